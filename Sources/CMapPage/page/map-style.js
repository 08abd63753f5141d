// The look of the map: the base map, the events upon it, and the colours of light and dark.

import { picture } from "./labels.js";
import { otherColour, typeColours } from "./vocabulary.js";

const light = {
  sea: "#dbe6ec", land: "#f8f7f3", border: "#b3aea4", division: "#dcd8cf", ink: "#4a4842", halo: "#f8f7f3",
  cluster: "#37474f", clusterText: "#ffffff", ring: "#ffffff", accent: "#0b63a5", region: "#0b63a5",
  heat: ["rgba(11,99,165,0)", "#9cc4e0", "#f3d27a", "#e8853a", "#b3261e"],
};
const dark = {
  sea: "#15191d", land: "#252a2f", border: "#59616a", division: "#343a41", ink: "#b9c0c7", halo: "#252a2f",
  cluster: "#cfd8dc", clusterText: "#15191d", ring: "#dfe5e9", accent: "#6db3ea", region: "#6db3ea",
  heat: ["rgba(109,179,234,0)", "#2b5f86", "#b58a2e", "#d97a35", "#f2b8a0"],
};

/// The colours that suit the reader's device.
export const palette = (isDark) => (isDark ? dark : light);

/// How each kind of text on the map looks.
export const textLooks = (colours) => ({
  country: { size: 12, weight: 600, spacing: 1.2, capitals: true, colour: colours.ink, halo: colours.halo },
  admin1: { size: 11, spacing: 0.4, colour: colours.ink, halo: colours.halo },
  settlement: { size: 12, colour: colours.ink, halo: colours.halo },
  count: { size: 12, weight: 600, colour: colours.clusterText },
  stack: { size: 10, weight: 700, colour: colours.ink, halo: colours.halo },
});

/// The types' colours as an expression over a property.
const typeColour = [
  "match", ["get", "event_type"], ...Object.entries(typeColours).flat(), otherColour,
];
const killed = ["coalesce", ["get", "killed_best"], 0];
const isFact = ["in", ["coalesce", ["get", "assertion"], "factual"], ["literal", ["factual", "historical"]]];
const shortCount = [
  "let", "n", ["get", "point_count"],
  ["case",
    ["<", ["var", "n"], 1000], ["to-string", ["var", "n"]],
    ["<", ["var", "n"], 1000000], ["concat", ["to-string", ["round", ["/", ["var", "n"], 1000]]], "k"],
    ["concat", ["to-string", ["/", ["round", ["/", ["var", "n"], 100000]], 10]], "M"]],
];

/// The whole style of a map over a base map and a source of events; `mode` says which of its layers show.
export function style({ baseMap, source, state, colours }) {
  return {
    version: 8,
    sources: {
      // MapLibre asks a source for nothing until one of its layers shows.
      ...(baseMap ? { base: baseMap, divisions: source.divisions(baseMap) } : {}),
      events: source.events(state),
      ...Object.fromEntries(["circles", "near", "chosen", "stacks"].map((name) => [name, { type: "geojson", data: nothing }])),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colours.sea } },
      ...(baseMap ? land(colours) : []),
      ...(baseMap ? names(colours) : []),
      ...reach(colours),
      ...events(source, colours),
    ],
  };
}

export const nothing = { type: "FeatureCollection", features: [] };

const never = ["==", ["literal", 0], 1];
const base = (id, type, layer, rest) => ({ id, type, source: "base", "source-layer": layer, ...rest });

/// Land, the regions that the map's views colour, and borders.
function land(colours) {
  return [
    base("land", "fill", "countries", { paint: { "fill-color": colours.land, "fill-antialias": false } }),
    base("country-counts", "fill", "countries", counted(colours)),
    base("admin1-counts", "fill", "admin1", { ...counted(colours), source: "divisions" }),
    base("divisions", "line", "admin1", {
      minzoom: 3, paint: { "line-color": colours.division, "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 1.2] },
    }),
    base("borders", "line", "countries", {
      paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 0, 0.4, 6, 1.2] },
    }),
    base("country-areas", "line", "countries", { filter: never, paint: areaLine(colours) }),
    base("admin1-area-fills", "fill", "admin1", {
      filter: never, paint: { "fill-color": colours.accent, "fill-opacity": 0.07 },
    }),
    base("admin1-areas", "line", "admin1", { filter: never, paint: areaLine(colours) }),
  ];
}

/// Regions that the view of regions colours.
const counted = (colours) => ({
  filter: never, layout: { visibility: "none" }, paint: { "fill-color": colours.region, "fill-opacity": 0 },
});
const areaLine = (colours) => ({ "line-color": colours.accent, "line-width": 1.5, "line-dasharray": [3, 2], "line-opacity": 0.8 });

