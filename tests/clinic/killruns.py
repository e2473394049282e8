#!/usr/bin/env python3
"""Kills clinicwriter at random moments and looks whether anything that it had confirmed is lost.

Half of the runs end after a random number of changes, the others at a random time: while it writes, while it makes a new
database, while it brings an old one up to date. Sometimes two programs write at once and both are killed. After each run
a copy of the files is looked at with another reader (Python's sqlite3); the program itself must open what is left, too.
The database in which it writes is the same in all runs, so what an early run confirmed must survive all later kills."""

import argparse
import base64
import collections
import json
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

FILE = "clinic.sqlite"
PATIENCE = 60  # seconds until a program that does not go on counts as hanging
REFUSED = 3  # the exit code of a program that another one kept waiting for too long


class Loss(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Loss(what)


class Writer:
    """One process of clinicwriter; its lines go to a file, so that it never waits for a reader."""

    def __init__(self, program, folder, seed, log):
        self.log = log
        self.may_be_refused = False
        with open(log, "wb") as out:
            self.process = subprocess.Popen([program, folder, *([str(seed)] if seed else [])], stdout=out)

    def text(self):
        whole = self.log.read_bytes()
        return whole[: whole.rfind(b"\n") + 1].decode()  # of the last line, a part may have been written

    def wait_for(self, done):
        end = time.monotonic() + PATIENCE
        while not done(self.text()):
            if self.process.poll() == REFUSED and self.may_be_refused:
                return
            check(self.process.poll() is None, f"the program ended by itself, with {self.process.returncode}")
            check(time.monotonic() < end, "the program hangs")
            time.sleep(0.0002)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        ended = self.process.wait()
        check(
            ended == -signal.SIGKILL or (ended == REFUSED and self.may_be_refused),
            f"the program ended by itself, with {ended}",
        )


class Promises:
    """What may be stored for each key: the value confirmed last, or any that was tried after it."""

    def __init__(self):
        self.tried = {}
        self.confirmed = {}
        self.changes = 0

    def add(self, text):
        for line in text.splitlines():
            word, _, rest = line.partition(" ")
            key, _, value = rest.partition(" ")
            if word == "try":
                self.tried.setdefault(key, []).append(value)
            elif word == "ok":
                self.changes += 1
                self.confirmed[key] = self.confirmed.get(key, 0) + 1  # confirmed in the order in which they were tried

    def check(self, stored):
        for key, tried in self.tried.items():
            confirmed = self.confirmed.get(key, 0)
            if key == "move" or not confirmed:
                continue
            found = stored.get(key, "absent")
            allowed = tried[confirmed - 1 :]
            kind, _, of = key.partition("/")
            if kind in ("marknote", "teachback") and found == "absent":
                check("absent" in self.tried["mark/" + of], f"{key} went away with its mark")
            else:
                check(found in allowed, f"{key} is {found}, and should be one of {allowed}")


def copied(folder, to):
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to)
    return to / FILE


def rows(file, sql):
    with sqlite3.connect(file) as database:
        return database.execute(sql).fetchall()


