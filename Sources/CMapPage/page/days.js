// Days as whole numbers since 1970-01-01, in the proleptic Gregorian calendar and without time zones.

const millisecondsOfDay = 86_400_000;

/// The number of a day `YYYY-MM-DD`; null for anything else.
export function dayNumber(text) {
  if (!/^-?\d{4,6}-\d\d-\d\d$/.test(text ?? "")) return null;
  const [, year, month, day] = /^(-?\d+)-(\d+)-(\d+)$/.exec(text).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / millisecondsOfDay : null;
}

/// The day of a number, as `YYYY-MM-DD`.
export function dayText(number) {
  const date = new Date(number * millisecondsOfDay);
  const pad = (value, length) => String(value).padStart(length, "0");
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

/// A day in the words of the reader's language.
export function readableDay(text) {
  const number = dayNumber(text);
  if (number === null) return text ?? "";
  return new Date(number * millisecondsOfDay)
    .toLocaleDateString(undefined, { timeZone: "UTC", day: "numeric", month: "short", year: "numeric" });
}

/// Divides an extent of days into at most so many bins of the same length; the last may reach beyond the end.
export function bins(first, last, most) {
  const width = binWidth(last - first + 1, most);
  const result = [];
  for (let start = first; start <= last; start += width) result.push({ start, end: start + width - 1, count: 0 });
  return result;
}

/// The length of bins that reads well: days, weeks, months, quarters, years, and multiples of them.
export function binWidth(days, most) {
  const widths = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652];
  return widths.find((width) => Math.ceil(days / width) <= most) ?? Math.ceil(days / most);
}

/// Counts days into bins that follow each other.
export function countInto(bins, days) {
  if (!bins.length) return bins;
  const width = bins[0].end - bins[0].start + 1;
  for (const day of days) {
    const bin = bins[Math.floor((day - bins[0].start) / width)];
    if (bin) bin.count += 1;
  }
  return bins;
}
