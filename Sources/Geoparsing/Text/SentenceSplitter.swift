/// Groups tokens into sentences and paragraphs.
struct SentenceSplitter {
  let bytes: [UInt8]
  let ranges: [Range<Int>]
  let lineBreaks: [UInt8]

  private(set) var sentences: [Range<Int>] = []
  private(set) var paragraphs: [Range<Int>] = []

  init(_ scanner: TokenScanner) {
    bytes = scanner.bytes
    ranges = scanner.ranges
    lineBreaks = scanner.lineBreaks
    split()
  }

  private enum Border {
    case none
    case sentence
    case paragraph
  }

  private mutating func split() {
    guard !ranges.isEmpty else { return }
    let widths = LineWidths(lines: lines())
    var sentenceStart = 0
    var paragraphStart = 0
    var lineStart = 0
    for index in ranges.indices.dropFirst() {
      let border: Border
      if lineBreaks[index] == 0 {
        border = endsSentence(before: index) ? .sentence : .none
      } else {
        border = borderAtLineBreak(index, lineStart: lineStart, widths: widths)
        lineStart = index
      }
      if border == .none { continue }
      sentences.append(sentenceStart..<index)
      sentenceStart = index
      if border == .paragraph {
        paragraphs.append(paragraphStart..<sentences.count)
        paragraphStart = sentences.count
      }
    }
    sentences.append(sentenceStart..<ranges.count)
    paragraphs.append(paragraphStart..<sentences.count)
  }

  // MARK: Line breaks

  private func borderAtLineBreak(_ index: Int, lineStart: Int, widths: LineWidths) -> Border {
    if lineBreaks[index] > 1 { return .paragraph }
    let line = describe(lineStart..<index, next: index)
    if isBullet(index) { return .paragraph }
    if widths.width == nil {
      // A line of its own per paragraph; only a sentence cut in two is put together again.
      return line.nextIsLowerCase && !line.endsSentence ? .none : .paragraph
    }
    if line.endsSentence { return widths.wraps(line) ? .sentence : .paragraph }
    return line.nextIsLowerCase || widths.wraps(line) ? .none : .paragraph
  }

  private func lines() -> [LineWidths.Line] {
    var result: [LineWidths.Line] = []
    var start = 0
    for index in ranges.indices.dropFirst() where lineBreaks[index] > 0 {
      result.append(describe(start..<index, next: index))
      start = index
    }
    if start < ranges.count { result.append(describe(start..<ranges.count, next: nil)) }
    return result
  }

  private func describe(_ tokens: Range<Int>, next: Int?) -> LineWidths.Line {
    let span = ranges[tokens.lowerBound].lowerBound..<ranges[tokens.upperBound - 1].upperBound
    var line = LineWidths.Line(
      length: scalarCount(span), endsParagraph: true, endsSentence: terminator(endingAt: tokens.upperBound) != nil,
      nextWordLength: 0, nextIsLowerCase: false)
    if let next {
      line.endsParagraph = lineBreaks[next] > 1
      line.nextWordLength = scalarCount(ranges[next])
      line.nextIsLowerCase = firstClass(next) == .lower
    }
    return line
  }

  /// The length of a line in scalars; no more is counted than a line can have.
  private func scalarCount(_ span: Range<Int>) -> Int {
    var count = 0
    for position in span where bytes[position] & 0xC0 != 0x80 {
      count += 1
      if count > LineWidths.widest { break }
    }
    return count
  }

  private func isBullet(_ index: Int) -> Bool {
    guard index + 1 < ranges.count, lineBreaks[index + 1] == 0, hasSpace(before: index + 1) else { return false }
    switch decodeScalar(bytes, at: ranges[index].lowerBound).value {
    case 0x2D, 0x2A, 0x2022, 0x2013, 0x2014, 0xB7, 0x25CF, 0x25AA, 0x25BA: return ranges[index].count <= 3
    default: return false
    }
  }

  // MARK: Sentences within a line

  private func hasSpace(before index: Int) -> Bool { ranges[index].lowerBound > ranges[index - 1].upperBound }

  private func firstClass(_ index: Int) -> ScalarClass {
    ScalarClass(decodeScalar(bytes, at: ranges[index].lowerBound).value)
  }

  private func firstScalar(_ index: Int) -> UInt32 { decodeScalar(bytes, at: ranges[index].lowerBound).value }

