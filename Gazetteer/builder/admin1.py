"""First-level polygons: Natural Earth's, coded by the settlements in them.

GeoNames' divisions are newer and often finer than Natural Earth 4.1's. So a polygon takes the code that nearly all of
its settlements have; a polygon with several codes is divided among them along the lines halfway between settlements.
"""

import sqlite3
from collections import Counter, defaultdict
from math import log10

import shapely

from builder.names import fold
from builder.polygons import on_grid

GEOPACKAGE_ENVELOPE_BYTES = (0, 32, 48, 48, 64)

# From this share of the weight of its settlements on, a polygon is not divided.
WHOLE_SHARE = 0.9
# A polygon locates its division when these shares of settlements, of the code and of the polygon, agree with it.
TRUSTED_SHARE = 0.5
# Countries below this share of settlements with the right code are listed in the log.
WEAK_SHARE = 0.9


class Unit:
    """One Natural Earth polygon and the settlements in it."""

    def __init__(self, blob, country, *names):
        self.area = shapely.make_valid(geopackage_geometry(blob))
        self.country = country
        self.names = {fold(name) for name in names if name}
        self.settlements = []

    def weights(self) -> Counter:
        """Weight of each code: settlements count more the larger they are, but no city outweighs a region."""
        weights = Counter()
        for settlement in self.settlements:
            weights[first_level_code(settlement)] += 1 + log10(1 + settlement.population)
        return weights


def geopackage_geometry(blob: bytes):
    """A GeoPackage geometry: an 8-byte header, an optional envelope, then well-known binary."""
    envelope = (blob[3] >> 1) & 7
    return shapely.from_wkb(blob[8 + GEOPACKAGE_ENVELOPE_BYTES[envelope]:])


def first_level_code(place) -> str:
    return f"{place.country}.{place.admin1}"


def admin1_polygons(sources, settlements, divisions, countries, log):
    """Polygons by code such as "RU.17", the codes with approximate borders, the codes whose polygon locates them."""
    with sqlite3.connect(sources.admin1_geopackage) as database:
        units = [Unit(*row) for row in database.execute(
            "select geom, iso_a2, name, woe_name, gn_name from states_provinces order by fid")]
    coded = [s for s in settlements if first_level_code(s) in divisions.names]
    tree = shapely.STRtree([unit.area for unit in units])
    points = shapely.points([s.longitude for s in coded], [s.latitude for s in coded])
    for settlement, unit in sorted(tree.query(points, predicate="intersects").T.tolist()):
        units[unit].settlements.append(coded[settlement])
    pieces, approximate, unlinked = defaultdict(list), set(), []
    for unit in units:
        shares = unit.weights().most_common()
        if not shares:
            unlinked.append(unit)
            continue
        country = max(((sum(w for c, w in shares if c[:2] == code[:2]), code[:2]) for code, _ in shares))[1]
        shares = sorted(((code, weight) for code, weight in shares if code[:2] == country),
                        key=lambda share: (-share[1], share[0]))
        if shares[0][1] >= WHOLE_SHARE * sum(weight for _, weight in shares):
            pieces[shares[0][0]].append(unit.area)
            log.counts["admin1 polygons taken whole"] += 1
        else:
            for code, part in divided(unit, country).items():
                pieces[code].append(part)
                approximate.add(code)
            log.counts["admin1 polygons divided among their settlements"] += 1
    link_by_name(unlinked, divisions, pieces, log)
    areas = {code: on_grid(shapely.union_all(parts)) for code, parts in sorted(pieces.items())}
    return areas, approximate, trusted_codes(areas, coded, log)


def divided(unit, country):
    """The polygon's parts by code: each point goes to the nearest settlement of the country."""
    codes = {}
    for settlement in unit.settlements:
        if settlement.country == country:
            codes.setdefault((settlement.longitude, settlement.latitude), first_level_code(settlement))
    cells = shapely.voronoi_polygons(shapely.MultiPoint(list(codes)), extend_to=unit.area, ordered=True)
    parts = defaultdict(list)
    for code, cell in zip(codes.values(), cells.geoms):
        parts[code].append(cell)
    return {code: shapely.union_all(cells).intersection(unit.area) for code, cells in sorted(parts.items())}


def link_by_name(units, divisions, pieces, log):
    """Codes polygons without settlements by their name, if one division of the country has it and no polygon yet."""
    by_name = defaultdict(set)
    for code, (name, identifier) in divisions.names.items():
        division = divisions.places[identifier]
        for form in {name, *division.names.alternates}:
            by_name[code[:2], fold(form)].add(code)
    for unit in units:
        codes = set().union(*(by_name[unit.country, name] for name in unit.names)) - set(pieces)
        if len(codes) == 1:
            pieces[codes.pop()].append(unit.area)
            log.counts["admin1 polygons coded by name"] += 1
        else:
            log.counts["admin1 polygons without a code (left out)"] += 1


def trusted_codes(areas, settlements, log) -> set[str]:
    """Codes whose polygon and settlements agree; the log gets the overall agreement and the weak countries."""
    codes = list(areas)
    tree = shapely.STRtree(list(areas.values()))
    points = shapely.points([s.longitude for s in settlements], [s.latitude for s in settlements])
    members, inside, agreeing = Counter(map(first_level_code, settlements)), Counter(), Counter()
    held, right, total = set(), set(), Counter(s.country for s in settlements)
    for settlement, area in tree.query(points, predicate="intersects").T.tolist():
        held.add(settlement)
        inside[codes[area]] += 1
        if first_level_code(settlements[settlement]) == codes[area]:
            agreeing[codes[area]] += 1
            right.add(settlement)
    log.counts["settlements inside an admin1 polygon"] = len(held)
    log.counts["settlements inside the admin1 polygon of their code"] = len(right)
    right_by_country = Counter(settlements[index].country for index in right)
    for country, count in sorted(total.items()):
        share = right_by_country[country] / count
        if count >= 20 and share < WEAK_SHARE:
            log.note(f"admin1 polygons of {country}: {100 * share:.0f} % of {count} settlements in the right one")
    return {code for code in codes
            if agreeing[code] >= TRUSTED_SHARE * members[code] and agreeing[code] >= TRUSTED_SHARE * inside[code]}