def what_is_stored(file):
    """The values by key, as clinicwriter names them. Whatever does not belong together is a loss as well."""
    check(rows(file, "PRAGMA integrity_check") == [("ok",)], "the database is damaged")
    check(rows(file, "PRAGMA foreign_key_check") == [], "a row names another that is not there")
    stored = {}
    positions = collections.defaultdict(list)
    for visit, slug, position, note, teach_back, digest in rows(
        file, "SELECT visit, slug, position, note, teach_back, hash FROM mark ORDER BY visit, position"
    ):
        positions[visit].append(position)
        stored[f"mark/{visit}/{slug}"] = digest
        stored[f"marknote/{visit}/{slug}"] = note
        stored[f"teachback/{visit}/{slug}"] = teach_back
    for visit, found in positions.items():
        check(found == list(range(len(found))), f"the marks of {visit} have the positions {found}")
    stored.update((f"note/{visit}/all", note) for visit, note in rows(file, "SELECT id, note FROM visit"))
    for code, digests in rows(
        file,
        "SELECT code, group_concat(hash) FROM (SELECT code, hash FROM handout_record AS r JOIN handout_record_item "
        "ON record = r.id ORDER BY r.id, position) GROUP BY code",
    ):
        stored[f"record/{code}"] = digests
    stored.update((f"set/{key}", title) for key, title in rows(file, "SELECT id, title FROM clinic_set"))
    stored.update((f"phrase/{key}", text) for key, text in rows(file, "SELECT id, text FROM phrase"))
    stored.update((f"setting/{key}", value) for key, value in rows(file, "SELECT name, value FROM setting"))
    incomplete = rows(file, "SELECT hash FROM mark WHERE hash NOT IN (SELECT hash FROM version)")
    check(not incomplete, f"versions are missing: {incomplete}")
    halves = rows(file, "SELECT id FROM clinic_set WHERE (SELECT COUNT(*) FROM clinic_set_item WHERE clinic_set = id) <> 3")
    check(not halves, f"sets without their articles: {halves}")
    return stored


def check_versions(file):
    kept = rows(file, "SELECT hash, content FROM version")
    for digest, content in kept:
        try:
            zlib.decompress(base64.b64decode(content)[4:])  # after the length, see qCompress()
        except (ValueError, zlib.error):
            check(False, f"the version {digest} is damaged")
    return len(kept)


