"""Makes stores, serves them, writes them as pages of their own, and drives both in a browser: see Tests/Clients/page."""

import argparse
import contextlib
import json
import pathlib
import random
import re
import subprocess
import tempfile
import time

import checks
import hostile
import pictures
import pure
from browser import Visit, browser

RADIUS = (45.7, 43.3, 400)


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *arguments):
        done = subprocess.run([self.path, *map(str, arguments)], capture_output=True, text=True)
        assert done.returncode in (0, 1), f"{arguments}: {done.stderr}"
        return done.stdout

    @contextlib.contextmanager
    def serve(self, store, *options):
        """The address of a server of the store."""
        process = subprocess.Popen(
            [self.path, "serve", "--store", str(store), "--port", "0", *map(str, options)], stderr=subprocess.PIPE, text=True)
        try:
            for line in process.stderr:
                found = re.search(r"http://[\d.:]+", line)
                if found:
                    yield found.group(0) + "/"
                    return
            raise AssertionError("the server said no address")
        finally:
            process.terminate()
            process.wait(timeout=30)


def truth(program, store):
    return checks.Truth(json.loads(program.run("export", "--store", store, "--format", "geojson", "--quiet"))["features"])


def near(program, store):
    longitude, latitude, kilometers = RADIUS
    text = program.run(
        "events", "--store", store, "--near", f"{longitude},{latitude}", "--within", f"{kilometers}km", "--limit", 1000,
        "-o", "-", "--quiet")
    found = {f["properties"]["event_id"]: f["properties"]["distance_m"] for f in json.loads(text)["features"]}
    return longitude, latitude, kilometers, found


def check_all(browser, address, program, store):
    """Everything that the page must do, on the example's events."""
    right = truth(program, store)
    # The event that most reports tell has the most to show.
    told = max(right.features, key=lambda f: (f["properties"]["n_reports"], len(f["properties"]["notes"] or "")))
    is_served = address.startswith("http")
    runs = [
        lambda visit: checks.check_loads(visit, right), lambda visit: checks.check_cluster(visit, right),
        lambda visit: checks.check_stack(visit, right), lambda visit: checks.check_slider(visit, right),
        lambda visit: checks.check_filters(visit, right), lambda visit: checks.check_radius(visit, near(program, store)),
        lambda visit: checks.check_card(visit, right, told),
        lambda visit: checks.check_download(visit, right, checks.fetch if is_served else None),
        lambda visit: checks.check_address(visit, right), lambda visit: checks.check_views(visit, right),
        lambda visit: checks.check_search(visit, right), lambda visit: checks.check_keyboard(visit, right),
        lambda visit: checks.check_accessibility(visit, right),
    ]
    if is_served:
        runs.insert(1, lambda visit: (visit.open(), pure.check_modules(visit), pure.check_colours(visit, ROOT)))
    for run in runs:
        visit = Visit(browser, address)
        run(visit)
        visit.close()
    visit = Visit(browser, address, scheme="dark", size=(390, 844), touch=True)
    checks.check_accessibility(visit, right)
    visit.close()


def check_attacks(browser, program, folder):
    hostile.write(folder / "hostile.geojson")
    hostile.reports(folder)
    store = folder / "hostile.gpkg"
    program.run("ingest", "--store", store, "--quiet", folder / "hostile.geojson")
    program.run("ingest", "--store", store, "--quiet", *sorted(folder.glob("attack-*.jsonl")))
    features = truth(program, store).features
    program.run("export", "--store", store, "--quiet", "--html", folder / "hostile.html")
    with program.serve(store) as address:
        for place in (address, (folder / "hostile.html").as_uri()):
            visit = Visit(browser, place)
            checks.check_hostile(visit, features, hostile.ATTACKS)
            visit.close()


def check_empty(browser, program, folder):
    """A store that is not there yet says how to make one."""
    with program.serve(folder / "none.gpkg") as address:
        visit = Visit(browser, address)
        visit.page.goto(address)
        visit.page.wait_for_selector("#welcome:not([hidden])")
        assert "dateline ingest" in visit.page.inner_text("#welcome")
        visit.close()
    print("  an empty store shows how to fill it")


