"""Country and first-level polygons: coded like the settlements in them, dissolved, rounded, written as GeoJSON."""

import json
import sqlite3
from collections import Counter, defaultdict

import shapely
from shapely.geometry import box, mapping, shape
from shapely.geometry.polygon import orient

from builder.sources import shapes

GRID_DEGREES = 0.001
COUNTRY_TOLERANCE_DEGREES = 0.01
GEOPACKAGE_ENVELOPE_BYTES = (0, 32, 48, 48, 64)

# Natural Earth units without an ISO code that lie in a country of GeoNames.
UNIT_CODES = {"KOS": "XK", "SOL": "SO", "CYN": "CY", "CNM": "CY", "ESB": "CY", "WSB": "CY", "USG": "CU", "KAS": "IN",
              "KAB": "KZ", "BRI": "BR"}


def geopackage_geometry(blob: bytes):
    """A GeoPackage geometry: an 8-byte header, an optional envelope, then well-known binary."""
    envelope = (blob[3] >> 1) & 7
    return shapely.from_wkb(blob[8 + GEOPACKAGE_ENVELOPE_BYTES[envelope]:])


def admin1_polygons(sources, settlements, divisions, countries, log) -> dict[str, object]:
    """Polygon of each first-level division by its code, such as "RU.17".

    Each Natural Earth polygon takes the code that most of the settlements in it have, weighted by population;
    a polygon without settlements is linked by its FIPS code.
    """
    with sqlite3.connect(sources.admin1_geopackage) as database:
        units = [(shapely.make_valid(geopackage_geometry(blob)), fips) for blob, fips in
                 database.execute("select geom, fips from states_provinces order by fid")]
    tree = shapely.STRtree([area for area, _ in units])
    points = shapely.points([s.longitude for s in settlements], [s.latitude for s in settlements])
    pairs = tree.query(points, predicate="intersects").T.tolist()
    votes = defaultdict(Counter)
    for settlement_index, unit in pairs:
        settlement = settlements[settlement_index]
        code = f"{settlement.country}.{settlement.admin1}"
        if code in divisions.names:
            votes[unit][code] += 10_000 + min(settlement.population, 1_000_000)
    fips_countries = {country.fips: code for code, country in countries.items() if country.fips}
    groups, links = defaultdict(list), {}
    for unit, (area, fips) in enumerate(units):
        ranking = sorted(votes[unit].items(), key=lambda vote: (-vote[1], vote[0]))
        by_fips = f"{fips_countries.get(fips[:2])}.{fips[2:]}" if fips else ""
        if ranking:
            links[unit] = ranking[0][0]
        elif by_fips in divisions.names:
            links[unit] = by_fips
        else:
            log.counts["admin1 polygons without a code (left out)"] += 1
            continue
        log.counts["admin1 polygons coded by " + ("settlements" if ranking else "FIPS code")] += 1
        groups[links[unit]].append(area)
    log_agreement(settlements, pairs, links, log)
    return {code: on_grid(shapely.union_all(areas)) for code, areas in sorted(groups.items())}


def log_agreement(settlements, pairs, links, log):
    """How often a settlement's own code is the code of the polygon that holds it, over all and for weak countries."""
    right, inside = set(), set()
    for settlement_index, unit in pairs:
        settlement = settlements[settlement_index]
        inside.add(settlement_index)
        if links.get(unit) == f"{settlement.country}.{settlement.admin1}":
            right.add(settlement_index)
    log.counts["settlements inside an admin1 polygon"] = len(inside)
    log.counts["settlements whose admin1 polygon has their code"] = len(right)
    total, agreeing = Counter(), Counter()
    for index, settlement in enumerate(settlements):
        total[settlement.country] += 1
        agreeing[settlement.country] += index in right
    for country, count in sorted(total.items()):
        if count >= 20 and agreeing[country] < 0.8 * count:
            log.note(f"admin1 polygons of {country}: right for {100 * agreeing[country] // count} % of {count} settlements")


def country_polygons(sources, territories, log) -> list[tuple[str, str, object, list[str]]]:
    """(country code, name, polygon, claims) from Natural Earth's countries, split where GeoNames codes differ.

    `territories` are rows of facts/territories.tsv: parts of one Natural Earth country that have another code.
    """
    units = []
    for record, geometry in shapes(sources.country_shapes):
        code = UNIT_CODES.get(record["ADM0_A3"], record["ISO_A2_EH"])
        if len(code) != 2:
            log.note(f"country polygon without a code, left out: {record['NAME']}")
            continue
        units.append((code, record["NAME_LONG"], shapely.make_valid(shape(geometry))))
    areas = shapely.coverage_simplify([area for *_, area in units], COUNTRY_TOLERANCE_DEGREES)
    features = []
    for (code, name, _), area in zip(units, areas):
        area = shapely.make_valid(area)
        for row in territories:
            if row["from"] != code or not row["west"]:
                continue
            frame = box(*(float(row[edge]) for edge in ("west", "south", "east", "north")))
            if row["cut"] == "clip":
                part = area.intersection(frame)
            else:
                part = shapely.union_all([p for p in parts(area) if frame.contains(p.representative_point())])
            if part.is_empty:
                log.note(f"territory not found in {name}: {row['name']}")
                continue
            area = area.difference(part)
            features.append((row["code"], row["name"], on_grid(part), row["claims"].split("|") if row["claims"] else []))
        claims = [row["claims"].split("|") for row in territories if row["code"] == code and row["name"] == name
                  and not row["west"]]
        features.append((code, name, on_grid(area), claims[0] if claims else []))
    features = [feature for feature in features if not feature[2].is_empty]
    return sorted(features, key=lambda feature: (feature[0], feature[1]))


def parts(area):
    return [part for part in getattr(area, "geoms", [area]) if part.geom_type == "Polygon"]


def on_grid(area):
    """Valid polygons with coordinates on the grid, outer rings counter-clockwise, in a fixed order."""
    area = shapely.set_precision(shapely.make_valid(area), GRID_DEGREES)
    polygons = [part for piece in getattr(area, "geoms", [area]) for part in parts(piece)]
    return shapely.MultiPolygon([orient(part) for part in parts(shapely.normalize(shapely.MultiPolygon(polygons)))])


def inner_point(area):
    """(latitude, longitude) of the centroid, or of a point inside when the centroid is outside."""
    point = area.centroid if area.contains(area.centroid) else area.representative_point()
    return round(point.y, 4), round(point.x, 4)


def feature_collection(features) -> bytes:
    """A GeoJSON document with one feature per line from (properties, polygon) pairs."""
    lines = []
    for properties, area in features:
        geometry = mapping(area)
        if len(area.geoms) == 1:
            geometry = {"type": "Polygon", "coordinates": geometry["coordinates"][0]}
        geometry = {"type": geometry["type"], "coordinates": rounded(geometry["coordinates"])}
        lines.append(json.dumps({"type": "Feature", "properties": properties, "geometry": geometry},
                                ensure_ascii=False, separators=(",", ":")))
    return ('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n").encode()


def rounded(coordinates):
    if isinstance(coordinates, (int, float)):
        value = round(coordinates, 3) + 0.0
        return int(value) if value == int(value) else value
    return [rounded(part) for part in coordinates]
