"""What is near, by PostGIS: postgis.py FOLDER, one JSON object.

FOLDER holds points.f64 and queries.f64, as for near.py; the geography type on its sphere gives the same answers. A server of its own is made beside
them and taken down again, by the user postgres where this one is root. Seconds are those of the process that answers. Few
queries stand for all, as each takes long.
"""

import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile

COUNTED = 500
RANKED = 1000


def tool(name):
    """A program of PostgreSQL, which Debian keeps out of the path."""
    found = shutil.which(name) or next(
        (path for version in range(20, 11, -1) for path in [f"/usr/lib/postgresql/{version}/bin/{name}"]
         if os.path.exists(path)), None)
    if found is None:
        raise SystemExit(f"{name} is not installed")
    return found


def owner(*command):
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(
        prefix + [str(word) for word in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Session:
    """A connection whose process can be watched."""

    def __init__(self, folder):
        self.psql = subprocess.Popen(
            ["psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", folder, "-p", "5499", "-U", "postgres", "postgres"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process = int(self.run("select pg_backend_pid();")[0])

    def run(self, *lines):
        for line in lines:
            self.psql.stdin.write(line + "\n")
        self.psql.stdin.write("\\echo ~\n")
        self.psql.stdin.flush()
        answer = []
        while (line := self.psql.stdout.readline()) != "~\n":
            if not line:
                raise SystemExit("psql ended")
            answer.append(line.rstrip("\n"))
        return answer

    def timed(self, *lines):
        def seconds():
            with open(f"/proc/{self.process}/stat", encoding="ascii") as file:
                fields = file.read().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

        start = seconds()
        answer = self.run(*lines)
        return seconds() - start, answer


def rows(path, count=None):
    with open(path, "rb") as file:
        data = file.read() if count is None else file.read(16 * count)
    return [f"SRID=4326;POINT({x!r} {y!r})" for x, y in struct.iter_unpack("<dd", data)]


def measure(session, folder):
    session.run("create extension postgis;", "create table points (id int, place geography(point, 4326));",
                "create table queries (id int, place geography(point, 4326));")
    points, queries = rows(f"{folder}/points.f64"), rows(f"{folder}/queries.f64", RANKED)
    for table, places in (("points", points), ("queries", queries)):
        session.run(f"copy {table} from stdin;", *(f"{number}\t{place}" for number, place in enumerate(places)), "\\.")
    total = os.path.getsize(f"{folder}/queries.f64") // 16
    build, _ = session.timed("create index on points using gist (place);")
    session.run("analyze points;", "analyze queries;")
    counted, hits = session.timed(
        "select count(*) from queries q join points p on st_dwithin(p.place, q.place, 50000, false)"
        f" where q.id < {COUNTED};")
    listed, _ = session.timed(
        "select sum(n) from (select cardinality(array_agg(p.id)) n from queries q join points p"
        f" on st_dwithin(p.place, q.place, 50000, false) where q.id < {COUNTED} group by q.id) each;")
    ranked, _ = session.timed(
        "select sum(d) from queries q cross join lateral (select st_distance(p.place, q.place, false) d from points p"
        " order by p.place <-> q.place limit 10) near;")
    return {
        "points": len(points), "build_seconds": build, "count_seconds": counted * total / COUNTED,
        "list_seconds": listed * total / COUNTED, "nearest_seconds": ranked * total / len(queries),
        "counted": COUNTED, "hits": int(hits[0])}


def main(folder):
    # Sockets have short names.
    with tempfile.TemporaryDirectory(dir="/tmp") as place:
        if os.geteuid() == 0:
            shutil.chown(place, "postgres")
        owner(tool("initdb"), "-D", f"{place}/data", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        settings = (
            f"-p 5499 -k {place} -c listen_addresses='' -c shared_buffers=1GB -c work_mem=256MB -c fsync=off -c jit=off"
            " -c maintenance_work_mem=512MB -c max_parallel_workers_per_gather=0 -c max_parallel_maintenance_workers=0")
        owner(tool("pg_ctl"), "-D", f"{place}/data", "-l", f"{place}/log", "-w", "-o", settings, "start")
        try:
            print(json.dumps(measure(Session(place), folder)))
        finally:
            owner(tool("pg_ctl"), "-D", f"{place}/data", "-m", "immediate", "stop")


main(sys.argv[1])
