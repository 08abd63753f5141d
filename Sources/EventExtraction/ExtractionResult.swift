public import Events

/// What one report gave: its events, and what was left out and why.
public struct ExtractionResult: Sendable {
  /// The events, ordered by date, then by place name, then by identifier.
  public var events: [Event]
  /// Events more likely wrong than right, in the same order: none by themselves, each an issue of code `doubtful`, but a
  /// telling of one that another report is sure of; see ``EventMerger``.
  public var doubtful: [Event]
  /// What became no event, in order of the text.
  public var issues: [ExtractionIssue]

  /// Makes a result.
  public init(events: [Event], doubtful: [Event] = [], issues: [ExtractionIssue]) {
    self.events = events
    self.doubtful = doubtful
    self.issues = issues
  }
}

/// Words that speak of an act and made no event.
public struct ExtractionIssue: Hashable, Sendable {
  /// A stable code: see ``Code``.
  public var code: Code
  /// One sentence for a reader.
  public var message: String
  /// The report.
  public var documentID: String
  /// Index of the sentence in the report, from 0; nil for the report as a whole.
  public var sentence: Int?
  /// Offsets in Unicode scalars in the report's text, end-exclusive; nil for the report as a whole.
  public var range: Range<Int>?
  /// The words, exactly as in the text.
  public var quote: String

  /// Why words made no event.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a code from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A line of the outlet: "READ MORE", credits, captions.
    public static let boilerplate = Code(rawValue: "boilerplate")
    /// A figure of speech.
    public static let metaphor = Code(rawValue: "metaphor")
    /// An exercise or drill.
    public static let exercise = Code(rawValue: "exercise")
    /// Sport.
    public static let sport = Code(rawValue: "sport")
    /// A film, a play, a game.
    public static let fiction = Code(rawValue: "fiction")
    /// Only supposed, feared or warned of.
    public static let hypothetical = Code(rawValue: "hypothetical")
    /// Said not to have happened, without a denial worth a record.
    public static let negated = Code(rawValue: "negated")
    /// Speaks of such acts in general.
    public static let generic = Code(rawValue: "generic")
    /// No place is named for it.
    public static let noPlace = Code(rawValue: "no_place")
    /// A general word for violence or an accident without a party, a target or a toll beside it.
    public static let unsupported = Code(rawValue: "unsupported")
    /// What speaks for the event weighs less than what speaks against it.
    public static let doubtful = Code(rawValue: "doubtful")
    /// Refers to something that the report does not tell.
    public static let noAct = Code(rawValue: "no_act")
    /// The report holds no word for an act.
    public static let noTrigger = Code(rawValue: "no_trigger")
  }

  /// Makes an issue.
  public init(code: Code, message: String, documentID: String, sentence: Int?, range: Range<Int>?, quote: String) {
    self.code = code
    self.message = message
    self.documentID = documentID
    self.sentence = sentence
    self.range = range
    self.quote = quote
  }
}
