// The whole state of the page as the hash of its address, and back. What is as at the start is left out.

/// The state of a page that nobody has touched. Lists are sets of allowed values; an empty one allows all.
export const emptyState = Object.freeze({
  view: null, // [zoom, latitude, longitude]
  mode: "points", // points, density, regions
  level: "country", // of regions: country, admin1
  from: null, to: null, // days YYYY-MM-DD, inclusive
  play: "window", // window, cumulative: which way the slider moves
  types: [], assertions: [], precisions: [], sources: [], countries: [], regions: [],
  killed: null, // at least so many dead
  confidence: null, // at least so sure, 0 to 1
  words: "", // text search
  near: null, // [longitude, latitude, metres]
  event: null, // the open card
  sort: "latest", // latest, earliest, killed, distance
});

const lists = {
  types: "type", assertions: "told", precisions: "precision", sources: "source", countries: "country", regions: "region",
};
const choices = {
  mode: ["points", "density", "regions"], level: ["country", "admin1"], play: ["window", "cumulative"],
  sort: ["latest", "earliest", "killed", "distance"],
};

/// The hash of a state, without its `#`.
export function hash(state) {
  const parts = new URLSearchParams();
  if (state.view) parts.set("map", state.view.map((value, index) => Number(value.toFixed(index ? 5 : 2))).join("/"));
  for (const name of Object.keys(choices)) if (state[name] !== emptyState[name]) parts.set(name, state[name]);
  if (state.from) parts.set("from", state.from);
  if (state.to) parts.set("to", state.to);
  for (const [name, key] of Object.entries(lists)) for (const value of state[name]) parts.append(key, value);
  if (state.killed !== null) parts.set("killed", state.killed);
  if (state.confidence !== null) parts.set("confidence", state.confidence);
  if (state.words) parts.set("q", state.words);
  if (state.near) parts.set("near", state.near.map((value) => Number(value.toFixed(5))).join(","));
  if (state.event) parts.set("event", state.event);
  return parts.toString();
}

/// The state of a hash. What cannot be read is as at the start: an address may be cut short or written by hand.
export function state(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const read = structuredClone(emptyState);
  const view = numbers(parts.get("map"), "/", 3);
  if (view && view[0] >= 0 && view[0] <= 24 && Math.abs(view[1]) <= 90) read.view = view;
  for (const [name, allowed] of Object.entries(choices)) {
    if (allowed.includes(parts.get(name))) read[name] = parts.get(name);
  }
  for (const name of ["from", "to"]) if (/^\d{4}-\d\d-\d\d$/.test(parts.get(name) ?? "")) read[name] = parts.get(name);
  for (const [name, key] of Object.entries(lists)) read[name] = [...new Set(parts.getAll(key))];
  const killed = numbers(parts.get("killed"), ",", 1);
  if (killed && killed[0] >= 0) read.killed = Math.round(killed[0]);
  const confidence = numbers(parts.get("confidence"), ",", 1);
  if (confidence && confidence[0] >= 0 && confidence[0] <= 1) read.confidence = confidence[0];
  read.words = parts.get("q") ?? "";
  const near = numbers(parts.get("near"), ",", 3);
  if (near && Math.abs(near[0]) <= 180 && Math.abs(near[1]) <= 90 && near[2] > 0) read.near = near;
  read.event = parts.get("event");
  return read;
}

function numbers(text, separator, count) {
  if (!text) return null;
  const values = text.split(separator).map((part) => (part.trim() === "" ? NaN : Number(part)));
  return values.length === count && values.every(Number.isFinite) ? values : null;
}

/// How many kinds of filters a state has, those of time and place left out: they show where they are set.
export function filterCount(state) {
  return Object.keys(lists).filter((name) => state[name].length).length
    + (state.killed !== null) + (state.confidence !== null);
}
