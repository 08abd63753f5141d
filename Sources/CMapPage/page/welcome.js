// What a reader sees where there is nothing to see yet.

import { byId, element } from "./dom.js";

const step = (text, command) => element("li", {}, text, element("pre", {}, element("code", {}, command)));

/// Shows how to make events where there are none, and what to run where the map's library is missing.
export function showWelcome(status, mapIsMissing) {
  const panel = byId("welcome");
  const isEmpty = status.events === 0;
  panel.hidden = !isEmpty && !mapIsMissing;
  if (panel.hidden) return;
  panel.replaceChildren(...(isEmpty ? firstSteps() : withoutMap()));
}

function firstSteps() {
  return [
    element("h2", {}, "No event yet"),
    element("p", {}, "This store is empty. Events appear here by themselves as soon as there are some:"),
    element("ol", {},
      step("Read reports: text files, saved web pages, feeds, mails or JSON lines.", "dateline ingest reports/*.txt --store events.gpkg"),
      step("Or take a table of events that you have.", "dateline ingest events.csv --store events.gpkg"),
      step("Or let the server read what arrives in a folder.", "dateline serve --store events.gpkg --watch reports")),
  ];
}

function withoutMap() {
  return [
    element("h2", {}, "The list works, the map is not installed"),
    element("p", {}, "The library that draws maps, MapLibre GL JS, is fetched once:"),
    element("pre", {}, element("code", {}, "Scripts/install-map-library")),
    element("p", {}, "Then load this page again."),
  ];
}
