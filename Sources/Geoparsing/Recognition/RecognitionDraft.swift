/// The names of a text while rules still work on them.
struct RecognitionDraft {
  let text: TokenizedText
  let places: TokenPlaces
  /// The names in order; they do not overlap.
  private(set) var names: [Entity]
  /// Places inside organisations.
  var nested: [Range<Int>] = []
  /// For each token, whether a name holds it.
  private var isTaken: [Bool]

  init(text: TokenizedText, places: TokenPlaces, names: [Entity]) {
    self.text = text
    self.places = places
    self.names = names
    isTaken = Array(repeating: false, count: text.tokens.count)
    for name in names { for index in name.tokens { isTaken[index] = true } }
  }

  /// The word at an index, or nil outside the text.
  func word(_ index: Int) -> String? { text.tokens.indices.contains(index) ? text.tokens[index].text : nil }

  /// The word at an index in lower case, or an empty string outside the text.
  func lower(_ index: Int) -> String { word(index)?.lowercased() ?? "" }

  /// The tokens of a name as one string.
  func name(_ tokens: Range<Int>) -> String { TokenPlaces.name(of: tokens, in: text) }

  /// Whether no name holds any of the tokens.
  func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { !isTaken[$0] } }

  /// Whether a word begins with a capital or is of a script without capitals.
  func isCapitalised(_ index: Int) -> Bool {
    guard let first = word(index)?.unicodeScalars.first else { return false }
    let kind = ScalarClass(first.value)
    return kind == .upper || kind == .letter || kind == .ideograph
  }

  /// What the gazetteer knows of exactly these tokens.
  func classes(_ tokens: Range<Int>) -> PlaceClasses {
    if let match = places.match(at: tokens.lowerBound), match.tokens == tokens { return match.classes }
    return tokens.count == 1 ? places.own[tokens.lowerBound] : []
  }

  /// Puts other names in place of all.
  mutating func replace(_ names: [Entity]) {
    self.names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in isTaken.indices { isTaken[index] = false }
    for name in names { for index in name.tokens { isTaken[index] = true } }
  }

  /// Adds names on free tokens.
  mutating func add(_ more: [Entity]) {
    let free = more.filter { isFree($0.tokens) }
    if !free.isEmpty { replace(names + free) }
  }
}
