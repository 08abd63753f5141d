/// Who a statement of a sentence comes from.
struct Attribution: Hashable {
  var source: String
  var isClaim: Bool
}

/// Finds who says what in a sentence.
struct AttributionReader {
  let lexed: LexedTokens
  /// Clauses that a statement does not reach beyond.
  private let segments: [Range<Int>]
  private let statements: [Statement]

  private struct Statement {
    var attribution: Attribution
    /// The lexemes of who and of the verb.
    var range: Range<Int>
    /// Whether what is said goes before ("…, police said").
    var trails: Bool
  }

  init(_ lexed: LexedTokens) {
    self.lexed = lexed
    segments = AttributionReader.segments(of: lexed)
    statements = segments.flatMap { AttributionReader.statements(in: lexed, segment: $0) }
  }

  /// The source of what stands at a lexeme, or nil when the text says it itself.
  ///
  /// A statement before the lexeme in the same clause comes first ("police said one was killed"), then one that trails
  /// it, which reaches back over the whole sentence up to another statement.
  func source(at index: Int) -> Attribution? {
    let segment = segments.first { $0.contains(index) } ?? 0..<lexed.count
    let leading = statements.last {
      segment.contains($0.range.lowerBound) && $0.range.upperBound <= index && !$0.trails
    }
    if let leading { return leading.attribution }
    let trailing = statements.first { $0.range.lowerBound > index && $0.trails }
    guard let trailing else { return nil }
    // Another statement between the two ends its reach.
    let between = statements.contains { $0.range.lowerBound > index && $0.range.upperBound < trailing.range.lowerBound }
    return between ? nil : trailing.attribution
  }

