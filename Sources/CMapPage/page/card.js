// One event with all that it rests on: the quote with the words marked, the reports, rival figures, the places considered.

import { byId, dot, element, webLink, words } from "./dom.js";
import { readableDay } from "./days.js";
import { distanceText } from "./distance.js";
import { CorrectionForm } from "./correction-form.js";
import { latest } from "./page-state.js";
import { assertions, colourOf, counted, fieldName, number, precisions, tollText } from "./vocabulary.js";

export class Card {
  #page;
  #panel = byId("card");
  #opener = null;

  constructor(page) {
    this.#page = page;
    page.state.subscribe((state, before) => {
      if (state.event !== before.event) this.#follow(state.event);
    });
    this.#panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") page.state.change({ event: null });
    });
    if (page.state.value.event) this.#follow(page.state.value.event);
  }

  #follow(id) {
    if (!id) {
      this.#panel.hidden = true;
      delete document.body.dataset.card;
      // The list may have been filled anew since.
      if (this.#opener?.isConnected) this.#opener.focus?.();
      else this.#page.list.focus(this.#opener?.dataset?.id);
      this.#opener = null;
      return;
    }
    if (this.#panel.hidden) this.#opener = document.activeElement;
    this.#show(id);
  }

  #show = latest(
    (id) => Promise.all([this.#page.source.event(id), this.#page.source.explanation(id).catch(() => ({}))]),
    ([feature, record]) => {
      this.#panel.replaceChildren(...this.#content(feature, record));
      this.#reveal();
      this.#page.map.choose(feature);
    },
    (error) => {
      this.#panel.replaceChildren(this.#closeButton(), element("p", { class: "problem" }, error.message));
      this.#reveal();
    });

  #reveal() {
    this.#panel.hidden = false;
    document.body.dataset.card = "open";
    this.#panel.scrollTop = 0;
    this.#panel.focus({ preventScroll: true });
  }

  #closeButton() {
    return element("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => this.#page.state.change({ event: null }) }, "×");
  }

  #content(feature, record) {
    const { properties, geometry } = feature;
    return [
      this.#closeButton(),
      element("p", { class: "kind" }, dot(colourOf(properties.event_type)), properties.sub_event_type ?? properties.event_type ?? ""),
      element("h2", {}, words(properties.title ?? properties.event_id)),
      facts(properties),
      quotation(properties, record),
      reports(properties, record),
      figures(record),
      this.#places(record, properties),
      merging(record),
      evidence(record),
      changes(record),
      element("div", { class: "actions" },
        geometry ? element("button", { type: "button", onclick: () => this.#page.radius.place(geometry.coordinates) }, "What happened near here") : null,
        geometry ? element("button", { type: "button", onclick: () => this.#page.map.go({ position: geometry.coordinates, zoom: 10 }) }, "Show on the map") : null,
        this.#correctionButton(feature, record)),
    ].filter(Boolean);
  }

  #correctionButton(feature, record) {
    const place = element("div", { class: "correction" });
    const button = element("button", {
      type: "button", "aria-expanded": "false",
      onclick: () => {
        const isOpen = button.getAttribute("aria-expanded") === "true";
        button.setAttribute("aria-expanded", String(!isOpen));
        place.replaceChildren();
        if (!isOpen) new CorrectionForm(this.#page, feature, record).showIn(place);
      },
    }, "Wrong place?");
    return [button, place];
  }

  /// The names of the report with the places that were weighed for each.
  #places(record) {
    const mentions = (record.mentions ?? []).filter((mention) => mention.candidates?.length);
    if (!mentions.length) return null;
    const items = mentions.map((mention) => element("li", {},
      element("p", {}, element("strong", {}, words(mention.text)), " ", mention.reason ? words(mention.reason) : null),
      mention.candidates.length > 1 ? element("ul", { class: "candidates" }, mention.candidates.map((candidate) => this.#candidate(candidate, mention))) : null));
    return section(`Places considered (${mentions.length})`, element("ul", { class: "mentions" }, items));
  }

  #candidate(candidate, mention) {
    const where = [candidate.name, candidate.admin1, candidate.country].filter((name, index, all) => name && all.indexOf(name) === index);
    const share = candidate.probability ?? null;
    return element("li", { class: candidate.place_id === mention.chosen ? "chosen" : null },
      element("button", {
        type: "button", title: "Show on the map",
        onclick: () => this.#page.map.go({ position: [candidate.lon, candidate.lat], zoom: 8 }),
      }, words(where.join(", "))),
      share === null ? null : element("span", {}, element("meter", { min: 0, max: 1, value: share, "aria-label": "probability" }), ` ${percent(share)}`));
  }
}

const percent = (share) => `${(share * 100).toFixed(share > 0.995 || share < 0.01 ? 1 : 0)} %`;

/// A part of the card that opens.
function section(title, ...content) {
  return element("details", {}, element("summary", {}, title), content);
}

/// What is known, row by row; rows without a value are left out.
function facts(properties) {
  const radius = properties.radius_m ? `, within ${distanceText(properties.radius_m)}` : "";
  const place = [properties.location, properties.admin1, properties.country]
    .filter((name, index, all) => name && all.indexOf(name) === index).join(", ");
  const span = properties.date_start && properties.date_end && properties.date_start !== properties.date_end
    ? `${readableDay(properties.date_start)} – ${readableDay(properties.date_end)}` : readableDay(properties.event_date);
  const sure = properties.event_confidence;
  const rows = [
    ["When", span && `${span}${properties.event_time ? `, ${properties.event_time}` : ""}`],
    ["Where", place && words(place)],
    ["Precision", properties.place_precision && `${precisions[properties.place_precision] ?? properties.place_precision}${radius}`],
    ["Toll", tollText(properties)],
    ["Who", properties.actor1 && words(properties.actor1)],
    ["Against", properties.actor2 && words(properties.actor2)],
    ["Target", properties.target && words(properties.target)],
    ["Weapon", properties.weapon && words(properties.weapon)],
    ["Claimed by", properties.claimed_by && words(properties.claimed_by)],
    ["Told as", properties.assertion && assertions[properties.assertion]],
    ["Confidence", sure !== null && sure !== undefined && [element("meter", { min: 0, max: 1, value: sure, "aria-label": "confidence" }), ` ${percent(sure)}`]],
    ["Tags", properties.tags && words(properties.tags)],
  ];
  return element("dl", {}, rows.filter(([, value]) => value).map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
}

/// The quote with the words marked that details rest on.
function quotation(properties, record) {
  const quote = record.explanation?.quote;
  const text = quote?.text ?? properties.notes;
  if (!text) return null;
  // Offsets count Unicode scalars, of which a string of JavaScript may need two units.
  const scalars = Array.from(text);
  const parts = [];
  let position = 0;
  for (const { start, end, fields } of quote?.marks ?? []) {
    parts.push(scalars.slice(position, start).join(""));
    const meaning = fields.map(fieldName).join(", ");
    parts.push(element("mark", { title: meaning }, scalars.slice(start, end).join(""), element("span", { class: "hidden" }, ` (${meaning})`)));
    position = end;
  }
  parts.push(scalars.slice(position).join(""));
  return element("blockquote", { dir: "auto" }, parts);
}

function reports(properties, record) {
  const list = record.reports ?? [];
  if (!list.length) {
    return properties.source ? element("p", { class: "sources" }, "Source: ", words(properties.source)) : null;
  }
  const items = list.map((report) => element("li", {},
    report.url ? webLink(report.url, report.title || report.doc_id) : words(report.title || report.doc_id),
    element("span", { class: "faint" }, [report.publisher, readableDay(report.published_at)].filter(Boolean)
      .flatMap((part) => [" · ", words(part)])),
    report.reprint_of ? element("span", { class: "faint" }, " · repeats another report") : null));
  return element("div", { class: "sources" }, element("h3", {}, counted(list.length, "report")), element("ul", {}, items));
}

/// Figures that reports give, where they give several.
function figures(record) {
  const rows = Object.entries(record.figures ?? {}).flatMap(([what, given]) => given.map((figure) => ({ what, ...figure })));
  const disagreements = (record.explanation?.disagreements ?? []).filter(({ field }) => !(field in (record.figures ?? {})));
  if (rows.length < 2 && !disagreements.length) return null;
  const amount = ({ low, high }) => (high === null || high === undefined ? `${number(low)} or more`
    : low === high ? number(low) : `${low === null ? "up to " : `${number(low)}–`}${number(high)}`);
  const table = rows.length ? element("table", {},
    element("thead", {}, element("tr", {}, ["Toll", "Figure", "Who says so"].map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, rows.map((row) => element("tr", {},
      element("td", {}, fieldName(`${row.what}_best`)), element("td", { title: row.words }, amount(row)),
      element("td", {}, words(row.attribution ?? row.doc_id ?? ""))))) ) : null;
  const others = disagreements.map(({ field, values }) => element("li", {}, `${fieldName(field)}: `,
    values.flatMap(({ value, by }, index) => [index ? " – " : null, element("strong", {}, words(value)), element("span", { class: "faint" }, ` ${counted(by.length, "time")}`)])));
  return section("Where reports differ", table, others.length ? element("ul", {}, others) : null);
}

function merging(record) {
  const links = record.merge?.links ?? [];
  if (!links.length) return null;
  return section(`Merged from ${links.length + 1} tellings`, element("ul", {}, links.map((link) => element("li", {},
    words(link.reason), element("p", { class: "faint" }, "To take it apart, add to the corrections: "), element("code", {}, words(link.undo))))));
}

function evidence(record) {
  const rows = record.evidence ?? [];
  if (!rows.length) return null;
  return section(`Evidence (${rows.length})`, element("ul", { class: "evidence" }, rows.map((row) => element("li", {},
    element("strong", {}, fieldName(row.field)), " ", words(String(row.value ?? "")),
    row.quote ? element("q", {}, words(row.quote)) : null,
    element("span", { class: "faint" }, ` ${row.rule ?? ""}`)))));
}

function changes(record) {
  const list = record.explanation?.would_change ?? [];
  return list.length ? section("What would change it", element("ul", {}, list.map((text) => element("li", {}, words(text))))) : null;
}
