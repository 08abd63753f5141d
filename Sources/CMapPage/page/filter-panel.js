// The filters: types, tolls, precision, confidence, source, how it is told, region. What is set shows as chips that take it away.

import { filterCount } from "./address.js";
import { byId, delayed, dot, element, words } from "./dom.js";
import { readableDay } from "./days.js";
import { distanceText } from "./distance.js";
import { assertions, colourOf, number, precisions } from "./vocabulary.js";

/// The lists in their order: the name in the state, the heading, how a value reads, and how many show at first.
const lists = [
  { name: "types", title: "Type", text: (value) => value, most: 12 },
  { name: "assertions", title: "Told as", text: (value) => assertions[value] ?? value, most: 8 },
  { name: "precisions", title: "Precision of the place", text: (value) => precisions[value] ?? value, most: 12, order: Object.keys(precisions) },
  { name: "countries", title: "Country", text: (value) => value, most: 6 },
  { name: "regions", title: "Region", text: (value) => value, most: 6 },
  { name: "sources", title: "Source", text: (value) => value, most: 6 },
];

export class FilterPanel {
  #page;
  #form = byId("filter-form");
  #groups = new Map();
  #opened = new Set();
  #summary = null;

  constructor(page) {
    this.#page = page;
    for (const { name, title } of lists) {
      const group = element("fieldset", {}, element("legend", {}, title), element("ul", {}));
      this.#groups.set(name, group);
      this.#form.append(group);
    }
    this.#form.insertBefore(this.#numbers(), this.#groups.get("assertions"));
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    page.state.subscribe((state) => this.#showState(state));
    this.#showState(page.state.value);
  }

  /// At least so many dead, and at least so sure.
  #numbers() {
    const change = delayed(250, (name, value) => this.#page.state.change({ [name]: value }));
    this.killed = element("input", {
      type: "number", min: 0, step: 1, inputmode: "numeric", placeholder: "any",
      oninput: () => change("killed", this.killed.value === "" ? null : Math.max(0, Math.round(Number(this.killed.value)))),
    });
    this.confidence = element("input", {
      type: "range", min: 0, max: 0.95, step: 0.05, "aria-label": "Least confidence",
      oninput: () => {
        this.#showConfidence(Number(this.confidence.value));
        change("confidence", Number(this.confidence.value) || null);
      },
    });
    this.confidenceText = element("output", {});
    return element("fieldset", { class: "numbers" }, element("legend", { class: "hidden" }, "Toll and confidence"),
      element("label", {}, "At least ", this.killed, " dead"),
      element("label", {}, "Confidence ", this.confidence, this.confidenceText));
  }

  #showConfidence(value) {
    this.confidenceText.textContent = value ? `from ${Math.round(value * 100)} %` : "any";
    this.confidence.setAttribute("aria-valuetext", this.confidenceText.textContent);
  }

  /// Shows how many events each choice would give.
  show(summary) {
    this.#summary = summary;
    for (const list of lists) this.#showList(list);
  }

  #showList(list) {
    const { name, text, most, order } = list;
    const chosen = this.#page.state.value[name];
    const counts = tally(this.#summary?.[name]);
    // What is chosen shows even where it gives nothing now, so that it can be taken back.
    for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
    let values = [...counts].filter(([value]) => value);
    if (order) values.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    else values.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const group = this.#groups.get(name);
    group.hidden = values.length < 2 && !chosen.length;
    const shown = this.#opened.has(name) ? values.slice(0, 200) : values.filter(([value], index) => index < most || chosen.includes(value));
    const items = shown.map(([value, count]) => element("li", {}, element("label", {},
      element("input", {
        type: "checkbox", value, checked: chosen.includes(value), onchange: (event) => this.#choose(name, value, event.target.checked),
      }),
      name === "types" ? dot(colourOf(value)) : null, words(text(value)), element("span", { class: "count" }, number(count)))));
    if (shown.length < values.length) {
      items.push(element("li", {}, element("button", {
        type: "button", class: "link", onclick: () => { this.#opened.add(name); this.#showList(list); },
      }, `${number(values.length - shown.length)} more`)));
    }
    const focused = group.contains(document.activeElement) ? document.activeElement.value : null;
    group.querySelector("ul").replaceChildren(...items);
    if (focused !== null) [...group.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
  }

  #choose(name, value, isChosen) {
    const others = this.#page.state.value[name].filter((other) => other !== value);
    this.#page.state.change({ [name]: isChosen ? [...others, value] : others });
  }

  #showState(state) {
    if (document.activeElement !== this.killed) this.killed.value = state.killed ?? "";
    this.confidence.value = state.confidence ?? 0;
    this.#showConfidence(state.confidence ?? 0);
    const count = filterCount(state);
    byId("filter-count").textContent = count ? `(${count})` : "";
    if (this.#summary) for (const list of lists) this.#showList(list);
    this.#showChips(state);
  }

  #showChips(state) {
    const chips = lists.flatMap(({ name, text }) => state[name].map((value) => [text(value), () => this.#choose(name, value, false)]));
    const take = (members) => () => this.#page.state.change(members);
    if (state.words) chips.unshift([`“${state.words}”`, take({ words: "" })]);
    if (state.from || state.to) {
      chips.push([`${readableDay(state.from) || "…"} – ${readableDay(state.to) || "…"}`, take({ from: null, to: null })]);
    }
    if (state.killed !== null) chips.push([`at least ${number(state.killed)} dead`, take({ killed: null })]);
    if (state.confidence !== null) chips.push([`confidence from ${Math.round(state.confidence * 100)} %`, take({ confidence: null })]);
    if (state.near) {
      chips.push([`within ${distanceText(state.near[2])} of ${state.near[1].toFixed(2)}, ${state.near[0].toFixed(2)}`,
        take({ near: null, sort: state.sort === "distance" ? "latest" : state.sort })]);
    }
    const items = chips.map(([text, remove]) => element("li", {},
      element("button", { type: "button", "aria-label": `Take away: ${text}`, onclick: remove }, words(text), element("span", { "aria-hidden": "true" }, " ×"))));
    if (chips.length > 1) items.push(element("li", {}, element("button", { type: "button", class: "link", onclick: () => this.#page.state.clear() }, "Clear all")));
    byId("chips").replaceChildren(...items);
  }
}

/// Counts by value, from a list of `{value, count}` or from an object.
function tally(counts) {
  if (!counts) return new Map();
  if (Array.isArray(counts)) return new Map(counts.map(({ value, count }) => [value, count]));
  return new Map(Object.entries(counts));
}
