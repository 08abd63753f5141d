// The list beside the map: the same events, in order, for those who read rather than look, and for keyboards.

import { byId, dot, element, words } from "./dom.js";
import { readableDay } from "./days.js";
import { distanceText } from "./distance.js";
import { latest } from "./page-state.js";
import { assertions, colourOf, counted, number, tollText } from "./vocabulary.js";

export class EventList {
  #page;
  #list = byId("list");
  #more = byId("more");
  #total = null;
  #matched = null;

  constructor(page) {
    this.#page = page;
    const sort = byId("sort");
    sort.addEventListener("change", () => page.state.change({ sort: sort.value }));
    const showSort = ({ sort: order, near }) => {
      sort.value = order;
      sort.querySelector("[value=distance]").disabled = !near;
    };
    showSort(page.state.value);
    page.state.subscribe((state, before) => {
      showSort(state);
      if (state.event !== before.event) this.#markChosen();
    });
    this.#list.addEventListener("keydown", (event) => this.#move(event));
  }

  /// The events on the map now; with a radius those within it, wherever the map looks.
  refresh() {
    const state = this.#page.state.value;
    return this.#ask(state, state.near ? null : this.#page.map?.box ?? null);
  }

  #ask = latest(
    (state, box) => this.#page.source.list(state, { box }),
    (answer) => {
      // Who is in the list stays at the event.
      const focused = this.#list.contains(document.activeElement) ? document.activeElement.dataset.id : null;
      this.#list.replaceChildren();
      this.#add(answer);
      if (focused) this.focus(focused);
      this.#matched = answer.matched;
      this.#showCounts();
      this.#page.announce(counted(answer.matched, "event") + " listed");
    },
    (error) => {
      this.#list.replaceChildren(element("li", { class: "problem" }, error.message));
      this.#more.hidden = true;
    });

  /// Puts the focus on an event, where the list has it.
  focus(id) {
    [...this.#list.querySelectorAll("button")].find(({ dataset }) => dataset.id === id)?.focus({ preventScroll: true });
  }

  /// How many events meet the filters, wherever they are.
  showTotal(total) {
    this.#total = total;
    this.#showCounts();
  }

  #showCounts() {
    if (this.#matched === null) return;
    const all = this.#total !== null && this.#total !== this.#matched ? ` of ${number(this.#total)}` : "";
    const where = this.#page.state.value.near ? "nearby" : "on the map";
    byId("list-title").textContent = `${number(this.#matched)}${all} ${where}`;
  }

  #add({ features, next }) {
    if (!features.length && !this.#list.children.length) {
      this.#list.append(element("li", { class: "empty" }, "No event here. Move the map, or ask for more."));
    }
    this.#list.append(...features.map((feature) => this.#entry(feature)));
    this.#more.hidden = !next;
    this.#more.onclick = async () => {
      const last = this.#list.lastElementChild;
      this.#more.disabled = true;
      try { this.#add(await next()); } catch (error) { this.#page.announce(error.message); }
      this.#more.disabled = false;
      last?.nextElementSibling?.querySelector("button")?.focus();
    };
    this.#markChosen();
  }

  #entry({ properties }) {
    const toll = tollText(properties);
    const told = properties.assertion && properties.assertion !== "factual" ? assertions[properties.assertion] : null;
    const place = [properties.location, properties.country].filter((name, index, all) => name && all.indexOf(name) === index);
    return element("li", {},
      element("button", { type: "button", "data-id": properties.event_id, onclick: () => this.#page.open(properties.event_id) },
        dot(colourOf(properties.event_type)),
        element("span", { class: "entry" },
          words(properties.title ?? properties.event_id, "entry-title"),
          element("span", { class: "entry-facts" },
            element("time", { datetime: properties.event_date }, readableDay(properties.event_date) || "no day known"),
            place.length ? words(place.join(", ")) : null,
            told ? element("span", {}, told.toLowerCase()) : null,
            toll ? element("span", {}, toll) : null)),
        properties.distance_m !== undefined && properties.distance_m !== null
          ? element("span", { class: "entry-distance" }, distanceText(properties.distance_m)) : null));
  }

  #markChosen() {
    for (const button of this.#list.querySelectorAll("button")) {
      const isChosen = button.dataset.id === this.#page.state.value.event;
      if (isChosen) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
  }

  // Arrows go through the list, as in any list of a desktop.
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const buttons = [...this.#list.querySelectorAll("button")];
    const now = buttons.indexOf(document.activeElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, now + step))]?.focus();
    event.preventDefault();
  }
}
