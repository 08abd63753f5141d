"""Ports: GeoNames' own rows of class L.PRT, from harborly."""

import re

import pyarrow.parquet as parquet
import shapely

from builder.airports import admin1_nearby
from builder.names import cleaned, fold
from builder.places import Place, geonames

# A port that is called like its town alone would only double the town.
PORT = re.compile(r"\b(port|ports|harbour|harbor|puerto|porto|terminal|docks?|haven|hafen|liman|bandar|marine|pelabuhan|"
                  r"gangkou|gang|ko|hang|mina|mina')\b")


def port_places(sources, settlements, log) -> list[Place]:
    aliases = {}
    for row in parquet.read_table(sources.port_aliases).to_pylist():
        aliases.setdefault(row["registry_id"], set()).add(row["alias"])
    tree = shapely.STRtree(shapely.points([s.longitude for s in settlements], [s.latitude for s in settlements]))
    places = []
    for row in parquet.read_table(sources.ports).to_pylist():
        name = cleaned(row["canonical_name"])
        words = fold(name)
        if row["provider"] != "GEONAMES" or row["function_code"] != "L.PRT" or " " not in words or not PORT.search(words):
            continue
        latitude, longitude = round(row["latitude"], 5), round(row["longitude"], 5)
        place = Place(geonames(row["provider_id"]), name, latitude, longitude, "L.PRT", row["country_code"],
                      admin1_nearby(tree, settlements, latitude, longitude, row["country_code"]))
        place.names.add_all(alias for alias in aliases.get(row["registry_id"], ()) if PORT.search(fold(alias)))
        places.append(place)
    log.counts["ports"] = len(places)
    return places
