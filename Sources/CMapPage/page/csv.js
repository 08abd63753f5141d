// Comma-separated values (RFC 4180).

/// A field, in quotes where it needs them; nothing for what is absent.
export function field(value) {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const row = (values) => values.map(field).join(",");
