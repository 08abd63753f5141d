// Events from the server that gave this page. `file-source.js` has the same functions over events that stand in the page.

import { names } from "./match.js";
import { boxText, columns, parameters, sorting } from "./query.js";

const base = new URL(".", document.baseURI).href;
// MapLibre fills in {z}, {x} and {y}, which a URL object would escape.
const tiles = (name, query) => `${base}tiles/${name}/{z}/{x}/{y}.mvt${query}`;

export class ServerSource {
  #version = "";

  /// What is served: `events`, `editable`, `title`, `attribution`.
  async status() {
    const status = await this.#json("api/status");
    this.#version = status.version ?? "";
    return status;
  }

  /// The base map as a source of MapLibre, or null where there is none.
  async baseMap() {
    try {
      const { minzoom = 0, maxzoom = 6, attribution = "" } = await this.#json("tiles/regions.json");
      return { type: "vector", tiles: [tiles("regions", "")], minzoom, maxzoom, attribution };
    } catch {
      return null;
    }
  }

  /// The first-level divisions alone, at all zooms; the base map has them only where they are large enough to be seen.
  divisions(baseMap) {
    return { ...baseMap, tiles: [tiles("regions", "?layers=admin1")] };
  }

  // Events on the map

  /// The events of a state as a source of MapLibre.
  events(state) {
    return { type: "vector", tiles: [this.#eventTiles(state)], minzoom: 0, maxzoom: 14 };
  }

  /// Which features of that source are clusters, and which are events.
  layer(kind) {
    return { source: "events", "source-layer": kind };
  }

  /// Shows other events in the source that the map has.
  update(map, state) {
    map.getSource("events").setTiles([this.#eventTiles(state)]);
  }

  /// The zoom at which a cluster opens: its events fill the map then.
  async openingZoom(map, { properties: { west, south, east, north } }) {
    const camera = map.cameraForBounds([[west, south], [east < west ? east + 360 : east, north]], { padding: 80 });
    return Math.max(map.getZoom() + 1, camera?.zoom ?? 0);
  }

  // The version in the address keeps tiles of an older store from being shown.
  #eventTiles(state) {
    const query = parameters(state);
    if (this.#version) query.set("v", this.#version);
    return tiles("events", query.size ? `?${query}` : "");
  }

  // Lists

  /// Some events in order: `features`, `matched`, and `next`, which gives the rest.
  async list(state, { box = null, limit = 100 } = {}) {
    const query = parameters(state);
    const inBox = box && boxText(box);
    if (inBox) query.set("bbox", inBox);
    query.set("limit", limit);
    query.set("sortby", sorting(state));
    return this.#page(`api/collections/events/items?${query}`);
  }

  async #page(address) {
    const answer = await this.#json(address, "application/geo+json");
    const next = answer.links?.find((link) => link.rel === "next")?.href;
    return {
      features: answer.features, matched: answer.numberMatched ?? answer.features.length,
      next: next ? () => this.#page(this.#own(next)) : null,
    };
  }

  // The server may know itself by another name than the reader does.
  #own(address) {
    const url = new URL(address, base);
    return `api${url.pathname.split("/api").pop()}${url.search}`;
  }

  /// The events at one place, closer than a few metres.
  async eventsAt([longitude, latitude], state, limit = 60) {
    const box = [longitude - 5e-5, latitude - 5e-5, longitude + 5e-5, latitude + 5e-5];
    return this.list(state, { box, limit });
  }

  async event(id) {
    return this.#json(`api/collections/events/items/${encodeURIComponent(id)}`, "application/geo+json");
  }

  /// What an event rests on, as `dateline explain --json` gives it.
  async explanation(id) {
    return this.#json(`api/collections/events/items/${encodeURIComponent(id)}/explanation`);
  }

  /// Counts by type, assertion, precision, source, country, and by time. The choices of a list are counted as if none were
  /// chosen of that list, and time as if no days were: so a reader sees what else there is.
  async summary(state) {
    const lists = [...Object.keys(columns), "sources"];
    const others = { ...Object.fromEntries(lists.map((name) => [name, []])), days: null };
    const without = (name) => (name === "days" ? { ...state, from: null, to: null } : { ...state, [name]: others[name] });
    const answers = await Promise.all([state, ...[...lists, "days"].map(without)].map((state) => this.#counts(state)));
    const of = Object.fromEntries([...lists, "days"].map((name, index) => [name, answers[index + 1]]));
    const sources = new Map();
    for (const { value, count } of of.sources.source ?? []) {
      for (const name of names(value)) sources.set(name, (sources.get(name) ?? 0) + count);
    }
    return {
      matched: answers[0].numberMatched, extent: answers[0].extent, histogram: { bins: of.days.bins },
      ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, of[name][column]])),
      sources: [...sources].map(([value, count]) => ({ value, count })),
    };
  }

  // Most of those questions are the same one, and most were asked before.
  #counted = new Map();
  #counts(state) {
    const address = `api/summary?${parameters(state)}`;
    const key = `${this.#version} ${address}`;
    if (!this.#counted.has(key)) {
      if (this.#counted.size >= 30) this.#counted.delete(this.#counted.keys().next().value);
      const answer = this.#json(address);
      this.#counted.set(key, answer);
      answer.catch(() => this.#counted.delete(key));
    }
    return this.#counted.get(key);
  }

  /// Counts of events by region: a map of the base map's codes to `{name, count, killed}`.
  async regions(state, level) {
    const query = parameters(state);
    query.set("level", level);
    query.set("limit", 5000);
    query.set("skipGeometry", "true");
    const { features } = await this.#json(`api/collections/regions/items?${query}`, "application/geo+json");
    return new Map(features.map(({ properties }) => [properties.code, properties]));
  }

  /// Places and events for the search box.
  async search(text) {
    const { places, events } = await this.#json(`api/search?q=${encodeURIComponent(text)}&limit=6`);
    return { places, events: events.map(({ id, date, ...event }) => ({ ...event, event_id: id, event_date: date })) };
  }

  // Ways out

  /// The forms that `download` gives, with their names.
  formats = [
    ["geojson", "GeoJSON"], ["csv", "CSV table"], ["kml", "KML"], ["geojsonl", "GeoJSON, a feature a line"],
    ["kepler-map", "Map of kepler.gl"], ["acled", "CSV in ACLED's columns"],
  ];

  /// The address that gives exactly the events of a state in a form, whole.
  download(state, format, box) {
    const query = parameters(state);
    const inBox = box && boxText(box);
    if (inBox) query.set("bbox", inBox);
    query.set("f", format);
    return `${base}api/collections/events/items?${query}`;
  }

  /// Adds a line to the table of corrections.
  async correct(line, token) {
    const headers = { "Content-Type": "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    return this.#json("api/corrections", "application/json", { method: "POST", headers, body: JSON.stringify(line) });
  }

  /// Calls when the store has changed; gives back what ends that.
  listen(changed) {
    const stream = new EventSource(`${base}live`);
    stream.addEventListener("change", (event) => {
      try { this.#version = String(JSON.parse(event.data).version ?? Date.now()); } catch { this.#version = String(Date.now()); }
      changed();
    });
    return () => stream.close();
  }

  // Answers

  async #json(address, type = "application/json", options = {}) {
    const response = await fetch(base + address, { ...options, headers: { Accept: type, ...options.headers } });
    if (response.ok) return response.status === 204 ? {} : response.json();
    const problem = await response.json().catch(() => ({}));
    const error = new Error(problem.detail ?? problem.title ?? `The server answered ${response.status}.`);
    error.status = response.status;
    throw error;
  }
}

