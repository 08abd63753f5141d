#!/usr/bin/env python3
"""Checks the gazetteer's tables: every invariant the README states, and a list of names with the places they must find.

    check.py [FOLDER]     the folder of the tables; this file's own by default

Prints counts; lists what is wrong and exits with 1 if anything is. Needs the standard library only.
"""

import json
import lzma
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

LARGEST_TOTAL_BYTES = 17_000_000
LONGEST_NAME = 100
NAME_COLUMNS = "alternateNames historicNames abbreviations codes".split()
COLUMNS = {
    "places": "id name asciiName latitude longitude featureClass featureCode countryCode admin1Code admin2Code population "
              "alternateNames historicNames abbreviations codes",
    "countries": "countryCode iso3 isoNumeric fips name officialName capital areaSquareKilometers population continent "
                 "languages geonameId neighbours",
    "admin1": "countryCode admin1Code name placeId iso31662",
    "demonyms": "placeId form kind",
    "abbreviations": "form placeId style",
    "disputed-areas": "area name members outline claims heldBy since source note",
    "worldviews": "worldview area countryCode date source",
}
# GeoNames' own points of the rows that other sources place more than 161 km away.
EXACT_POINTS = {
    "geonames:6252001": (39.76, -98.5), "geonames:6251999": (60.10867, -113.64258),
    "geonames:1861060": (35.68536, 139.75309), "geonames:2077456": (-25, 135), "geonames:285570": (29.5, 47.75),
    "geonames:2205218": (-18, 178), "geonames:2215636": (28, 17), "geonames:2453866": (18, -2),
    "geonames:2440476": (18, 9), "geonames:51537": (6, 48), "geonames:5883102": (52.28333, -117.469),
    "geonames:5855797": (20.78785, -156.38612), "geonames:2152274": (-20, 145), "geonames:6354959": (52, -56),
    "geonames:1279685": (32, 90), "geonames:1529047": (42.56917, 85.45611), "geonames:1278341": (27.06, 93.37),
    "geonames:1636627": (-3.23846, 130.14527), "geonames:1996549": (-0.86531, 134.06118),
    "geonames:3838231": (-24.75806, -65.43457), "geonames:7667644": (-1.282, 37.408),
}
# Names and what must be among the places found: identifier, or a source prefix with a feature code.
QUERIES = {
    "Dagestan": ["geonames:567293"], "Дагестан": ["geonames:567293"],
    "Derbent": ["geonames:566532", "geonames:317095"], "Дербент": ["geonames:566532"], "دربند": ["geonames:566532"],
    "Makhachkala": ["geonames:532096"], "Махачкала": ["geonames:532096"],
    "Chechnya": ["geonames:569665"], "Чечня": ["geonames:569665"], "Grozny": ["geonames:558418"],
    "Moscow": ["geonames:524894", "geonames:524901"], "Москва": ["geonames:524901"], "莫斯科": ["geonames:524901"],
    "Krasnogorsk": ["geonames:542374", "geonames:2124187"], "Crocus City Hall": ["dateline:crocus-city-hall"],
    "Kremlin": ["dateline:kremlin"], "North Caucasus": ["dateline:north-caucasus"], "Donbas": ["dateline:donbas"],
    "Middle East": ["dateline:middle-east"], "Caspian Sea": ["dateline:caspian-sea"],
    "Georgia": ["geonames:4197000", "geonames:614540"], "Syria": ["geonames:163843"], "Idlib": ["geonames:169389"],
    "Aleppo": ["geonames:170063"], "دمشق": ["geonames:170654"], "Gaza Strip": ["geonames:281132"],
    "West Bank": ["geonames:285153"], "Kyiv": ["geonames:703448"], "Kiev": ["geonames:703448"],
    "Bakhmut": ["geonames:713174"], "Volga": ["naturalearth:river-volga"], "Heathrow": ["airports:EGLL"],
    "Heathrow Airport": ["airports:EGLL"], "Stalingrad": ["geonames:472757"], "Leningrad": ["geonames:498817"],
    "Bombay": ["geonames:1275339"], "Soviet Union": ["dateline:soviet-union"], "Eastern Ghouta": ["dateline:eastern-ghouta"],
}

class Check:
    def __init__(self):
        self.problems: list[str] = []

    def that(self, holds, problem: str) -> None:
        if not holds:
            self.problems.append(problem)

def fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", " ", "".join(c for c in decomposed if not unicodedata.combining(c))).strip()

