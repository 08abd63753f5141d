/// Reads datelines at the start of paragraphs, by their form alone.
struct DatelineParser {
  /// A dateline is no longer than this, in tokens.
  static let longest = 24

  /// The datelines of a text.
  static func datelines(
    tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>]
  ) -> [Dateline] {
    var result: [Dateline] = []
    for (number, paragraph) in paragraphs.enumerated() {
      let start = sentences[paragraph.lowerBound].lowerBound
      let end = sentences[paragraph.upperBound - 1].upperBound
      var parser = DatelineParser(tokens: tokens, next: start, end: min(end, start + longest))
      if let dateline = parser.parse(isFirstParagraph: number < 3) { result.append(dateline) }
    }
    return result
  }

  let tokens: [Token]
  var next: Int
  let end: Int

  private var places: [Range<Int>] = []
  private var agency: Range<Int>?
  private var date: Range<Int>?

  init(tokens: [Token], next: Int, end: Int) {
    self.tokens = tokens
    self.next = next
    self.end = end
  }

  private func word(_ index: Int) -> String? { index < end ? tokens[index].text : nil }

  mutating func parse(isFirstParagraph: Bool) -> Dateline? {
    let start = next
    guard let town = takePlace() else { return nil }
    places.append(town)
    let isCapital = isAllCapitals(town)
    while next < end {
      let here = next
      if takeClosing(isCapital: isCapital) {
        guard isPlausible(town, isCapital: isCapital, isFirstParagraph: isFirstParagraph) else { return nil }
        return Dateline(range: start..<next, places: places, agency: agency, date: date)
      }
      if word(next) == "(" {
        guard takeAgency() else { return nil }
      } else {
        let separator = word(next)
        let isSeparated = separator == "," || separator == "/" || separator == "|" || separator == "and"
        if isSeparated { next += 1 }
        if takeDate() { continue }
        guard isSeparated || word(here - 1) == "," || isCapital, places.count < 4, date == nil, let place = takePlace()
        else { return nil }
        places.append(place)
      }
      if next == here { return nil }
    }
    return nil
  }

  // MARK: Parts

  private mutating func takePlace() -> Range<Int>? {
    let start = next
    guard let first = word(next), isCapitalised(first), !DatelineParser.notPlaces.contains(first.lowercased()) else {
      return nil
    }
    let isCapital = isUpper(first)
    var words = 0
    while let text = word(next), words < 5 {
      let isHyphen = text == "-" && next > start && isTouching(next) && isTouching(next + 1)
      if !isHyphen {
        let isWord = isCapitalised(text) && (!isCapital || isUpper(text) || text.hasSuffix("."))
        let isJoiner = next > start && DatelineParser.joiners.contains(text.lowercased())
        guard isWord || isJoiner, !(next > start && isMonthOrDay(text)) else { break }
        words += 1
      }
      next += 1
    }
    return next > start ? start..<next : nil
  }

  /// Whether the token touches the one before it.
  private func isTouching(_ index: Int) -> Bool {
    index < end && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
  }

  private mutating func takeAgency() -> Bool {
    let open = next
    var index = next + 1
    while let text = word(index), text != ")" {
      if index - open > 8 { return false }
      index += 1
    }
    guard word(index) == ")", index > open + 1 else { return false }
    agency = (open + 1)..<index
    next = index + 1
    return true
  }

  private mutating func takeDate() -> Bool {
    let start = next
    var hasName = false
    while let text = word(next) {
      if isMonthOrDay(text) {
        hasName = true
      } else if !(isNumber(text) || (text == "," && next > start && word(next + 1).map(isNumber) == true)
        || (text == "of" && next > start) || (text == "|" && next > start && word(next + 1).map(isNumber) == true))
      {
        break
      }
      next += 1
      // The full stop of an abbreviated month that the tokeniser left apart.
      if hasName, word(next) == ".", isTouching(next), word(next + 1).map(isNumber) == true { next += 1 }
    }
    guard next > start, hasName || isISODate(tokens[start].text) else {
      next = start
      return false
    }
    date = (date?.lowerBound ?? start)..<next
    return true
  }

  private mutating func takeClosing(isCapital: Bool) -> Bool {
    guard let text = word(next) else { return false }
    switch text {
    case "-", "--", "---", "–", "—", "―", "‒":
      // A hyphen inside a name touches both neighbours.
      if text == "-", isTouching(next), isTouching(next + 1) { return false }
    case ":":
      guard isCapital || date != nil || agency != nil else { return false }
    case ".":
      guard isCapital, places.count > 1 || date != nil || agency != nil else { return false }
    default: return false
    }
    next += 1
    return true
  }

  private func isPlausible(_ town: Range<Int>, isCapital: Bool, isFirstParagraph: Bool) -> Bool {
    if agency != nil || date != nil { return true }
    // All in capitals needs no more; a title-case name may be any word, so only the first paragraphs count.
    if isCapital { return places.count > 1 || town.count <= 6 }
    return isFirstParagraph && town.count <= 4
  }

  // MARK: Words

  private func isCapitalised(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ScalarClass(first.value) == .upper
  }

  private func isUpper(_ text: String) -> Bool {
    var hasLetter = false
    for scalar in text.unicodeScalars {
      switch ScalarClass(scalar.value) {
      case .lower: return false
      case .upper: hasLetter = true
      default: break
      }
    }
    return hasLetter
  }

  private func isAllCapitals(_ range: Range<Int>) -> Bool {
    range.allSatisfy { !tokens[$0].text.unicodeScalars.contains { ScalarClass($0.value) == .lower } }
      && range.contains { isUpper(tokens[$0].text) }
  }

  private func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    return first >= 0x30 && first <= 0x39 && text.utf8.count <= 10
  }

  private func isISODate(_ text: String) -> Bool {
    text.utf8.count == 10 && text.utf8.dropFirst(4).first == UInt8(ascii: "-")
  }

  private func isMonthOrDay(_ text: String) -> Bool {
    var word = text.lowercased()
    if word.hasSuffix(".") { word.removeLast() }
    return DatelineParser.calendarWords.contains(word)
  }

  private static let calendarWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun",
  ]

  private static let joiners: Set<String> = [
    "of", "de", "del", "la", "le", "les", "el", "al", "du", "da", "do", "dos", "and", "the", "'s", "sur", "upon", "am",
  ]

  /// Words that open a line in the same form but name no place.
  private static let notPlaces: Set<String> = [
    "breaking", "update", "updated", "exclusive", "analysis", "watch", "video", "photo", "photos", "opinion", "live",
    "factbox", "correction", "corrected", "editorial", "comment", "flash", "urgent", "alert", "news", "newsletter",
    "report", "summary", "highlights", "note", "q", "a", "read", "more", "also", "see", "related", "source", "sources",
    "by", "the", "this", "that", "what", "who", "why", "how", "when", "where", "in", "on", "at", "for", "and", "but",
    "interview", "profile", "timeline", "explainer", "advisory", "ref", "deaths", "injured", "missing", "location",
    "date", "time", "i", "he", "she", "it", "we", "they", "there", "one", "two", "three", "january", "february",
    "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "god", "yes", "no", "police", "president",
  ]
}
