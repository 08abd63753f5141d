#!/usr/bin/env python3
"""Export of a store to GeoJSON: dateline against ogr2ogr and, where it is installed, DuckDB's spatial extension.

    Benchmarks/peers/export.py DATELINE STORE [ROUNDS]

CPU seconds (user and system) of whole processes, the programs taking turns; the median of the rounds. The answers are compared
feature by feature: identifier, position and every column.
"""
import json, os, resource, statistics, subprocess, sys, tempfile

DUCKDB = """
import duckdb, sys
c = duckdb.connect(); c.execute("SET threads=1; LOAD spatial")
c.execute(f"COPY (SELECT * FROM ST_Read('{sys.argv[1]}', layer='events')) TO '{sys.argv[2]}' WITH (FORMAT GDAL, DRIVER 'GeoJSON')")
"""


def seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def features(path):
    """Feature by feature: every program here writes one a line."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith(('{ "type": "Feature",', '{"type":"Feature",')):
                yield json.loads(line.rstrip().rstrip(","))


def comparable(feature):
    properties = {name: value for name, value in feature["properties"].items() if name != "region_id"}
    truth = properties.get("civilian_targeting")
    properties["civilian_targeting"] = None if truth is None else bool(truth)
    point = feature["geometry"] and [round(number, 6) for number in feature["geometry"]["coordinates"]]
    return point, properties


def main(dateline, store, rounds="3"):
    with tempfile.TemporaryDirectory() as folder:
        out = {name: os.path.join(folder, name + ".geojson") for name in ("dateline", "ogr2ogr", "duckdb")}
        commands = {
            "dateline": [dateline, "export", "--store", store, "-o", out["dateline"], "--quiet"],
            "ogr2ogr": ["ogr2ogr", "-f", "GeoJSON", out["ogr2ogr"], store, "events"],
        }
        if subprocess.run([sys.executable, "-c", "import duckdb; duckdb.connect().execute('LOAD spatial')"],
                          stderr=subprocess.DEVNULL).returncode == 0:
            commands["duckdb"] = [sys.executable, "-c", DUCKDB, store, out["duckdb"]]
        times = {name: [] for name in commands}
        for _ in range(int(rounds)):
            for name, command in commands.items():
                if os.path.exists(out[name]):
                    os.remove(out[name])
                times[name].append(seconds(command))
        count = 0
        for ours, theirs in zip(features(out["dateline"]), features(out["ogr2ogr"]), strict=True):
            assert comparable(ours) == comparable(theirs), (ours, theirs)
            count += 1
        own = statistics.median(times["dateline"])
        size = os.path.getsize(out["dateline"])
        print(f"{count} events, equal; {size / 1e6:.0f} MB, {size / 1e6 / own:.0f} MB/s of CPU time")
        for name, values in times.items():
            middle = statistics.median(values)
            print(f"{name:9} {middle:8.2f} s  {middle / own:5.1f}x")


main(*sys.argv[1:])
