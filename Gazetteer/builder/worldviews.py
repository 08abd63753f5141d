"""Disputed areas, and to which country each worldview puts them.

The tables are small and stand apart from the places: the program joins them by code and outline.
"""

import shapely
from shapely.geometry import box, shape

from builder.sources import shapes, table

AREA_COLUMNS = "area name members outline claims heldBy since source note".split()
VIEW_COLUMNS = "worldview area countryCode date source".split()
OUTLINE_TOLERANCE_DEGREES = 0.01

# Areas that Natural Earth draws as a country of its own, with its code there.
NATURAL_EARTH_UNITS = {"kosovo": "KOS", "western-sahara": "SAH", "taiwan": "TWN", "falklands": "FLK", "south-georgia": "SGS",
                       "gibraltar": "GIB", "chagos": "IOT"}
NATURAL_EARTH_DATE, NATURAL_EARTH_SOURCE = "2022", "Natural Earth 5.1, point of view"
# Natural Earth's names of views, where they are not the country's code.
VIEW_CODES = {"KO": "KR"}
NOT_COUNTRIES = {"ISO", "DIFF", "TLC", "UN", "WB"}
# How Natural Earth says that a view has no such country.
NOT_A_COUNTRY = {"Unrecognized", "Admin-1 region", "Admin-1 states provinces"}


def area_rows(facts, sources) -> list[list[str]]:
    """Rows of facts/disputed-areas.tsv, `unit` outlines replaced by rings from Natural Earth."""
    records = {record["ADM0_A3"]: geometry for record, geometry in shapes(sources.country_shapes)}
    rows = []
    for row in table(facts / "disputed-areas.tsv"):
        if row["outline"].startswith("unit "):
            row["outline"] = outline(records, *row["outline"].split()[1:])
        rows.append([row[column] for column in AREA_COLUMNS])
    return rows


def outline(records, code: str, *frame: str) -> str:
    """The outer rings of a country of Natural Earth, within west, south, east, north where these are given."""
    area = shapely.make_valid(shape(records[code]))
    if frame:
        area = area.intersection(box(*map(float, frame)))
    area = shapely.normalize(shapely.make_valid(area.simplify(OUTLINE_TOLERANCE_DEGREES)))
    polygons = [part for part in getattr(area, "geoms", [area]) if part.geom_type == "Polygon"]
    return "|".join(",".join(f"{x:.3f} {y:.3f}" for x, y in polygon.exterior.coords[:-1]) for polygon in polygons)


def view_rows(facts, sources, log) -> list[list[str]]:
    """Rows of facts/worldviews.tsv, then those of Natural Earth's views on areas that a view has no row for."""
    rows = [[row[column] for column in VIEW_COLUMNS] for row in table(facts / "worldviews.tsv")]
    known = {(row[0], row[1]) for row in rows}
    units = {record["ADM0_A3"]: record for record, _ in shapes(sources.country_shapes)}
    codes = {record["ADM0_A3"]: record["ISO_A2_EH"] for record in units.values()}
    for area, unit in NATURAL_EARTH_UNITS.items():
        record = units[unit]
        for column, country in record.items():
            name = column.removeprefix("ADM0_A3_")
            view = VIEW_CODES.get(name, name).lower()
            if name == column or name in NOT_COUNTRIES or (view, area) in known or country == unit:
                continue
            if record[f"FCLASS_{name}"] not in NOT_A_COUNTRY:
                log.note(f"worldview {view}: Natural Earth gives {area} to {country} and calls it a country as well; left out")
                continue
            rows.append([view, area, codes[country], NATURAL_EARTH_DATE, NATURAL_EARTH_SOURCE])
    return sorted(rows, key=lambda row: row[:2])


def check(areas, views, countries, divisions) -> None:
    """Stops at a code that no table knows, a view on an unknown area, an area or a rule that occurs twice."""
    slugs = [row[0] for row in areas]
    rules = [(row[0], row[1]) for row in views]
    problems = [f"{slug} occurs twice" for slug in set(slugs) if slugs.count(slug) > 1]
    problems += [f"{rule} occurs twice" for rule in set(rules) if rules.count(rule) > 1]
    for area in areas:
        for member in area[2].split("|"):
            known = member == "*" or member in countries or tuple(member.split(".", 1)) in divisions
            problems += [] if known and (member != "*" or area[3]) else [f"{area[0]}: member {member}"]
        problems += [f"{area[0]}: {code}" for code in [*area[4].split("|"), *area[5].split()] if code not in countries]
    problems += [f"{view[0]}: area {view[1]}" for view in views if view[1] not in slugs]
    problems += [f"{view[0]}: country {view[2]}" for view in views if view[2] not in countries]
    if problems:
        raise SystemExit("worldviews: " + "; ".join(problems))
