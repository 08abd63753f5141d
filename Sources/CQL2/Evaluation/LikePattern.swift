/// A pattern of `LIKE`: `%` stands for any characters, `_` for one, and a backslash before a character for the character.
package struct LikePattern {
  private enum Item {
    case byte(UInt8)
    case one
    case any
  }

  private var items: [Item] = []

  package init(_ pattern: String) {
    var isEscaped = false
    for byte in pattern.utf8 {
      if isEscaped {
        items.append(.byte(byte))
        isEscaped = false
      } else {
        switch byte {
        case UInt8(ascii: "\\"): isEscaped = true
        case UInt8(ascii: "%"): items.append(.any)
        case UInt8(ascii: "_"): items.append(.one)
        default: items.append(.byte(byte))
        }
      }
    }
    if isEscaped { items.append(.byte(UInt8(ascii: "\\"))) }
  }

  /// Whether the whole text is as the pattern says; letter case counts.
  /// - Complexity: O(*n* *m*) in the lengths of both at worst, O(*n* + *m*) as a rule.
  package func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches($0) }
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var (at, item) = (0, 0)
    // Where the last % stands, and up to where it has swallowed the text.
    var retry: (item: Int, at: Int)?
    while at < text.count {
      if item < items.count {
        switch items[item] {
        case .byte(text[at]):
          (at, item) = (at + 1, item + 1)
          continue
        case .one:
          (at, item) = (LikePattern.next(at, in: text), item + 1)
          continue
        case .any:
          retry = (item, at)
          item += 1
          continue
        case .byte: break
        }
      }
      guard let last = retry else { return false }
      at = LikePattern.next(last.at, in: text)
      retry = (last.item, at)
      item = last.item + 1
    }
    return items[item...].allSatisfy { if case .any = $0 { true } else { false } }
  }

  /// Where the next character begins.
  private static func next(_ at: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var next = at + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
