/// A latitude or longitude as written.
struct Angle {
  enum Axis { case latitude, longitude }

  /// Degrees, with the sign that figure and hemisphere give.
  var degrees: Double
  /// What one more in the last digit adds, in degrees.
  var unit: Double
  /// Degrees alone, with minutes, with seconds: 1, 2, 3.
  var components: Int
  /// Decimals of the last figure.
  var decimals: Int
  /// Latitude or longitude where hemisphere or label say so.
  var axis: Axis?
  var hasHemisphere: Bool
  var hasLabel: Bool
  var hasDegreeSign: Bool
  /// Without spaces or marks between the figures: `420404N`.
  var isCompact: Bool
  /// UTF-8 offsets with label and hemisphere.
  var range: Range<Int>
}

/// Reads single angles: decimal degrees, degrees and minutes, degrees, minutes and seconds, in their many spellings.
struct AngleReader {
  let text: ByteReader

  /// The angle whose text begins at an index; nil where there is none or a figure is out of range.
  func angle(at start: Int) -> Angle? {
    var index = start
    var axis: Angle.Axis?
    let label = self.label(at: index)
    if let label {
      axis = label.axis
      index = label.end
    }
    let prefix = hemisphere(at: index)
    if let prefix {
      index = text.afterSpaces(prefix.end, limit: 1)
      guard text.isDigit(index) else { return nil }
    }
    var isNegative = false
    if prefix == nil, let end = text.after(anyOf: Self.minusSigns, at: index) {
      isNegative = true
      index = end
    } else if prefix == nil, text[index] == UInt8(ascii: "+") {
      index += 1
    }
    guard let first = text.figure(at: index) else { return nil }
    let parts: Parts?
    if first.wholeDigits >= 4 {
      parts = first.wholeDigits <= 7 ? compact(first) : nil
    } else {
      parts = separated(first, at: index)
    }
    guard var parts, parts.degrees <= 180 else { return nil }
    var side = prefix
    if prefix == nil {
      let next = parts.isCompact ? parts.end : text.afterSpaces(parts.end, limit: 2)
      if let suffix = hemisphere(at: next) ?? hemisphereWords(at: next) {
        side = suffix
        parts.end = suffix.end
      }
    }
    // Figures without marks are degrees only where a hemisphere says so.
    if side == nil, parts.isCompact || parts.components > 1 && !parts.hasDegreeSign { return nil }
    if side != nil, isNegative { return nil }
    if let side {
      if let axis, axis != side.axis { return nil }
      axis = side.axis
    }
    if axis == .latitude, parts.degrees > 90 { return nil }
    return Angle(
      degrees: isNegative || side?.isNegative == true ? -parts.degrees : parts.degrees, unit: parts.unit,
      components: parts.components, decimals: parts.decimals, axis: axis, hasHemisphere: side != nil,
      hasLabel: label != nil, hasDegreeSign: parts.hasDegreeSign, isCompact: parts.isCompact, range: start..<parts.end)
  }

  /// Where the angle begins that has a figure at an index: before its sign, hemisphere and label.
  func start(ofFigureAt figure: Int) -> Int {
    var index = figure
    for sign in Self.minusSigns where text.after(sign, at: index - sign.utf8CodeUnitCount) == index {
      index -= sign.utf8CodeUnitCount
      break
    }
    if text[index - 1] == UInt8(ascii: "+") { index -= 1 }
    if index == figure {
      let letter = text[index - 1] == 0x20 ? index - 2 : index - 1
      if hemisphere(at: letter) != nil, !text.isWord(letter - 1) { index = letter }
    }
    var before = index
    while before > 0, before > index - 4, [0x20, 0x3A, 0x3D, 0x2E].contains(text[before - 1]) { before -= 1 }
    let word = text.word(endingAt: before)
    if !word.isEmpty, before < index || word.isEmpty, Self.labels[word] != nil { return before - word.utf8.count }
    return index
  }

  // MARK: Figures

  private struct Parts {
    var degrees: Double
    var unit: Double
    var components: Int
    var decimals: Int
    var hasDegreeSign: Bool
    var isCompact = false
    var end: Int
  }

