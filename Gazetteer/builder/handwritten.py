"""The hand-edited tables: curated places, demonyms, abbreviations, further and historic names."""

import re

import shapely

from builder.places import COLUMNS, Place, geonames
from builder.sources import table

# How far, in degrees, a curated place may lie from its country: coasts are simplified, small islands missing, seas beyond.
ON_LAND, AT_THE_COAST, AT_SEA = 0.06, 1.4, 2.3
COASTAL_CODES = {"ISL", "ISLS", "ATOL", "VLC", "RGN", "GLCR"}
DEMONYM_KINDS = ("adjective", "noun", "plural")
ABBREVIATION_STYLES = ("ap", "capitals", "dotted", "postal")
NAME_COLUMNS = {"alternateNames": "alternates", "historicNames": "historic", "abbreviations": "abbreviations",
                "codes": "codes"}


def geonames_points(path) -> dict[str, tuple[float, float]]:
    """GeoNames' own points of countries, divisions and continents, by place id."""
    return {geonames(row["geonamesId"]): (float(row["latitude"]), float(row["longitude"])) for row in table(path)}


def curated_places(path, divisions, countries) -> list[Place]:
    places, seen = [], set()
    for number, row in enumerate(table(path), 2):
        code = f"{row['countryCode']}.{row['admin1Code']}"
        problem = (
            (not re.fullmatch(r"dateline:[a-z0-9]+(-[a-z0-9]+)*", row["id"]) and "malformed id")
            or (row["id"] in seen and "id used twice")
            or (row["countryCode"] and row["countryCode"] not in countries and "unknown country")
            or (row["admin1Code"] and code not in divisions.names and f"unknown division {code}")
        )
        if problem:
            raise SystemExit(f"{path.name}:{number}: {row['id']}: {problem}")
        seen.add(row["id"])
        place = Place(row["id"], row["name"], float(row["latitude"]), float(row["longitude"]),
                      f"{row['featureClass']}.{row['featureCode']}", row["countryCode"], row["admin1Code"],
                      row["admin2Code"], int(row["population"]))
        for column, attribute in NAME_COLUMNS.items():
            getattr(place.names, attribute).update(filter(None, row[column].split("|")))
        places.append(place)
    return places


def check_positions(places, country_areas, log) -> None:
    """Notes the curated places that do not lie in their country."""
    areas = {}
    for code, _, area, _ in country_areas:
        areas.setdefault(code, []).append(area)
    for place in places:
        if not place.id.startswith("dateline:") or not place.country:
            continue
        limit = (AT_SEA if place.feature_class == "H" else AT_THE_COAST if place.feature_code in COASTAL_CODES else ON_LAND)
        point = shapely.Point(place.longitude, place.latitude)
        distance = min((shapely.distance(point, area) for area in areas.get(place.country, ())), default=180)
        log.counts["curated places in their country" if distance <= limit else "curated places outside"] += 1
        if distance > limit:
            log.note(f"curated place outside its country: {place.id} {place.country} {distance:.2f} degrees")


def add_further_names(path, find) -> None:
    """Names that a source lacks or has among its plain alternates, such as former names."""
    for row in table(path):
        names = find(row["place"]).names
        for column, attribute in NAME_COLUMNS.items():
            forms = set(filter(None, row.get(column, "").split("|")))
            for other in NAME_COLUMNS.values():
                getattr(names, other).difference_update(forms)
            getattr(names, attribute).update(forms)


def place_finder(places, divisions, countries):
    """A function from "RU" (country), "RU.17" (division) or a place id to its place; unknown ones end the build."""
    by_id = {place.id: place for place in places}

    def find(reference: str) -> Place:
        if reference in countries:
            reference = geonames(countries[reference].geonames_id)
        elif reference in divisions.names:
            reference = divisions.names[reference][1]
        if reference not in by_id:
            raise SystemExit(f"no such place: {reference}")
        return by_id[reference]

    return find


def factbook_demonyms(rows) -> list[tuple[str, str, str]]:
    """(country code, form, kind) from wordings such as "Irishman(men), Irishwoman(women), Irish (collective plural)"."""
    found = []
    for code, nouns, adjectives in rows:
        for text in re.split(r",|;| or ", nouns.split("note")[0]):
            form = re.sub(r"\(.*?\)", "", text).strip()
            if not plausible_demonym(form):
                continue
            if "(plural)" in text or "(collective plural)" in text:
                found.append((code, form, "plural"))
                continue
            found.append((code, form, "noun"))
            if "(s)" in text:
                found.append((code, form + "s", "plural"))
            elif "men)" in text or "man (men" in text:
                found.append((code, re.sub("man$", "men", form), "plural"))
            elif "singular and plural" in nouns:
                found.append((code, form, "plural"))
        for text in re.split(r",|;| or ", adjectives.split("note")[0]):
            form = re.sub(r"\(.*?\)", "", text).strip()
            if plausible_demonym(form):
                found.append((code, form, "adjective"))
    return found


def plausible_demonym(form: str) -> bool:
    return 2 < len(form) < 25 and form[0].isupper() and "/" not in form and form != "NA"


def demonym_rows(sources, path, find, countries) -> list[list[str]]:
    """Rows of demonyms.tsv.

    A "-" as kind in the hand-edited table takes a form of the factbook away from a place.
    """
    rows, removed = set(), set()
    for row in table(path):
        place = find(row["place"]).id
        for kind in DEMONYM_KINDS:
            rows.update((place, form, kind) for form in filter(None, row[kind].split("|")))
        removed.update((place, form) for form in filter(None, row["remove"].split("|")))
    for code, form, kind in factbook_demonyms(sources.country_demonyms()):
        if code in countries:
            place = geonames(countries[code].geonames_id)
            if (place, form) not in removed:
                rows.add((place, form, kind))
    return sorted(map(list, rows))


def abbreviation_rows(path, find) -> list[list[str]]:
    """Rows of abbreviations.tsv."""
    rows = set()
    for row in table(path):
        if row["style"] not in ABBREVIATION_STYLES:
            raise SystemExit(f"{path.name}: unknown style {row['style']}")
        for form in row["forms"].split("|"):
            rows.add((form, find(row["place"]).id, row["style"]))
    return sorted(map(list, rows))


def curated_columns() -> list[str]:
    return [*COLUMNS, "note"]
