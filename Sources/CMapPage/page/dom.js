// Elements. All text from reports goes through here as text: nothing is ever parsed as HTML.

/// Makes an element with attributes, listeners (`onclick`) and children; texts become text nodes, null is left out.
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/// Makes an element of a drawing.
export function drawing(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/// A text whose direction follows from its own letters.
export function words(text, className) {
  return element("bdi", { class: className, dir: "auto" }, text);
}

/// A link to an address that a report gives; its text alone where that is no web address.
export function webLink(address, text) {
  let url = null;
  try { url = new URL(address); } catch { /* no address */ }
  if (!url || !["http:", "https:"].includes(url.protocol)) return words(text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, words(text));
}

/// A dot in the colour of an event's type.
export function dot(colour) {
  const made = element("span", { class: "dot", "aria-hidden": "true" });
  made.style.backgroundColor = colour;
  return made;
}

export const byId = (id) => document.getElementById(id);

/// Calls a function once, some time after the last of many calls.
export function delayed(milliseconds, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}
