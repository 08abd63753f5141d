"""Points to polygons by geopandas and by shapely's quickest way: regions.py geopandas|shapely FOLDER, one JSON object.

FOLDER holds points.f64 (longitude and latitude, little-endian doubles) and polygons.geojson (a feature a line; the lowest
line wins where polygons overlap; a boundary counts as inside).
"""

import hashlib
import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy
import shapely


def polygons(folder):
    with open(f"{folder}/polygons.geojson", encoding="utf-8") as file:
        return shapely.from_geojson([json.dumps(json.loads(line)["geometry"]) for line in file])


def with_geopandas(longitudes, latitudes, areas):
    import geopandas

    points = geopandas.GeoDataFrame(geometry=geopandas.points_from_xy(longitudes, latitudes), crs=4326)
    regions = geopandas.GeoDataFrame({"region": numpy.arange(len(areas))}, geometry=areas, crs=4326)
    start = time.process_time()
    joined = geopandas.sjoin(points, regions, predicate="intersects")
    return time.process_time() - start, joined.index.to_numpy(), joined.region.to_numpy()


def with_shapely(longitudes, latitudes, areas):
    points = shapely.points(longitudes, latitudes)
    start = time.process_time()
    shapely.prepare(areas)
    region, point = shapely.STRtree(points).query(areas, predicate="intersects")
    return time.process_time() - start, point, region


def digest(count, point, region):
    """The hash of the region of each point, -1 where there is none, as little-endian int32."""
    answer = numpy.full(count, 2**31 - 1, numpy.int64)
    numpy.minimum.at(answer, point, region)
    answer[answer == 2**31 - 1] = -1
    return hashlib.sha256(answer.astype("<i4").tobytes()).hexdigest()[:16], int((answer >= 0).sum())


name, folder = sys.argv[1:]
points = numpy.fromfile(f"{folder}/points.f64", "<f8").reshape(-1, 2)
seconds, point, region = {"geopandas": with_geopandas, "shapely": with_shapely}[name](
    points[:, 0], points[:, 1], polygons(folder))
sha, placed = digest(len(points), point, region)
print(json.dumps({"seconds": seconds, "points": len(points), "placed": placed, "sha256": sha}))
