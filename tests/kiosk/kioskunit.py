#!/usr/bin/env python3
"""Looks over pamphlet-kiosk.service with systemd-analyze: no mistake in it, exposed no more than README.md says, and a unit
that is hardened less or has a mistake is noticed. Exit code 77: systemd-analyze is missing; nothing was looked at."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
UNIT = "pamphlet-kiosk.service"
ALLOWED = 1.6  # the exposure that README.md states, of 10


class Failed(Exception):
    pass


def check(holds, what):
    if not holds:
        raise Failed(what)


def analyze(*arguments):
    done = subprocess.run(["systemd-analyze", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode, done.stdout


def mistakes(unit):
    """What systemd finds in the unit itself; other units of the machine may have mistakes of their own."""
    code, said = analyze("--recursive-errors=no", "verify", "--man=no", str(unit))
    return "" if code == 0 and not said.strip() else said.strip() or f"ended with {code}"


def exposure(unit):
    said = analyze("--no-pager", "security", "--offline=true", str(unit))[1]
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", said)
    check(found, f"systemd-analyze security says nothing of the exposure:\n{said}")
    return float(found[1])


def copy_with(folder, text, *changes):
    """The unit with programs that are there on this machine, and some lines changed."""
    for pattern, line in (*changes, (r"^ExecStart=.*$", "ExecStart=/bin/true")):
        text, count = re.subn(pattern, line, text, flags=re.MULTILINE)
        check(count == 1, f"{UNIT} has {count} lines like {pattern}")
    unit = folder / UNIT
    unit.write_text(text)
    return unit


def check_unit(folder, built, source):
    text = (built / UNIT).read_text()
    check("@CMAKE" not in text, "a path was not filled in")
    start = re.search(r"^ExecStart=(.*)$", text, re.MULTILINE)[1]
    check(re.fullmatch(r"/usr/bin/env XDG_RUNTIME_DIR=\S+ /usr/bin/cage -- /\S+/pamphlet --waiting-room", start), f"it starts {start}")
    check(not (found := mistakes(copy_with(folder, text))), f"systemd finds: {found}")
    figure = exposure(folder / UNIT)
    check(figure <= ALLOWED, f"the exposure is {figure}, more than {ALLOWED}")
    check(f"**{figure}**" in (source / "README.md").read_text(), f"README.md should state an exposure of {figure}")
    return figure


def check_control(folder, built, figure):
    text = (built / UNIT).read_text()
    softer = exposure(copy_with(folder, text, (r"^PrivateNetwork=yes$", "PrivateNetwork=no")))
    check(softer > figure, "a unit with a network is not noticed")
    check(mistakes(copy_with(folder, text, (r"^LockPersonality=yes$", "LockPersonalty=yes"))), "a mistake is not noticed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("built", type=pathlib.Path, help="the folder with the unit")
    parser.add_argument("source", type=pathlib.Path, help="the folder with README.md")
    arguments = parser.parse_args()
    if not shutil.which("systemd-analyze"):
        print("SKIPPED, nothing was looked at: systemd-analyze is missing")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        try:
            figure = check_unit(pathlib.Path(folder), arguments.built, arguments.source)
            check_control(pathlib.Path(folder), arguments.built, figure)
        except Failed as failure:
            print(f"FAILED: {failure}")
            return 1
    print(f"exposure {figure}, with {analyze('--version')[1].splitlines()[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
