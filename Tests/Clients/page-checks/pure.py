"""The parts of the page's modules that are functions of values, run in the page's own browser."""

import json
import re

PURE = """async () => {
  const [address, days, distance, query, match, csv, correction, fan, style] = await Promise.all(
    ["address", "days", "distance", "query", "match", "csv", "correction-form", "stack-fan", "map-style"]
      .map((name) => import(new URL(`page/${name}.js`, document.baseURI).href)));
  const failures = [];
  const equal = (what, found, wanted) => {
    const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (a !== b) failures.push(`${what}: ${a} is not ${b}`);
  };

  // The state in the address: there and back, and nonsense is as at the start.
  const full = {
    ...address.emptyState, view: [5.25, 42.98, 47.5], mode: "regions", level: "admin1", from: "2024-01-01", to: "2024-06-30",
    play: "cumulative", types: ["Battles", "Explosions/Remote violence"], assertions: ["claimed"], precisions: ["exact"],
    sources: ["A, B & C; =?#", "Известия"], countries: ["Türkiye"], regions: ["Ш%20"], killed: 3, confidence: 0.5,
    words: "wounded & <b>", near: [47.5, 42.98, 50000], event: "ev_1", sort: "distance",
  };
  equal("round trip", address.state("#" + address.hash(full)), full);
  equal("empty", [address.hash(address.emptyState), address.state("")], ["", address.emptyState]);
  equal("nonsense", address.state("#map=1/2&mode=x&from=yesterday&killed=-1&confidence=7&near=1,2,x&sort="), address.emptyState);
  equal("filters", [address.filterCount(full), address.filterCount(address.emptyState)], [8, 0]);

  // Days and bins.
  equal("days", ["1970-01-01", "2024-02-29", "0001-01-01", "2023-02-29", "x", null].map(days.dayNumber), [0, 19782, -719162, null, null, null]);
  equal("texts", [0, 19782, -719162].map(days.dayText), ["1970-01-01", "2024-02-29", "0001-01-01"]);
  equal("width", [days.binWidth(10, 60), days.binWidth(100, 60), days.binWidth(365, 60), days.binWidth(3000000, 60)], [1, 2, 7, 50000]);
  const bins = days.countInto(days.bins(0, 9, 5), [0, 1, 2, 9, 9]);
  equal("bins", bins.map(({ start, end, count }) => [start, end, count]), [[0, 1, 2], [2, 3, 1], [4, 5, 0], [6, 7, 0], [8, 9, 2]]);

  // Distances: Paris-London and a quarter of the equator against Karney's geodesics; the other side; the antimeridian.
  const near = (what, found, wanted, by) => { if (Math.abs(found - wanted) > by) failures.push(`${what}: ${found} is not ${wanted}`); };
  near("equator", distance.geodesicDistance([0, 0], [90, 0]), 10018754.171, 0.01);
  near("meridian", distance.geodesicDistance([0, 0], [0, 90]), 10001965.729, 0.01);
  near("antimeridian", distance.geodesicDistance([179.5, 0], [-179.5, 0]), 111319.491, 0.01);
  near("antipodes", distance.geodesicDistance([0, 0], [179.9, 0.1]), 20003000, 30000);
  equal("same place", distance.geodesicDistance([5, 5], [5, 5]), 0);
  for (const corner of distance.circleRing([47.5, 42.98], 50000)) near("circle", distance.geodesicDistance([47.5, 42.98], corner), 50000, 250);

  // Parameters.
  const asked = query.parameters(full);
  equal("killed", asked.get("filter"), "(source LIKE '%A, B & C; =?#%' OR source LIKE '%Известия%') AND killed_best >= 3");
  equal("datetime", [asked.get("datetime"), query.parameters({ ...full, from: null }).get("datetime")], ["2024-01-01/2024-06-30", "../2024-06-30"]);
  equal("commas", query.parameters({ ...address.emptyState, countries: ["Korea, O'"] }).get("filter"), "country IN ('Korea, O''')");
  equal("wild", query.parameters({ ...address.emptyState, sources: ["50%_"] }).get("filter"), "(source LIKE '%50\\\\%\\\\_%')");
  equal("boxes", [query.boxText([-10, -5, 10, 5]), query.boxText([170, -95, 200, 95]), query.boxText([-200, 0, 200, 1])],
    ["-10,-5,10,5", "170,-90,-160,90", null]);

  // Matching in the page.
  const feature = { geometry: { coordinates: [47.5, 42.98] }, properties: {
    event_id: "a", event_type: "Battles", title: "Überfall in Грозный", killed_best: 3, date_start: "2024-05-01", date_end: "2024-05-03",
    event_date: "2024-05-02", source: "One; Two" } };
  const matches = (members) => match.matcher({ ...address.emptyState, ...members })(feature);
  equal("matches", [
    matches({}), matches({ types: ["Riots"] }), matches({ sources: ["Two"] }), matches({ killed: 4 }), matches({ words: "uber гроз" }),
    matches({ words: "fall" }), matches({ from: "2024-05-03" }), matches({ from: "2024-05-04" }), matches({ near: [47.5, 42.98, 1] }),
    matches({ confidence: 0.5 })], [true, false, true, false, true, false, true, false, true, true]);
  equal("in a box", [match.inBox([-175, 0], [170, -1, 190, 1]), match.inBox([175, 0], [-170, -1, 170, 1])], [true, false]);

  equal("fields", csv.row(["a", 'b"c', "d,e", null, "f\\ng"]), 'a,"b""c","d,e",,"f\\ng"');
  equal("correction", correction.correctionLine({ surface: "A, B", scope: "RU", place: "47.5,42.98", note: "" }), '"A, B",RU,"47.5,42.98",');
  equal("fan", [fan.spread(3).length, fan.spread(40).length], [3, 40]);
  const places = fan.spread(40);
  for (let i = 0; i < 40; i += 1) for (let j = 0; j < i; j += 1) {
    if (Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]) < 18) failures.push(`fan: ${i} hides ${j}`);
  }
  equal("classes", [style.classes([1]), style.classes([100, 1])], [[1], [2, 4, 12, 34]]);
  return failures;
}"""


def check_modules(visit):
    failures = visit.page.evaluate(PURE)
    assert not failures, "\n".join(failures)
    print("  the modules' functions give what they should")


def check_colours(visit, root):
    """The colours of types are those of every other output."""
    source = (root / "Sources/Events/Vocabulary/EventType+Colour.swift").read_text()
    words = dict(re.findall(r'static let (\w+) = EventType\(rawValue: "([^"]+)"\)', "".join(
        path.read_text() for path in (root / "Sources/Events/Vocabulary").glob("EventType*.swift"))))
    wanted = [[words.get(name, name), colour] for name, colour in re.findall(r'\(\.(\w+), "(#\w+)"\)', source)]
    found = visit.page.evaluate(
        "async () => Object.entries((await import(new URL('page/vocabulary.js', document.baseURI).href)).typeColours)")
    assert found == wanted, f"{json.dumps(found)} is not {json.dumps(wanted)}"
    print(f"  {len(found)} types have the colours of the other outputs")
