/// Finds positions that a text gives in figures: degrees in their many spellings, grid references, plus codes, `geo:`
/// addresses and links to online maps.
///
///     CoordinateReader().mentions(in: "a camp at 42°04′04″N 48°17′24″E").map(\.stated.position)   // 48.29, 42.0677…
///
/// It is strict: ranges are checked, both figures must be there, and what could be a score, a date, a price, a version or
/// a telephone number is left alone.
///
/// - Two figures without hemisphere, degree sign or label count as latitude and longitude, in this order, only with a
///   comma or semicolon between them and four decimals each, or three where a word such as "coordinates" stands before.
/// - Whole degrees need a degree sign and a hemisphere; figures set apart by spaces or hyphens alone need hemispheres.
/// - Of a plus code, one digit at least must be a letter; a short one needs a place: ``shortCodes(in:)``.
/// - Other digits inside web addresses do not count.
///
/// Not read: the polar zones of the grid, other datums than WGS 84, national grids, geohashes, what3words.
public struct CoordinateReader: Hashable, Sendable {
  /// Makes a reader.
  public init() {}

  /// The coordinates of a text in order; they do not overlap. Short plus codes are left out.
  ///
  /// - Complexity: O(*n*) for *n* bytes: one pass that stops at figures and plus signs only.
  public func mentions(in text: String) -> [CoordinateMention] {
    var scan = CoordinateScan(text)
    scan.run()
    return scan.found
  }

  /// What a text gives: coordinates, and short plus codes that need a place.
  typealias Findings = (mentions: [CoordinateMention], shortCodes: [ShortCodeMention])

  /// All that was found in one pass over a text.
  func scan(_ text: String) -> Findings {
    var scan = CoordinateScan(text)
    scan.run()
    return (scan.found, scan.shortCodes)
  }
}

/// A plus code that needs the place after it.
struct ShortCodeMention {
  /// UTF-8 byte offsets of the code.
  var range: Range<Int>
  var code: PlusCode
}

/// One pass over a text.
private struct CoordinateScan {
  private let text: ByteReader
  private let angles: AngleReader
  private let grids: GridReader
  private(set) var found: [CoordinateMention] = []
  private(set) var shortCodes: [ShortCodeMention] = []
  /// What stands before this offset has been read.
  private var done = 0

  init(_ text: String) {
    self.text = ByteReader(bytes: Array(text.utf8))
    angles = AngleReader(text: self.text)
    grids = GridReader(text: self.text)
  }

  mutating func run() {
    var index = 0
    let count = text.bytes.count
    while index < count {
      let byte = text.bytes[index]
      if byte &- 48 < 10 {
        index = max(index + 1, read(figureAt: index))
      } else if byte == UInt8(ascii: "+") {
        index = max(index + 1, readCode(signAt: index))
      } else {
        index += 1
      }
    }
  }

  /// Reads what a run of digits belongs to; the index to go on from.
  private mutating func read(figureAt index: Int) -> Int {
    var end = index
    while text.isDigit(end) { end += 1 }
    if let link = MapLink.link(around: index, in: text, notBefore: done) {
      if let stated = link.stated { add(link.range, stated) }
      done = max(done, link.range.upperBound)
      return link.range.upperBound
    }
    // A plus code begins with a digit as often as not; its sign decides.
    if let grid = grids.reference(at: index) {
      add(grid.range, grid.stated)
      return grid.range.upperBound
    }
    // No angle has a degree figure of four digits, unless it is a compact one.
    if let pair = pair(figureAt: index) { return pair }
    while text.isDigit(end) || text[end] == UInt8(ascii: "."), text.isDigit(end + 1) { end += 1 }
    return end
  }

  private mutating func add(_ range: Range<Int>, _ stated: StatedPosition) {
    found.append(CoordinateMention(range: range, stated: stated))
    done = range.upperBound
  }

  // MARK: Degrees

  /// Two angles; nil where there are none, else the index to go on from.
  private mutating func pair(figureAt index: Int) -> Int? {
    let start = angles.start(ofFigureAt: index)
    guard start >= done, !text.isWord(start - 1), let first = angles.angle(at: start) else { return nil }
    guard first.decimals > 0 || first.components > 1 || first.hasDegreeSign || first.hasLabel else { return nil }
    guard let gap = gap(after: first), let second = angles.angle(at: gap) else { return nil }
    guard isPair(first, second), !goesOn(after: second, isBare: !first.hasHemisphere && !first.hasLabel) else {
      return nil
    }
    let isSwapped = first.axis == .longitude
    let (latitude, longitude) = isSwapped ? (second, first) : (first, second)
    guard latitude.degrees.magnitude <= 90, longitude.degrees.magnitude <= 180 else { return nil }
    if !first.hasHemisphere, !first.hasLabel, !isBarePair(first, second, gap: gap) { return nil }
    let components = max(first.components, second.components)
    let notation: StatedPosition.Notation =
      components == 1 ? .decimalDegrees : components == 2 ? .degreesMinutes : .degreesMinutesSeconds
    add(
      first.range.lowerBound..<second.range.upperBound,
      StatedPosition(
        latitude: latitude.degrees, longitude: longitude.degrees, latitudeUnit: latitude.unit,
        longitudeUnit: longitude.unit, notation: notation))
    return second.range.upperBound
  }