def check_correction(browser, program, folder, store):
    """"Wrong place?" writes a line of the table of corrections, once the token is given."""
    token, table = folder / "token", folder / "corrections.csv"
    token.write_text("let-me-in\n")
    told = max(truth(program, store).features, key=lambda f: f["properties"]["n_reports"])
    with program.serve(store, "--token-file", token, "--corrections", table) as address:
        visit = Visit(browser, address)
        page = visit.open(f"#event={told['properties']['event_id']}")
        page.wait_for_selector("#card blockquote")
        page.get_by_role("button", name="Wrong place?").click()
        page.check("#card input[value='not a place']")
        surface = page.input_value("#card select[name=surface]")
        page.get_by_role("button", name="Correct").click()
        page.fill("#card input[type=password]", "let-me-in")
        page.get_by_role("button", name="Try again").click()
        page.wait_for_function("() => document.querySelector('#card .result').textContent.startsWith('Written')")
        # The browser tells of the answer 401, which was meant.
        visit.errors = [error for error in visit.errors if "401" not in error]
        visit.close()
    assert surface in table.read_text(encoding="utf-8"), table.read_text(encoding="utf-8")
    print(f"  “wrong place?” writes a correction of {surface}")


def check_many(browser, program, folder, count):
    """A large store: how long until the page can be used. Printed, not asserted."""
    table, store = folder / "many.csv", folder / "many.gpkg"
    random.seed(8)
    types = ["Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians"]
    with open(table, "w", encoding="utf-8") as file:
        file.write("event_id_cnty,event_date,event_type,sub_event_type,country,location,latitude,longitude,source,notes,fatalities\n")
        towns = [(random.uniform(-35, 60), random.uniform(-120, 140)) for _ in range(3000)]
        for number in range(count):
            latitude, longitude = random.choice(towns)
            day = f"20{random.randrange(10, 25)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
            file.write(
                f"X{number},{day},{random.choice(types)},Attack,Kenya,Town {number % 3000},{latitude:.4f},{longitude:.4f},"
                f"Source {number % 40},Note {number},{random.randrange(9)}\n")
    program.run("ingest", "--store", store, "--quiet", table)
    with program.serve(store) as address:
        # The first answers of a server that has just begun come first.
        checks.fetch(address + "api/summary")
        times = []
        for _ in range(5):
            visit = Visit(browser, address)
            begin = time.perf_counter()
            visit.page.goto(address)
            visit.page.wait_for_function("() => document.querySelectorAll('#list button').length > 0", timeout=60_000)
            usable = time.perf_counter() - begin
            visit.wait()
            times.append((usable, time.perf_counter() - begin))
            title = visit.page.inner_text("#list-title")
            visit.close()
        usable, drawn = (sorted(column)[2] for column in zip(*times))
        print(f"  {count} events: the list stands after {usable:.2f} s, the map is drawn after {drawn:.2f} s (medians of 5): {title}")
        visit = Visit(browser, address)
        page = visit.open("#map=1/25/20")
        cluster = page.evaluate(checks.CLUSTER)
        page.mouse.click(cluster["x"], cluster["y"])
        page.wait_for_function("() => dateline.map.library.getZoom() > 1.2 || document.querySelector('.fan')")
        page.click("#filters > summary")
        page.check("#filter-form input[value='Riots']")
        page.wait_for_function("() => dateline.state.value.types.length === 1")
        visit.idle()
        visit.close()
        print(f"  {count} events: a cluster of {cluster['count']} opens, filters filter")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    global ROOT
    ROOT = options.root
    program = Program(options.program)
    with tempfile.TemporaryDirectory() as name, browser() as running:
        folder = pathlib.Path(name)
        store = folder / "events.gpkg"
        program.run("ingest", *sorted((ROOT / "Examples/reports").glob("*.txt")), "--quiet", "--store", store)
        program.run("export", "--store", store, "--quiet", "--html", folder / "map.html")
        with program.serve(store) as address:
            print(f"Served at {address}")
            check_all(running, address, program, store)
            if options.pictures:
                pictures.take(running, address, options.pictures, truth(program, store))
        print("One file from disk")
        check_all(running, (folder / "map.html").as_uri(), program, store)
        print("Hostile reports, and none")
        check_attacks(running, program, folder)
        check_empty(running, program, folder)
        check_correction(running, program, folder, store)
        if options.events:
            print("Many events")
            check_many(running, program, folder, options.events)


main()
