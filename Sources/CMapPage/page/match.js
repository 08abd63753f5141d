// Filters over events that stand in the page, with the meaning that the server gives the same parameters.

import { dayNumber } from "./days.js";
import { geodesicDistance } from "./distance.js";

const columns = [
  ["types", "event_type"], ["assertions", "assertion"], ["precisions", "place_precision"], ["countries", "country"],
  ["regions", "admin1"],
];

/// The names of a column that joins several by semicolons.
export const names = (text) => (text ?? "").split(";").map((name) => name.trim()).filter(Boolean);

/// Text as it is searched: without case and accents.
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const wordsOf = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const searched = ["title", "notes", "location", "location_raw", "actor1", "actor2", "target", "weapon", "source"];

/// A function that tells whether a feature meets a state's filters; `except` leaves one of them out.
export function matcher(state, except = null) {
  const tests = [];
  for (const [name, column] of columns) {
    if (!state[name].length || name === except) continue;
    const allowed = new Set(state[name]);
    tests.push(({ properties }) => allowed.has(properties[column]));
  }
  if (state.sources.length && except !== "sources") {
    const allowed = new Set(state.sources);
    tests.push(({ properties }) => names(properties.source).some((name) => allowed.has(name)));
  }
  if (state.killed !== null) tests.push(({ properties }) => (properties.killed_best ?? -1) >= state.killed);
  // Events of tables have no confidence, and pass.
  if (state.confidence !== null) tests.push(({ properties }) => (properties.event_confidence ?? 1) >= state.confidence);
  if ((state.from || state.to) && except !== "days") {
    const from = dayNumber(state.from) ?? -Infinity;
    const to = dayNumber(state.to) ?? Infinity;
    tests.push(({ properties }) => {
      const start = dayNumber(properties.date_start ?? properties.event_date);
      const end = dayNumber(properties.date_end) ?? start;
      return start !== null && start <= to && end >= from;
    });
  }
  if (state.words) {
    const wanted = wordsOf(state.words);
    tests.push(({ properties }) => {
      const there = wordsOf(searched.map((column) => properties[column] ?? "").join(" "));
      return wanted.every((word) => there.some((other) => other.startsWith(word)));
    });
  }
  if (state.near) {
    const [longitude, latitude, meters] = state.near;
    tests.push(({ geometry }) => geometry && geodesicDistance([longitude, latitude], geometry.coordinates) <= meters);
  }
  return (feature) => tests.every((test) => test(feature));
}

/// Whether a position lies in a box whose east may be beyond 180°.
export function inBox([longitude, latitude], [west, south, east, north]) {
  if (latitude < south || latitude > north) return false;
  const offset = ((longitude - west) % 360 + 360) % 360;
  return offset <= east - west;
}

/// A function that orders features for a list: those without a value last, and by identifier where they are alike.
export function order(state) {
  const day = ({ properties }) => dayNumber(properties.event_date);
  const key = {
    latest: (feature) => negative(day(feature)),
    earliest: day,
    killed: ({ properties }) => negative(properties.killed_best ?? null),
    distance: (feature) => feature.properties.distance_m ?? negative(day(feature)),
  }[state.sort];
  return (a, b) => (key(a) ?? Infinity) - (key(b) ?? Infinity) || (a.properties.event_id < b.properties.event_id ? -1 : 1);
}

const negative = (value) => (value === null ? null : -value);
