// The map: events as points, clusters and stacks, where they may lie, density and regions.

import { byId, delayed } from "./dom.js";
import { circleRing } from "./distance.js";
import { drawMissingTexts } from "./labels.js";
import { Legend } from "./legend.js";
import { latest } from "./page-state.js";
import { classes, nothing, palette, style, textLooks } from "./map-style.js";
import { StackFan } from "./stack-fan.js";
import { divisionCode } from "./vocabulary.js";

const pointLayers = ["clusters", "cluster-counts", "events", "stacks", "circle-fills", "circle-lines"];
const densityLayers = ["density-clusters", "density-events"];
// Beyond so many, circles and areas would hide the map that they explain.
const mostCircles = 200;

export class MapView {
  isMissing = typeof maplibregl === "undefined";
  #page;
  #map;
  #baseMap;
  #isDark = window.matchMedia("(prefers-color-scheme: dark)");
  #legend = new Legend();
  #fan;
  #chosen = null;
  #isLoaded = false;

  constructor(page, baseMap, extent) {
    this.#page = page;
    this.#baseMap = baseMap;
    if (this.isMissing) return;
    const { view } = page.state.value;
    const place = view ? { center: [view[2], view[1]], zoom: view[0] }
      : extent ? { bounds: widened(extent), fitBoundsOptions: { padding: 50, maxZoom: 9 } } : { center: [15, 25], zoom: 1.2 };
    this.#map = new maplibregl.Map({
      container: "map", style: this.#style(), attributionControl: false, dragRotate: false, pitchWithRotate: false,
      maxPitch: 0, maxZoom: 18, refreshExpiredTiles: false, fadeDuration: 0, ...place,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    this.#map.addControl(new maplibregl.ScaleControl({ maxWidth: 110 }), "bottom-right");
    this.#map.getCanvas().setAttribute("aria-label", "Map of events; the list beside it holds the same events");
    // No faults: a tile that is not wanted any more, and one that a page on disk does not have. All else is told, as the
    // library does without this.
    this.#map.on("error", ({ error }) => { if (error?.message !== "AbortError" && !error?.message?.startsWith("no tile ")) console.error(error); });
    drawMissingTexts(this.#map, () => textLooks(this.#colours));
    this.#fan = new StackFan(page, this.#map);
    this.#map.on("load", () => { this.#isLoaded = true; });
    // A style that was set anew has lost what was put into it.
    this.#map.on("style.load", () => this.#showAll());
    this.#map.on("moveend", () => this.#noteView());
    // What is put in here is drawn, and the map is idle again, until nothing changes any more.
    this.#map.on("idle", () => { if (!this.#showReach()) document.documentElement.dataset.map = "idle"; });
    this.#map.on("click", (event) => this.#click(event));
    this.#map.on("contextmenu", ({ lngLat }) => page.radius.place([lngLat.wrap().lng, lngLat.lat]));
    const overEvents = delayed(30, (point) => this.#pointAt(point));
    this.#map.on("mousemove", ({ point }) => overEvents(point));
    this.#isDark.addEventListener("change", () => this.#map.setStyle(this.#style(), { diff: false }));
    new ResizeObserver(() => this.#map.resize()).observe(byId("map"));
    page.state.subscribe((state, before, byHand) => {
      if (byHand && state.view && String(state.view) !== String(before.view)) {
        this.#map.jumpTo({ center: [state.view[2], state.view[1]], zoom: state.view[0] });
      }
      if (state.mode !== before.mode || state.level !== before.level) this.#showMode();
      if (String(state.near) !== String(before.near)) this.#showNear();
      if (state.event !== before.event && !state.event) this.choose(null);
    });
    this.#legend.levelChanged = (level) => page.state.change({ level });
  }

  get #colours() { return palette(this.#isDark.matches); }

  #style() {
    return style({ baseMap: this.#baseMap, source: this.#page.source, state: this.#page.state.value, colours: this.#colours });
  }

  /// The map of the library, for tests.
  get library() { return this.#map; }

  /// What the map shows: west, south, east, north; the east may be beyond 180. Null where there is no map.
  get box() {
    if (!this.#map) return null;
    const bounds = this.#map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /// The middle of the map.
  get center() {
    const { lng, lat } = this.#map ? this.#map.getCenter().wrap() : { lng: 0, lat: 0 };
    return [lng, lat];
  }

  /// Goes to a place: a box where it has one, else a position.
  go({ box, position, zoom = 9 }) {
    if (!this.#map) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (box) this.#map.fitBounds(widened(box), { padding: 40, maxZoom: 11, animate: !still });
    else this.#map.flyTo({ center: position, zoom: Math.max(this.#map.getZoom(), zoom), animate: !still, duration: 800 });
  }

  /// Marks an event, and brings it into view where it is outside.
  choose(feature) {
    this.#chosen = feature?.geometry ? feature : null;
    if (!this.#map || !this.#isLoaded) return;
    this.#map.getSource("chosen")?.setData(this.#chosen ?? nothing);
    this.#showReach();
    if (this.#chosen && !this.#map.getBounds().contains(this.#chosen.geometry.coordinates)) {
      this.#map.easeTo({ center: this.#chosen.geometry.coordinates });
    }
  }

  /// Asks for the events again, since filters or the store have changed.
  refresh() {
    if (!this.#map || !this.#isLoaded) return;
    delete document.documentElement.dataset.map;
    this.#fan.close();
    this.#update();
  }

  // A slider that is dragged asks for more than anybody can see.
  #update = delayed(60, () => {
    this.#page.source.update(this.#map, this.#page.state.value);
    if (this.#page.state.value.mode === "regions") this.#countRegions(this.#page.state.value);
  });

  #showAll() {
    this.#isLoaded = true;
    this.#given = {};
    this.#showMode();
    this.#showNear();
    this.choose(this.#chosen);
  }

  #noteView() {
    const { lng, lat } = this.#map.getCenter().wrap();
    this.#page.state.change({ view: [this.#map.getZoom(), lat, lng] });
  }

  // Views

  #showMode() {
    const { mode, level } = this.#page.state.value;
    if (!this.#isLoaded) return;
    const show = (layers, shown) => {
      for (const layer of layers) this.#map.setLayoutProperty(layer, "visibility", shown ? "visible" : "none");
    };
    this.#fan.close();
    show(pointLayers, mode === "points");
    show(densityLayers, mode === "density");
    if (this.#baseMap) {
      show(["country-counts"], mode === "regions" && level === "country");
      show(["admin1-counts"], mode === "regions" && level === "admin1");
    }
    if (mode === "regions") this.#countRegions(this.#page.state.value);
    else this.#legend.showTypes(mode === "density");
  }

  #countRegions = latest(
    (state) => this.#page.source.regions(state, state.level),
    (regions, state) => {
      if (!this.#baseMap) return;
      const limits = classes([...regions.values()].map(({ count }) => count));
      const opacities = limits.map((_, index) => 0.3 + (0.6 * index) / Math.max(1, limits.length - 1));
      const layer = state.level === "country" ? "country-counts" : "admin1-counts";
      // The first limit is never less than 1, and only regions with events are listed.
      const opacity = (count) => opacities[limits.findLastIndex((limit) => count >= limit)] ?? opacities[0];
      const values = [...regions].flatMap(([code, { count }]) => [code, opacity(count)]);
      this.#map.setFilter(layer, ["in", ["get", "code"], ["literal", [...regions.keys()]]]);
      this.#map.setPaintProperty(layer, "fill-opacity", values.length ? ["match", ["get", "code"], ...values, 0] : 0);
      this.#regions = regions;
      this.#legend.showRegions({ limits, opacities, level: state.level, regions, colour: this.#colours.region });
    },
    (error) => this.#page.announce(error.message));
  #regions = new Map();

  // Where events may lie

  /// Circles of the radius within which uncertain events lie, the areas of those known only to a region, and how many events
  /// share a spot; of what is on the map now. Tells whether the map shows something else than before.
  #showReach() {
    const features = this.#page.state.value.mode === "points" ? this.#drawnEvents() : [];
    if (this.#chosen) features.push(this.#chosen);
    const areas = new Set();
    const circles = new Map();
    const spots = new Map();
    const metersOfPixel = 78271.517 * Math.cos(this.center[1] * Math.PI / 180) / 2 ** this.#map.getZoom();
    for (const { geometry, properties } of features) {
      const spot = geometry.coordinates.map((value) => value.toFixed(5)).join();
      if (!spots.has(spot)) spots.set(spot, { position: geometry.coordinates, ids: new Set() });
      spots.get(spot).ids.add(properties.event_id);
      const code = areaCode(properties);
      if (code && this.#baseMap) areas.add(code);
      else if (properties.radius_m / metersOfPixel > 9 && circles.size < mostCircles) circles.set(properties.event_id, {
        type: "Feature", properties: { event_type: properties.event_type },
        geometry: { type: "Polygon", coordinates: [circleRing(geometry.coordinates, properties.radius_m)] },
      });
    }
    const stacks = [...spots.values()].filter(({ ids }) => ids.size > 1).map(({ position, ids }) => ({
      type: "Feature", properties: { count: ids.size }, geometry: { type: "Point", coordinates: position },
    }));
    const isNew = [this.#setData("circles", [...circles.values()]), this.#setData("stacks", stacks)].includes(true);
    if (!this.#baseMap) return isNew;
    const filter = ["in", ["get", "code"], ["literal", [...areas].slice(0, mostCircles)]];
    const isOther = String(this.#map.getFilter("admin1-areas")) !== String(filter);
    if (isOther) for (const layer of ["country-areas", "admin1-area-fills", "admin1-areas"]) this.#map.setFilter(layer, filter);
    return isNew || isOther;
  }

  #drawnEvents() {
    const seen = new Map();
    for (const feature of this.#map.queryRenderedFeatures({ layers: ["events"] })) {
      seen.set(feature.properties.event_id, { geometry: feature.geometry, properties: feature.properties });
    }
    return [...seen.values()];
  }

  // Data that is the same is not set again: that would wake the map, which would come here again.
  #given = {};
  #setData(name, features) {
    const text = JSON.stringify(features);
    if (this.#given[name] === text) return false;
    this.#given[name] = text;
    this.#map.getSource(name).setData({ type: "FeatureCollection", features });
    return true;
  }

  #showNear() {
    const { near } = this.#page.state.value;
    if (!this.#isLoaded) return;
    this.#map.getSource("near").setData(near
      ? { type: "Polygon", coordinates: [circleRing(near.slice(0, 2), near[2], 128)] } : nothing);
  }

  // Pointer

  #at(point, layers) {
    const reach = 4;
    return this.#map.queryRenderedFeatures(
      [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]], { layers });
  }

  #pointAt(point) {
    const { mode } = this.#page.state.value;
    const found = mode === "points" ? this.#at(point, ["clusters", "events"]) : [];
    this.#map.getCanvas().style.cursor = this.#page.radius.isPlacing ? "crosshair" : found.length ? "pointer" : "";
    if (mode !== "regions" || !this.#baseMap) return;
    const region = this.#at(point, ["country-counts", "admin1-counts"])[0];
    this.#legend.showRegion(region && this.#regions.get(region.properties.code));
  }

  async #click({ point, lngLat }) {
    this.#fan.close();
    if (this.#page.radius.isPlacing) {
      const { lng, lat } = lngLat.wrap();
      this.#page.radius.place([lng, lat]);
      return;
    }
    if (this.#page.state.value.mode !== "points") return;
    const found = this.#at(point, ["clusters", "events"]);
    const cluster = found.find(({ layer }) => layer.id === "clusters");
    if (cluster) {
      await this.openCluster(cluster);
      return;
    }
    const ids = new Set(found.map(({ properties }) => properties.event_id));
    if (ids.size === 1) this.#page.open([...ids][0]);
    else if (ids.size > 1) await this.#fan.open(found[0].geometry.coordinates, distinct(found));
  }

  /// Goes closer until a cluster comes apart; one whose events are all at one place fans out instead.
  async openCluster(cluster) {
    const center = cluster.geometry.coordinates;
    const count = cluster.properties.point_count;
    const zoom = await this.#page.source.openingZoom(this.#map, cluster);
    if (count <= 60 || zoom > 14) {
      const together = await this.#page.source.eventsAt(center, this.#page.state.value);
      if (together.matched >= count) {
        await this.#fan.open(center, together.features);
        return;
      }
    }
    this.#map.easeTo({ center, zoom: Math.min(zoom, this.#map.getMaxZoom()) });
  }
}

/// The code, in the base map, of the region that is all that is known of where an event lies; null where more is known.
function areaCode(properties) {
  if (properties.geometry_kind !== "area" || !properties.country_code) return null;
  if (properties.place_precision === "country") return properties.country_code;
  if (properties.place_precision !== "adm1" || !properties.admin1_code) return null;
  return divisionCode(properties.country_code, properties.admin1_code);
}

function distinct(features) {
  return [...new Map(features.map((feature) => [feature.properties.event_id, feature])).values()];
}

/// A box for the map: across the antimeridian its east goes on beyond 180, and a single place gets some room.
function widened([west, south, east, north]) {
  const far = east < west ? east + 360 : east;
  const room = Math.max(0, 0.05 - (far - west)) / 2;
  return [[west - room, Math.max(-80, south - room)], [far + room, Math.min(84, north + room)]];
}
