import EventSQL

/// A value of a statement in the text form of PostgreSQL; nil for null.
///
/// No text of PostgreSQL can hold U+0000; U+FFFD stands for it.
struct Argument {
  let text: String?

  init(_ text: String?) { self.text = text.map { Argument.withoutZero($0) } }
  init(_ number: Int64?) { text = number.map { String($0) } }
  init(_ number: Int?) { text = number.map { String($0) } }
  init(_ value: Bool) { text = value ? "t" : "f" }

  /// An array.
  init(_ texts: [String?]) {
    var list = "{"
    for (index, text) in texts.enumerated() {
      if index > 0 { list += "," }
      guard let text else {
        list += "NULL"
        continue
      }
      list += "\""
      for character in Argument.withoutZero(text).unicodeScalars {
        if character == "\"" || character == "\\" { list += "\\" }
        list.unicodeScalars.append(character)
      }
      list += "\""
    }
    text = list + "}"
  }

  init(_ value: SQLValue) {
    switch value {
    case .integer(let number): self.init(number)
    case .double(let number): self.init(String(number))
    case .text(let text): self.init(text)
    case .day(let day): self.init(DayText.postgreSQL(day))
    case .texts(let texts): self.init(texts)
    }
  }

  private static func withoutZero(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
  }
}

/// Days as PostgreSQL spells them: it has no year 0, which it calls 1 BC.
enum DayText {
  static func postgreSQL(_ day: String) -> String { day.hasPrefix("0000-") ? "0001\(day.dropFirst(4)) BC" : day }

  static func calendar(_ day: String) -> String { day.hasSuffix(" BC") ? "0000\(day.dropFirst(4).dropLast(3))" : day }
}
