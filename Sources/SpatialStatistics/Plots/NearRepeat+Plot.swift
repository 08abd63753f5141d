extension NearRepeat {
  /// The table in SVG: observed over expected pairs for each band, the darker the more, with one star where p ≤ 0.05, two where
  /// p ≤ 0.01.
  public var plot: String {
    let (left, top, cellWidth, cellHeight) = (110.0, 30.0, 78.0, 34.0)
    let labels = distances.indices.map { band -> String in
      let to = distances[band]
      if to == 0 { return "same place" }
      let from = band == 0 ? 0 : distances[band - 1]
      return from == 0 ? "up to \(distanceText(to))" : "\(distanceText(from)) – \(distanceText(to))"
    }
    var drawing = Drawing(
      width: left + Double(days.count) * cellWidth + 16, height: top + Double(distances.count) * cellHeight + 50)
    for (window, last) in days.enumerated() {
      let first = window == 0 ? 0 : days[window - 1] + 1
      drawing.text(
        first == last ? "\(first)" : "\(first) – \(last)", left + (Double(window) + 0.5) * cellWidth, top - 8,
        anchor: "middle")
    }
    for (number, cell) in cells.enumerated() {
      let (row, column) = (Double(number / days.count), Double(number % days.count))
      let (x, y) = (left + column * cellWidth, top + row * cellHeight)
      if column == 0 { drawing.text(labels[number / days.count], left - 8, y + cellHeight / 2 + 4, anchor: "end") }
      // From even (white) to three times as many (full), below even in blue.
      let excess = (cell.ratio ?? 1) - 1
      drawing.area(
        [[(x, y), (x + cellWidth, y), (x + cellWidth, y + cellHeight), (x, y + cellHeight)]],
        fill: excess >= 0 ? "#c0392b" : "#1f6fb4", opacity: min(0.85, excess.magnitude * (excess >= 0 ? 0.42 : 0.85)),
        stroke: "#ccc",
        title: "\(cell.pairs) pairs, \(decimal(cell.expected, 1)) expected, p = \(decimal(cell.p.value, 4))")
      let stars = cell.p.value <= 0.01 ? "**" : cell.p.value <= 0.05 ? "*" : ""
      drawing.text(
        (cell.ratio.map { decimal($0, 2) } ?? "–") + stars, x + cellWidth / 2, y + cellHeight / 2 + 4, anchor: "middle")
    }
    let bottom = top + Double(distances.count) * cellHeight
    drawing.text("days between", left + Double(days.count) * cellWidth / 2, bottom + 18, anchor: "middle")
    drawing.text("pairs over those expected; * p ≤ 0.05, ** p ≤ 0.01, one-sided", 8, bottom + 38)
    return drawing.text
  }
}
