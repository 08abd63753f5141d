/// Reads the count that begins at a lexeme.
struct QuantityParser {
  let lexed: LexedTokens

  /// A count with the lexemes it covers.
  struct Result {
    var range: Range<Int>
    var low: Int
    var high: Int?
    var note: String?
    /// Whether it is a bare "a" or "an": a count only before a noun.
    var isArticle = false
  }

  private enum Bound { case exact, about, atLeast, moreThan, upTo, fewerThan, notMoreThan }

  /// The words that bound a count, by the first of them, in the order in which they are tried.
  private static let bounds = Dictionary(grouping: boundWords) { $0.words[0] }

  private static let boundWords: [(words: [String], bound: Bound)] = [
    (["at", "least"], .atLeast), (["no", "fewer", "than"], .atLeast), (["not", "less", "than"], .atLeast),
    (["no", "less", "than"], .atLeast), (["a", "minimum", "of"], .atLeast), (["minimum"], .atLeast),
    (["more", "than"], .moreThan), (["over"], .moreThan), (["above"], .moreThan), (["upwards", "of"], .moreThan),
    (["upward", "of"], .moreThan), (["well", "over"], .moreThan), (["greater", "than"], .moreThan),
    (["up", "to"], .upTo), (["as", "many", "as"], .upTo), (["at", "most"], .upTo), (["at", "the", "most"], .upTo),
    (["no", "more", "than"], .upTo), (["not", "more", "than"], .upTo), (["a", "maximum", "of"], .upTo),
    (["fewer", "than"], .fewerThan), (["less", "than"], .fewerThan), (["under"], .fewerThan), (["about"], .about),
    (["around"], .about), (["some"], .about), (["roughly"], .about), (["approximately"], .about), (["nearly"], .about),
    (["almost"], .about), (["close", "to"], .about), (["an", "estimated"], .about), (["estimated"], .about),
    (["circa"], .about), (["perhaps"], .about), (["exactly"], .exact), (["only"], .exact), (["just"], .exact),
    (["a", "total", "of"], .exact), (["total", "of"], .exact), (["all"], .exact),
    (["a", "further"], .exact), (["an", "additional"], .exact), (["yet", "another"], .exact),
  ]

  /// The count that begins exactly at the lexeme, bounding words included; nil when none does.
  func parse(at start: Int) -> Result? {
    guard lexed.kind(start) == .word || lexed.kind(start) == .number else { return nil }
    if lexed.word(start) == "between", let range = range(at: start + 1, joint: "and", from: start) { return range }
    if lexed.word(start) == "from", let range = range(at: start + 1, joint: "to", from: start) { return range }
    var index = start
    var bound = Bound.exact
    var boundWords: [String] = []
    // "just over", "about at least": the last bound counts.
    for _ in 0..<2 {
      guard let (words, found) = boundingWords(at: index) else { break }
      if found != .exact || bound == .exact { (bound, boundWords) = (found, words) }
      index += words.count
      if lexed.word(index) == "\"" { index += 1 }
    }
    if boundWords == ["all"], lexed.word(index) == "but" { return nil }
    guard var result = core(at: index) else { return nil }
    if result.note == nil, bound == .exact || bound == .about, let wide = widened(result) { result = wide }
    result.range = start..<result.range.upperBound
    let (low, high) = (result.low, result.high)
    let note = boundWords.joined(separator: " ") + " \(low)"
    switch bound {
    case .exact: break
    case .about: result.note = result.note ?? note
    case .atLeast: (result.high, result.note) = (nil, note)
    case .moreThan: (result.low, result.high, result.note) = (low, nil, note)
    case .upTo, .notMoreThan: (result.low, result.high, result.note) = (0, high ?? low, note)
    case .fewerThan: (result.low, result.high, result.note) = (0, max(0, (high ?? low) - 1), note)
    }
    return result
  }

  private func boundingWords(at index: Int) -> (words: [String], bound: Bound)? {
    QuantityParser.bounds[lexed.word(index)]?.first { bound in
      bound.words.indices.allSatisfy { lexed.word(index + $0) == bound.words[$0] }
    }
  }

  /// The number itself: a cardinal, "dozens", "a couple of", "no".
  private func core(at index: Int) -> Result? {
    if let rough = rough(at: index) { return rough }
    guard let cardinal = NumberWords.cardinal(in: lexed, at: index), cardinal.value < 1_000_000_000 else { return nil }
    var end = cardinal.end
    var value = cardinal.value
    if lexed.word(end) == "dozen" { (value, end) = (value * 12, end + 1) }
    if lexed.word(end) == "score", value < 10 { (value, end) = (value * 20, end + 1) }
    guard isCount(index, end) else { return nil }
    return Result(range: index..<end, low: value, high: value)
  }

