// The filters of a state as the parameters of the server, the same for items, tiles, regions and downloads.

/// Columns whose values are lists in a parameter, by the names they have in the state.
export const columns = {
  types: "event_type", assertions: "assertion", precisions: "place_precision", countries: "country", regions: "admin1",
};

/// The parameters of a state's filters.
export function parameters(state) {
  const result = new URLSearchParams();
  const conditions = [];
  for (const [name, column] of Object.entries(columns)) {
    if (!state[name].length) continue;
    // A comma stands between values of a parameter, so a value that holds one needs a condition.
    if (state[name].some((value) => value.includes(","))) {
      conditions.push(`${column} IN (${state[name].map(literal).join(",")})`);
    } else {
      result.set(column, state[name].join(","));
    }
  }
  // The sources of an event stand in one column, with semicolons between.
  if (state.sources.length) {
    conditions.push(`(${state.sources.map((name) => `source LIKE ${literal(`%${name.replace(/[%_\\]/g, "\\$&")}%`)}`).join(" OR ")})`);
  }
  if (state.killed !== null) conditions.push(`killed_best >= ${state.killed}`);
  if (state.confidence !== null) result.set("least_confidence", state.confidence);
  if (conditions.length) {
    result.set("filter", conditions.join(" AND "));
    result.set("filter-lang", "cql2-text");
  }
  if (state.from || state.to) result.set("datetime", `${state.from ?? ".."}/${state.to ?? ".."}`);
  if (state.words) result.set("q", state.words);
  if (state.near) {
    result.set("near", `${state.near[0]},${state.near[1]}`);
    result.set("radius", `${state.near[2]}m`);
  }
  return result;
}

/// A text in CQL2.
export const literal = (text) => `'${text.replaceAll("'", "''")}'`;

/// The order of a list.
export function sorting(state) {
  switch (state.sort) {
    case "earliest": return "event_date";
    case "killed": return "-killed_best";
    case "distance": return state.near ? "distance_m" : "-event_date";
    default: return "-event_date";
  }
}

/// A box as the server reads it: within ±180, west after east across the antimeridian, and none where it goes round the Earth.
export function boxText([west, south, east, north]) {
  if (east - west >= 360) return null;
  const wrap = (longitude) => ((longitude + 180) % 360 + 360) % 360 - 180;
  return [wrap(west), Math.max(-90, south), wrap(east), Math.min(90, north)].map((edge) => Number(edge.toFixed(5))).join(",");
}
