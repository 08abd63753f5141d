"""What the benchmark of the store needs beside Dateline: made-up events, DuckDB's export, and whether two answers are the same.

    python store.py make COUNT FILE              made-up events as GeoJSON
    python store.py duckdb STORE OUTPUT          DuckDB's export of a store
    python store.py same OURS THEIRS             two exports, event by event
    python store.py near LONGITUDE LATITUDE METRES   the query that the sqlite3 program is given
"""

import json
import math
import pathlib
import random
import sys

PLACES = [
    ("Bogotá", "CO", -74.08, 4.61), ("Derbent", "RU", 48.29, 42.06), ("Makhachkala", "RU", 47.50, 42.98),
    ("Kyiv", "UA", 30.52, 50.45), ("Lagos", "NG", 3.39, 6.45), ("上海", "CN", 121.47, 31.23), ("Lima", "PE", -77.04, -12.05),
    ("Kabul", "AF", 69.17, 34.53), ("Goma", "CD", 29.22, -1.67), ("Hạ Long", "VN", 107.07, 20.95)]
KINDS = ["landslide", "outbreak", "earthquake", "accident", "flood", "protest", "riot", "shelling", "storm", "armed clash"]


def make(count, path):
    """Nine in ten around a place, with a long tail; the rest anywhere on land or sea."""
    generator = random.Random(7)
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for number in range(int(count)):
            name, country, longitude, latitude = generator.choice(PLACES)
            if generator.random() < 0.1:
                name, country = "Open sea", ""
                longitude, latitude = generator.uniform(-180, 180), math.degrees(math.asin(generator.uniform(-1, 1)))
            else:
                reach = 0.02 / max(0.02, generator.random()) ** 1.2
                longitude += generator.gauss(0, reach)
                latitude += generator.gauss(0, reach)
            day, kind = number * 1826 // int(count), generator.choice(KINDS)
            feature = {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [round(longitude, 6), round(latitude, 6)]},
                "properties": {
                    "id": f"ev-{number:08}", "time": f"{2020 + day // 366}-{1 + day // 31 % 12:02}-{1 + day % 28:02}T10:{number % 60:02}:00Z",
                    "type": kind, "place": name, "country": country, "severity": generator.randint(1, 5),
                    "confidence": round(generator.random(), 3), "title": f"{kind.capitalize()} reported near {name}"}}
            file.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
        file.write("\n]}\n")


def duckdb(store, output):
    """Read by the SQLite extension, as ST_Read of 1.4.4 fails on this many columns, and written by the spatial one."""
    import duckdb
    import duckdb_ext
    extensions = pathlib.Path(next(iter(duckdb_ext.__path__)))
    connection = duckdb.connect()
    connection.execute("SET threads = 1")
    for name in ("sqlite_scanner", "spatial"):
        connection.execute(f"LOAD '{next(extensions.rglob(name + '.duckdb_extension'))}'")
    connection.execute(f"ATTACH '{store}' AS store (TYPE sqlite, READ_ONLY)")
    connection.execute(
        "COPY (SELECT * EXCLUDE (fid, geom, region_id), ST_Point(longitude, latitude) AS geom FROM store.events ORDER BY fid) "
        f"TO '{output}' WITH (FORMAT GDAL, DRIVER 'GeoJSON')")


def features(path):
    """Feature by feature: every program here writes one a line."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith(('{ "type": "Feature",', '{"type":"Feature",')):
                yield json.loads(line.rstrip().rstrip(","))


def comparable(feature):
    # The row of the regions is the store's own affair; GDAL keeps truth values as numbers.
    properties = {name: value for name, value in feature["properties"].items() if name != "region_id"}
    truth = properties.get("civilian_targeting")
    properties["civilian_targeting"] = None if truth is None else bool(truth)
    point = feature["geometry"] and [round(number, 6) for number in feature["geometry"]["coordinates"]]
    return point, properties


def same(ours, theirs):
    count = 0
    for mine, other in zip(features(ours), features(theirs), strict=True):
        assert comparable(mine) == comparable(other), (mine, other)
        count += 1
    print(count)


def near(longitude, latitude, metres):
    """Within a distance on the sphere, through the R*Tree, the nearest first."""
    longitude, latitude, metres = float(longitude), float(latitude), float(metres)
    tall = math.degrees(metres / 6_371_008.8)
    wide = tall / math.cos(math.radians(latitude))
    distance = (
        f"2 * 6371008.8 * asin(sqrt(pow(sin(radians(latitude - {latitude}) / 2), 2) + cos(radians(latitude)) * "
        f"cos(radians({latitude})) * pow(sin(radians(longitude - {longitude}) / 2), 2)))")
    return (
        f"SELECT {distance} AS distance, event_date, sub_event_type, location, place_precision, event_id, title FROM events "
        f"WHERE fid IN (SELECT id FROM rtree_events_geom WHERE maxx >= {longitude - wide} AND minx <= {longitude + wide} "
        f"AND maxy >= {latitude - tall} AND miny <= {latitude + tall}) AND deleted_at IS NULL AND distance <= {metres} ORDER BY 1")


if __name__ == "__main__":
    commands = {"make": make, "duckdb": duckdb, "same": same, "near": lambda *words: print(near(*words))}
    commands[sys.argv[1]](*sys.argv[2:])
