/// Why the recogniser reports a name: what found it, and how far the tagger believes in it.
public struct RecognitionEvidence: Hashable, Sendable {
  /// What found the name, or settled what it is.
  public var source: Source
  /// The tagger's belief that the words are of a place or demonym, 0…1, the mean over them.
  public var place: Double
  /// The same for a person.
  public var person: Double
  /// The same for an organisation.
  public var organisation: Double
  /// The tagger's belief that exactly these words are one place or demonym, 0…1.
  public var span: Double

  /// A part of the recogniser.
  public struct Source: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a source from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The sequence model's best reading.
    public static let tagger = Source(rawValue: "tagger")
    /// A place in the sequence model's readings, but not in the best.
    public static let secondReading = Source(rawValue: "second_reading")
    /// The list of names of which there is only one.
    public static let knownName = Source(rawValue: "known_name")
    /// Other mentions of a person of the name.
    public static let person = Source(rawValue: "person")
    /// The words before and after.
    public static let context = Source(rawValue: "context")
    /// The name of an organisation around it.
    public static let organisation = Source(rawValue: "organisation")
    /// The same name elsewhere in the text.
    public static let consistency = Source(rawValue: "consistency")
    /// The gazetteer, where nothing else was to be said.
    public static let sweep = Source(rawValue: "sweep")
    /// A hashtag.
    public static let hashtag = Source(rawValue: "hashtag")
    /// The gazetteer, in a script that the model has not learnt.
    public static let otherScript = Source(rawValue: "other_script")
  }

  /// Makes evidence from its parts.
  public init(source: Source, place: Double, person: Double, organisation: Double, span: Double) {
    self.source = source
    self.place = place
    self.person = person
    self.organisation = organisation
    self.span = span
  }
}
