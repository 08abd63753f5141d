/// How many people were killed, injured, missing, detained or displaced, as a range with the figures behind it.
///
/// nil means not stated; 0 means stated as none.
public struct Toll: Hashable, Sendable {
  /// The lowest figure any report gives.
  public var low: Int?
  /// The figure to use, where one is to be preferred.
  public var best: Int?
  /// The highest figure any report gives.
  public var high: Int?
  /// Each figure with who gives it, in order of appearance.
  public var figures: [Figure]

  /// One figure in one report.
  public struct Figure: Hashable, Sendable {
    /// The lowest count the words allow.
    public var low: Int
    /// The highest count the words allow; nil where they set no limit ("more than 20").
    public var high: Int?
    /// Who says so ("police", "the group's news channel"), or nil for the report itself.
    public var attribution: String?
    /// The report.
    public var documentID: String
    /// The words in the text.
    public var words: String

    /// Makes a figure.
    public init(low: Int, high: Int?, attribution: String?, documentID: String, words: String) {
      self.low = low
      self.high = high
      self.attribution = attribution
      self.documentID = documentID
      self.words = words
    }
  }

  /// Makes a toll; by default nothing is stated.
  public init(low: Int? = nil, best: Int? = nil, high: Int? = nil, figures: [Figure] = []) {
    self.low = low
    self.best = best
    self.high = high
    self.figures = figures
  }

  /// Whether no figure was stated.
  public var isEmpty: Bool { low == nil && best == nil && high == nil }
}
