// Time: a histogram of days, and a window upon it that is drawn, moved and played.

import { dayNumber, dayText, readableDay } from "./days.js";
import { byId, drawing, element } from "./dom.js";
import { counted } from "./vocabulary.js";

const height = 44;

export class Timeline {
  #page;
  #panel = byId("timeline");
  #bins = [];
  #first = 0;
  #last = 0;
  #timer = 0;
  #isDragging = false;

  constructor(page) {
    this.#page = page;
    this.#build();
    page.state.subscribe((state, before) => {
      if (state.from !== before.from || state.to !== before.to || state.play !== before.play) this.#showWindow();
    });
  }

  #build() {
    this.chart = drawing("svg", { class: "histogram", preserveAspectRatio: "none", "aria-hidden": "true" });
    const handle = (name, change) => element("input", {
      type: "range", class: `handle ${name}`, "aria-label": name === "from" ? "From" : "To", step: 1,
      oninput: (event) => change(Number(event.target.value)),
      // Otherwise an arrow moves by one day of perhaps thousands.
      onkeydown: (event) => this.#step(event, change),
    });
    this.from = handle("from", (day) => this.#choose(Math.min(day, this.#window[1]), this.#window[1]));
    this.to = handle("to", (day) => this.#choose(this.#window[0], Math.max(day, this.#window[0])));
    this.label = element("output", { class: "span" });
    this.playButton = element("button", { type: "button", class: "play", "aria-label": "Play", onclick: () => (this.#timer ? this.stop() : this.play()) }, "▶");
    this.playChoice = element("select", {
      "aria-label": "How time plays", onchange: () => this.#page.state.change({ play: this.playChoice.value }),
    }, element("option", { value: "window" }, "window"), element("option", { value: "cumulative" }, "cumulative"));
    this.all = element("button", { type: "button", class: "link", onclick: () => { this.stop(); this.#page.state.change({ from: null, to: null }); } }, "All days");
    this.track = element("div", { class: "track" }, this.chart, this.from, this.to);
    this.#panel.append(element("div", { class: "controls" }, this.playButton, this.playChoice, this.label, this.all), this.track);
    this.#drag();
  }

  /// The histogram of all events that meet the other filters.
  show(histogram) {
    this.#bins = (histogram?.bins ?? []).map(({ start, end, count }) => ({ start: dayNumber(start), end: dayNumber(end), count }))
      .filter(({ start, end }) => start !== null && end !== null);
    this.#panel.hidden = !this.#bins.length;
    if (!this.#bins.length) return;
    this.#first = this.#bins[0].start;
    this.#last = this.#bins.at(-1).end;
    for (const input of [this.from, this.to]) {
      input.min = this.#first;
      input.max = this.#last;
    }
    const most = Math.max(1, ...this.#bins.map(({ count }) => count));
    const days = this.#last - this.#first + 1;
    this.chart.setAttribute("viewBox", `0 0 ${days} ${height}`);
    this.chart.replaceChildren(
      drawing("rect", { class: "window", y: 0, height }),
      ...this.#bins.filter(({ count }) => count).map(({ start, end, count }) => {
        // A root, so that single events beside a massacre's hundreds of reports stay to be seen.
        const tall = Math.max(2, Math.sqrt(count / most) * (height - 4));
        return drawing("rect", {
          class: "bar", x: start - this.#first + (end - start + 1) * 0.06, width: (end - start + 1) * 0.88, y: height - tall, height: tall,
        }, drawing("title", {}, `${readableDay(dayText(start))} – ${readableDay(dayText(end))}: ${counted(count, "event")}`));
      }));
    this.#showWindow();
  }

  /// The first and the last day chosen.
  get #window() {
    const { from, to } = this.#page.state.value;
    return [dayNumber(from) ?? this.#first, dayNumber(to) ?? this.#last];
  }

  #choose(from, to) {
    this.#page.state.change({
      from: from <= this.#first ? null : dayText(from), to: to >= this.#last ? null : dayText(to),
    });
  }

  #showWindow() {
    if (!this.#bins.length) return;
    const [from, to] = this.#window;
    this.from.value = from;
    this.to.value = to;
    for (const [input, day] of [[this.from, from], [this.to, to]]) input.setAttribute("aria-valuetext", readableDay(dayText(day)));
    const shade = this.chart.querySelector(".window");
    shade?.setAttribute("x", from - this.#first);
    shade?.setAttribute("width", Math.max(0, to - from + 1));
    for (const [index, bar] of [...this.chart.querySelectorAll(".bar")].entries()) {
      const bin = this.#bins.filter(({ count }) => count)[index];
      bar.classList.toggle("out", bin.end < from || bin.start > to);
    }
    const isAll = from <= this.#first && to >= this.#last;
    this.label.textContent = `${readableDay(dayText(from))} – ${readableDay(dayText(to))}`;
    this.all.hidden = isAll;
    this.playChoice.value = this.#page.state.value.play;
  }

  #step(event, change) {
    const width = this.#bins[0].end - this.#bins[0].start + 1;
    const step = { ArrowLeft: -width, ArrowDown: -width, ArrowRight: width, ArrowUp: width, PageDown: -10 * width, PageUp: 10 * width }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const day = Number(event.target.value) + (document.dir === "rtl" ? -step : step);
    change(Math.max(this.#first, Math.min(this.#last, day)));
  }

  // Pointer: a stroke over the bars chooses days; one that begins inside the window moves it; a click chooses a bar.

  #drag() {
    const dayAt = (event) => {
      const box = this.chart.getBoundingClientRect();
      const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
      return Math.min(this.#last, this.#first + Math.floor(share * (this.#last - this.#first + 1)));
    };
    let begin = 0;
    let before = null;
    this.chart.addEventListener("pointerdown", (event) => {
      this.stop();
      begin = dayAt(event);
      const [from, to] = this.#window;
      const isPart = from > this.#first || to < this.#last;
      before = isPart && begin >= from && begin <= to ? [from, to] : null;
      this.#isDragging = true;
      this.chart.setPointerCapture(event.pointerId);
    });
    this.chart.addEventListener("pointermove", (event) => {
      if (!this.#isDragging) return;
      const day = dayAt(event);
      if (before) this.#slide(before, day - begin);
      else if (day !== begin) this.#choose(Math.min(begin, day), Math.max(begin, day));
    });
    this.chart.addEventListener("pointerup", (event) => {
      const day = dayAt(event);
      if (this.#isDragging && day === begin) {
        const bin = this.#bins.find(({ start, end }) => start <= day && day <= end);
        if (bin) this.#choose(bin.start, bin.end);
      }
      this.#isDragging = false;
    });
    this.chart.addEventListener("pointercancel", () => { this.#isDragging = false; });
  }

  #slide([from, to], by) {
    const step = Math.max(this.#first - from, Math.min(this.#last - to, by));
    this.#choose(from + step, to + step);
  }

  // Playing

  /// Moves the window, or its end, a bar at a time, to the last day; without a window it begins with a tenth of all days.
  play() {
    const width = this.#bins[0].end - this.#bins[0].start + 1;
    let [from, to] = this.#window;
    if (to >= this.#last) {
      const length = from > this.#first ? to - from : Math.max(width, Math.ceil((this.#last - this.#first) / 10)) - 1;
      [from, to] = [this.#first, this.#first + length];
      this.#choose(from, to);
    }
    const isCumulative = this.#page.state.value.play === "cumulative";
    this.#showPlaying(true);
    this.#timer = setInterval(() => {
      const [start, end] = this.#window;
      if (end >= this.#last) { this.stop(); return; }
      this.#choose(isCumulative ? start : start + Math.min(width, this.#last - end), Math.min(this.#last, end + width));
    }, 900);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#showPlaying(false);
  }

  #showPlaying(isPlaying) {
    this.playButton.textContent = isPlaying ? "❚❚" : "▶";
    this.playButton.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
  }
}
