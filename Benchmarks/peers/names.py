"""Exact look-ups of names by a Python dict and by an SQLite index: names.py dict|sqlite FOLDER, one JSON object."""

import json
import os
import sqlite3
import sys

from stopwatch import timed

RUNS = 9


def rows(folder):
    with open(f"{folder}/names.tsv", encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def queries(folder):
    with open(f"{folder}/queries.txt", encoding="utf-8") as file:
        return file.read().split("\n")[:-1]


def with_dict(folder):
    table = {}
    for row in rows(folder):
        table.setdefault(row[0], []).append(row)
    asked = queries(folder)
    return timed(RUNS, lambda: sum(len(table.get(name, ())) for name in asked))


def with_sqlite(folder):
    path = f"{folder}/names.sqlite"
    if not os.path.exists(path):
        database = sqlite3.connect(path)
        database.execute("create table place (name text, id text, latitude real, longitude real, population int)")
        database.executemany("insert into place values (?, ?, ?, ?, ?)", rows(folder))
        database.execute("create index place_name on place (name)")
        database.commit()
        database.close()
    cursor = sqlite3.connect(path).cursor()
    asked = queries(folder)
    return timed(RUNS, lambda: sum(
        len(cursor.execute("select * from place where name = ?", (name,)).fetchall()) for name in asked))


seconds, found = {"dict": with_dict, "sqlite": with_sqlite}[sys.argv[1]](sys.argv[2])
print(json.dumps({"seconds": seconds, "rows": found}))
