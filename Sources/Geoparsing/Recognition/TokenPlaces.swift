/// What the gazetteer knows of the tokens of a text: the longest names that stand there, and each word by itself.
package struct TokenPlaces: Sendable {
  /// A gazetteer name found in the text.
  package struct Match: Hashable, Sendable {
    /// The tokens.
    package var tokens: Range<Int>
    /// What the name can stand for.
    package var classes: PlaceClasses
  }

  /// The longest names from left to right; they do not overlap.
  package private(set) var matches: [Match] = []
  /// For each token, the index in ``matches`` of the name it lies in, or -1.
  package private(set) var matchIndex: [Int32]
  /// For each token, what the word alone can stand for.
  package private(set) var own: [PlaceClasses]

  /// The longest name looked for, in tokens.
  static let longestName = 6
  /// Longer words are no names.
  static let longestWord = 60

  /// Looks up all names that begin with a capital.
  ///
  /// - Complexity: O(*n*) look-ups for *n* tokens.
  package init(_ text: TokenizedText, classifier: some PlaceClassifier) {
    matchIndex = Array(repeating: -1, count: text.tokens.count)
    own = Array(repeating: [], count: text.tokens.count)
    var known: [String: PlaceClasses] = [:]
    for sentence in text.sentences {
      let isCandidate = sentence.map { TokenPlaces.mayStart(text.tokens[$0].text) }
      var next = sentence.lowerBound
      for start in sentence where isCandidate[start - sentence.lowerBound] {
        own[start] = TokenPlaces.look(text.tokens[start].text, &known, classifier)
        guard start >= next, let match = longest(from: start, in: sentence, text, &known, classifier) else { continue }
        for token in match.tokens { matchIndex[token] = Int32(matches.count) }
        matches.append(match)
        next = match.tokens.upperBound
      }
    }
  }

  /// The name a token lies in, or nil.
  package func match(at token: Int) -> Match? {
    matchIndex[token] < 0 ? nil : matches[Int(matchIndex[token])]
  }

  private func longest(
    from start: Int, in sentence: Range<Int>, _ text: TokenizedText, _ known: inout [String: PlaceClasses],
    _ classifier: some PlaceClassifier
  ) -> Match? {
    var end = start + 1
    // As far as a name can reach: words and hyphens, no punctuation.
    while end < min(sentence.upperBound, start + TokenPlaces.longestName),
      TokenPlaces.mayContinue(text.tokens[end].text)
    {
      end += 1
    }
    while end > start + 1 {
      let last = text.tokens[end - 1].text
      if TokenPlaces.mayStart(last) {
        let name = TokenPlaces.name(of: start..<end, in: text)
        let classes = TokenPlaces.look(name, &known, classifier)
        if !classes.isEmpty { return Match(tokens: start..<end, classes: classes) }
      }
      end -= 1
    }
    return own[start].isEmpty ? nil : Match(tokens: start..<(start + 1), classes: own[start])
  }

  private static func look(
    _ name: String, _ known: inout [String: PlaceClasses], _ classifier: some PlaceClassifier
  ) -> PlaceClasses {
    if let classes = known[name] { return classes }
    var classes = classifier.classes(ofName: name)
    // Short forms count in capitals only, and only such may be written with dots: not "us", not "in".
    if classes.contains(.abbreviation), !isCapitals(name) { classes.remove(.abbreviation) }
    known[name] = classes
    return classes
  }

  /// The tokens as one name: as written, but with single spaces, and the words of a hashtag apart.
  package static func name(of tokens: Range<Int>, in text: TokenizedText) -> String {
    var name = text.tokens[tokens.lowerBound].text
    for index in tokens.dropFirst() {
      let (before, token) = (text.tokens[index - 1], text.tokens[index])
      if token.range.lowerBound > before.range.upperBound || areWords(before.text, token.text) { name += " " }
      name += token.text
    }
    return name
  }

  /// Whether two tokens that touch are words of a hashtag, and not signs or ideographs.
  private static func areWords(_ left: String, _ right: String) -> Bool {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
    return ScalarClass(last.value).continuesWord && ScalarClass(first.value).continuesWord
  }

  private static func isCapitals(_ name: String) -> Bool {
    name.unicodeScalars.allSatisfy { ScalarClass($0.value) != .lower }
      || (name.contains(".") && name.unicodeScalars.first.map { ScalarClass($0.value) == .upper } == true)
  }

  /// Whether a name can begin or end with the word.
  private static func mayStart(_ word: String) -> Bool {
    guard word.utf8.count <= longestWord, let first = word.unicodeScalars.first else { return false }
    switch ScalarClass(first.value) {
    case .upper, .letter, .ideograph: return true
    case .lower: return word == "al" || word == "el" || word == "ash" || word == "ad" || word == "as" || word == "an"
    default: return false
    }
  }

  /// Whether a name can hold the word.
  private static func mayContinue(_ word: String) -> Bool {
    guard word.utf8.count <= longestWord, let first = word.unicodeScalars.first else { return false }
    switch ScalarClass(first.value) {
    case .upper, .lower, .letter, .ideograph: return true
    case .digit: return word.utf8.count <= 2
    default: return word == "-" || word == "'" || word == "’"
    }
  }
}
