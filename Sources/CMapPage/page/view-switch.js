// The three views of the map: points, density, regions.

import { byId } from "./dom.js";

export class ViewSwitch {
  #buttons = [...byId("modes").querySelectorAll("button")];

  constructor(page) {
    for (const button of this.#buttons) {
      button.addEventListener("click", () => page.state.change({ mode: button.dataset.mode }));
    }
    page.state.subscribe(({ mode }) => this.#show(mode));
    this.#show(page.state.value.mode);
  }

  #show(mode) {
    for (const button of this.#buttons) button.setAttribute("aria-pressed", String(button.dataset.mode === mode));
  }
}