  /// `420404`, `0481724.5`, `4204.07`.
  private func compact(_ figure: ByteReader.Figure) -> Parts? {
    let degreeDigits = figure.wholeDigits.isMultiple(of: 2) ? 2 : 3
    let hasSeconds = figure.wholeDigits - degreeDigits == 4
    var rest = figure.value
    let divisor = hasSeconds ? 10_000.0 : 100.0
    let degrees = (rest / divisor).rounded(.down)
    rest -= degrees * divisor
    let minutes = hasSeconds ? (rest / 100).rounded(.down) : rest
    let seconds = hasSeconds ? rest - minutes * 100 : 0
    guard minutes < 60, seconds < 60 else { return nil }
    return Parts(
      degrees: degrees + minutes / 60 + seconds / 3600, unit: figure.unit / (hasSeconds ? 3600 : 60),
      components: hasSeconds ? 3 : 2, decimals: figure.decimals, hasDegreeSign: false, isCompact: true,
      end: figure.end)
  }

  /// `42.0678`, `42°04′04″`, `42 04.07`, `42-04-04`.
  private func separated(_ first: ByteReader.Figure, at start: Int) -> Parts? {
    var degrees = first
    var signEnd = degreeSign(at: degrees.end)
    if signEnd == nil, let withComma = text.figure(at: start, allowsComma: true), withComma.end > first.end,
      let end = degreeSign(at: withComma.end)
    {
      // "42,0678° с. ш."
      degrees = withComma
      signEnd = end
    }
    var parts = Parts(
      degrees: degrees.value, unit: degrees.unit, components: 1, decimals: degrees.decimals,
      hasDegreeSign: signEnd != nil, end: signEnd ?? degrees.end)
    guard degrees.decimals == 0 else { return parts }
    guard let minutes = component(after: parts.end, isMarked: signEnd != nil) else { return parts }
    let minuteEnd = text.after(anyOf: Self.minuteMarks, at: text.afterSpaces(minutes.end, limit: 1))
    // "42° 04 N" may leave the mark out, "34° 12 people" may not: the hemisphere decides.
    let endsAtHemisphere =
      hemisphere(at: text.afterSpaces(minutes.end, limit: 1)) != nil || text[minutes.end] == UInt8(ascii: "-")
    guard minutes.value < 60 else { return signEnd == nil ? nil : parts }
    var end = minuteEnd ?? minutes.end
    if text.after(anyOf: Self.minuteMarks, at: end) != nil, minuteEnd != nil { return parts }
    let seconds =
      minutes.decimals > 0 ? nil : component(after: end, isMarked: minuteEnd != nil)
    if let seconds, seconds.value < 60 {
      let mark =
        text.after(anyOf: Self.secondMarks, at: text.afterSpaces(seconds.end, limit: 1))
        ?? doubledMinuteMark(at: text.afterSpaces(seconds.end, limit: 1))
      if mark != nil || hemisphere(at: text.afterSpaces(seconds.end, limit: 1)) != nil || signEnd == nil
        || text[seconds.end] == UInt8(ascii: "-")
      {
        end = mark ?? seconds.end
        if mark == nil, text[end] == UInt8(ascii: "-"), hemisphere(at: end + 1) != nil { end += 1 }
        parts.degrees += minutes.value / 60 + seconds.value / 3600
        parts.unit = seconds.unit / 3600
        parts.components = 3
        parts.decimals = seconds.decimals
        parts.end = end
        return parts
      }
    }
    guard minuteEnd != nil || endsAtHemisphere || signEnd == nil else { return parts }
    if minuteEnd == nil, text[end] == UInt8(ascii: "-"), hemisphere(at: end + 1) != nil { end += 1 }
    parts.degrees += minutes.value / 60
    parts.unit = minutes.unit / 60
    parts.components = 2
    parts.decimals = minutes.decimals
    parts.end = end
    return parts
  }

  /// The figure of minutes or seconds that follows: two digits where nothing marks it, one or two after a mark.
  private func component(after end: Int, isMarked: Bool) -> ByteReader.Figure? {
    var index = end
    if isMarked {
      index = text.afterSpaces(index, limit: 1)
    } else {
      guard [0x20, 0x2D, 0x3A].contains(text[index]) else { return nil }
      index += 1
    }
    guard let figure = text.figure(at: index, allowsComma: isMarked) else { return nil }
    return figure.wholeDigits == 2 || isMarked && figure.wholeDigits == 1 ? figure : nil
  }

