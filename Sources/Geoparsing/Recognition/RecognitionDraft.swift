/// The names of a text while rules still work on them.
struct RecognitionDraft {
  let text: TokenizedText
  let places: TokenPlaces
  /// What the sequence model believes.
  let tagged: TaggedText
  /// The names in order; they do not overlap.
  private(set) var names: [Entity]
  /// Places inside organisations.
  var nested: [Range<Int>] = []
  /// For each token, the index of the name that holds it, or -1.
  private var owner: [Int32]

  init(text: TokenizedText, places: TokenPlaces, tagged: TaggedText) {
    self.text = text
    self.places = places
    self.tagged = tagged
    names = tagged.names
    owner = Array(repeating: -1, count: text.tokens.count)
    claim()
  }

  /// The word at an index, or nil outside the text.
  func word(_ index: Int) -> String? { text.tokens.indices.contains(index) ? text.tokens[index].text : nil }

  /// The word at an index in lower case, or an empty string outside the text.
  func lower(_ index: Int) -> String { word(index)?.lowercased() ?? "" }

  /// The tokens of a name as one string.
  func name(_ tokens: Range<Int>) -> String { TokenPlaces.name(of: tokens, in: text) }

  /// Whether no name holds any of the tokens.
  func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { owner[$0] < 0 } }

  /// The index of the name that holds a token, or nil; nil outside the text.
  func ownerIndex(at token: Int) -> Int? {
    owner.indices.contains(token) && owner[token] >= 0 ? Int(owner[token]) : nil
  }

  /// The name that holds a token, or nil; nil outside the text.
  func name(at token: Int) -> Entity? {
    ownerIndex(at: token).map { names[$0] }
  }

  /// Notes for each token which name holds it.
  private mutating func claim() {
    for index in owner.indices { owner[index] = -1 }
    for (number, name) in names.enumerated() { for index in name.tokens { owner[index] = Int32(number) } }
  }

  /// Puts names in place of those they overlap.
  mutating func settle(_ settled: [Entity]) {
    guard !settled.isEmpty else { return }
    var isSettled = [Bool](repeating: false, count: owner.count)
    for entity in settled { for index in entity.tokens { isSettled[index] = true } }
    replace(names.filter { name in !name.tokens.contains { isSettled[$0] } } + settled)
  }

  /// Whether a word begins with a capital or is of a script without capitals.
  func isCapitalised(_ index: Int) -> Bool {
    guard let first = word(index)?.unicodeScalars.first else { return false }
    let kind = ScalarClass(first.value)
    return kind == .upper || kind == .letter || kind == .ideograph
  }

  /// Whether a name goes on in the next one: nothing between them, and in one sentence.
  func touch(_ left: Entity, _ right: Entity) -> Bool {
    left.tokens.upperBound == right.tokens.lowerBound
      && text.sentenceIndex(ofToken: left.tokens.lowerBound) == text.sentenceIndex(ofToken: right.tokens.lowerBound)
  }

  /// What the gazetteer knows of exactly these tokens.
  func classes(_ tokens: Range<Int>) -> PlaceClasses {
    if let match = places.match(at: tokens.lowerBound), match.tokens == tokens { return match.classes }
    return tokens.count == 1 ? places.own[tokens.lowerBound] : []
  }

  /// Puts other names in place of all.
  mutating func replace(_ names: [Entity]) {
    self.names = names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    claim()
  }

  /// Adds names on free tokens.
  mutating func add(_ more: [Entity]) {
    let free = more.filter { isFree($0.tokens) }
    if !free.isEmpty { replace(names + free) }
  }
}
