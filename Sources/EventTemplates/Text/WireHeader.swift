package import Events

/// The line that opens a wire text: `SAN SALVADOR, 3 JAN 90 (AGENCY) -- [REPORT] [TEXT]`.
package struct WireHeader: Hashable, Sendable {
  /// The place before the first comma, as written; empty where there is none.
  package var place = ""
  /// The day it was sent, or nil.
  package var day: CalendarDate?
  /// Whether a station that hides its place sent it.
  package var isClandestine = false
  /// The UTF-8 offset at which the text itself begins; 0 without a header.
  package var end = 0

  package init() {}

  /// Reads the header of a text; one without a dash near its beginning has none.
  package init(_ text: String) {
    let bytes = Array(text.utf8.prefix(400))
    let dash = UInt8(ascii: "-")
    guard let close = bytes.indices.dropLast().first(where: { bytes[$0] == dash && bytes[$0 + 1] == dash }) else {
      return
    }
    let head = String(decoding: bytes[..<close], as: UTF8.self)
    // A blank line before the dash: the dash belongs to the text.
    guard !head.trimmed.contains("\n\n"), head.utf8.count <= 260 else { return }
    end = close + 2
    while end < bytes.count, bytes[end] == dash { end += 1 }
    let words = head.uppercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    isClandestine = words.contains("CLANDESTINE")
    place = String(head.prefix { $0 != "," && $0 != "(" }).trimmed
    for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
      guard let month = WireHeader.months[String(word.prefix(3))], let day = Int(words[index - 1]),
        let year = Int(words[index + 1]), words[index - 1].utf8.count <= 2
      else { continue }
      let full = year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year
      self.day = CalendarDate(year: full, month: month, day: day)
      break
    }
  }

  private static let months = [
    "JAN": 1, "FEB": 2, "MAR": 3, "APR": 4, "MAY": 5, "JUN": 6, "JUL": 7, "AUG": 8, "SEP": 9, "OCT": 10, "NOV": 11,
    "DEC": 12,
  ]
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }
}
