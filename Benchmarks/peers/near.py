"""What is near, by scipy's k-d tree and by geoindex-rs: near.py scipy|geoindex FOLDER, one JSON object.

FOLDER holds points.f64 and queries.f64 (longitude and latitude, little-endian doubles). Distances are great-circle ones on a
sphere of 6371.0087714 km; straight chords in three dimensions select the same points. geoindex-rs finds boxes in the plane, so
that only the making of its index is compared.
"""

import json
import os
import sys

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy

from stopwatch import timed

RADIUS = 6371.0087714
RUNS = 3


def read(path):
    return numpy.fromfile(path, "<f8").reshape(-1, 2)


def xyz(points):
    longitude, latitude = numpy.radians(points).T
    return RADIUS * numpy.column_stack(
        [numpy.cos(latitude) * numpy.cos(longitude), numpy.cos(latitude) * numpy.sin(longitude), numpy.sin(latitude)])


def scipy(points, queries):
    from scipy.spatial import cKDTree

    places, centres = xyz(points), xyz(queries)
    chord = 2 * RADIUS * numpy.sin(50 / (2 * RADIUS))
    build, tree = timed(RUNS, lambda: cKDTree(places))
    count, counts = timed(RUNS, lambda: tree.query_ball_point(centres, chord, return_length=True))
    # Lists of Python numbers take much memory; a fifth of the queries stands for all.
    part = centres[: max(1, len(centres) // 5)]
    listing, _ = timed(RUNS, lambda: tree.query_ball_point(part, chord))
    nearest, distances = timed(RUNS, lambda: tree.query(centres, 10)[0])
    return {
        "build_seconds": build, "count_seconds": count, "list_seconds": listing * len(centres) / len(part),
        "nearest_seconds": nearest, "hits": int(counts.sum()),
        "nearest_km": float((2 * RADIUS * numpy.arcsin(distances / (2 * RADIUS))).sum())}


def geoindex(points, _):
    from geoindex_rs import rtree

    longitude, latitude = points[:, 0].copy(), points[:, 1].copy()

    def build():
        builder = rtree.RTreeBuilder(len(points))
        builder.add(longitude, latitude, longitude, latitude)
        return builder.finish()

    return {"build_seconds": timed(RUNS, build)[0]}


if __name__ == "__main__":
    name, folder = sys.argv[1:]
    print(json.dumps({"scipy": scipy, "geoindex": geoindex}[name](read(f"{folder}/points.f64"), read(f"{folder}/queries.f64"))))