def read_table(folder: Path, name: str, check: Check) -> list[dict]:
    text = lzma.decompress((folder / f"{name}.tsv.xz").read_bytes()).decode("utf-8")
    check.that(text.endswith("\n") and "\r" not in text, f"{name}: lines do not end with LF")
    rows = [line.split("\t") for line in text.split("\n")[:-1]]
    columns = rows.pop(0)
    check.that(columns == COLUMNS[name].split(), f"{name}: columns are {columns}")
    for number, row in enumerate(rows, 2):
        check.that(len(row) == len(columns), f"{name}:{number}: {len(row)} fields")
    return [dict(zip(columns, row)) for row in rows]

def check_places(rows, countries, divisions, check: Check) -> None:
    keys = [tuple(row["id"].split(":", 1)) for row in rows]
    check.that(keys == sorted(keys), "places: not sorted by source and identifier")
    check.that(len(set(keys)) == len(keys), "places: an id occurs twice")
    for row in rows:
        where = f"places: {row['id']}"
        check.that(re.fullmatch(r"(geonames:[1-9]\d*|airports:\S+|census:\d{7}(\d{3})?|(naturalearth|dateline):[a-z0-9-]+)", row["id"]),
                   f"{where}: malformed id")
        check.that(row["name"] and row["asciiName"], f"{where}: no name")
        check.that(-90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180, f"{where}: off the globe")
        check.that(row["featureClass"] in "AHLPRSTUV" and re.fullmatch(r"[A-Z0-9]+", row["featureCode"]),
                   f"{where}: feature {row['featureClass']}.{row['featureCode']}")
        check.that(not row["countryCode"] or row["countryCode"] in countries, f"{where}: country {row['countryCode']}")
        if row["admin1Code"] and (row["countryCode"], row["admin1Code"]) not in divisions:
            check.that(row["id"].startswith(("geonames:", "airports:")) and row["featureCode"] not in ("ADM1", "ADM2"),
                       f"{where}: division {row['countryCode']}.{row['admin1Code']}")
        check.that(row["population"].isdigit(), f"{where}: population {row['population']}")
        for column in NAME_COLUMNS:
            names = row[column].split("|") if row[column] else []
            check.that(names == sorted(set(names)), f"{where}: {column} not sorted or with repetitions")
            check.that(row["name"] not in names, f"{where}: {column} repeat the name")
            check.that(all(name and name == name.strip() and len(name) <= LONGEST_NAME for name in names),
                       f"{where}: {column} hold an empty, padded or overlong name")
        check.that(not any(name.isdigit() for name in row["alternateNames"].split("|")), f"{where}: a number as name")

def check_worldviews(areas, views, countries, divisions, check: Check) -> None:
    slugs = {row["area"] for row in areas}
    check.that(len(slugs) == len(areas), "disputed-areas: an area occurs twice")
    for row in areas:
        where = f"disputed-areas: {row['area']}"
        for member in row["members"].split("|"):
            check.that(member in countries or tuple(member.split(".", 1)) in divisions or (member == "*" and row["outline"]),
                       f"{where}: member {member}")
        check.that(all(code in countries for code in [*row["claims"].split("|"), *row["heldBy"].split()]), f"{where}: claims")
        for ring in row["outline"].split("|") if row["outline"] else []:
            corners = [tuple(map(float, corner.split(" "))) for corner in ring.split(",")]
            check.that(len(corners) > 2 and all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in corners), f"{where}: outline")
        check.that(row["name"] and row["source"], f"{where}: no name or no source")
    rules = [(row["worldview"], row["area"]) for row in views]
    check.that(len(rules) == len(set(rules)), "worldviews: two rules on one area")
    for row in views:
        check.that(row["area"] in slugs and row["countryCode"] in countries and row["date"] and row["source"],
                   f"worldviews: {row}")

def check_points_and_queries(by_id, check: Check) -> None:
    for identifier, (latitude, longitude) in EXACT_POINTS.items():
        row = by_id.get(identifier)
        check.that(row and (float(row["latitude"]), float(row["longitude"])) == (latitude, longitude),
                   f"point of {identifier} is not GeoNames' own")
    found = defaultdict(set)
    for row in by_id.values():
        for name in {row["name"], *(name for column in NAME_COLUMNS for name in row[column].split("|"))}:
            found[fold(name)].add(row["id"])
    for name, identifiers in QUERIES.items():
        for identifier in identifiers:
            check.that(identifier in found[fold(name)], f"{name} does not find {identifier}")

def signed_area(ring) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2

