"""What the page must do, whether a server gives it or it is opened from disk.

`Truth` says what is right: for a served page the API, for a page on disk the store by the command line.
"""

import json
import re
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe

CLUSTER = """() => {
  const map = dateline.map.library;
  const cluster = map.queryRenderedFeatures({ layers: ["clusters"] })
    .sort((a, b) => b.properties.point_count - a.properties.point_count)[0];
  if (!cluster) return null;
  const { x, y } = map.project(cluster.geometry.coordinates);
  const box = map.getCanvas().getBoundingClientRect();
  return { x: x + box.x, y: y + box.y, count: cluster.properties.point_count };
}"""


class Truth:
    """All events of a store, as GeoJSON in the order of identifiers."""

    def __init__(self, features):
        self.features = features

    def ids(self, condition=lambda properties: True):
        return sorted(f["properties"]["event_id"] for f in self.features if f["geometry"] and condition(f["properties"]))


def check_loads(visit, truth):
    page = visit.open("#map=0.5/25/40")
    visit.wait_for_ids(truth.ids())
    title = page.inner_text("#list-title")
    assert str(len(truth.ids())) in re.sub(r"[,.\s]", "", title), title
    print(f"  loads: {title}")


def check_cluster(visit, truth):
    page = visit.open("#map=2/30/45")
    cluster = page.evaluate(CLUSTER)
    assert cluster, "no cluster on the map"
    page.mouse.click(cluster["x"], cluster["y"])
    page.wait_for_function("() => dateline.map.library.getZoom() > 2.2 || document.querySelector('.fan')", timeout=30_000)
    zoom = page.evaluate("dateline.map.library.getZoom()")
    print(f"  a cluster of {cluster['count']} opens: zoom {zoom:.1f}")


