// Events at one spot, fanned out around it. The spot stays where it is; only the buttons stand apart, each on a line to it.

import { drawing, element } from "./dom.js";
import { colourOf } from "./vocabulary.js";

export class StackFan {
  #page;
  #map;
  #marker = null;

  constructor(page, map) {
    this.#page = page;
    this.#map = map;
    map.on("zoomstart", () => this.close());
  }

  /// Fans events out; the first gets the focus.
  async open(position, features) {
    this.close();
    const places = spread(features.length);
    const size = 2 * Math.max(...places.map(([x, y]) => Math.hypot(x, y))) + 40;
    const lines = places.map(([x, y]) => drawing("line", { x1: 0, y1: 0, x2: x, y2: y }));
    const buttons = features.map(({ properties }, index) => {
      const button = element("button", {
        type: "button", title: properties.title,
        "aria-label": [properties.title, properties.event_date].filter(Boolean).join(", "),
        onclick: (event) => { event.stopPropagation(); this.#page.open(properties.event_id); },
      });
      button.style.backgroundColor = colourOf(properties.event_type);
      [button.style.left, button.style.top] = places[index].map((offset) => `${offset + size / 2}px`);
      return button;
    });
    const fan = element("div", { class: "fan", role: "group", "aria-label": `${features.length} events at one place` },
      drawing("svg", { viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`, "aria-hidden": "true" }, ...lines), buttons);
    fan.style.width = fan.style.height = `${size}px`;
    fan.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.stopPropagation(); this.close(); this.#map.getCanvas().focus(); }
    });
    this.#marker = new maplibregl.Marker({ element: fan }).setLngLat(position).addTo(this.#map);
    buttons[0]?.focus({ preventScroll: true });
  }

  close() {
    this.#marker?.remove();
    this.#marker = null;
  }
}

/// Offsets from the middle in pixels: a ring for a few, a spiral for many.
export function spread(count) {
  const places = [];
  if (count <= 10) {
    const radius = Math.max(34, count * 6);
    for (let index = 0; index < count; index += 1) {
      const angle = (index * 2 * Math.PI) / count - Math.PI / 2;
      places.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
    return places;
  }
  let [radius, angle] = [34, 0];
  for (let index = 0; index < count; index += 1) {
    places.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    angle += 24 / radius;
    radius += (24 * 24) / (2 * Math.PI * radius);
  }
  return places;
}
