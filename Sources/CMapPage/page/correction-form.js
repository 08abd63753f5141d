// "Wrong place?": makes a line of the table of corrections, and hands it to the server where that may be.

import { row } from "./csv.js";
import { element, words } from "./dom.js";

const tokenKey = "dateline-token";

export class CorrectionForm {
  #page;
  #surfaces;
  #mentions;
  #document;
  #country;
  #place = null;
  #form;
  #result = element("div", { class: "result", role: "status" });

  constructor(page, feature, record) {
    this.#page = page;
    const { properties } = feature;
    this.#mentions = record.mentions ?? [];
    const location = properties.location ?? "";
    // The name that placed the event first, then the others of its reports.
    const names = this.#mentions.map((mention) => mention.text);
    this.#surfaces = [...new Set([...names.filter((name) => location.includes(name)), ...names, location].filter(Boolean))];
    this.#document = record.mentions?.[0]?.doc_id ?? record.reports?.[0]?.doc_id ?? "";
    this.#country = record.place?.country_code ?? properties.country_code ?? "";
  }

  showIn(parent) {
    const surface = element("select", { name: "surface", onchange: () => this.#showCandidates() }, this.#surfaces.map((name) => element("option", { value: name }, name)));
    const scopes = [
      [this.#document && `document:${this.#document}`, "this report only"],
      [this.#country, `reports about ${this.#country}`],
      ["everywhere", "all reports"],
    ].filter(([value]) => value);
    this.#form = element("form", { onsubmit: (event) => { event.preventDefault(); this.#send(); } },
      element("label", {}, "The name ", surface),
      element("fieldset", { class: "choices" }),
      element("label", {}, "In ", element("select", { name: "scope" }, scopes.map(([value, text]) => element("option", { value }, text)))),
      element("label", {}, "Note ", element("input", { name: "note", maxlength: 500, autocomplete: "off" })),
      element("button", { type: "submit", class: "primary" }, this.#page.status.editable ? "Correct" : "Make the line"),
      this.#result);
    parent.replaceChildren(this.#form);
    this.#showCandidates();
    surface.focus();
  }

  #showCandidates() {
    const surface = this.#form.elements.surface.value;
    const candidates = new Map();
    for (const mention of this.#mentions.filter(({ text }) => text === surface)) {
      for (const candidate of mention.candidates ?? []) if (candidate.place_id !== mention.chosen) candidates.set(candidate.place_id, candidate);
    }
    const [longitude, latitude] = this.#page.map.center.map((value) => value.toFixed(4));
    const choice = (value, ...text) => element("label", {},
      element("input", { type: "radio", name: "place", value, required: true, onchange: () => { this.#place = value; } }), " ", text);
    this.#place = null;
    this.#form.querySelector("fieldset").replaceChildren(
      element("legend", {}, "means"),
      ...[...candidates.values()].slice(0, 6).map((candidate) => choice(candidate.place_id,
        words([candidate.name, candidate.admin1, candidate.country].filter(Boolean).join(", ")))),
      choice(`${longitude},${latitude}`, `the middle of the map now (${latitude}, ${longitude})`),
      choice("not a place", "no place at all"));
  }

  async #send() {
    const { surface, scope, note } = this.#form.elements;
    const line = { surface: surface.value, scope: scope.value, place: this.#place, note: note.value.trim() };
    if (!this.#page.status.editable) {
      this.#showLine(line, "Add this line to your table of corrections, and run dateline correct apply:");
      return;
    }
    try {
      await this.#page.source.correct(line, sessionStorage.getItem(tokenKey));
      this.#result.replaceChildren(element("p", {}, "Written to the table of corrections. dateline correct apply reads the reports again with it."));
    } catch (error) {
      if (error.status === 401) this.#askForToken(error);
      else this.#showLine(line, `${error.message} The line would be:`);
    }
  }

  #askForToken(error) {
    const token = element("input", { type: "password", autocomplete: "off", "aria-label": "Token for editing" });
    this.#result.replaceChildren(element("p", {}, error.message), element("label", {}, "Token ", token),
      element("button", { type: "button", onclick: () => { sessionStorage.setItem(tokenKey, token.value); this.#send(); } }, "Try again"));
    token.focus();
  }

  #showLine(line, text) {
    this.#result.replaceChildren(element("p", {}, text), element("pre", {}, element("code", {}, correctionLine(line))));
  }
}

/// A line of the table of corrections: surface, scope, place, note.
export function correctionLine({ surface, scope, place, note }) {
  return row([surface, scope, place, note]);
}
