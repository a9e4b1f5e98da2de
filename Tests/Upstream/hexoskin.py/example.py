"""The program with which upstream shows its Hexoskin client, unmodified: it must run to its end, and say what it
should.

usage: example.py CHECKOUT LINE     LINE: what 'hubkit sandbox' prints when it is ready
"""
import json
import os
import pathlib
import subprocess
import sys

checkout = sys.argv[1]
hexoskin = json.loads(sys.argv[2])["hexoskin"]
EXPECTED = [
    "List all users. n= 2", "List the first datatypes. n= 20", "List datatypes after loading the second page. n= 40",
    "delete method is not allowed on a datatype detail", "range_name: Original_range",
    "range_name: Modified range name", "range_name: Remodified range name", "range_name: None",
    "preteched a total of 45 datatypes", "datatypes ids [16, ",
]

# The module from which the program takes who it is.
pathlib.Path("hxauth.py").write_text("config = " + repr({
    "api_key": hexoskin["apiKey"], "api_secret": hexoskin["apiSecret"], "base_url": hexoskin["url"],
    "auth": f"{hexoskin['username']}:{hexoskin['password']}"}))
paths = os.pathsep.join([os.getcwd(), os.environ["PYTHONPATH"]])
process = subprocess.run(
    [sys.executable, os.path.join(checkout, "example.py")], env={**os.environ, "PYTHONPATH": paths},
    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
missing = [text for text in EXPECTED if text not in process.stdout]
if process.returncode != 0 or missing:
    print(process.stdout)
    print(f"example.py ended with {process.returncode} and did not say: {missing}")
print(f"example.py, unmodified: {len(EXPECTED) - len(missing)} of {len(EXPECTED)} things said")
sys.exit(1 if process.returncode != 0 or missing else 0)
