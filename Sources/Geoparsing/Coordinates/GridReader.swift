/// Reads grid references: `38TQM1234567890`, `38T QM 12345 67890`, `39T 275786 4660858`.
struct GridReader {
  let text: ByteReader

  /// The reference that begins with the zone at an index; nil where there is none.
  func reference(at start: Int) -> CoordinateMention? {
    guard !text.isWord(start - 1), text[start - 1] != UInt8(ascii: "."), text[start - 1] != UInt8(ascii: "-") else {
      return nil
    }
    var index = start
    while index - start < 2, text.isDigit(index) { index += 1 }
    let band = text[index]
    guard band >= 67, band <= 88, !text.isDigit(index) else { return nil }
    var zone = 0
    for position in start..<index { zone = zone * 10 + Int(text[position] - 48) }
    index += 1
    let next = text.afterSpaces(index, limit: 1)
    if text.isDigit(next), next > index {
      return projected(start, zone: zone, letter: band, from: next)
    }
    guard isCapital(next), isCapital(next + 1), !isCapital(next + 2) else { return nil }
    return square(start, zone: zone, band: band, lettersAt: next)
  }

  private func isCapital(_ index: Int) -> Bool { text[index] >= 65 && text[index] <= 90 }

  private func square(_ start: Int, zone: Int, band: UInt8, lettersAt letters: Int) -> CoordinateMention? {
    let first = text.afterSpaces(letters + 2, limit: 1)
    guard let left = digits(at: first) else { return nil }
    let halves: (easting: Int, northing: Int, count: Int, end: Int)
    let second = text.afterSpaces(left.end, limit: 1)
    if second > left.end, let right = digits(at: second), right.count == left.count, left.count <= 5 {
      halves = (left.value, right.value, left.count, right.end)
    } else if left.count.isMultiple(of: 2), left.count >= 4 {
      var scale = 1
      for _ in 0..<(left.count / 2) { scale *= 10 }
      halves = (left.value / scale, left.value % scale, left.count / 2, left.end)
    } else {
      return nil
    }
    guard halves.count >= 2, !text.isWord(halves.end),
      let stated = MilitaryGrid.position(
        zone: zone, band: band, column: text[letters], row: text[letters + 1], easting: halves.easting,
        northing: halves.northing, digits: halves.count)
    else { return nil }
    return CoordinateMention(range: start..<halves.end, stated: stated)
  }

  private func projected(_ start: Int, zone: Int, letter: UInt8, from index: Int) -> CoordinateMention? {
    guard let easting = text.figure(at: index), easting.wholeDigits == 6 || easting.wholeDigits == 7 else {
      return nil
    }
    var next = afterUnit(easting.end, letter: UInt8(ascii: "E"))
    if text[next] == UInt8(ascii: ",") || text[next] == UInt8(ascii: "/") { next += 1 }
    next = text.afterSpaces(next)
    guard next > easting.end, let northing = text.figure(at: next), (5...7).contains(northing.wholeDigits) else {
      return nil
    }
    let end = afterUnit(northing.end, letter: UInt8(ascii: "N"))
    guard !text.isWord(end),
      let stated = MilitaryGrid.position(
        zone: zone, letter: letter, easting: easting.value, northing: northing.value,
        unit: max(easting.unit, northing.unit))
    else { return nil }
    return CoordinateMention(range: start..<end, stated: stated)
  }

  /// After "m", "mE", "m E" or "E", where that stands by itself.
  private func afterUnit(_ end: Int, letter: UInt8) -> Int {
    var index = text.afterSpaces(end, limit: 1)
    if text[index] == UInt8(ascii: "m") { index = text.afterSpaces(index + 1, limit: 1) }
    if text[index] == letter { index += 1 }
    return text.isWord(index) || index == text.afterSpaces(end, limit: 1) ? end : index
  }

  private func digits(at start: Int) -> (value: Int, count: Int, end: Int)? {
    var index = start
    var value = 0
    while index - start < 11, text.isDigit(index) {
      value = value * 10 + Int(text[index] - 48)
      index += 1
    }
    return index > start && index - start < 11 ? (value, index - start, index) : nil
  }
}
