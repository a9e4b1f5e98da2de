"""Says which tests ran, from the reports that 'swift test --xunit-output' writes; ends with 1 when none did, or not all.

usage: tests_that_ran.py REPORT...
"""
import sys
import xml.etree.ElementTree as ElementTree

ran, others = [], []
for report in sys.argv[1:]:
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname').split('.')[-1]}.{case.get('name').partition('(')[0]}"
        (others if len(case) else ran).append(name)
for name in sorted(ran):
    print("passed", name)
for name in sorted(others):
    print("FAILED or skipped", name)
print(f"Hexoskin against oauthlib and django-tastypie: {len(ran)} of {len(ran) + len(others)} tests passed")
sys.exit(0 if ran and not others else 1)
