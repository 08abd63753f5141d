"""Country polygons with GeoNames' codes; polygons rounded to a grid and written as GeoJSON."""

import json

import shapely
from shapely.geometry import box, mapping, shape
from shapely.geometry.polygon import orient

from builder.sources import shapes

GRID_DEGREES = 0.001
COUNTRY_TOLERANCE_DEGREES = 0.004

# Natural Earth units without an ISO code that lie in a country of GeoNames.
UNIT_CODES = {"KOS": "XK", "SOL": "SO", "CYN": "CY", "CNM": "CY", "ESB": "CY", "WSB": "CY", "USG": "CU", "KAS": "IN",
              "KAB": "KZ", "BRI": "BR"}


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
