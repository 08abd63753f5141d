// Events that stand in the page itself, as `dateline export --html` writes it: the functions of `server-source.js`, answered
// in the browser.

import { row } from "./csv.js";
import { bins, countInto, dayNumber, dayText } from "./days.js";
import { byId } from "./dom.js";
import { geodesicDistance } from "./distance.js";
import { divisionCode } from "./vocabulary.js";
import { folded, inBox, matcher, names, order } from "./match.js";

export class FileSource {
  #about = JSON.parse(byId("data-about").textContent);
  // Two lines for each event: its feature, and what it rests on, which is read when its card is opened.
  #text = byId("data-events").textContent.trim().split("\n");
  #features = JSON.parse(`[${this.#text.filter((_, line) => line % 2 === 0).join(",")}]`);
  #numbers = new Map(this.#features.map((feature, number) => [feature.properties.event_id, number]));
  #tiles = null;

  async status() {
    return { ...this.#about, events: this.#features.length, editable: false };
  }

  async baseMap() {
    const base = JSON.parse(byId("data-base-map").textContent);
    if (!base.tiles) return null;
    this.#tiles = base.tiles;
    maplibregl.addProtocol("page", async ({ url }) => ({ data: this.#tile(url.slice("page://".length)) }));
    return { type: "vector", tiles: ["page://{z}/{x}/{y}"], minzoom: 0, maxzoom: base.maxzoom };
  }

  /// The page's own tiles have divisions at all zooms.
  divisions(baseMap) { return baseMap; }

  // The map goes on showing the tile above one that is missing: the file holds details only around its events.
  #tile(name) {
    if (!(name in this.#tiles)) throw new Error(`no tile ${name}`);
    const text = atob(this.#tiles[name]);
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0)).buffer;
  }

  // Events on the map

  events(state) {
    return {
      type: "geojson", data: this.#collection(state), cluster: true, clusterRadius: 40, clusterMaxZoom: 13,
      clusterProperties: { killed: ["+", ["coalesce", ["get", "killed_best"], 0]] },
    };
  }

  layer(kind) {
    return { source: "events", filter: kind === "clusters" ? ["has", "point_count"] : ["!", ["has", "point_count"]] };
  }

  update(map, state) {
    map.getSource("events").setData(this.#collection(state));
  }

  async openingZoom(map, cluster) {
    return map.getSource("events").getClusterExpansionZoom(cluster.properties.cluster_id);
  }

  #collection(state) {
    return { type: "FeatureCollection", features: this.#features.filter(matcher(state)).filter((feature) => feature.geometry) };
  }

  // Lists

  async list(state, { box = null, limit = 100 } = {}) {
    const found = this.#matching(state, box).sort(order(state));
    const page = (start) => ({
      features: found.slice(start, start + limit), matched: found.length,
      next: start + limit < found.length ? async () => page(start + limit) : null,
    });
    return page(0);
  }

  #matching(state, box) {
    let found = this.#features.filter(matcher(state));
    if (box && box[2] - box[0] < 360) found = found.filter(({ geometry }) => geometry && inBox(geometry.coordinates, box));
    if (!state.near) return found;
    const center = state.near.slice(0, 2);
    return found.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, distance_m: geodesicDistance(center, feature.geometry.coordinates) },
    }));
  }

  async eventsAt([longitude, latitude], state, limit = 60) {
    return this.list(state, { box: [longitude - 5e-5, latitude - 5e-5, longitude + 5e-5, latitude + 5e-5], limit });
  }

  async event(id) {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error("This file does not hold that event.");
    return this.#features[number];
  }

  async explanation(id) {
    return JSON.parse(this.#text[2 * this.#numbers.get(id) + 1] || "{}");
  }

  async summary(state) {
    const count = (name, column, values = ({ properties }) => [properties[column]]) => {
      const counts = new Map();
      for (const feature of this.#features.filter(matcher(state, name))) {
        for (const value of values(feature)) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
    };
    const found = this.#features.filter(matcher(state));
    return {
      matched: found.length, extent: extent(found),
      types: count("types", "event_type"), assertions: count("assertions", "assertion"),
      precisions: count("precisions", "place_precision"), countries: count("countries", "country"),
      regions: count("regions", "admin1"),
      sources: count("sources", "source", ({ properties }) => names(properties.source)),
      histogram: histogram(this.#features.filter(matcher(state, "days"))),
    };
  }

  async regions(state, level) {
    const regions = new Map();
    for (const { properties } of this.#features.filter(matcher(state))) {
      const code = level === "country" ? properties.country_code
        : properties.admin1_code && divisionCode(properties.country_code, properties.admin1_code);
      if (!code) continue;
      const region = regions.get(code)
        ?? { code, name: level === "country" ? properties.country : properties.admin1, count: 0, killed: 0 };
      region.count += 1;
      region.killed += properties.killed_best ?? 0;
      regions.set(code, region);
    }
    return regions;
  }

  /// Without the gazetteer, places are those where events are.
  async search(text) {
    const wanted = folded(text);
    const places = new Map();
    const events = [];
    for (const { geometry, properties } of this.#features) {
      if (!geometry) continue;
      const label = [properties.location, properties.admin1, properties.country]
        .filter((name, index, all) => name && all.indexOf(name) === index).join(", ");
      if (folded(properties.location ?? "").startsWith(wanted)) places.set(label, { name: properties.location, label, position: geometry.coordinates });
      if (folded(properties.title ?? "").includes(wanted)) events.push(properties);
    }
    return { places: [...places.values()].slice(0, 5), events: events.slice(0, 5) };
  }

  // Ways out

  formats = [["geojson", "GeoJSON"], ["csv", "CSV table"]];
  makesFiles = true;

  download(state, format, box) {
    const features = this.#matching(state, box).sort(order(state));
    const [text, type] = format === "csv" ? [table(features), "text/csv"]
      : [JSON.stringify({ type: "FeatureCollection", features }), "application/geo+json"];
    return URL.createObjectURL(new Blob([text], { type }));
  }

  listen() {
    return () => {};
  }
}

function extent(features) {
  const located = features.filter(({ geometry }) => geometry).map(({ geometry }) => geometry.coordinates);
  if (!located.length) return null;
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of located) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}

function histogram(features) {
  const days = features.map(({ properties }) => dayNumber(properties.event_date)).filter((day) => day !== null);
  if (!days.length) return { bins: [] };
  const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, -Infinity]);
  const counted = countInto(bins(first, last, 60), days);
  return { bins: counted.map(({ start, end, count }) => ({ start: dayText(start), end: dayText(end), count })) };
}

/// Comma-separated values (RFC 4180) of all columns that occur.
export function table(features) {
  const columns = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  return [row(columns), ...features.map(({ properties }) => row(columns.map((column) => properties[column]))), ""].join("\n");
}
