/// A table for a terminal: columns as wide as their widest cell, numbers to the right.
struct TextTable {
  /// A column's heading, and on which side its cells stand.
  struct Column {
    var title: String
    var alignsRight = false
    /// Cells beyond this many characters are cut, with an ellipsis.
    var maximumWidth = 40
  }

  var columns: [Column]
  var rows: [[String]] = []

  /// The lines of the table, heading first, without trailing spaces.
  var lines: [String] {
    let cells = ([columns.map(\.title)] + rows).map { row in
      zip(row, columns).map { cell, column in Self.cut(cell, to: column.maximumWidth) }
    }
    let widths = columns.indices.map { index in cells.map { Self.width(of: $0[index]) }.max() ?? 0 }
    return cells.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[index] - Self.width(of: cell))
        line += (index == 0 ? "" : "  ") + (columns[index].alignsRight ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func cut(_ text: String, to width: Int) -> String {
    // A line break or an escape sequence in a name must not reach the terminal.
    let safe = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    return safe.count > width ? safe.prefix(width - 1) + "…" : safe
  }

  /// Columns a text takes; wide East Asian characters take two.
  private static func width(of text: String) -> Int {
    text.reduce(0) { sum, character in
      let value = character.unicodeScalars.first?.value ?? 0
      let isWide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
        || (0xF900...0xFAFF).contains(value) || (0xFF00...0xFF60).contains(value) || (0x1F300...0x1FAFF).contains(value)
      return sum + (isWide ? 2 : 1)
    }
  }
}
