// The search box: words in events, places, single events.

import { byId, delayed, dot, element, words } from "./dom.js";
import { readableDay } from "./days.js";
import { latest } from "./page-state.js";
import { colourOf } from "./vocabulary.js";

export class SearchBox {
  #page;
  #input = byId("search-text");
  #list = byId("search-results");
  #chosen = -1;
  #count = 0;

  constructor(page) {
    this.#page = page;
    this.#input.value = page.state.value.words;
    const ask = delayed(180, (text) => this.#ask(text));
    this.#input.addEventListener("input", () => {
      const text = this.#input.value.trim();
      if (text) { ask(text); return; }
      this.#close();
      page.state.change({ words: "" });
    });
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
    page.state.subscribe((state, before) => {
      if (state.words !== before.words) this.#input.value = state.words;
    });
  }

  #ask = latest(
    (text) => this.#page.source.search(text),
    (answer, text) => this.#show(text, answer),
    (error) => this.#page.announce(error.message));

  #show(text, { places = [], events = [] }) {
    if (document.activeElement !== this.#input || this.#input.value.trim() !== text) return;
    this.#list.replaceChildren(
      this.#option(() => this.#page.state.change({ words: text }), element("span", { class: "faint" }, "Events with the words "), words(text)),
      ...places.map((place) => this.#option(() => this.#goTo(place),
        words(place.name), " ", words(place.label && place.label !== place.name ? place.label : "", "faint"))),
      ...events.map((event) => this.#option(() => this.#page.open(event.event_id),
        dot(colourOf(event.event_type)), words(event.title), " ", element("span", { class: "faint" }, readableDay(event.event_date)))));
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
    this.#choose(-1);
    this.#page.announce(`${places.length} places and ${events.length} events found`);
  }

  #option(act, ...content) {
    const option = element("li", { role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); option.act(); } }, content);
    option.act = () => { act(); this.#close(); };
    option.id = `found-${this.#count += 1}`;
    return option;
  }

  #goTo({ position, bbox }) {
    this.#page.map.go({ box: bbox, position });
    this.#input.value = this.#page.state.value.words;
  }

  #key(event) {
    const options = [...this.#list.children];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (this.#list.hidden) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.#choose((this.#chosen + step + options.length + 1) % (options.length + 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!this.#list.hidden && options[this.#chosen]) options[this.#chosen].act();
      else { this.#page.state.change({ words: this.#input.value.trim() }); this.#close(); }
    } else if (event.key === "Escape") {
      this.#close();
    }
  }

  // One more than there are options stands for none.
  #choose(number) {
    const options = [...this.#list.children];
    this.#chosen = options[number] ? number : -1;
    options.forEach((option, index) => option.setAttribute("aria-selected", String(index === this.#chosen)));
    if (this.#chosen >= 0) this.#input.setAttribute("aria-activedescendant", options[this.#chosen].id);
    else this.#input.removeAttribute("aria-activedescendant");
    options[this.#chosen]?.scrollIntoView({ block: "nearest" });
  }

  #close() {
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
