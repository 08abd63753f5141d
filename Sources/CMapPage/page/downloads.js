// Downloads of exactly what is shown: the filters of the page, in the forms that the source has.

import { byId, element } from "./dom.js";

// What a file is called whose form has no ending of its own.
const endings = { "kepler-map": "json", acled: "csv" };

export class Downloads {
  #page;
  #button = byId("download-button");
  #menu = byId("download-menu");

  constructor(page) {
    this.#page = page;
    this.onlyMap = element("input", { type: "checkbox", onchange: () => this.#fill() });
    this.onlyMap.checked = true;
    this.links = element("ul", {});
    this.#menu.append(element("label", {}, this.onlyMap, " only what lies on the map now"), this.links);
    this.#button.addEventListener("click", () => (this.#menu.hidden ? this.#open() : this.#close()));
    this.#menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#close();
      this.#button.focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!byId("download").contains(event.target)) this.#close();
    });
    page.state.subscribe(() => { if (!this.#menu.hidden) this.#fill(); });
  }

  #open() {
    this.#fill();
    this.#menu.hidden = false;
    this.#button.setAttribute("aria-expanded", "true");
  }

  #close() {
    this.#menu.hidden = true;
    this.#button.setAttribute("aria-expanded", "false");
  }

  #fill() {
    const { source, state, map } = this.#page;
    // A radius goes its own way, as in the list.
    const box = this.onlyMap.checked && !state.value.near ? map.box : null;
    this.links.replaceChildren(...source.formats.map(([format, name]) => {
      const address = () => source.download(state.value, format, box);
      const link = element("a", { download: `events.${endings[format] ?? format}`, href: source.makesFiles ? "#" : address() }, name);
      // A file that the page makes itself is made when it is asked for.
      if (source.makesFiles) link.addEventListener("click", () => { link.href = address(); });
      return element("li", {}, link);
    }));
  }
}