  private func degreeSign(at index: Int) -> Int? {
    if let end = text.after(anyOf: Self.degreeSigns, at: index) { return end }
    let next = text.afterSpaces(index, limit: 1)
    if let end = text.after(anyOf: Self.degreeSigns, at: next) { return end }
    if let end = text.after(anyOf: ["degrees", "deg.", "deg"], at: next), !text.isLetter(end) { return end }
    if text[index] == UInt8(ascii: "d"), text.isDigit(index + 1) { return index + 1 }
    return nil
  }

  private func doubledMinuteMark(at index: Int) -> Int? {
    guard let middle = text.after(anyOf: Self.minuteMarks, at: index) else { return nil }
    return text.after(anyOf: Self.minuteMarks, at: middle)
  }

  private static let minusSigns: [StaticString] = ["-", "\u{2212}"]
  private static let degreeSigns: [StaticString] = ["°", "º", "˚", "⁰"]
  private static let minuteMarks: [StaticString] = ["′", "'", "’", "‘", "`", "´", "ʹ", "ʼ", "min."]
  private static let secondMarks: [StaticString] = ["″", "\"", "”", "“", "ʺ", "sec."]

  // MARK: Hemispheres and labels

  private struct Side {
    var axis: Angle.Axis
    var isNegative: Bool
    var end: Int
  }

  /// A capital letter by itself: `N`, `S`, `E`, `W`; before a figure or after one.
  private func hemisphere(at index: Int) -> Side? {
    let side: (Angle.Axis, Bool)
    switch text[index] {
    case UInt8(ascii: "N"): side = (.latitude, false)
    case UInt8(ascii: "S"): side = (.latitude, true)
    case UInt8(ascii: "E"): side = (.longitude, false)
    case UInt8(ascii: "W"): side = (.longitude, true)
    default: return nil
    }
    guard !text.isLetter(index + 1) else { return nil }
    return Side(axis: side.0, isNegative: side.1, end: index + 1)
  }

  private func hemisphereWords(at index: Int) -> Side? {
    for (words, axis, isNegative) in Self.words {
      guard var end = text.after(words, at: index) else { continue }
      if !text.isLetter(end) || words.utf8Start[0] >= 0x80 {
        let next = text.afterSpaces(end, limit: 1)
        if let more = text.after(anyOf: ["latitude", "longitude"], at: next) { end = more }
        return Side(axis: axis, isNegative: isNegative, end: end)
      }
    }
    return nil
  }

  private static let words: [(StaticString, Angle.Axis, Bool)] = [
    ("north", .latitude, false), ("North", .latitude, false), ("south", .latitude, true), ("South", .latitude, true),
    ("east", .longitude, false), ("East", .longitude, false), ("west", .longitude, true), ("West", .longitude, true),
    ("с. ш.", .latitude, false), ("с.ш.", .latitude, false), ("с.\u{A0}ш.", .latitude, false),
    ("северной широты", .latitude, false), ("ю. ш.", .latitude, true), ("ю.ш.", .latitude, true),
    ("ю.\u{A0}ш.", .latitude, true), ("южной широты", .latitude, true), ("в. д.", .longitude, false),
    ("в.д.", .longitude, false), ("в.\u{A0}д.", .longitude, false), ("восточной долготы", .longitude, false),
    ("з. д.", .longitude, true), ("з.д.", .longitude, true), ("з.\u{A0}д.", .longitude, true),
    ("западной долготы", .longitude, true),
  ]

  /// `lat`, `Latitude:`, `lon =`.
  private func label(at start: Int) -> (axis: Angle.Axis, end: Int)? {
    var end = start
    while (text[end] | 0x20) &- 97 < 26, end - start < 12 { end += 1 }
    guard end > start + 2, let axis = Self.labels[text.word(endingAt: end)] else { return nil }
    var index = end
    while index < end + 3, [0x20, 0x3A, 0x3D, 0x2E].contains(text[index]) { index += 1 }
    return index == end ? nil : (axis, index)
  }

  private static let labels: [String: Angle.Axis] = [
    "lat": .latitude, "latitude": .latitude, "lon": .longitude, "long": .longitude, "lng": .longitude,
    "longitude": .longitude,
  ]
}