def check_polygons(folder, name, by_id, countries, divisions, check: Check) -> int:
    document = json.loads(lzma.decompress((folder / f"{name}.geojson.xz").read_bytes()))
    check.that(document["type"] == "FeatureCollection", f"{name}: not a feature collection")
    for feature in document["features"]:
        properties, geometry = feature["properties"], feature["geometry"]
        where = f"{name}: {properties}"
        check.that(properties["countryCode"] in countries, f"{where}: unknown country")
        check.that(properties["placeId"] in by_id and properties["name"], f"{where}: no place or no name")
        if "admin1Code" in properties:
            check.that((properties["countryCode"], properties["admin1Code"]) in divisions, f"{where}: unknown division")
        check.that(all(code in countries for code in properties.get("claims", [])), f"{where}: unknown claimant")
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        for polygon in polygons:
            for index, ring in enumerate(polygon):
                check.that(len(ring) >= 4 and ring[0] == ring[-1], f"{where}: open or short ring")
                check.that((signed_area(ring) > 0) == (index == 0), f"{where}: wrong direction of a ring")
                check.that(all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring), f"{where}: off the globe")
                check.that(all(round(v, 3) == v for point in ring for v in point), f"{where}: more than 3 decimals")
    if name == "admin1":
        codes = [(f["properties"]["countryCode"], f["properties"]["admin1Code"]) for f in document["features"]]
        check.that(len(codes) == len(set(codes)), "admin1 polygons: a code occurs twice")
    return len(document["features"])

def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    check = Check()
    tables = {name: read_table(folder, name, check) for name in COLUMNS}
    countries = {row["countryCode"] for row in tables["countries"]}
    divisions = {(row["countryCode"], row["admin1Code"]) for row in tables["admin1"]}
    by_id = {row["id"]: row for row in tables["places"]}

    check_places(tables["places"], countries, divisions, check)
    check_points_and_queries(by_id, check)
    check.that(len(countries) == len(tables["countries"]), "countries: a code occurs twice")
    for row in tables["countries"]:
        check.that(f"geonames:{row['geonameId']}" in by_id, f"countries: {row['countryCode']} has no place")
        check.that(all(code in countries for code in row["neighbours"].split("|") if code),
                   f"countries: {row['countryCode']} has an unknown neighbour")
    check.that(len(divisions) == len(tables["admin1"]), "admin1: a code occurs twice")
    for row in tables["admin1"]:
        check.that(row["countryCode"] in countries, f"admin1: unknown country {row['countryCode']}")
        check.that(not row["placeId"] or row["placeId"] in by_id, f"admin1: no place {row['placeId']}")
        check.that(row["name"], f"admin1: {row['countryCode']}.{row['admin1Code']} has no name")
    for row in tables["demonyms"]:
        check.that(row["placeId"] in by_id and row["form"], f"demonyms: {row}")
        check.that(row["kind"] in ("adjective", "noun", "plural"), f"demonyms: {row}")
    for row in tables["abbreviations"]:
        check.that(row["placeId"] in by_id and row["form"], f"abbreviations: {row}")
        check.that(row["style"] in ("ap", "capitals", "dotted", "postal"), f"abbreviations: {row}")
    check_worldviews(tables["disputed-areas"], tables["worldviews"], countries, divisions, check)
    polygons = {name: check_polygons(folder, name, by_id, countries, divisions, check) for name in ("admin1", "countries")}
    total = sum(path.stat().st_size for path in folder.glob("*.xz"))
    check.that(total <= LARGEST_TOTAL_BYTES, f"the tables have {total:,} bytes, more than {LARGEST_TOTAL_BYTES:,}")

    for name, rows in tables.items():
        print(f"{len(rows):9,}  rows of {name}.tsv")
    for name, count in polygons.items():
        print(f"{count:9,}  polygons of {name}.geojson")
    for source, count in sorted(Counter(row["id"].split(":")[0] for row in tables["places"]).items()):
        print(f"{count:9,}  places of {source}")
    for column in ["name", *NAME_COLUMNS]:
        print(f"{sum(len(row[column].split('|')) for row in tables['places'] if row[column]):9,}  {column}")
    regional = {row["placeId"] for row in tables["demonyms"] if by_id[row["placeId"]]["featureCode"][:3] != "PCL"}
    print(f"{len(regional):9,}  regions and continents with a demonym")
    print(f"{total:9,}  bytes in all")
    for problem in check.problems[:50]:
        print(f"error: {problem}", file=sys.stderr)
    if check.problems:
        sys.exit(f"{len(check.problems)} problems")

if __name__ == "__main__":
    main()
