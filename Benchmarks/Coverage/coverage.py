#!/usr/bin/env python3
"""How many places of labelled texts the gazetteer holds.

    coverage.py --candidates PROGRAM --tables FOLDER CORPUS.jsonl...  [--misses FOLDER] [--least TABLE] [--json]

PROGRAM is `candidates` of this package. A corpus is JSON lines: {"toponyms": [{"name", "lat", "lon", "geonames_id"}]}; names
without coordinates do not count. Standard library only.

  name     the look-up finds a place under the name
  161, 20  one of the places found is within so many km of the label, or is the label's own GeoNames row
  pop      the most populous of them is, by the same test
  id       the label's GeoNames row is in the gazetteer, under whatever name

"look-up" rows are PlaceLookup.matches(forName:), "geoparser" rows what the resolver weighs when the name stands alone: it
tries more rewritings, down to the words of a longer name.

--least names a table of figures to reach: corpus and the columns below, tab-separated, empty where there is none. Rows of
the look-up that are below are marked with "<" and end the run with 1.
--misses writes for each corpus the names whose place was not found, with counts: to see what is missing, not to copy.
"""

import argparse
import json
import lzma
import math
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

KILOMETERS = (161, 20)
MEASURES = "name 161 20 pop161 pop20 id".split()


def distance(a, b):
    (lat1, lon1), (lat2, lon2) = ([math.radians(value) for value in point] for point in (a, b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(half)))


def labels(path):
    """(name, (lat, lon), GeoNames id or None) of each label with coordinates."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            for toponym in document["toponyms"]:
                if toponym.get("lat") is not None and toponym.get("lon") is not None:
                    name = " ".join(document["text"][toponym["start"]:toponym["end"]].split())
                    # The full stop of an abbreviation that the label leaves out tells it from a word.
                    if len(name) <= 5 and document["text"][toponym["end"]:toponym["end"] + 1] == ".":
                        name += "."
                    yield name, (toponym["lat"], toponym["lon"]), toponym.get("geonames_id")


def candidates(program, tables, names):
    """By name and way: (identifier, point, population)."""
    names = sorted(names)
    output = subprocess.run([program, tables], input="".join(name + "\n" for name in names), text=True, check=True,
                            stdout=subprocess.PIPE).stdout
    found = {way: defaultdict(list) for way in ("lookup", "geoparser")}
    for line in output.splitlines():
        number, way, identifier, _, latitude, longitude, population, kind, _ = line.split("\t")
        found[way][names[int(number)]].append(
            (identifier, (float(latitude), float(longitude)), int(population), kind))
    return found


def identifiers(tables):
    path = Path(tables) / "places.tsv"
    packed = path.with_suffix(".tsv.xz")
    with open(path, encoding="utf-8") if path.exists() else lzma.open(packed, "rt", encoding="utf-8") as file:
        return {line.split("\t", 1)[0] for line in file}


def measure(golds, found, known):
    counts, misses = Counter(), Counter()
    with_id = 0
    for name, point, number in golds:
        identifier = f"geonames:{number}" if number else None
        places = found[name]
        counts["name"] += bool(places)
        kilometers = [0 if place[0] == identifier else distance(point, place[1]) for place in places]
        best = max(range(len(places)), key=lambda index: (places[index][2], -index), default=None)
        for limit in KILOMETERS:
            counts[str(limit)] += any(value <= limit for value in kilometers)
            counts[f"pop{limit}"] += best is not None and kilometers[best] <= limit
        if identifier:
            with_id += 1
            counts["id"] += identifier in known
        if not any(value <= KILOMETERS[0] for value in kilometers):
            misses[name, bool(places), point] += 1
    shares = {key: 100 * counts[key] / (with_id if key == "id" else len(golds)) if golds and (with_id or key != "id")
              else None for key in MEASURES}
    return shares, misses


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("corpora", nargs="+", type=Path)
    options.add_argument("--candidates", required=True)
    options.add_argument("--tables", required=True)
    options.add_argument("--misses", type=Path)
    options.add_argument("--least", type=Path)
    options.add_argument("--json", action="store_true")
    arguments = options.parse_args()
    golds = {path.name.split(".")[0]: list(labels(path)) for path in arguments.corpora}
    found = candidates(arguments.candidates, arguments.tables, {name for rows in golds.values() for name, _, _ in rows})
    known = identifiers(arguments.tables)
    result = []
    for corpus, rows in golds.items():
        for way in found:
            shares, misses = measure(rows, found[way], known)
            result.append({"corpus": corpus, "way": way, "labels": len(rows), **shares})
            if arguments.misses and way == "geoparser":
                arguments.misses.mkdir(parents=True, exist_ok=True)
                with open(arguments.misses / f"{corpus}.tsv", "w", encoding="utf-8") as file:
                    for (name, has_name, point), count in misses.most_common():
                        file.write(f"{count}\t{name}\t{'elsewhere' if has_name else 'absent'}\t{point[0]:.3f}\t{point[1]:.3f}\n")
    least = read_least(arguments.least) if arguments.least else {}
    for row in result:
        row["below"] = row["way"] == "lookup" and [
            key for key, value in least.get(row["corpus"], {}).items() if round(row[key] or 0, 1) < value]
    if arguments.json:
        print(json.dumps(result, indent=1))
        return
    print(f"{'corpus':<12} {'way':<10} {'labels':>6} " + " ".join(f"{key:>6}" for key in MEASURES))
    for row in result:
        values = " ".join("     –" if row[key] is None else f"{row[key]:6.1f}" for key in MEASURES)
        below = f" < {', '.join(row['below'])}" if row["below"] else ""
        print(f"{row['corpus']:<12} {row['way']:<10} {row['labels']:>6} {values}{below}")
    if any(row["below"] for row in result):
        raise SystemExit(1)


def read_least(path):
    with open(path, encoding="utf-8") as file:
        columns = next(file).rstrip("\n").split("\t")[1:]
        rows = [line.rstrip("\n").split("\t") for line in file]
    return {row[0]: {key: float(value) for key, value in zip(columns, row[1:]) if value} for row in rows}


if __name__ == "__main__":
    main()