  /// "three or four", "3-5", "3 to 5", "20 or more", "20-plus", "20+".
  private func widened(_ first: Result) -> Result? {
    let end = first.range.upperBound
    guard let low = first.high else { return nil }
    switch lexed.word(end) {
    case "+": return Result(range: first.range.lowerBound..<end + 1, low: low, high: nil, note: "\(low) or more")
    case "-" where lexed.word(end + 1) == "plus":
      return Result(range: first.range.lowerBound..<end + 2, low: low, high: nil, note: "\(low) or more")
    case "or" where lexed.word(end + 1) == "more":
      return Result(range: first.range.lowerBound..<end + 2, low: low, high: nil, note: "\(low) or more")
    case "or" where lexed.word(end + 1) == "so":
      return Result(range: first.range.lowerBound..<end + 2, low: low, high: low, note: "\(low) or so")
    case "or", "to", "-":
      if lexed.word(end) == "-", lexed.isAttached(end) != lexed.isAttached(end + 1) { return nil }
      guard let second = NumberWords.cardinal(in: lexed, at: end + 1), second.value > low,
        isCount(end + 1, second.end), second.value < 1_000_000_000
      else { return nil }
      // "one or more" apart, "five or hundreds" is no range; 3 to 3000 is none either.
      guard second.value <= max(10, low * 20) else { return nil }
      return Result(
        range: first.range.lowerBound..<second.end, low: low, high: second.value, note: "\(low) to \(second.value)")
    default: return nil
    }
  }

  private func range(at index: Int, joint: String, from start: Int) -> Result? {
    guard let first = NumberWords.cardinal(in: lexed, at: index), lexed.word(first.end) == joint,
      let second = NumberWords.cardinal(in: lexed, at: first.end + 1), first.value < second.value,
      isCount(index, first.end), isCount(first.end + 1, second.end), second.value < 1_000_000_000,
      !DateWords.isMonth(lexed.word(second.end)), lexed.word(second.end) != "years"
    else { return nil }
    return Result(
      range: start..<second.end, low: first.value, high: second.value, note: "\(first.value) to \(second.value)")
  }

  private func rough(at index: Int) -> Result? {
    func result(_ length: Int, _ low: Int, _ high: Int?, _ note: String? = nil) -> Result {
      let end = index + length
      return Result(range: index..<end, low: low, high: high, note: note)
    }
    switch lexed.word(index) {
    case "no", "zero": return lexed.word(index + 1) == "more" || lexed.word(index + 1) == "." ? nil : result(1, 0, 0)
    case "none": return result(1, 0, 0)
    case "dozens": return result(1, 24, nil, "dozens -> 24 or more")
    case "scores": return result(1, 40, nil, "scores -> 40 or more")
    case "tens" where lexed.has("of", "thousands", at: index + 1):
      return result(3, 20_000, nil, "tens of thousands -> 20000 or more")
    case "hundreds":
      return lexed.has("of", "thousands", at: index + 1)
        ? result(3, 200_000, nil, "hundreds of thousands -> 200000 or more")
        : result(1, 200, nil, "hundreds -> 200 or more")
    case "thousands": return result(1, 2000, nil, "thousands -> 2000 or more")
    case "several":
      if lexed.word(index + 1) == "dozen" { return result(2, 36, nil, "several dozen -> 36 or more") }
      if let scale = NumberWords.scales[lexed.word(index + 1)] {
        return result(2, 3 * scale, nil, "several \(lexed.word(index + 1)) -> \(3 * scale) or more")
      }
      return result(1, 3, nil, "several -> 3 or more")
    case "dozen": return lexed.word(index + 1) == "of" ? result(1, 24, nil, "dozens -> 24 or more") : nil
    case "half" where lexed.has("a", "dozen", at: index + 1): return result(3, 6, 6)
    case "a", "an": return article(at: index, result)
    case "few": return lexed.word(index - 1) == "the" ? nil : result(1, 3, nil, "few -> 3 or more")
    case "both": return result(1, 2, 2)
    case "another":
      if let cardinal = NumberWords.cardinal(in: lexed, at: index + 1), isCount(index + 1, cardinal.end),
        cardinal.value < 1_000_000
      {
        return result(cardinal.end - index, cardinal.value, cardinal.value)
      }
      return result(1, 1, 1)
    default: return nil
    }
  }

