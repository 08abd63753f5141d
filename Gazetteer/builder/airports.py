"""Airports that have an IATA code and military ones without, with the short names the news uses."""

import csv
import re

import shapely

from builder.names import cleaned, fold
from builder.places import Place

FACILITY = re.compile(
    r"\b(airport|airfield|aerodrome|airpark|airstrip|air base|airbase|base|field|heliport|helipad|seaplane|strip|afb|"
    r"raaf|raf|station|aeroport|aeropuerto|aeroporto|port|airways|terminal|camp)\b", re.IGNORECASE)
MILITARY = re.compile(r"\b(air ?base|afb|air force|raf|rnas|raaf|naval|army|military|marine corps|mcas|nas)\b", re.IGNORECASE)
TYPE_WORDS = re.compile(r"\s+(?:(?:International|Intl|Regional|Municipal|Domestic|National|County)\s+)*Airport$")
NEAREST_SETTLEMENT_DEGREES = 0.75
# Airports that the source counts to the United States.
TERRITORIES = {"TJ": "PR", "TI": "VI", "KX63": "PR"}


def airport_places(sources, settlements, known_names, log) -> list[Place]:
    """`known_names` are rows of facts/airport-names.tsv: further names by ICAO code."""
    further = {row["icao"]: row["names"].split("|") for row in known_names}
    tree = shapely.STRtree(shapely.points([s.longitude for s in settlements], [s.latitude for s in settlements]))
    places, by_spot = [], {}
    with sources.airports.open(encoding="utf-8", newline="") as file:
        for row in sorted(csv.DictReader(file), key=lambda row: (row["icao"][:1] == "_", row["icao"])):
            name = cleaned(row["name"])
            if not row["icao"] or not name or not (row["iata"] or MILITARY.search(name)):
                continue
            if not FACILITY.search(name):
                name += " Airport"
            latitude, longitude = round(float(row["lat"]), 5), round(float(row["lon"]), 5)
            country = next((TERRITORIES[key] for key in (row["icao"], row["icao"][:2]) if key in TERRITORIES), row["country"])
            admin1 = admin1_nearby(tree, settlements, latitude, longitude, country)
            # An airport with two IATA codes has two entries; the one with an ICAO code comes first.
            place = by_spot.get((name, latitude, longitude))
            if place is None:
                place = Place(f"airports:{row['icao']}", name, latitude, longitude, "S.AIRP", country, admin1)
                by_spot[name, latitude, longitude] = place
                places.append(place)
            place.names.codes.update(filter(None, (row["iata"], row["icao"])))
            place.names.add_all(variants(name, row["city"]))
            place.names.add_all(further.pop(row["icao"], ()))
    for icao in sorted(further):
        raise SystemExit(f"airport-names.tsv: no such airport: {icao}")
    log.counts["airports"] = len(places)
    return places


def variants(name: str, city: str) -> set[str]:
    """"Heathrow Airport" for "London Heathrow Airport"; never the bare city."""
    found = set()
    base = TYPE_WORDS.sub("", name)
    if base != name:
        found.add(f"{base} Airport")
        city = cleaned(city)
        if city and fold(base).startswith(fold(city) + " "):
            rest = base[len(city):].strip(" -–/")
            if len(rest) > 3 and rest[0].isupper():
                found.add(f"{rest} Airport")
                if "International" in name:
                    found.add(f"{rest} International Airport")
        elif city and fold(city) not in fold(base):
            found.add(f"{city} {base} Airport")
    return found - {name}


def admin1_nearby(tree, settlements, latitude, longitude, country) -> str:
    """The first-level code of the nearest settlement of the same country, if one is near."""
    point = shapely.Point(longitude, latitude)
    near = tree.query(point, predicate="dwithin", distance=NEAREST_SETTLEMENT_DEGREES)
    same = [settlements[i] for i in near if settlements[i].country == country and settlements[i].admin1]
    if not same:
        return ""
    return min(same, key=lambda s: ((s.longitude - longitude) ** 2 + (s.latitude - latitude) ** 2, s.id)).admin1
