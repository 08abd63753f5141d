// The one state that all parts of the page read and change; the address follows it.

import { emptyState, hash, state as stateOf } from "./address.js";

export class PageState {
  value = stateOf(location.hash);
  #listeners = [];

  constructor() {
    // Going back, or an address typed by hand.
    window.addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== hash(this.value)) this.#become(stateOf(location.hash), true);
    });
  }

  /// Calls with the new state, the one before, and whether the address was changed by hand.
  subscribe(listener) {
    this.#listeners.push(listener);
  }

  /// Changes some members. An open card is a step back in the browser's history; the rest is not.
  change(members) {
    const changed = { ...this.value, ...members };
    if (hash(changed) === hash(this.value)) return;
    const step = changed.event !== this.value.event ? "pushState" : "replaceState";
    history[step](null, "", `#${hash(changed)}`);
    this.#become(changed, false);
  }

  /// Takes all filters away; what is looked at, and how, stays.
  clear() {
    const { view, mode, level, play, event } = this.value;
    this.change({ ...emptyState, view, mode, level, play, event });
  }

  #become(state, byHand) {
    const before = this.value;
    this.value = state;
    for (const listener of this.#listeners) listener(state, before, byHand);
  }
}

/// Makes a function whose answers are used only while no later call was made: a slow answer must not replace a newer one.
export function latest(ask, use, fail = () => {}) {
  let call = 0;
  return async (...values) => {
    const mine = ++call;
    try {
      const answer = await ask(...values);
      if (mine === call) use(answer, ...values);
    } catch (error) {
      if (mine === call) fail(error);
    }
  };
}
