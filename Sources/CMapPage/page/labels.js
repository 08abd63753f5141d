// Text on the map as pictures: the browser draws it, which shapes every script right and needs no fonts from outside.

const scale = Math.min(3, Math.max(2, Math.ceil(window.devicePixelRatio || 1)));
const family = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// The name of the picture of a text in a look, as an expression of MapLibre over a feature.
export const picture = (look, text) => ["concat", `${look}\n`, text];

/// Draws the pictures that layers ask for by their names.
export function drawMissingTexts(map, looks) {
  map.on("styleimagemissing", ({ id }) => {
    const end = id.indexOf("\n");
    const look = looks()[id.slice(0, end)];
    if (!look || map.hasImage(id)) return;
    map.addImage(id, drawn(id.slice(end + 1), look), { pixelRatio: scale });
  });
}

/// Lines of text with a halo; `look` has size and weight of the letters, colours, and how far capitals stand apart.
function drawn(text, look) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  // Of two lines the second is in another script: many have no capitals, or none that fonts know.
  const lines = text.split("\n").map((line, number) => (look.capitals && number === 0 ? line.toLocaleUpperCase() : line));
  const prepare = () => {
    context.font = `${look.weight ?? 400} ${look.size * scale}px ${family}`;
    context.letterSpacing = `${(look.spacing ?? 0) * scale}px`;
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
  };
  prepare();
  const halo = (look.halo ? 1.5 : 0) * scale;
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const height = look.size * 1.2 * scale;
  canvas.width = Math.max(1, Math.min(1024, Math.ceil(width + 2 * halo + 2 * scale)));
  canvas.height = Math.ceil(lines.length * height + look.size * 0.3 * scale);
  prepare();
  lines.forEach((line, number) => {
    const [x, y] = [canvas.width / 2, canvas.height / 2 + (number - (lines.length - 1) / 2) * height];
    if (look.halo) {
      context.strokeStyle = look.halo;
      context.lineWidth = 2 * halo;
      context.strokeText(line, x, y);
    }
    context.fillStyle = look.colour;
    context.fillText(line, x, y);
  });
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