  private static func segments(of lexed: LexedTokens) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = 0
    for index in 0..<lexed.count {
      let word = lexed.word(index)
      let isBreak =
        word == ";" || word == "whereas" || word == "/" && !lexed.isAttached(index)
        || [",", "-"].contains(lexed.word(index - 1)) && ["while", "but", "though", "although"].contains(word)
      if isBreak, index > start {
        segments.append(start..<index)
        start = index
      }
    }
    if start < lexed.count { segments.append(start..<lexed.count) }
    return segments
  }

  private static let edges: Set<String> = [
    ",", ";", ":", "\"", "(", ")", "-", "whereas", "that", "while", "but", "although", "though", "where", "when", "/",
    ".",
    "which", "as", "after", "because", "whereas",
  ]

  /// Whether a name ends at the lexeme; the hyphen of "state-run" is inside one.
  private static func isEdge(_ lexed: LexedTokens, _ index: Int) -> Bool {
    guard edges.contains(lexed.word(index)) else { return false }
    return !(lexed.word(index) == "-" && lexed.isAttached(index) && lexed.isAttached(index + 1))
  }

  private static func statements(in lexed: LexedTokens, segment: Range<Int>) -> [Statement] {
    var statements: [Statement] = []
    for index in segment {
      let word = lexed.word(index)
      if word == "according", lexed.word(index + 1) == "to" {
        var end = index + 2
        while end < segment.upperBound, !isEdge(lexed, end), end - index < 12,
          TollWords.auxiliaries.contains(lexed.word(end)) == false
        { end += 1 }
        guard let source = source(lexed, index + 2..<end) else { continue }
        let trails = index > segment.lowerBound + 1
        statements.append(
          Statement(attribution: Attribution(source: source, isClaim: false), range: index..<end, trails: trails))
        continue
      }
      guard let isClaim = TollWords.reportVerbs[word] else { continue }
      // "five were reported dead", "responsibility was claimed": no one speaks.
      let before = lexed.word(index - 1)
      if TollWords.passiveAuxiliaries.contains(before) || ["to", "a", "the", "no", "of"].contains(before) {
        continue
      }
      if ["claimed", "claims", "claim"].contains(word), ["responsibility", "the"].contains(lexed.word(index + 1)) {
        continue
      }
      if word == "claimed" || word == "claims", QuantityParser(lexed: lexed).parse(at: index + 1) != nil { continue }
      if ["put", "gave", "took", "set", "posted", "knew"].contains(word), !isFigureVerb(lexed, index) { continue }
      if nouns.contains(word), word != "claims", !isVerb(lexed, index) { continue }
      var start = index
      while start > segment.lowerBound, !isEdge(lexed, start - 1), index - start < 12 { start -= 1 }
      var nameStart = start
      if nameStart == segment.lowerBound,
        ["and", "whereas", "while", "but", "though", "although"].contains(lexed.word(nameStart))
      {
        nameStart += 1
      }
      var nameEnd = index
      while nameEnd > nameStart,
        ["had", "has", "have", "also", "later", "earlier", "still", "now", "who", "first", "then", "even"]
          .contains(lexed.word(nameEnd - 1)) || lexed.word(nameEnd - 1).hasSuffix("ly") && nameEnd - nameStart > 1
      { nameEnd -= 1 }
      guard let source = source(lexed, nameStart..<nameEnd) else { continue }
      // What is said goes before when only a time or nothing follows the verb.
      let rest = lexed.word(index + 1)
      let trails =
        start > segment.lowerBound && lexed.word(start - 1) == ","
        && (index + 1 >= segment.upperBound
          || [".", ",", ";", "on", "in", "\"", ")", "late", "early", "at"].contains(rest)
          || DateWords.weekdays[rest] != nil)
      let attribution = Attribution(source: source, isClaim: isClaim)
      statements.append(Statement(attribution: attribution, range: nameStart..<index + 1, trails: trails))
    }
    return statements
  }

  /// "put the dead at three", "gave the toll as 126", "posted … " only of a figure.
  private static func isFigureVerb(_ lexed: LexedTokens, _ index: Int) -> Bool {
    (index + 1..<min(lexed.count, index + 9)).contains {
      ["dead", "toll", "number", "death", "figure", "deaths", "count", "total", "injured", "wounded"].contains(
        lexed.word($0))
    } || lexed.kind(index + 1) == .number || NumberWords.units[lexed.word(index + 1)] != nil
  }

  private static func isVerb(_ lexed: LexedTokens, _ index: Int) -> Bool {
    let next = lexed.word(index + 1)
    return ["that", "at", "the", "a", "no", "one"].contains(next) || lexed.kind(index + 1) == .number
      || NumberWords.units[next] != nil || NumberWords.tens[next] != nil
  }

  /// Words of ``TollWords/reportVerbs`` that are nouns as well.
  private static let nouns: Set<String> = [
    "report", "reports", "claim", "claims", "counts", "estimate", "estimates", "lists", "states",
  ]

  /// The words without a leading article; nil for pronouns and for what names nobody.
  private static func source(_ lexed: LexedTokens, _ range: Range<Int>) -> String? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ["the", "a", "an", "and", "\"", "'"].contains(lexed.word(start)) { start += 1 }
    // "on Wednesday", "in Moscow" after a name stay out when they end it.
    while end > start, lexed.kind(end - 1) == .mark { end -= 1 }
    if end - start >= 2, lexed.word(end - 2) == "on", DateWords.weekdays[lexed.word(end - 1)] != nil { end -= 2 }
    // A verb before the name belongs to another clause: "its people denied it and the police said".
    let verbs = (start..<end).filter {
      TollWords.finite.contains(lexed.word($0))
        || TollWords.reportVerbs[lexed.word($0)] != nil && !nouns.contains(lexed.word($0))
    }
    if let verb = verbs.last {
      guard let joint = (verb..<end).last(where: { lexed.word($0) == "and" }), joint + 1 < end else { return nil }
      start = joint + 1
    }
    guard start < end, end - start <= 12, !TollWords.prepositions.contains(lexed.word(start)),
      !["who", "which", "whose"].contains(lexed.word(start))
    else { return nil }
    let words = lexed.words(start..<end)
    let pronouns: Set<String> = ["he", "she", "it", "they", "we", "i", "you", "who", "this", "that", "there", "which"]
    return pronouns.contains(words.lowercased()) ? nil : words
  }
}
