"""Checks of a script: functions that are run one after the other, each with what came of it."""
import sys
import traceback

functions = []


def check(function):
    """Takes a function among the checks."""
    functions.append(function)
    return function


def run(what="checks"):
    """Runs all of them, prints what came of each, and ends with 1 when one failed. what: what they check, in a word."""
    failed = 0
    for function in functions:
        try:
            function()
            print("passed", function.__name__)
        except Exception:
            failed += 1
            print("FAILED", function.__name__)
            traceback.print_exc()
    sys.stderr.flush()
    print(f"{what}: {len(functions) - failed} of {len(functions)} passed")
    sys.exit(1 if failed else 0)
