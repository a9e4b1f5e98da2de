"""Says which tests ran, from the reports that 'swift test --xunit-output' writes; ends with 1 when none did, or not
all of them.

usage: tests_that_ran.py FOLDER     FOLDER: where the reports are
"""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

passed, others = [], []
for report in pathlib.Path(sys.argv[1]).glob("*.xml"):
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname').split('.')[-1]}.{case.get('name').partition('(')[0]}"
        (others if len(case) else passed).append(name)
for name in sorted(passed):
    print("passed", name)
for name in sorted(others):
    print("FAILED or skipped", name)
print(f"Hexoskin's client: {len(passed)} of {len(passed) + len(others)} tests passed")
sys.exit(0 if passed and not others else 1)
