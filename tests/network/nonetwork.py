#!/usr/bin/env python3
"""Takes the guided tour twice: where there is no network at all, and where there is one, with strace looking on.

The first run shows that the program needs no network, the second that no process of it opens an internet socket. What is
tried and refused by the kernel is told, and is no failure. Before that, a small program that does open such sockets must be
noticed, and must find no network in the first place. Exit code 77: this machine does not permit to look; nothing is proved."""

import argparse
import collections
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
PATIENCE = 280  # seconds for one tour
SCREEN = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x1400x24"]
# An ordinary user keeps the name, since the program refuses to run as root.
ALONE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-current-user", "--net"]

OPENS_SOCKETS = """
import socket, subprocess, sys, threading
thread = threading.Thread(target=lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
thread.start()
thread.join()
subprocess.run([sys.executable, "-c", "import socket; socket.socket(socket.AF_INET6)"], check=True)
"""

CALL = re.compile(r"^(?P<pid>\d+)\s+(?:socket\((?P<family>AF_\w+|[^,]+),|<\.\.\. socket resumed>)(?P<rest>.*)$")
RESULT = re.compile(r"=\s+(?P<result>-?\d+)(?:<[^>]*>)?(?:\s+(?P<error>E[A-Z]+))?")
LOCAL = ("AF_UNIX", "AF_NETLINK")


class Skipped(Exception):
    pass


class Failed(Exception):
    pass


def environment(folder):
    variables = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PAMPHLET_HOME": str(folder / "home")}
    if os.geteuid() != 0:
        variables.pop("QTWEBENGINE_DISABLE_SANDBOX", None)  # on, as it is used
    return variables


def run(command, folder):
    """What it printed; its standard output and errors together."""
    done = subprocess.run(
        command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=PATIENCE
    )
    if done.returncode != 0:
        raise Failed(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-3000:]}")
    return done.stdout


def permitted(command, what):
    try:
        done = subprocess.run([*command, "true"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
    except FileNotFoundError as missing:
        raise Skipped(f"{what}: {missing.filename} is missing") from None
    if done.returncode != 0:
        raise Skipped(f"{what}: {done.stdout.strip()}")


def watched(log, program):
    return ["strace", "--follow-forks", "--trace=socket", "--output", str(log), *program]


def sockets(log):
    """Each line of a socket() call as (family, error, line); the error is empty when the socket was made."""
    begun = {}
    for line in log.read_text(errors="replace").splitlines():
        call = CALL.match(line)
        if not call:
            continue
        if call["family"] and "<unfinished" in call["rest"]:
            begun[call["pid"]] = call["family"]
            continue
        family = call["family"] or begun.pop(call["pid"], "unknown")
        result = RESULT.search(call["rest"])
        made = not result or int(result["result"]) >= 0
        yield family, "" if made else result["error"] or "error", line
    for pid, family in begun.items():  # killed while it asked: nobody knows
        yield family, "", f"{pid} socket({family}, ... was not answered"


def foreign(log):
    return [line for family, error, line in sockets(log) if family not in LOCAL and not error]


def told(log):
    count = collections.Counter(f"{family} {error or 'made'}" for family, error, _ in sockets(log))
    return ", ".join(f"{what}: {times}" for what, times in sorted(count.items()))


def check_watching(folder):
    """A thread and a child process of a program that opens sockets are both noticed."""
    log = folder / "control"
    run(watched(log, [sys.executable, "-c", OPENS_SOCKETS]), folder)
    found = " ".join(foreign(log))
    if "AF_INET," not in found or "AF_INET6," not in found:
        raise Failed(f"strace does not notice sockets that are opened: {found or 'none'}")


def check_loneliness(folder):
    interfaces = run([*ALONE, "cat", "/proc/net/dev"], folder)
    names = re.findall(r"^\s*(\S+):", interfaces, re.MULTILINE)
    if names not in ([], ["lo"]):
        raise Failed(f"there is a network where there should be none: {names}")
    connect = "import socket, sys\ntry: socket.create_connection(('127.0.0.1', 9), 5)\nexcept OSError as e: print(e.errno)"
    if run([*ALONE, sys.executable, "-c", connect], folder).strip() != "101":  # ENETUNREACH
        raise Failed("even this computer's own address should be out of reach")


def tour_alone(program, folder):
    said = run([*ALONE, *SCREEN, program, "tour", str(folder / "alone")], folder)
    return f"without a network: {said.count('.png')} pictures"


def tour_watched(program, folder):
    log = folder / "sockets"
    said = run([*SCREEN, *watched(log, [program, "tour", str(folder / "watched")])], folder)
    if not any(family == "AF_UNIX" for family, _, _ in sockets(log)):
        raise Failed("strace saw not even the connection to the screen")
    if found := foreign(log):
        raise Failed("sockets were opened that could reach beyond this computer:\n" + "\n".join(found))
    return f"with a network: {said.count('.png')} pictures; sockets: {told(log)}"


def prove(program, folder):
    permitted(ALONE, "no network namespace can be made")
    permitted(["strace", "--follow-forks", "--trace=socket", "--output", os.devnull], "nothing can be watched")
    if not shutil.which("xvfb-run"):
        raise Skipped("there is no screen: xvfb-run is missing")
    check_watching(folder)
    check_loneliness(folder)
    for tour in (tour_alone, tour_watched):
        start = time.monotonic()
        said = tour(program, folder)
        print(f"{said} ({time.monotonic() - start:.0f} s)", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="pamphlet")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            prove(arguments.program, pathlib.Path(folder))
        except Skipped as reason:
            print(f"SKIPPED, nothing is proved: {reason}")
            return SKIPPED
        except (Failed, subprocess.TimeoutExpired) as failure:
            print(f"FAILED: {failure}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
