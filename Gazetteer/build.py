#!/usr/bin/env python3
"""Builds the gazetteer's tables from unpacked packages and the hand-edited tables beside this file.

    build.py --sources FOLDER --output FOLDER [--preset 6]

Same sources, same bytes: every table is sorted, and xz runs on one thread. `rebuild` fetches the sources.
"""

import argparse
import lzma
from pathlib import Path

import shapely

from builder import (
    admin1, airports, census, countries, handwritten, physical, polygons, ports, settlements, worldviews)
from builder.divisions import Divisions
from builder.log import Log
from builder.places import COLUMNS
from builder.sources import Sources, table

HERE = Path(__file__).resolve().parent


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sources", type=Path, required=True, help="folder of the unpacked packages")
    options.add_argument("--output", type=Path, required=True, help="folder for the tables")
    options.add_argument("--preset", type=int, default=9, help="xz preset, 0 to 9 (default 9)")
    arguments = options.parse_args()
    tables, log = build(Sources(arguments.sources))
    arguments.output.mkdir(parents=True, exist_ok=True)
    for name, content in tables.items():
        packed = lzma.compress(content, preset=arguments.preset | lzma.PRESET_EXTREME, check=lzma.CHECK_CRC32)
        (arguments.output / name).write_bytes(packed)
        log.counts[f"bytes of {name} (unpacked {len(content):,})"] = len(packed)
    (arguments.output / "build.log").write_text(log.text(), encoding="utf-8")
    print(log.text(), end="")


def build(sources: Sources) -> tuple[dict[str, bytes], Log]:
    """The tables by file name, and what there is to tell about them."""
    log, facts = Log(), HERE / "facts"
    points = handwritten.geonames_points(facts / "geonames-points.tsv")
    territories = table(facts / "territories.tsv")

    nations = countries.read_countries(sources)
    towns = settlements.settlement_places(sources, nations, log)
    divisions = Divisions(sources, {f"{town.country}.{town.admin1}" for town in towns})
    admin1_areas, approximate, trusted = admin1.admin1_polygons(sources, towns, divisions, nations, log)
    country_areas = polygons.country_polygons(sources, territories, log)
    inner_points = {divisions.names[code][1]: polygons.inner_point(area)
                    for code, area in admin1_areas.items() if code in trusted}
    country_points = {code: polygons.inner_point(area) for code, _, area, _ in
                      sorted(country_areas, key=lambda feature: feature[2].area)}
    country_of = country_locator(country_areas)

    located = divisions.locate(towns, inner_points, points, log)
    places = [
        *countries.country_places(sources, nations, points, country_points, log),
        *countries.continent_places(sources, points),
        *located,
        *towns,
        *census.census_places(sources, [*towns, *located], log),
        *ports.port_places(sources, towns, log),
        *airports.airport_places(sources, towns, table(facts / "airport-names.tsv"), log),
        *physical.lake_places(sources, country_of),
        *physical.river_places(sources, country_of),
        *handwritten.curated_places(HERE / "curated.tsv", divisions, nations),
    ]
    places = first_of_each_id(places, log)
    handwritten.check_positions(places, country_areas, log)
    find = handwritten.place_finder(places, divisions, nations)
    handwritten.add_further_names(facts / "names.tsv", find)
    by_id = {place.id: place for place in places}
    for place in places:
        log.counts[f"rows {place.sort_key[0]} {place.feature_class}.{place.feature_code}"] += 1
    log.counts["rows"] = len(places)

    areas, views = worldviews.area_rows(facts, sources), worldviews.view_rows(facts, sources, log)
    worldviews.check(areas, views, set(nations), {tuple(code.split(".", 1)) for code in divisions.names})
    tables = {
        "disputed-areas.tsv.xz": tsv(worldviews.AREA_COLUMNS, areas),
        "worldviews.tsv.xz": tsv(worldviews.VIEW_COLUMNS, views),
        "places.tsv.xz": tsv(COLUMNS, (place.fields() for place in places)),
        "countries.tsv.xz": tsv(
            "countryCode iso3 isoNumeric fips name officialName capital areaSquareKilometers population continent "
            "languages geonameId neighbours".split(), countries.country_rows(nations, by_id)),
        "admin1.tsv.xz": tsv("countryCode admin1Code name placeId iso31662".split(), divisions.admin1_rows(by_id)),
        "demonyms.tsv.xz": tsv("placeId form kind".split(),
                               handwritten.demonym_rows(sources, facts / "demonyms.tsv", find, nations)),
        "abbreviations.tsv.xz": tsv("form placeId style".split(),
                                    handwritten.abbreviation_rows(facts / "abbreviations.tsv", find)),
        "admin1.geojson.xz": polygons.feature_collection(
            admin1_features(admin1_areas, approximate, divisions, by_id, table(facts / "claims.tsv"))),
        "countries.geojson.xz": polygons.feature_collection(
            ({"countryCode": code, "placeId": find(code).id, "name": name, **claimed(claims)}, area)
            for code, name, area, claims in country_areas),
    }
    return tables, log


def first_of_each_id(places, log):
    """The places sorted by source and identifier; a continent and a country may share one GeoNames id."""
    kept = {}
    for place in places:
        if place.id in kept:
            log.note(f"id used again, second row dropped: {place.id} {place.name} {place.feature_code}")
        else:
            kept[place.id] = place
    return sorted(kept.values(), key=lambda place: place.sort_key)


def country_locator(country_areas):
    """A function from a geometry to the code of the one country it touches; empty when there are more or none."""
    tree = shapely.STRtree([area for _, _, area, _ in country_areas])

    def country_of(geometry) -> str:
        codes = {country_areas[i][0] for i in tree.query(geometry, predicate="intersects")}
        return codes.pop() if len(codes) == 1 else ""

    return country_of


def admin1_features(areas, approximate, divisions, by_id, claims):
    claimants = {f"{row['countryCode']}.{row['admin1Code']}": row["claims"].split("|") for row in claims}
    for code, area in areas.items():
        country, admin1 = code.split(".", 1)
        name, place = divisions.names[code]
        if place in by_id:
            yield {"countryCode": country, "admin1Code": admin1, "placeId": place, "name": name,
                   **({"approximate": True} if code in approximate else {}), **claimed(claimants.get(code))}, area


def claimed(claims) -> dict:
    return {"claims": claims} if claims else {}


def tsv(columns, rows) -> bytes:
    return "".join("\t".join(row) + "\n" for row in [columns, *rows]).encode()


if __name__ == "__main__":
    main()
