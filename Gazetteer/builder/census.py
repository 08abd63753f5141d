"""Small places and towns of the United States that GeoNames' settlements of 500 people lack: the Census Bureau's."""

import gzip
import re
from collections import defaultdict
from math import degrees

from builder.names import cleaned, fold
from builder.places import Place

ENTRY = re.compile(r"\[fips(\d+)\]\ncentroid = \((\S+), (\S+)\)\ndescription = (.+), ([A-Z]{2})\n")
PLACE_TYPE = re.compile(
    r" (city|town|village|CDP|borough|municipality|corporation|city and borough|urban county|"
    r"(consolidated|metropolitan|metro|unified) government)( \(balance\))?$")
TOWN_TYPE = re.compile(r" (town|township|borough|city|village|plantation)$")
# Where towns and townships are what people live in and reports name.
TOWN_STATES = {"CT", "MA", "ME", "NH", "NJ", "NY", "PA", "RI", "VT"}
# A place of the same name so near is the same one.
NEAR_LATITUDE, NEAR_LONGITUDE = 0.2, 0.25
# Digits of a place's and of a county subdivision's code.
PLACE_DIGITS, SUBDIVISION_DIGITS = 7, 10


def census_places(sources, known, log) -> list[Place]:
    """`known` are the places of the other sources."""
    points = defaultdict(list)
    for place in known:
        if place.country == "US" and place.latitude is not None:
            for name in {place.name, *place.names.alternates}:
                points[fold(name)].append((place.latitude, place.longitude))
    places = []
    with gzip.open(sources.census_places, "rt", encoding="utf-8") as file:
        text = file.read()
    for code, latitude, longitude, description, state in ENTRY.findall(text):
        point = degrees(float(latitude)), degrees(float(longitude))
        name, feature, admin2 = named(code, cleaned(description), state)
        if name and not any(abs(other[0] - point[0]) < NEAR_LATITUDE and abs(other[1] - point[1]) < NEAR_LONGITUDE
                            for other in points[fold(name)]):
            place = Place(f"census:{code}", name, *(round(value, 4) for value in point), feature, "US", state, admin2)
            if feature == "A.ADM3" and not name.endswith("Township"):
                place.names.add(f"Town of {name}")
            places.append(place)
            log.counts[f"places of the Census Bureau that GeoNames lacks, {feature}"] += 1
    return places


def named(code: str, description: str, state: str):
    """Name, feature and second-level code; no name for what reports do not call places."""
    if state == "PR":
        return None, None, ""
    if len(code) == PLACE_DIGITS:
        return PLACE_TYPE.sub("", description), "P.PPL", ""
    match = TOWN_TYPE.search(description)
    if len(code) != SUBDIVISION_DIGITS or state not in TOWN_STATES or not match or re.search(r"\d", description):
        return None, None, ""
    name = description[:match.start()]
    # A township's bare name is nearly always that of a town, a president or a tree elsewhere.
    return f"{name} Township" if match[1] == "township" else name, "A.ADM3", code[2:5]