  /// Where the second angle begins: after spaces, a comma, a slash, "and".
  private func gap(after first: Angle) -> Int? {
    let end = first.range.upperBound
    let isMarked = first.hasHemisphere || first.hasLabel
    var index = text.afterSpaces(end, andLineEnd: isMarked)
    if [0x2C, 0x3B].contains(text[index]) || isMarked && [0x2F, 0x7C].contains(text[index]) {
      index += 1
    } else if isMarked, let after = text.after(anyOf: ["and ", "by ", "и ", "&"], at: index) {
      index = after
    } else if index == end, !first.isCompact, !isMarked {
      return nil
    }
    index = text.afterSpaces(index, andLineEnd: isMarked)
    return index - end > 12 ? nil : index
  }

  private func isPair(_ first: Angle, _ second: Angle) -> Bool {
    guard first.hasHemisphere == second.hasHemisphere, first.hasLabel == second.hasLabel || first.hasHemisphere,
      first.isCompact == second.isCompact, first.axis == nil || first.axis != second.axis,
      first.components == second.components
    else { return false }
    // "5 N, 3 W" is anything; "5° N, 3° W" is a position.
    for angle in [first, second] {
      if angle.components == 1, angle.decimals == 0, !angle.hasDegreeSign || !angle.hasHemisphere { return false }
    }
    return true
  }

  private func isBarePair(_ first: Angle, _ second: Angle, gap: Int) -> Bool {
    guard text.bytes[first.range.upperBound..<gap].contains(where: { $0 == 0x2C || $0 == 0x3B }) else { return false }
    let before = first.range.lowerBound
    // "$42.0678", "£", "€"; a list that goes on from before: "1.2345, 2.3456, 3.4567".
    var index = before - 1
    if text[index] == UInt8(ascii: "$") || text[index] == UInt8(ascii: "#") || text[index] >= 0x80 { return false }
    while text[index] == 0x20 || text[index] == 0x2C { index -= 1 }
    if text.isDigit(index), index < before - 1 { return false }
    let least = min(first.decimals, second.decimals)
    if first.components > 1 || first.hasDegreeSign && second.hasDegreeSign { return least >= 2 }
    return least >= 4 || least == 3 && hasCue(before: before)
  }

  /// Whether what stands after the pair shows that it is none: a percentage, a unit, a third number.
  private func goesOn(after second: Angle, isBare: Bool) -> Bool {
    let end = second.range.upperBound
    if text.isWord(end) || text[end] == UInt8(ascii: "%") { return true }
    guard isBare else { return false }
    if text[end] == UInt8(ascii: "."), text.isDigit(end + 1) { return true }
    let next = text.afterSpaces(end)
    if text[next] == UInt8(ascii: "%") || text[next] == UInt8(ascii: "/") { return true }
    var wordEnd = next
    while (text[wordEnd] | 0x20) &- 97 < 26 { wordEnd += 1 }
    if wordEnd > next, Self.measures.contains(text.word(endingAt: wordEnd)) { return true }
    if text[next] == UInt8(ascii: ","), text.isDigit(text.afterSpaces(next + 1)) {
      return text.figure(at: text.afterSpaces(next + 1))?.decimals ?? 0 > 2
    }
    return false
  }

  private static let measures: Set<String> = [
    "per", "percent", "points", "times", "million", "billion", "thousand", "km", "m", "mm", "cm", "kg", "g", "s", "ms",
    "seconds", "dollars", "euros", "eur", "usd", "metres", "meters", "miles", "degrees",
  ]

  /// Whether a word of coordinates stands in the 48 bytes before.
  private func hasCue(before index: Int) -> Bool {
    let start = max(0, index - 48)
    let words = String(decoding: text.bytes[start..<index], as: UTF8.self).lowercased()
    return ["coordinate", "coords", "gps", "position", "location", "located at", "координат"].contains {
      words.contains($0)
    }
  }

  // MARK: Plus codes

  private mutating func readCode(signAt sign: Int) -> Int {
    var start = sign
    while sign - start < 8, PlusCode.value(text[start - 1]) != nil || text[start - 1] == UInt8(ascii: "0") {
      start -= 1
    }
    var end = sign + 1
    while end - sign < 9, PlusCode.value(text[end]) != nil { end += 1 }
    guard sign - start >= 4, start >= done, !text.isWord(start - 1), text[start - 1] != UInt8(ascii: "+"),
      !text.isWord(end), text[end] != UInt8(ascii: "+"), let code = PlusCode(text.bytes[start..<end]),
      code.isFull || end - sign > 2,
      // Codes are written in capitals; of digits alone it is a sum or a telephone number.
      text.bytes[start..<end].contains(where: { $0 >= 65 && $0 < 91 }),
      !text.bytes[start..<end].contains(where: { $0 >= 97 })
    else { return sign + 1 }
    if let stated = code.stated {
      add(start..<end, stated)
    } else {
      shortCodes.append(ShortCodeMention(range: start..<end, code: code))
      done = end
    }
    return end
  }
}
