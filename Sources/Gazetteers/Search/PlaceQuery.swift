/// A place as people type it, taken apart: a name, what the place lies in, what sort of place it is.
///
///     PlaceQuery.readings(of: "Georgia (US state)")[0]   // name "Georgia", qualifiers ["US"], sort .region
public struct PlaceQuery: Hashable, Sendable {
  /// The name, as typed.
  public var name: String
  /// What the place lies in, as typed, innermost first; every one must hold it.
  public var qualifiers: [String]
  /// The sort of place, or nil for any.
  public var sort: PlaceSort?

  /// Makes a query.
  public init(name: String, qualifiers: [String] = [], sort: PlaceSort? = nil) {
    self.name = name
    self.qualifiers = qualifiers
    self.sort = sort
  }

  /// Whether it asks for a name alone.
  public var isPlain: Bool { qualifiers.isEmpty && sort == nil }

  /// The ways to read a text, the likeliest first; none for a text without a name.
  ///
  /// - `Georgia (country)`, `Victoria (Australia)`, `Georgia (US state)`: the brackets hold a sort of place, what it lies in,
  ///   or both.
  /// - `Derbent, Dagestan, Russia`: what follows a comma holds the place, or says its sort. Before that the text is read as
  ///   one name: `Washington, D.C.`
  /// - `Paris TX`, `Derbent in Dagestan`: a text without commas and brackets is one name first, and then a name with one,
  ///   two or three words that hold it.
  public static func readings(of text: String) -> [PlaceQuery] {
    guard let readings = Readings(text) else { return [] }
    // What stands in brackets is hardly part of a name.
    if readings.isBracketed, let split = readings.split { return [split, readings.whole] }
    return [readings.whole] + (readings.split.map { [$0] } ?? []) + readings.guesses
  }

  /// The ways to read a text, apart.
  struct Readings {
    /// The text as one name.
    let whole: PlaceQuery
    /// As commas or brackets divide it, if there are any.
    private(set) var split: PlaceQuery?
    /// Whether these are brackets.
    private(set) var isBracketed = false
    /// As it may be divided between words; only where nothing is written that divides it.
    private(set) var guesses: [PlaceQuery] = []

    /// Reads a text; nil where it is blank.
    init?(_ text: String) {
      let text = trimmed(text[...])
      guard !text.isEmpty else { return nil }
      whole = PlaceQuery(name: String(text))
      if let query = bracketed(text) {
        (split, isBracketed) = (query, true)
        return
      }
      let parts = text.split { $0 == "," || $0 == "，" || $0 == "،" || $0 == ";" }.map { trimmed($0) }
        .filter { !$0.isEmpty }
      if parts.count > 1, let query = combined(parts[0], parts.dropFirst()) {
        split = query
      } else {
        guesses = byWords(text)
      }
    }
  }

  private static func bracketed(_ text: Substring) -> PlaceQuery? {
    guard let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }), let last = text.last,
      last == ")" || last == "）"
    else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    let parts = inner.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    // `Springfield, Illinois (city)`: what stands before the bracket may have qualifiers of its own.
    let outer = text[..<open].split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
    guard let name = outer.first, !parts.isEmpty else { return nil }
    return combined(name, outer.dropFirst() + parts)
  }

  private static func combined(_ name: Substring, _ parts: ArraySlice<Substring>) -> PlaceQuery? {
    var query = PlaceQuery(name: String(name))
    for part in parts { query.add(part) }
    return NameFolding.fold(query.name).isEmpty ? nil : query
  }

  /// Adds what stands in brackets or after a comma: `country`, `US state`, `city in Idaho`, `Australia`.
  private mutating func add(_ part: Substring) {
    var words = part.split(separator: " ")
    if sort == nil, let last = words.last, let sort = PlaceSort(word: String(last)) {
      self.sort = sort
      words.removeLast()
    } else if sort == nil, words.count > 2, words[1] == "in" || words[1] == "of",
      let sort = PlaceSort(word: String(words[0]))
    {
      self.sort = sort
      words.removeFirst(2)
    }
    if !words.isEmpty { qualifiers.append(words.joined(separator: " ")) }
  }

  private static func byWords(_ text: Substring) -> [PlaceQuery] {
    let words = text.split { $0.isWhitespace }
    var queries: [PlaceQuery] = []
    for count in 1...3 where count < words.count {
      let head = words.dropLast(count)
      let name = head.count > 1 && head.last == "in" ? head.dropLast() : head
      queries.append(
        PlaceQuery(name: name.joined(separator: " "), qualifiers: [words.suffix(count).joined(separator: " ")]))
    }
    return queries
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
  }
}