  private func article(at index: Int, _ result: (Int, Int, Int?, String?) -> Result) -> Result? {
    switch lexed.word(index + 1) {
    case "dozen": return result(2, 12, 12, nil)
    case "few": return result(2, 3, nil, "a few -> 3 or more")
    case "couple" where lexed.word(index + 2) == "of": return result(3, 2, 2, "a couple of -> 2")
    case "pair" where lexed.word(index + 2) == "of": return result(3, 2, 2, nil)
    case "score" where lexed.word(index + 2) == "of": return result(3, 20, 20, "a score -> 20")
    case "half" where lexed.has("-", "dozen", at: index + 2): return result(4, 6, 6, nil)
    case "half" where lexed.word(index + 2) == "dozen": return result(3, 6, 6, nil)
    case "handful" where lexed.word(index + 2) == "of": return result(3, 3, nil, "a handful -> 3 or more")
    case "number" where lexed.word(index + 2) == "of": return result(3, 2, nil, "a number of -> 2 or more")
    case "hundred", "thousand", "million":
      guard let cardinal = NumberWords.cardinal(in: lexed, at: index) else { return nil }
      return result(cardinal.end - index, cardinal.value, cardinal.value, nil)
    default:
      var found = result(1, 1, 1, nil)
      found.isArticle = true
      return found
    }
  }

  /// Whether the lexemes are a count by what stands about them: no age, time, date, money, share, code or ratio.
  func isCount(_ start: Int, _ end: Int) -> Bool {
    let before = lexed.word(start - 1)
    let after = lexed.word(end)
    if ["$", "£", "€", "#", "@", "no", "№"].contains(before), before != "no" || lexed.word(start - 1) == "." {
      return false
    }
    if before == ".", lexed.word(start - 2) == "no" || lexed.isAttached(start) { return false }
    if before == ",", lexed.isAttached(start), lexed.isAttached(start - 1) { return false }
    // "AR-15", "12-storey", "23-year-old", "555-0199"
    if before == "-", lexed.isAttached(start), lexed.isAttached(start - 1), lexed.kind(start - 2) == .word,
      NumberWords.units[lexed.word(start - 2)] == nil
    {
      return false
    }
    if after == "-", lexed.isAttached(end), lexed.isAttached(end + 1), lexed.kind(end + 1) == .word,
      NumberWords.cardinal(in: lexed, at: end + 1) == nil, lexed.word(end + 1) != "plus"
    {
      return false
    }
    if after == "-", lexed.isAttached(end + 1), lexed.kind(end + 1) == .number, lexed.digits(start) != nil {
      // Scores and telephone numbers fall.
      let next = lexed.word(end + 1)
      if next.hasPrefix("0") || (lexed.digits(end + 1) ?? 0) <= (lexed.digits(start) ?? 0) { return false }
    }
    if before == "-", lexed.isAttached(start), lexed.kind(start - 2) == .number,
      (lexed.digits(start) ?? 0) <= (lexed.digits(start - 2) ?? 0)
    {
      return false
    }
    if [":", "/"].contains(before), lexed.isAttached(start), lexed.isAttached(start - 1) { return false }
    if [":", "/"].contains(after), lexed.isAttached(end), lexed.isAttached(end + 1) { return false }
    if lexed.isAttached(end), lexed.kind(end) == .word, lexed.kind(end - 1) == .number { return false }
    if lexed.isAttached(start), lexed.kind(start - 1) == .word, lexed.kind(start) == .number { return false }
    if QuantityParser.measures.contains(after) || DateWords.isMonth(after) || DateWords.isMonth(before) { return false }
    if after == "per" || after == "%" || after == "am" || after == "pm" || after == "°" { return false }
    if after == "o", lexed.word(end + 1) == "'" { return false }
    if ["aged", "age", "highway", "route", "road", "article", "magnitude", "section", "channel", "flight", "page"]
      .contains(before)
    {
      return false
    }
    return true
  }

  static let measures: Set<String> = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "second",
    "seconds", "km", "kilometres", "kilometers", "kilometre", "kilometer", "metre", "metres", "meters", "meter",
    "miles",
    "mile", "m", "cm", "mm", "feet", "foot", "ft", "inches", "tonnes", "tons", "tonne", "kg", "kilograms",
    "kilogrammes",
    "litres", "liters", "percent", "dollars", "euros", "pounds", "rubles", "roubles", "rupees", "dong", "yuan", "yen",
    "degrees", "acres", "hectares", "nautical", "square", "storeys", "stories", "mph", "knots", "decades", "centuries",
    "nights", "times", "points", "goals", "francs", "pesos", "naira", "shillings", "calibre", "caliber", "mg", "mw",
  ]
}

extension DateWords {
  static func isMonth(_ word: String) -> Bool {
    word != "may" && word != "march" && months[word] != nil
      || shortMonths[word] != nil && word != "mar" && word != "sep"
  }
}
