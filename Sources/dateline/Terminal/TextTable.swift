/// A table for a terminal: columns as wide as their widest cell, numbers to the right.
struct TextTable {
  /// A column's heading, and on which side its cells stand.
  struct Column {
    var title: String
    var alignsRight = false
    /// Cells that take more columns of the terminal than this are cut, with an ellipsis.
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
    let safe = text.printable()
    guard self.width(of: safe) > width else { return safe }
    var room = width - 1
    let kept = safe.prefix { character in
      room -= self.width(of: character)
      return room >= 0
    }
    return kept + "…"
  }

  private static func width(of text: String) -> Int {
    text.isPlain ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// Columns a character takes: two for wide East Asian ones and pictures, none for a mark that joins or directs others.
  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .format }) { return 0 }
    let isWide =
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        true
      default: scalar.properties.isEmojiPresentation
      }
    return isWide ? 2 : 1
  }
}