// From which zoom on there is room for a name in the local script below the other.
const leastLocalZoom = { country: 3, admin1: 6, settlement: 6 };
const bothNames = [
  "case", ["has", "name_local"], ["concat", ["get", "name"], "\n", ["get", "name_local"]], ["get", "name"],
];

function names(colours) {
  const layer = (kind, rest) => base(`names-${kind}`, "symbol", "places", {
    filter: ["==", ["get", "kind"], kind],
    layout: {
      "icon-image": ["step", ["zoom"], picture(kind, ["get", "name"]), leastLocalZoom[kind], picture(kind, bothNames)],
      "icon-padding": 4,
      "symbol-sort-key": ["coalesce", ["get", "rank"], 9], ...rest,
    },
    ...(kind === "admin1" ? { minzoom: 4 } : {}),
    paint: { "icon-opacity": kind === "admin1" ? 0.75 : 0.9 },
  });
  return [layer("admin1", {}), layer("settlement", { "icon-anchor": "center" }), layer("country", {})];
}

/// How far from its spot an event may lie, and the circle of the radius tool.
function reach(colours) {
  return [
    { id: "circle-fills", type: "fill", source: "circles", paint: { "fill-color": typeColour, "fill-opacity": 0.08 } },
    { id: "circle-lines", type: "line", source: "circles", paint: { "line-color": typeColour, "line-width": 1, "line-opacity": 0.55 } },
    { id: "near-fill", type: "fill", source: "near", paint: { "fill-color": colours.accent, "fill-opacity": 0.07 } },
    { id: "near-line", type: "line", source: "near", paint: { "line-color": colours.accent, "line-width": 2 } },
  ];
}

function events(source, colours) {
  const density = (kind, weight) => {
    const { filter, ...rest } = source.layer(kind);
    return {
      id: `density-${kind}`, type: "heatmap", ...rest, ...(filter ? { filter } : {}), layout: { visibility: "none" },
      paint: {
        "heatmap-weight": weight, "heatmap-opacity": 0.75,
        "heatmap-radius": ["interpolate", ["linear"], ["zoom"], 0, 18, 8, 38],
        "heatmap-intensity": ["interpolate", ["linear"], ["zoom"], 0, 0.35, 9, 1.4],
        "heatmap-color": ["interpolate", ["linear"], ["heatmap-density"],
          0, colours.heat[0], 0.2, colours.heat[1], 0.45, colours.heat[2], 0.7, colours.heat[3], 1, colours.heat[4]],
      },
    };
  };
  return [
    density("clusters", ["^", ["get", "point_count"], 0.6]),
    density("events", 1),
    {
      id: "clusters", type: "circle", ...source.layer("clusters"),
      paint: {
        "circle-color": colours.cluster, "circle-opacity": 0.88, "circle-stroke-color": colours.ring, "circle-stroke-width": 1.5,
        "circle-radius": ["interpolate", ["linear"], ["log10", ["max", 2, ["get", "point_count"]]], 0.3, 12, 2, 18, 5, 30],
      },
    },
    {
      id: "cluster-counts", type: "symbol", ...source.layer("clusters"),
      layout: { "icon-image": picture("count", shortCount), "icon-allow-overlap": true, "icon-ignore-placement": true },
    },
    { id: "chosen", type: "circle", source: "chosen", paint: {
      "circle-radius": 13, "circle-color": "transparent", "circle-stroke-color": colours.accent, "circle-stroke-width": 3,
    } },
    {
      id: "events", type: "circle", ...source.layer("events"),
      layout: { "circle-sort-key": killed },
      paint: {
        "circle-color": typeColour,
        // What is only claimed, denied or planned is drawn hollow.
        "circle-opacity": ["case", isFact, 0.9, 0.15],
        "circle-radius": ["interpolate", ["linear"], ["log10", ["max", 1, killed]], 0, 6, 3, 14],
        "circle-stroke-color": ["case", isFact, colours.ring, typeColour],
        "circle-stroke-width": ["case", isFact, 1.2, 2],
      },
    },
    {
      id: "stacks", type: "symbol", source: "stacks",
      layout: {
        "icon-image": picture("stack", ["concat", "×", ["to-string", ["get", "count"]]]), "icon-offset": [14, -9],
        "icon-allow-overlap": true, "icon-ignore-placement": true,
      },
    },
  ];
}

/// Five classes of a count's range, each about three times the one before, for the view of regions.
export function classes(counts) {
  const most = Math.max(1, ...counts);
  const limits = [];
  for (let step = 4; step >= 1; step -= 1) limits.push(Math.max(1, Math.ceil(most / 3 ** step)));
  return [...new Set(limits)];
}
