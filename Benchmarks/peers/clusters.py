"""Clusters by density: clusters.py dbscan|sklearn|hdbscan|python-hdbscan|st-dbscan FOLDER KILOMETERS.

UCSD's dbscan, scikit-learn's, hdbscan-rs, hdbscan, and st-dbscan with times.i64 (seconds) within 30 days.

FOLDER holds points.f64 (longitude and latitude, little-endian doubles). One JSON object. Great-circle distances as in near.py;
five points to a core point, itself included. The hash covers for each point the lowest core index of a core point's cluster,
-2 for a border point, -1 for noise; UCSD's is known to miss some neighbours. HDBSCAN goes over the distinct points, ten
neighbours and ten members; it has no one right labelling, so that numbers are all that is printed.
"""

import hashlib
import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS", "PARLAY_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy

from near import RADIUS, read, xyz


def digest(labels, core):
    """Clusters, noise, core and border points, and the hash of their canonical labels."""
    answer = numpy.full(len(labels), -1, numpy.int64)
    order = numpy.flatnonzero(core)
    _, first, inverse = numpy.unique(labels[order], return_index=True, return_inverse=True)
    answer[order] = order[first][inverse]
    answer[(labels >= 0) & ~core] = -2
    return {
        "clusters": int(len(first)), "noise": int((answer == -1).sum()), "core": int(core.sum()),
        "border": int((answer == -2).sum()), "sha256": hashlib.sha256(answer.astype("<i4").tobytes()).hexdigest()[:16]}


def ucsd(places, chord):
    from dbscan import DBSCAN

    start = time.process_time()
    labels, core = DBSCAN(places, eps=chord, min_samples=5)
    return {"seconds": time.process_time() - start, **digest(numpy.asarray(labels), numpy.asarray(core, bool))}


def sklearn(places, chord):
    from sklearn.cluster import DBSCAN

    start = time.process_time()
    made = DBSCAN(eps=chord, min_samples=5, algorithm="kd_tree").fit(places)
    seconds = time.process_time() - start
    core = numpy.zeros(len(places), bool)
    core[made.core_sample_indices_] = True
    return {"seconds": seconds, **digest(made.labels_, core)}


def hdbscan(places, _):
    import hdbscan_rs

    # This one counts the point itself among its neighbours.
    method = hdbscan_rs.HDBSCAN(min_cluster_size=10, min_samples=11)
    start = time.process_time()
    labels = numpy.asarray(method.fit_predict(places))
    return {
        "seconds": time.process_time() - start, "points": len(places), "clusters": int(labels.max() + 1),
        "noise": int((labels < 0).sum())}


def python_hdbscan(places, _):
    from hdbscan import HDBSCAN

    method = HDBSCAN(
        min_cluster_size=10, min_samples=10, algorithm="boruvka_kdtree", approx_min_span_tree=False,
        gen_min_span_tree=True, core_dist_n_jobs=1)
    start = time.process_time()
    labels = method.fit_predict(places)
    return {
        "seconds": time.process_time() - start, "points": len(places), "clusters": int(labels.max() + 1),
        "noise": int((labels < 0).sum()), "tree_km": float(method.minimum_spanning_tree_.to_numpy()[:, 2].sum())}


def st_dbscan(places, chord):
    from st_dbscan import ST_DBSCAN

    days = numpy.fromfile(f"{folder}/times.i64", "<i8") / 86400
    start = time.process_time()
    labels = ST_DBSCAN(eps1=chord, eps2=30, min_samples=5).fit(numpy.column_stack([days, places])).labels
    return {
        "seconds": time.process_time() - start, "clusters": len(set(labels[labels >= 0])),
        "noise": int((labels < 0).sum())}


METHODS = {"dbscan": ucsd, "sklearn": sklearn, "hdbscan": hdbscan, "python-hdbscan": python_hdbscan, "st-dbscan": st_dbscan}
name, folder, kilometers = sys.argv[1:]
points = read(f"{folder}/points.f64")
if name in ("hdbscan", "python-hdbscan"):
    _, distinct = numpy.unique(points, axis=0, return_index=True)
    points = points[numpy.sort(distinct)]
chord = 2 * RADIUS * numpy.sin(float(kilometers) / (2 * RADIUS))
print(json.dumps(METHODS[name](xyz(points), chord)))
