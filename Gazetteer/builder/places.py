"""The place table in memory."""

from builder.names import NameSet, ascii_name, cleaned

COLUMNS = (
    "id name asciiName latitude longitude featureClass featureCode countryCode admin1Code admin2Code population "
    "alternateNames historicNames abbreviations codes"
).split()


class Place:
    """One row of places.tsv; latitude and longitude are None until something has located it."""

    def __init__(self, identifier, name, latitude, longitude, feature, country="", admin1="", admin2="", population=0):
        self.id = identifier
        self.name = cleaned(name)
        self.latitude, self.longitude = latitude, longitude
        self.feature_class, self.feature_code = feature.split(".")
        self.country, self.admin1, self.admin2 = country, known_code(admin1), admin2
        self.population = population
        self.ascii = ascii_name(self.name)
        self.names = NameSet(self.feature_class)

    @property
    def sort_key(self):
        source, identifier = self.id.split(":", 1)
        return source, identifier

    def fields(self) -> list[str]:
        columns = self.names.without_repetitions(self.name, self.ascii)
        return [
            self.id, self.name, self.ascii, decimal(self.latitude), decimal(self.longitude), self.feature_class,
            self.feature_code, self.country, self.admin1, self.admin2, str(self.population),
            *("|".join(names) for names in columns),
        ]


def known_code(admin1: str) -> str:
    """GeoNames writes "00" for "not in any first-level division"."""
    return "" if admin1 == "00" else admin1


def decimal(degrees: float) -> str:
    """At most five decimals (about a metre), without trailing zeros and without a negative zero."""
    text = f"{degrees:.5f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def geonames(identifier) -> str:
    return f"geonames:{int(identifier)}"