class Runs:
    def __init__(self, program, migrations, folder, seed):
        self.program = program
        self.migrations = migrations
        self.folder = folder
        self.random = random.Random(seed)
        self.shared = folder / "shared"
        self.promises = Promises()
        self.count = collections.Counter()
        self.next_seed = 0
        self.old = self.make_old_database()
        self.old_rows = self.rows_of_old(self.old / FILE)
        self.opening_takes = {"new": self.time_of_opening("new"), "old": self.time_of_opening("old")}

    def writer(self, folder, writes=True):
        self.next_seed += 1
        return Writer(self.program, folder, self.next_seed if writes else 0, self.folder / f"log-{self.next_seed}")

    def make_old_database(self):
        """As the program before the records made it: visits with marks, what was read, who signed off."""
        old = self.folder / "old"
        old.mkdir()
        with sqlite3.connect(old / FILE) as database:
            for number in ("001", "002"):
                database.executescript((self.migrations / f"{number}.sql").read_text())
            for i in range(300):
                when = f"2026-01-02T03:04:{i % 60:02}.{i:03}Z"
                database.execute("INSERT INTO visit VALUES (?, ?, ?, ?, NULL)", (f"v{i}", f"Room {i}", "note " * i, when))
                for j in range(i % 7):
                    mark = (f"m{i}-{j}", f"v{i}", f"a{j}", "es", j, f"note {j}", when)
                    database.execute("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?)", mark)
                database.execute("INSERT INTO reading VALUES (?, ?)", (f"a{i}", i))
                review = (f"a{i}", "en", "abc", "Ana", when, "2028-01-02")
                database.execute("INSERT INTO review VALUES (?, ?, ?, ?, ?, ?)", review)
            database.execute(f"PRAGMA application_id = {0x506D436C}")
            database.execute("PRAGMA user_version = 2")
        database.execute("PRAGMA journal_mode = WAL")
        database.close()
        return old

    @staticmethod
    def rows_of_old(file):
        return {
            "visit": rows(file, "SELECT id, label, note, started_at, finished_at FROM visit ORDER BY id"),
            "mark": rows(file, "SELECT id, visit, slug, lang, position, note, marked_at FROM mark ORDER BY id"),
            "reading": rows(file, "SELECT slug, opened FROM reading ORDER BY slug"),
            "review": rows(file, "SELECT slug, lang, hash, reviewer, signed_at, due FROM review ORDER BY slug"),
        }

    def folder_for_opening(self, kind):
        folder = self.folder / "opening"
        shutil.rmtree(folder, ignore_errors=True)
        if kind == "old":
            shutil.copytree(self.old, folder)
        return folder

    def time_of_opening(self, kind):
        times = []
        for _ in range(3):
            writer = self.writer(self.folder_for_opening(kind), writes=False)
            writer.wait_for(lambda text: "opening" in text)
            start = time.monotonic()
            check(writer.process.wait() == 0 and "opened" in writer.text(), "a database cannot be opened")
            times.append(time.monotonic() - start)
        return sorted(times)[1]

    def kill_while_opening(self, kind):
        folder = self.folder_for_opening(kind)
        writer = self.writer(folder)
        writer.wait_for(lambda text: "opening" in text)
        time.sleep(self.random.uniform(0, self.opening_takes[kind]))
        writer.kill()
        self.count["killed while opening"] += "opened" not in writer.text()
        if kind == "old":
            self.check_old(folder)
        check(self.writer(folder, writes=False).process.wait() == 0, "what was left cannot be opened")
        file = copied(folder, self.folder / "copy")
        promises = Promises()
        promises.add(writer.text())
        promises.check(what_is_stored(file)) if kind == "new" else self.check_old(folder)
        self.count["confirmed"] += promises.changes

    def check_old(self, folder):
        file = copied(folder, self.folder / "copy")
        version = rows(file, "PRAGMA user_version")[0][0]
        self.count["killed before the migration was done"] += version == 2
        found = self.rows_of_old(file)
        for table, before in self.old_rows.items():
            missing = set(before) - set(found[table])
            check(not missing, f"{table} lost {len(missing)} rows, such as {sorted(missing, key=str)[:1]}")

    def kill_while_writing(self):
        writers = [self.writer(self.shared) for _ in range(self.random.choice([1, 1, 1, 2]))]
        self.count["two at once"] += len(writers) == 2
        for writer in writers:
            writer.may_be_refused = len(writers) == 2
        try:
            self.let_write(writers)
        finally:
            for writer in writers:
                writer.process.kill()  # none outlives a run that found a loss

    def let_write(self, writers):
        if self.random.random() < 0.6:
            changes = self.random.randint(1, 60)
            writers[0].wait_for(lambda text: text.count("\nok ") >= changes)
            time.sleep(self.random.uniform(0, 0.005))
        else:
            time.sleep(self.random.uniform(0, 0.3))
        for writer in writers:
            writer.kill()
            self.count["refused"] += writer.process.returncode == REFUSED
            text = writer.text()
            self.promises.add(text)
            self.count["killed while opening"] += "opened" not in text
        if (self.shared / FILE).exists():
            self.check_shared()

    def check_shared(self):
        file = copied(self.shared, self.folder / "copy")
        if rows(file, "SELECT name FROM sqlite_master WHERE name = 'setting'"):
            self.promises.check(what_is_stored(file))
        else:
            check(not self.promises.changes, "all is gone")

    def run(self, number):
        kind = self.random.choices(["write", "new", "old"], [60, 20, 20])[0]
        try:
            self.kill_while_writing() if kind == "write" else self.kill_while_opening(kind)
        except Loss as loss:
            raise Loss(f"run {number}, {kind}: {loss}") from None
        self.count["runs"] += 1

    def finish(self):
        check(self.writer(self.shared, writes=False).process.wait() == 0, "the database cannot be opened at the end")
        self.check_shared()
        self.count["versions"] = check_versions(self.shared / FILE)
        self.count["confirmed"] += self.promises.changes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", help="clinicwriter")
    parser.add_argument("migrations", type=pathlib.Path, help="resources/migrations")
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", flush=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        try:
            runs = Runs(arguments.program, arguments.migrations, pathlib.Path(folder), arguments.seed)
            for number in range(arguments.runs):
                runs.run(number)
            runs.finish()
        except Loss as loss:
            print(f"LOST: {loss}")
            return 1
    figures = {**runs.count, "lost": 0, "seconds": round(time.monotonic() - start, 1)}
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
