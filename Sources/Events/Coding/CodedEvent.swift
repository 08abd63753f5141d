public import GeoJSON

/// An event in the columns of another vocabulary, and what that could not hold.
public struct CodedEvent: Sendable {
  /// The event's identifier.
  public var eventID: String
  /// The values in the order of the vocabulary's columns; null for what is not known; nil where the vocabulary codes no such
  /// events.
  public var values: [JSONValue]?
  /// What was lost or guessed, in a fixed order.
  public var losses: [CodingLoss]
}

/// Something that a vocabulary cannot say of an event, or that had to be guessed for it.
public struct CodingLoss: Hashable, Sendable {
  /// A stable code: see ``Code``.
  public var code: Code
  /// The column of ours that is concerned.
  public var field: String
  /// What was there and what became of it, as a plain sentence.
  public var message: String

  /// Kinds of loss.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The vocabulary has no such events: there is no row.
    public static let notCoded = Code(rawValue: "not_coded")
    /// The nearest code is a guess.
    public static let guess = Code(rawValue: "guess")
    /// A range or a span became one value.
    public static let range = Code(rawValue: "range")
    /// There is no column for it.
    public static let noColumn = Code(rawValue: "no_column")
    /// A column that the vocabulary requires and nothing is known for.
    public static let missing = Code(rawValue: "missing")
  }

  /// Makes a loss.
  public init(code: Code, field: String, message: String) {
    self.code = code
    self.field = field
    self.message = message
  }
}

/// Gathers the values of one event by column, and what is lost.
struct CodingSheet {
  var losses: [CodingLoss] = []
  private var values: [String: JSONValue] = [:]
  let event: Event

  init(_ event: Event) { self.event = event }

  subscript(column: String) -> JSONValue? {
    get { values[column] }
    set { values[column] = newValue }
  }

  mutating func lose(_ code: CodingLoss.Code, _ field: String, _ message: String) {
    losses.append(CodingLoss(code: code, field: field, message: message))
  }

  /// The row, every column once.
  func coded(_ columns: [String]) -> CodedEvent {
    CodedEvent(eventID: event.id, values: columns.map { values[$0] ?? .null }, losses: losses)
  }

  /// No row, for the reason.
  func refused(_ field: String, _ message: String) -> CodedEvent {
    CodedEvent(
      eventID: event.id, values: nil, losses: [CodingLoss(code: .notCoded, field: field, message: message)])
  }

  /// Loses the tolls for which there is no column.
  mutating func loseTolls(_ stems: Set<String>) {
    for entry in event.tolls where stems.contains(entry.stem) && !entry.toll.isEmpty {
      lose(.noColumn, "\(entry.stem)_best", "People \(entry.stem) have no column.")
    }
  }

  /// Loses what is said of a claim, where the vocabulary has only events.
  mutating func loseAssertion() {
    if event.assertion == .claimed {
      lose(.noColumn, "assertion", "It is only claimed; the row does not say so.")
    }
  }

  /// `; `-joined.
  func joined(_ values: some Sequence<String>) -> JSONValue { .list(Array(values)) }

  /// The year of the event, or null.
  var year: JSONValue { (event.date?.midpoint).map { .integer(Int64($0.components.year)) } ?? .null }
}
