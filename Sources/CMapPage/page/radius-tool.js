// "What happened within 50 km of here": a place, a distance, and the events within it by distance.

import { byId, delayed, element } from "./dom.js";
import { distanceText } from "./distance.js";

export class RadiusTool {
  /// Whether the next click on the map sets the place.
  isPlacing = false;
  #page;
  #button = byId("radius-button");
  #panel = byId("radius-panel");

  constructor(page) {
    this.#page = page;
    this.#build();
    this.#button.addEventListener("click", () => (this.#panel.hidden ? this.#open() : this.#close()));
    page.state.subscribe((state, before) => {
      if (String(state.near) !== String(before.near)) this.#show(state.near);
    });
    this.#show(page.state.value.near);
  }

  #build() {
    const change = delayed(200, () => this.#setRadius());
    this.distance = element("input", { type: "number", min: 0.1, max: 5000, step: "any", value: 50, inputmode: "decimal", oninput: change });
    this.where = element("p", { class: "where" });
    this.#panel.append(
      element("label", {}, "Within ", this.distance, " km of"),
      this.where,
      element("div", { class: "actions" },
        element("button", { type: "button", onclick: () => this.place(this.#page.map.center) }, "The middle of the map"),
        element("button", { type: "button", onclick: () => this.#remove() }, "Remove")));
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#close();
      this.#button.focus();
    });
  }

  /// Asks for the events around a position, nearest first.
  place([longitude, latitude]) {
    this.isPlacing = false;
    this.#page.state.change({ near: [longitude, latitude, this.#meters], sort: "distance" });
    this.#open();
    this.#page.announce(`Events within ${distanceText(this.#meters)}`);
  }

  get #meters() {
    const kilometers = Number(this.distance.value);
    return Math.min(5000, Math.max(0.1, Number.isFinite(kilometers) && kilometers > 0 ? kilometers : 50)) * 1000;
  }

  #setRadius() {
    const { near } = this.#page.state.value;
    if (near) this.#page.state.change({ near: [near[0], near[1], this.#meters] });
  }

  #open() {
    if (!this.#panel.hidden) return;
    this.#panel.hidden = false;
    this.#button.setAttribute("aria-pressed", "true");
    this.isPlacing = !this.#page.state.value.near;
    this.distance.focus();
    this.#show(this.#page.state.value.near);
  }

  #close() {
    this.#panel.hidden = true;
    this.isPlacing = false;
    this.#button.setAttribute("aria-pressed", String(this.#page.state.value.near !== null));
  }

  #remove() {
    const { sort } = this.#page.state.value;
    this.#page.state.change({ near: null, sort: sort === "distance" ? "latest" : sort });
    this.#close();
    this.#button.focus();
  }

  #show(near) {
    this.#button.setAttribute("aria-pressed", String(near !== null || !this.#panel.hidden));
    this.where.textContent = near ? `${near[1].toFixed(4)}, ${near[0].toFixed(4)}` : "a click on the map, or";
    if (near && document.activeElement !== this.distance) this.distance.value = near[2] / 1000;
  }
}