  /// Whether a sentence ends before the token at `index`, which stands on the same line as the token before.
  private func endsSentence(before index: Int) -> Bool {
    let isSpaced = hasSpace(before: index)
    // An opening mark decides by what it opens.
    guard let mark = terminator(endingAt: index) else {
      return isSpaced && endsWithAbbreviation(index - 1) && startsAfterAbbreviation(index)
    }
    if !isSpaced { return startsWithoutSpace(index, after: mark) }
    if isClosing(index), !isOpeningQuote(index) { return false }
    guard let first = firstMeaningful(from: index) else { return false }
    switch firstClass(first) {
    case .lower: return false
    case .upper, .letter, .ideograph: return true
    case .digit: return firstScalar(mark) != 0x2026 && ranges[mark].count == 1
    case .symbol: return true
    default: return false
    }
  }

  /// The index of the full stop, question or exclamation mark that ends the tokens before `end`, closing quotation
  /// marks and brackets aside.
  private func terminator(endingAt end: Int) -> Int? {
    var index = end - 1
    var closing = 0
    while index > 0, closing < 4, isClosing(index), !hasSpace(before: index) {
      index -= 1
      closing += 1
    }
    guard index >= 0 else { return nil }
    switch firstScalar(index) {
    case 0x2E: return index
    case 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x61F, 0x6D4, 0x964, 0x589, 0x203D: return index
    default: return nil
    }
  }

  private func isClosing(_ index: Int) -> Bool {
    switch firstScalar(index) {
    case 0x22, 0x27, 0x2019, 0x201D, 0xBB, 0x29, 0x5D, 0x7D, 0x300D, 0x300F: ranges[index].count <= 3
    default: false
    }
  }

  /// A straight quotation mark after a space opens.
  private func isOpeningQuote(_ index: Int) -> Bool {
    let scalar = firstScalar(index)
    guard scalar == 0x22 || scalar == 0x27 || scalar == 0x2019 else { return false }
    return index + 1 < ranges.count && !hasSpace(before: index + 1)
  }

  /// Skips opening quotation marks, brackets, hashes and dashes.
  private func firstMeaningful(from index: Int) -> Int? {
    var position = index
    let limit = min(ranges.count, index + 4)
    while position < limit {
      switch firstScalar(position) {
      case 0x22, 0x27, 0x28, 0x5B, 0x2018, 0x2019, 0x201C, 0x201E, 0xAB, 0x23, 0x2D, 0x2013, 0x2014, 0xBF, 0xA1:
        position += 1
      default: return position
      }
    }
    return position < ranges.count ? position : nil
  }

  /// `forces.Reuters`: a full stop with no space after it, between a word and a capital.
  private func startsWithoutSpace(_ index: Int, after mark: Int) -> Bool {
    if isIdeographicStop(mark) { return !isClosing(index) }
    guard mark > 0, firstScalar(mark) != 0x2026, firstClass(index) == .upper, !hasSpace(before: mark) else {
      return false
    }
    if isClosing(mark) { return false }
    let word = ranges[mark - 1]
    let last = ScalarClass(lastScalar(word))
    return (last == .lower || last == .digit) && word.count > 1 && ranges[index].count > 1
      || (last == .symbol && isClosing(mark - 1))
  }

  private func isIdeographicStop(_ index: Int) -> Bool {
    let scalar = firstScalar(index)
    return scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F
  }

  private func lastScalar(_ range: Range<Int>) -> UInt32 {
    var position = range.upperBound - 1
    while position > range.lowerBound, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return decodeScalar(bytes, at: position).value
  }

  /// Whether the token has swallowed a full stop that may also end the sentence: `U.S.`, `a.m.`, `Minn.`, `Inc.`
  private func endsWithAbbreviation(_ index: Int) -> Bool {
    var position = index
    if isClosing(position), position > 0, !hasSpace(before: position) { position -= 1 }
    let range = ranges[position]
    guard range.count > 2, range.count <= 12, bytes[range.upperBound - 1] == UInt8(ascii: ".") else { return false }
    let word = String(decoding: bytes[range.lowerBound..<(range.upperBound - 1)], as: UTF8.self).lowercased()
    if Abbreviations.neverFinal.contains(word) { return false }
    return Abbreviations.sometimesFinal.contains(word) || word.contains(".")
  }

  private func startsAfterAbbreviation(_ index: Int) -> Bool {
    guard let first = firstMeaningful(from: index), firstClass(first) == .upper else { return false }
    if first > index, firstScalar(index) == 0x22 || firstScalar(index) == 0x201C { return true }
    let range = ranges[first]
    guard range.count <= 14 else { return false }
    // In capitals every word looks like an opener's first letter, so the whole word is compared.
    return Abbreviations.openers.contains(String(decoding: bytes[range], as: UTF8.self).lowercased())
  }
}
