// What colours mean: types of events, density, or classes of counts by region.

import { byId, dot, element } from "./dom.js";
import { counted, number, typeColours } from "./vocabulary.js";

export class Legend {
  /// Called with `country` or `admin1` when the reader chooses the other level of regions.
  levelChanged = () => {};
  #panel = byId("legend");
  #region = element("p", { class: "region" });

  /// The types' colours; or, for a map of density, the ramp.
  showTypes(isDensity) {
    if (isDensity) {
      this.#panel.replaceChildren(element("p", {}, "few", element("span", { class: "ramp", "aria-hidden": "true" }), "many"));
      return;
    }
    const types = Object.entries(typeColours).map(([type, colour]) => element("li", {}, dot(colour), type));
    this.#panel.replaceChildren(element("details", {}, element("summary", {}, "Legend"), element("ul", {}, types),
      element("p", {}, "Larger: more dead. Hollow: claimed, denied or planned. Circle or dashed line: where it may have been.")));
  }

  showRegions({ limits, opacities, level, regions, colour }) {
    const swatches = limits.map((limit, index) => {
      const swatch = element("span", { class: "swatch", "aria-hidden": "true" });
      swatch.style.backgroundColor = colour;
      swatch.style.opacity = opacities[index];
      const next = limits[index + 1];
      return element("li", {}, swatch, next === undefined ? `${number(limit)} or more` : next - 1 === limit ? number(limit) : `${number(limit)}–${number(next - 1)}`);
    });
    const choice = (value, text) => element("button",
      { type: "button", "aria-pressed": String(level === value), onclick: () => this.levelChanged(value) }, text);
    const list = [...regions.values()].sort((a, b) => b.count - a.count).slice(0, 100)
      .map(({ name, count }) => element("li", {}, element("bdi", {}, name ?? ""), ` ${number(count)}`));
    this.#region.textContent = "";
    this.#panel.replaceChildren(
      element("div", { class: "levels", role: "group", "aria-label": "Regions" }, choice("country", "Countries"), choice("admin1", "Provinces")),
      element("ul", {}, swatches), this.#region,
      element("details", {}, element("summary", {}, "As a list"), element("ol", { class: "regions" }, list)));
  }

  /// The region under the pointer.
  showRegion(region) {
    this.#region.textContent = region
      ? `${region.name ?? ""}: ${counted(region.count, "event")}${region.killed ? `, ${number(region.killed)} dead` : ""}` : "";
  }
}
