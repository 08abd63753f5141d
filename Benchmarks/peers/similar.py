"""Names within two edits by rapidfuzz, which compares with every name: similar.py FOLDER, one JSON object."""

import json
import sys
import time

from rapidfuzz import process
from rapidfuzz.distance import OSA

with open(f"{sys.argv[1]}/all-folded.txt", encoding="utf-8") as file:
    names = file.read().split("\n")[:-1]
with open(f"{sys.argv[1]}/misspelt.txt", encoding="utf-8") as file:
    asked = file.read().split("\n")[:20]
start = time.process_time()
found = sum(
    len(process.extract(name, names, scorer=OSA.distance, processor=None, limit=None, score_cutoff=2)) for name in asked)
print(json.dumps({"seconds_each": (time.process_time() - start) / len(asked), "names": len(names), "found": found}))
