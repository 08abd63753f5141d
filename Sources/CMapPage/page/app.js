// Puts the page together: where events come from, the state, and the parts that show it.

import { parameters } from "./query.js";
import { byId, delayed } from "./dom.js";
import { Card } from "./card.js";
import { Downloads } from "./downloads.js";
import { EventList } from "./event-list.js";
import { FileSource } from "./file-source.js";
import { FilterPanel } from "./filter-panel.js";
import { MapView } from "./map-view.js";
import { PageState, latest } from "./page-state.js";
import { RadiusTool } from "./radius-tool.js";
import { SearchBox } from "./search-box.js";
import { ServerSource } from "./server-source.js";
import { Timeline } from "./timeline.js";
import { ViewSwitch } from "./view-switch.js";
import { showWelcome } from "./welcome.js";

/// Tells a reader who does not see the page what has changed.
const announce = (text) => { byId("announcement").textContent = text; };

/// Waits until the browser has drawn what there is; pages in the background are not drawn.
const painted = () => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 100);
});

async function start() {
  const source = byId("data-events") ? new FileSource() : new ServerSource();
  const page = { source, state: new PageState(), announce };
  const status = await source.status();
  if (status.store === false) {
    // There is nothing to ask for until the store is made.
    showWelcome({ events: 0 });
    source.listen(() => location.reload());
    return;
  }
  page.status = status;
  page.open = (id) => page.state.change({ event: id });
  page.list = new EventList(page);
  // The list can be read before the map is there. Where the address says what the map shows, it waits for that.
  const listed = page.state.value.view ? null : page.list.refresh();
  const [baseMap, summary] = await Promise.all([source.baseMap(), source.summary(page.state.value), listed]);
  byId("title").textContent = status.title ?? "";
  byId("attribution").textContent = status.attribution ?? baseMap?.attribution ?? "";
  if (status.title) document.title = `${status.title} – Dateline`;

  // To make a map keeps the browser busy for a while.
  if (listed) await painted();
  page.map = new MapView(page, baseMap, summary.extent);
  page.card = new Card(page);
  const filters = new FilterPanel(page);
  const timeline = new Timeline(page);
  page.radius = new RadiusTool(page);
  new SearchBox(page);
  new ViewSwitch(page);
  new Downloads(page);

  const showSummary = (summary) => {
    filters.show(summary);
    timeline.show(summary.histogram);
    page.list.showTotal(summary.matched);
    showWelcome(status, page.map.isMissing);
  };
  const refreshSummary = latest((state) => source.summary(state), showSummary, (error) => announce(error.message));
  const refreshList = delayed(120, () => page.list.refresh());
  showSummary(summary);
  page.list.refresh();

  let asked = parameters(page.state.value).toString();
  page.state.subscribe((state, before) => {
    const asks = parameters(state).toString();
    if (asks !== asked) {
      asked = asks;
      page.map.refresh();
      refreshSummary(state);
      refreshList();
    } else if (state.sort !== before.sort || String(state.view) !== String(before.view)) {
      refreshList();
    }
  });

  source.listen(delayed(300, async () => {
    page.status = Object.assign(status, await source.status().catch(() => ({})));
    page.map.refresh();
    refreshSummary(page.state.value);
    refreshList();
    announce("The events have changed.");
  }));
  // For tests, and for the curious with the browser's console open.
  globalThis.dateline = page;
  document.documentElement.dataset.ready = "yes";
}

start().catch((error) => {
  const note = byId("welcome");
  note.hidden = false;
  note.textContent = `The map could not be loaded: ${error.message}`;
});