def check_stack(visit, truth):
    """Events at one place fan out around it, and the place stays."""
    places = {}
    for feature in truth.features:
        if feature["geometry"]:
            places.setdefault(tuple(feature["geometry"]["coordinates"][:2]), []).append(feature["properties"]["event_id"])
    place, ids = max(places.items(), key=lambda item: (1 < len(item[1]) <= 60, len(item[1])))
    assert len(ids) > 1, "no two events at one place"
    page = visit.open(f"#map=15/{place[1]}/{place[0]}")
    box = page.locator("#map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector(".fan button")
    assert page.locator(".fan button").count() == len(ids), f"{page.locator('.fan button').count()} of {len(ids)}"
    center = page.evaluate("dateline.map.library.getCenter()")
    assert abs(center["lng"] - place[0]) < 1e-3 and abs(center["lat"] - place[1]) < 1e-3, center
    page.keyboard.press("Enter")
    page.wait_for_selector("#card:not([hidden])")
    page.keyboard.press("Escape")
    print(f"  a stack of {len(ids)} fans out")


def check_slider(visit, truth):
    page = visit.open("#map=0.5/25/40")
    before = len(visit.ids())
    page.focus(".handle.from")
    for _ in range(80):
        page.keyboard.press("PageUp")
        page.keyboard.press("ArrowLeft")
        start = page.evaluate("dateline.state.value.from")
        if start and start >= "2024-01-01":
            break
    start = page.evaluate("dateline.state.value.from")
    wanted = truth.ids(lambda p: p["date_end"] and p["date_end"] >= start)
    assert start and 0 < len(wanted) < len(truth.ids()), (start, len(wanted))
    if len(wanted) <= 100:
        visit.wait_for_ids(wanted)
    print(f"  the slider filters: from {start}, {len(wanted)} of {before}")
    page.click("#timeline .play")
    page.wait_for_function("start => dateline.state.value.from !== start", arg=start, timeout=15_000)
    page.click("#timeline .play")
    print("  time plays")


def check_filters(visit, truth):
    page = visit.open("#map=0.5/25/40")
    page.click("#filters > summary")
    page.check("#filter-form input[value='Protests']")
    visit.wait_for_ids(truth.ids(lambda p: p["event_type"] == "Protests"))
    # The other types stay there to be added.
    page.check("#filter-form input[value='Riots']")
    visit.wait_for_ids(truth.ids(lambda p: p["event_type"] in ("Protests", "Riots")))
    page.click("#chips .link")
    page.fill("#filter-form input[type=number]", "10")
    visit.wait_for_ids(truth.ids(lambda p: (p["killed_best"] or 0) >= 10))
    page.fill("#filter-form input[type=number]", "")
    source = "Example Gazette"
    if any(source in (f["properties"]["source"] or "") for f in truth.features):
        page.check(f"#filter-form input[value='{source}']")
        visit.wait_for_ids(truth.ids(lambda p: source in (p["source"] or "")))
    print("  filters filter by type, toll and source")


def check_radius(visit, near):
    """`near` holds what `dateline events --near` says: identifiers with distances in metres."""
    longitude, latitude, kilometers, wanted = near
    page = visit.open(f"#map=6/{latitude}/{longitude}")
    page.click("#radius-button")
    page.fill("#radius-panel input", str(kilometers))
    page.get_by_role("button", name="The middle of the map").click()
    page.wait_for_selector("#list .entry-distance")
    visit.wait_for_ids(list(wanted))
    order = visit.ids()
    distances = [wanted[id] for id in order]
    assert distances == sorted(distances), distances
    shown = page.eval_on_selector_all("#list .entry-distance", "all => all.map(one => one.textContent)")
    for text, meters in zip(shown, distances):
        number, unit = text.replace(",", "").split()
        assert abs(float(number) * (1000 if unit == "km" else 1) - meters) <= max(50, 0.05 * meters) + 500 * (unit == "km"), (text, meters)
    print(f"  the radius tool agrees with near: {len(order)} events within {kilometers} km")


def check_card(visit, truth, feature):
    page = visit.open(f"#event={feature['properties']['event_id']}")
    page.wait_for_selector("#card blockquote")
    quote = page.evaluate("""() => {
      const quote = document.querySelector("#card blockquote").cloneNode(true);
      for (const hidden of quote.querySelectorAll(".hidden")) hidden.remove();
      return quote.textContent;
    }""")
    assert quote == feature["properties"]["notes"], (quote, feature["properties"]["notes"])
    marks = page.locator("#card mark").count()
    assert marks > 0, "no word of the quote is marked"
    text = page.inner_text("#card")
    for part in ("Places considered", "Evidence", "Wrong place?"):
        assert part in text, f"{part} is not on the card"
    page.get_by_role("button", name="Wrong place?").click()
    page.check("#card input[value='not a place']")
    page.get_by_role("button", name=re.compile("Correct|Make the line")).click()
    page.wait_for_function("() => document.querySelector('#card .result').textContent.length > 0")
    line = page.inner_text("#card .result")
    print(f"  the card shows the quote with {marks} marks; “wrong place?” says: {line.strip().splitlines()[0]}")


def check_download(visit, truth, fetch):
    """`fetch` gives what the API answers for an address; None for a page on disk."""
    page = visit.open("#map=4/43/45&type=Protests")
    page.click("#download-button")
    with page.expect_download() as download:
        page.get_by_role("link", name="GeoJSON", exact=True).click()
    with open(download.value.path(), "rb") as file:
        saved = file.read()
    ids = sorted(f["properties"]["event_id"] for f in json.loads(saved)["features"])
    assert ids == sorted(visit.ids()) and ids, (ids, visit.ids())
    if fetch:
        assert saved == fetch(download.value.url), "the download is not the API's answer"
    print(f"  the download is what is shown: {len(ids)} events")


def check_address(visit, truth):
    """The address holds the state, through a reload and by hand."""
    page = visit.open("#map=3/35/45&type=Protests&told=factual&from=2024-01-01&sort=earliest")
    before = (page.evaluate("location.hash"), visit.ids(), page.inner_text("#chips"))
    page.reload()
    visit.wait()
    visit.wait_for_ids(before[1])
    assert (page.evaluate("location.hash"), visit.ids(), page.inner_text("#chips")) == before
    page.evaluate("location.hash = '#map=3/35/45&type=Disaster&mode=density'")
    page.wait_for_selector("[data-mode=density][aria-pressed=true]")
    assert "Disaster" in page.inner_text("#chips")
    print("  the state survives a reload by its address")


def check_views(visit, truth):
    page = visit.open("#map=1/25/40")
    page.click("[data-mode=regions]")
    page.click("#legend summary")
    rows = page.locator("#legend .regions li")
    rows.first.wait_for()
    counts = {}
    for feature in truth.features:
        if feature["geometry"] and feature["properties"]["country"]:
            counts[feature["properties"]["country"]] = counts.get(feature["properties"]["country"], 0) + 1
    shown = dict(re.match(r"(.*) ([\d,]+)$", text).groups() for text in rows.all_inner_texts())
    assert {name: int(count.replace(",", "")) for name, count in shown.items()} == counts, (shown, counts)
    page.click("[data-mode=density]")
    visit.idle()
    page.click("[data-mode=points]")
    print(f"  the view of regions has {len(counts)} countries with the right counts")


def check_search(visit, truth):
    page = visit.open("#map=2/30/45")
    feature = next(f for f in truth.features if f["geometry"])
    page.fill("#search-text", feature["properties"]["title"].split()[0])
    page.wait_for_selector("#search-results li")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_function("() => dateline.state.value.words.length > 0")
    page.fill("#search-text", "")
    page.wait_for_function("() => dateline.state.value.words === ''")
    print("  the search box finds words")


def check_keyboard(visit, truth):
    page = visit.open("#map=1/25/40")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.evaluate("document.activeElement.dataset.id")
    assert chosen, page.evaluate("document.activeElement.outerHTML")
    page.keyboard.press("Enter")
    page.wait_for_selector("#card:not([hidden])")
    page.wait_for_function("() => document.activeElement.id === 'card'")
    page.keyboard.press("Escape")
    page.wait_for_selector("#card", state="hidden")
    assert page.evaluate("document.activeElement.dataset.id") == chosen, "the focus is lost"
    print("  the keyboard alone opens and closes a card, and keeps its place")


def check_hostile(visit, features, attacks):
    """Nothing of a report becomes an element or runs; all of it is there as text."""
    page = visit.open("#map=0.5/20/20")
    elements = "document.querySelectorAll('img, svg[onload], [onerror], [onload], [onmouseover], b').length"
    assert page.evaluate(elements) == 0
    text = page.inner_text("#list")
    assert all(attack in text for attack in attacks), text
    page.click("#filters > summary")
    for feature in features:
        visit.change({"event": feature["properties"]["event_id"]})
        page.wait_for_function("title => document.querySelector('#card h2')?.textContent === title", arg=feature["properties"]["title"])
        for summary in page.locator("#card summary").all():
            summary.click()
        page.get_by_role("button", name="Wrong place?").click()
        assert page.evaluate(elements) == 0, page.inner_html("#card")
        addresses = page.eval_on_selector_all("#card a", "all => all.map(one => one.href)")
        assert not [address for address in addresses if not address.startswith("http")], addresses
        page.keyboard.press("Escape")
    page.fill("#search-text", "<img")
    page.wait_for_selector("#search-results li")
    assert page.evaluate(elements) == 0
    page.keyboard.press("Escape")
    page.click("[data-mode=regions]")
    page.wait_for_selector("#legend .regions", state="attached")
    assert page.evaluate(elements) == 0
    print(f"  {len(features)} events of hostile texts show as text")


def check_accessibility(visit, truth):
    """axe finds nothing serious: with filters open, with a card, in the view of regions, in the dark."""
    for what, hash, act in [
        ("list and filters", "#map=2/30/45", "document.querySelector('#filters').open = true"),
        ("card", f"#map=2/30/45&event={truth.ids()[0]}", "for (const one of document.querySelectorAll('#card details')) one.open = true"),
        ("regions", "#map=2/30/45&mode=regions", "document.querySelector('#legend details').open = true"),
    ]:
        page = visit.open(hash)
        if "event" in hash:
            page.wait_for_selector("#card dl")
        page.wait_for_timeout(500)
        page.evaluate(act)
        violations = Axe().run(page).response["violations"]
        serious = [(v["id"], v["impact"], [n["target"] for n in v["nodes"]][:3]) for v in violations if v["impact"] in ("serious", "critical")]
        assert not serious, f"{what}: {serious}"
        print(f"  axe: {what}: nothing serious" + (f", {len(violations)} lesser" if violations else ""))


def fetch(address):
    return urllib.request.urlopen(address).read()
