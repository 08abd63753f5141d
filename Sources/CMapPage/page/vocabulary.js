// The words of events: types with their colours, and what codes mean in a sentence.

/// The types that have a colour of their own, in the order of legends; the same colours in every output of the program.
export const typeColours = {
  "Battles": "#a6261e",
  "Explosions/Remote violence": "#e66101",
  "Violence against civilians": "#7a0177",
  "Protests": "#2171b5",
  "Riots": "#fdb863",
  "Strategic developments": "#525252",
  "Disaster": "#006837",
  "Accident": "#8c510a",
};
export const otherColour = "#969696";
export const colourOf = (type) => typeColours[type] ?? otherColour;

/// Precisions of places, the best first.
export const precisions = {
  exact: "Exact place",
  settlement: "Town or village",
  near_settlement: "Near a town",
  adm3: "Subdistrict",
  adm2: "District",
  adm1: "State or province",
  line_or_region: "Road, river or region",
  country: "Country",
  marine_or_air: "At sea or in the air",
  unknown: "No known place",
};

export const assertions = {
  factual: "Told as fact",
  claimed: "Claimed",
  denied: "Denied",
  planned: "Planned",
  hypothetical: "Hypothetical",
  historical: "Long ago",
};

/// The fields that words of a quote can rest on, as a reader says them.
const fields = {
  actor1: "who", actor2: "against whom", assertion: "how it is told", event_date: "when", location: "where",
  sub_event_type: "what happened", target: "what was hit", weapon: "weapon", claimed_by: "who claimed it",
  killed_best: "dead", injured_best: "injured", missing_best: "missing", detained_best: "detained",
  displaced_best: "displaced",
};
export const fieldName = (field) => fields[field] ?? field.replaceAll("_", " ");

/// What is known of a toll, in a few words; empty where nothing is.
export function tollText(properties) {
  const parts = [];
  for (const [name, word] of [
    ["killed", "dead"], ["injured", "injured"], ["missing", "missing"], ["detained", "detained"],
    ["displaced", "displaced"],
  ]) {
    const [low, best, high] = ["low", "best", "high"].map((end) => properties[`${name}_${end}`] ?? null);
    if (best === null && low === null) continue;
    const range = low !== null && high !== null && low !== high;
    parts.push(`${range ? `${number(low)}–${number(high)}` : number(best ?? low)} ${word}`);
  }
  return parts.join(", ");
}

export const number = (value) => Number(value).toLocaleString();

/// A count with its word.
export const counted = (count, word, words = `${word}s`) => `${number(count)} ${count === 1 ? word : words}`;

/// A count in few letters, for a circle on the map.
export function shortCount(count) {
  if (count < 1000) return String(count);
  if (count < 10_000) return `${(count / 1000).toFixed(1).replace(/\.0$/, "")}k`;
  return count < 1_000_000 ? `${Math.round(count / 1000)}k` : `${(count / 1_000_000).toFixed(1).replace(/\.0$/, "")}M`;
}

/// The code that the base map has for a first-level division, such as `RU.17`; some codes have their country in them.
export const divisionCode = (country, code) => (code.includes(".") ? code : `${country}.${code}`);
