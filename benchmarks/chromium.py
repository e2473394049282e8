#!/usr/bin/env python3
"""Prints the pages of a folder to PDF with headless Chromium, over and over, and tells how long it took.

Usage: chromium.py processes PAGES TARGET COUNT    one process for each page, two at a time
       chromium.py warm PAGES TARGET COUNT         one browser with two tabs, led by DevTools through a pipe

Prints "files seconds megabytes" after every 100 files and at the end; the first four of "warm" are not counted.
"""

import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PAPER = {"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": True}
TOGETHER = 2
STEP = 100
WARM_UP = 4


def tree_of(process):
    yield process
    children = []
    try:
        for task in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
            children += task.read_text().split()
    except OSError:
        pass  # it ended meanwhile
    for child in children:
        yield from tree_of(child)


def megabytes(process):
    """Proportional set size of a process and all that it started."""
    total = 0
    for one in tree_of(process):
        try:
            for line in pathlib.Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    total += int(line.split()[1]) * 1024
        except OSError:
            pass  # it ended meanwhile
    return total / 1e6


def jobs_of(pages, target, count):
    names = sorted(pathlib.Path(pages).glob("*.html"))
    for number in range(count):
        page = names[number % len(names)].resolve()
        yield page, pathlib.Path(target) / f"{page.stem}-{number // len(names) % 2}.pdf"


class Browser:
    """A Chromium that takes DevTools messages on a pipe: JSON texts, each with a zero byte behind it."""

    def __init__(self, profile):
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def connect():  # the browser reads from 3 and writes to 4
            read, write = os.dup(to_read), os.dup(to_write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            ["chromium", *FLAGS, f"--user-data-dir={profile}", "--remote-debugging-pipe"],
            preexec_fn=connect, close_fds=False, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.last = 0
        self.rest = b""
        self.messages = []

    def send(self, method, session=None, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.to_browser, data):]
        return self.last

    def receive(self):
        while not self.messages:
            got = os.read(self.from_browser, 1 << 20)
            if not got:
                sys.exit("Chromium ended")
            *whole, self.rest = (self.rest + got).split(b"\0")
            self.messages = [json.loads(text) for text in whole]
        return self.messages.pop(0)

    def ask(self, method, session=None, **parameters):
        number = self.send(method, session, **parameters)
        while True:
            message = self.receive()
            if message.get("id") == number:
                return message["result"]

    def new_tab(self):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable", session)
        return session


def print_warm(browser, tabs, jobs, tell):
    """Each tab goes from page to page: it loads, prints, and takes the next one."""
    jobs = iter(jobs)
    printing = {}  # number of the message: tab and file
    loading = {}  # tab: file
    done = 0

    def take_next(tab):
        page, target = next(jobs, (None, None))
        if page:
            loading[tab] = target
            browser.send("Page.navigate", tab, url=page.as_uri())

    for tab in tabs:
        take_next(tab)
    while loading or printing:
        message = browser.receive()
        tab = message.get("sessionId")
        if message.get("method") == "Page.loadEventFired" and tab in loading:
            number = browser.send("Page.printToPDF", tab, **PAPER)
            printing[number] = loading.pop(tab)
        elif message.get("id") in printing:
            printing.pop(message["id"]).write_bytes(base64.b64decode(message["result"]["data"]))
            done += 1
            tell(done)
            take_next(tab)


def warm(pages, target, count):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        tabs = [browser.new_tab() for _ in range(TOGETHER)]
        print_warm(browser, tabs, jobs_of(pages, target, WARM_UP), lambda done: None)
        start = time.monotonic()

        def tell(done):
            if done % STEP == 0 or done == count:
                print(done, round(time.monotonic() - start, 3), round(megabytes(browser.process.pid), 1), flush=True)

        print_warm(browser, tabs, jobs_of(pages, target, count), tell)
        browser.send("Browser.close")
        browser.process.wait(20)


def processes(pages, target, count):
    start = time.monotonic()
    running = []
    most = 0.0
    jobs = list(jobs_of(pages, target, count))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        while jobs or running:
            while jobs and len(running) < TOGETHER:
                page, file = jobs.pop(0)
                command = ["chromium", *FLAGS, f"--user-data-dir={folder}/{len(jobs)}", f"--print-to-pdf={file}", page.as_uri()]
                running.append(subprocess.Popen(command, stderr=subprocess.DEVNULL))
            most = max(most, sum(megabytes(process.pid) for process in running))
            time.sleep(0.02)
            running = [process for process in running if process.poll() is None]
        print(count, round(time.monotonic() - start, 3), round(most, 1))


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[1] not in ("warm", "processes"):
        sys.exit(__doc__)
    pathlib.Path(sys.argv[3]).mkdir(parents=True, exist_ok=True)
    {"warm": warm, "processes": processes}[sys.argv[1]](sys.argv[2], sys.argv[3], int(sys.argv[4]))
