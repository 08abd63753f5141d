"""Lakes and rivers of Natural Earth."""

from collections import defaultdict

import shapely
from shapely.geometry import shape

from builder.names import cleaned, slug
from builder.places import Place
from builder.sources import shapes


def lake_places(sources, country_of) -> list[Place]:
    lakes = defaultdict(list)
    for record, geometry in shapes(sources.lake_shapes):
        name = cleaned(record["name"] or "")
        if slug(name):
            lakes[slug(name)].append((record["ne_id"], name, record, shapely.make_valid(shape(geometry))))
    places = []
    for key, group in sorted(lakes.items()):
        for number, name, record, area in sorted(group, key=lambda lake: lake[0]):
            identifier = f"naturalearth:lake-{key}" + (f"-{number}" if len(group) > 1 else "")
            point = area.representative_point()
            place = Place(identifier, name, round(point.y, 4), round(point.x, 4), "H.LK", country_of(area))
            place.names.add_all(value for field, value in record.items()
                                if field.startswith("name_") and isinstance(value, str))
            places.append(place)
    return places


def river_places(sources, country_of) -> list[Place]:
    courses = defaultdict(list)
    for record, geometry in shapes(sources.river_shapes):
        name = cleaned(record["name"] or "")
        if slug(name) and record["featurecla"] == "River":
            courses[slug(name), int(record["rivernum"])].append((name, shape(geometry)))
    namesakes = defaultdict(int)
    for key, _ in courses:
        namesakes[key] += 1
    places = []
    for (key, number), parts in sorted(courses.items()):
        identifier = f"naturalearth:river-{key}" + (f"-{number}" if namesakes[key] > 1 else "")
        course = shapely.line_merge(shapely.union_all([line for _, line in parts]))
        longest = max(getattr(course, "geoms", [course]), key=lambda line: line.length)
        point = longest.interpolate(0.5, normalized=True)
        name = parts[0][0]
        place = Place(identifier, name, round(point.y, 4), round(point.x, 4), "H.STM", country_of(course))
        place.names.add_all([f"{name} River", f"River {name}"])
        places.append(place)
    return places
