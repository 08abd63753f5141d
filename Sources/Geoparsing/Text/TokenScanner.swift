/// Walks over UTF-8 once and cuts it into tokens.
///
/// Looks ahead only within the token at hand, so the time is linear in the length of the text.
struct TokenScanner {
  let bytes: [UInt8]
  private(set) var ranges: [Range<Int>] = []
  /// For each token, the line breaks between it and the token before: 0, 1, or 2 for a blank line.
  private(set) var lineBreaks: [UInt8] = []

  private var index = 0
  private var pendingBreaks: UInt8 = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
    ranges.reserveCapacity(bytes.count / 5)
    lineBreaks.reserveCapacity(bytes.count / 5)
    scan()
  }

  private mutating func scan() {
    while index < bytes.count {
      let (value, length) = decodeScalar(bytes, at: index)
      switch ScalarClass(value) {
      case .newline: skipNewline(value, length)
      case .space, .joiner: index += length
      case .ideograph: emit(to: index + length)
      case .digit: scanNumber()
      case .upper, .lower, .letter: scanWord()
      case .mark, .symbol: scanSymbol(value, length)
      }
    }
  }

  private mutating func emit(to end: Int) {
    ranges.append(index..<end)
    lineBreaks.append(pendingBreaks)
    pendingBreaks = 0
    index = end
  }

  private mutating func skipNewline(_ value: UInt32, _ length: Int) {
    index += length
    if value == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
    pendingBreaks = min(2, pendingBreaks + (value == 0x2029 ? 2 : 1))
  }

  private func scalarClass(at position: Int) -> ScalarClass? {
    position < bytes.count ? ScalarClass(decodeScalar(bytes, at: position).value) : nil
  }

  private func isByte(_ character: Unicode.Scalar, at position: Int) -> Bool {
    position < bytes.count && UInt32(bytes[position]) == character.value
  }

  // MARK: Words

  private mutating func scanWord() {
    if let end = hostEnd(from: index) ?? dottedEnd(from: index) {
      emit(to: end)
      return
    }
    var end = letterRunEnd(from: index)
    // Inner apostrophes stay (O'Neill, N'Djamena, don't); a final 's is a token of its own.
    while let apostrophe = apostropheLength(at: end), scalarClass(at: end + apostrophe)?.isLetter == true {
      let next = letterRunEnd(from: end + apostrophe)
      if next == end + apostrophe + 1, bytes[end + apostrophe] | 0x20 == UInt8(ascii: "s") {
        emit(to: end)
        emit(to: next)
        return
      }
      end = next
    }
    if isByte("@", at: end), let host = addressEnd(from: end + 1) {
      emit(to: host)
      return
    }
    if isByte(".", at: end) {
      if let host = domainEnd(from: end) {
        emit(to: host)
        return
      }
      if keepsFullStop(index..<end) { end += 1 }
    }
    emit(to: end)
  }

  private func letterRunEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (value, length) = decodeScalar(bytes, at: end)
      let kind = ScalarClass(value)
      if kind.continuesWord {
        end += length
      } else if kind == .joiner, end > start, scalarClass(at: end + length)?.continuesWord == true {
        end += length
      } else {
        break
      }
    }
    return end
  }

  private func apostropheLength(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    switch decodeScalar(bytes, at: position) {
    case (0x27, let length), (0x2019, let length), (0x2BC, let length): return length
    default: return nil
    }
  }

  /// The end of `U.S.`, `a.m.`, `W.Va.`, `D.C.` or of an initial such as `J.`; nil for anything else.
  private func dottedEnd(from start: Int) -> Int? {
    if starts(with: "ph.d.", at: start) { return start + 5 }
    var end = start
    var parts = 0
    while true {
      let part = letterRunEnd(from: end)
      guard part > end, isByte(".", at: part) else { break }
      let letters = scalarCount(end..<part)
      guard letters == 1 || (parts > 0 && letters <= 2) else { break }
      // The pronoun at the end of a sentence is no initial.
      if parts == 0, letters == 1, bytes[end] == UInt8(ascii: "I"), !isLetter(at: part + 1) { return nil }
      parts += 1
      end = part + 1
      if parts > 16 { break }
    }
    guard parts > 0 else { return nil }
    let last = letterRunEnd(from: end)
    if last > end, parts > 1 || scalarCount(end..<last) == 1 {
      // `U.S` without its last full stop; `J.K.Rowling` ends before the surname.
      return scalarCount(end..<last) == 1 ? last : end
    }
    if parts == 1, last == end {
      let isUpper = scalarClass(at: start) == .upper
      return isUpper ? end : nil
    }
    return parts == 1 ? (scalarClass(at: start) == .upper ? end : nil) : end
  }

  private func isLetter(at position: Int) -> Bool { scalarClass(at: position)?.isLetter == true }

  private func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for position in range where bytes[position] & 0xC0 != 0x80 {
      count += 1
      if count > 8 { break }
    }
    return count
  }

  /// Whether the full stop after a word belongs to the word.
  private func keepsFullStop(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
    let after = nextVisible(from: range.upperBound + 1)
    if Abbreviations.onlyBeforeNumber.contains(word) { return after == .digit }
    let capitalised = scalarClass(at: range.lowerBound) == .upper
    if Abbreviations.neverFinal.contains(word) {
      if word == "vs" || word == "approx" || word == "etc" { return true }
      return capitalised && after != nil
    }
    guard Abbreviations.sometimesFinal.contains(word) else { return false }
    if word == "etc" || word == "al" { return true }
    guard capitalised else { return false }
    return Abbreviations.onlyAfterComma.contains(word) ? followsComma(range.lowerBound) : true
  }

  /// The class of the first character after spaces on the same line.
  private func nextVisible(from start: Int) -> ScalarClass? {
    var position = start
    let limit = min(bytes.count, start + 8)
    while position < limit {
      let (value, length) = decodeScalar(bytes, at: position)
      let kind = ScalarClass(value)
      if kind == .newline { return nil }
      if kind != .space && kind != .joiner { return kind }
      position += length
    }
    return nil
  }

  private func followsComma(_ start: Int) -> Bool {
    guard let previous = ranges.last, previous.count == 1, start - previous.upperBound <= 2 else { return false }
    return bytes[previous.lowerBound] == UInt8(ascii: ",")
  }

  // MARK: Addresses

  private func starts(with prefix: StaticString, at position: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return prefix.withUTF8Buffer { wanted in
      for offset in 0..<count {
        let byte = bytes[position + offset]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != wanted[offset] { return false }
      }
      return true
    }
  }

  /// The end of a web address that starts here, without the punctuation that closes the sentence around it.
  private func hostEnd(from start: Int) -> Int? {
    guard starts(with: "http://", at: start) || starts(with: "https://", at: start) || starts(with: "www.", at: start)
    else { return nil }
    var end = start
    while end < bytes.count {
      let (value, length) = decodeScalar(bytes, at: end)
      let kind = ScalarClass(value)
      if kind == .space || kind == .newline || value == 0x3C || value == 0x3E || value == 0x22 { break }
      if value == 0x201C || value == 0x201D || value == 0xBB { break }
      end += length
    }
    while end > start + 4, TokenScanner.closingBytes.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private static let closingBytes = Set(".,;:!?)]}'".utf8)

  private func addressEnd(from start: Int) -> Int? {
    let name = letterRunEnd(from: start)
    guard name > start, isByte(".", at: name) else { return nil }
    var end = name
    while isByte(".", at: end) || isByte("-", at: end) {
      let next = letterRunEnd(from: end + 1)
      guard next > end + 1 else { break }
      end = next
    }
    return end > name ? end : nil
  }

  /// The end of a bare host name (`example.com`) whose first full stop is at `position`.
  private func domainEnd(from position: Int) -> Int? {
    let next = letterRunEnd(from: position + 1)
    let length = next - position - 1
    guard (2...4).contains(length) else { return nil }
    let ending = String(decoding: bytes[(position + 1)..<next], as: UTF8.self)
    return Abbreviations.hostEndings.contains(ending) ? next : nil
  }

  // MARK: Numbers

  private mutating func scanNumber() {
    if let end = isoDateEnd(from: index) {
      emit(to: end)
      return
    }
    var end = letterRunEnd(from: index)
    while end + 1 < bytes.count, TokenScanner.numberJoiners.contains(bytes[end]), isDigit(at: end - 1),
      isDigit(at: end + 1)
    {
      end = letterRunEnd(from: end + 1)
    }
    emit(to: end)
  }

  private static let numberJoiners = Set(".,:/".utf8)

  private func isDigit(at position: Int) -> Bool {
    position < bytes.count && bytes[position] >= 0x30 && bytes[position] <= 0x39
  }

  private func isoDateEnd(from start: Int) -> Int? {
    guard start + 10 <= bytes.count else { return nil }
    for offset in 0..<10 {
      let isHyphen = offset == 4 || offset == 7
      if isHyphen ? !isByte("-", at: start + offset) : !isDigit(at: start + offset) { return nil }
    }
    return isDigit(at: start + 10) ? nil : start + 10
  }

  // MARK: Signs

  private mutating func scanSymbol(_ value: UInt32, _ length: Int) {
    switch value {
    case 0x23:
      emit(to: index + 1)
      scanHashtag()
    case 0x40:
      scanMention()
    case 0x27, 0x2019, 0x2BC:
      scanApostrophe(length)
    case 0x2D, 0x2E, 0x3D, 0x2A, 0x5F, 0x7E:
      // Runs of one sign: `--`, `...`, a ruled line.
      var end = index
      while end < bytes.count, UInt32(bytes[end]) == value { end += 1 }
      emit(to: end)
    default:
      emit(to: markedEnd(from: index + length))
    }
  }

  /// Takes the marks and joined signs after a sign, as in an emoji sequence.
  private func markedEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (value, length) = decodeScalar(bytes, at: end)
      guard ScalarClass(value) == .mark else { break }
      end += length
    }
    return end
  }

  /// `'s` after a quotation mark or number, or an apostrophe that stands alone.
  private mutating func scanApostrophe(_ length: Int) {
    let next = letterRunEnd(from: index + length)
    let touchesPrevious = ranges.last?.upperBound == index
    if touchesPrevious, next == index + length + 1, bytes[index + length] | 0x20 == UInt8(ascii: "s") {
      emit(to: next)
    } else {
      emit(to: index + length)
    }
  }

  private mutating func scanMention() {
    var end = index + 1
    while end < bytes.count {
      let (value, length) = decodeScalar(bytes, at: end)
      guard ScalarClass(value).continuesWord || value == 0x5F else { break }
      end += length
    }
    emit(to: end)
  }

  /// Cuts the words of a hashtag where lower case meets upper case, letters meet digits, or an underscore stands.
  private mutating func scanHashtag() {
    while index < bytes.count {
      let (value, length) = decodeScalar(bytes, at: index)
      if value == 0x5F {
        emit(to: index + length)
        continue
      }
      guard ScalarClass(value).continuesWord else { return }
      emit(to: hashtagWordEnd(from: index))
    }
  }

  private func hashtagWordEnd(from start: Int) -> Int {
    var end = start
    var previous: ScalarClass?
    var beforePrevious: ScalarClass?
    var lastStart = start
    while end < bytes.count {
      let (value, length) = decodeScalar(bytes, at: end)
      let kind = ScalarClass(value)
      guard kind.continuesWord else { break }
      if kind != .mark {
        if let previous {
          if (previous == .digit) != (kind == .digit) { return end }
          if previous == .lower, kind == .upper { return end }
          // `USNavy`: the last capital begins the next word.
          if previous == .upper, beforePrevious == .upper, kind == .lower { return lastStart }
        }
        beforePrevious = previous
        previous = kind
        lastStart = end
      }
      end += length
    }
    return end
  }
}
