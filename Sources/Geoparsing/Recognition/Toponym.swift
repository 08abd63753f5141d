/// One mention of a name in a text: what it is, and where it stands.
///
/// Persons and organisations are recorded beside places, so that a reader sees why a name was given no point.
public struct Toponym: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, end-exclusive.
  public var range: Range<Int>
  /// The name as written, with single spaces; without a hash sign, and with the words of a hashtag apart: `South Sudan`
  /// for `#SouthSudan`.
  public var text: String
  /// What the name stands for here.
  public var kind: Kind
  /// Why the recogniser reports it; nil for a name that was given, or is in a script that the tagger has not learnt.
  public var evidence: RecognitionEvidence?

  /// What a name stands for in its sentence.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a kind from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A place as such.
    public static let place = Kind(rawValue: "place")
    /// A place name inside another name: `Kentucky` in `Kentucky State Police`.
    public static let nested = Kind(rawValue: "nested")
    /// The people or adjective of a place: `Dagestani`.
    public static let demonym = Kind(rawValue: "demonym")
    /// A place name that stands for a government or another actor: `Moscow said`, `the Kremlin`.
    public static let metonym = Kind(rawValue: "metonym")
    /// A position in figures, with no name: `42.0678, 48.2899`. Its place is a ``StatedPosition``, no gazetteer row.
    public static let coordinates = Kind(rawValue: "coordinates")
    /// A person.
    public static let person = Kind(rawValue: "person")
    /// An organisation.
    public static let organisation = Kind(rawValue: "organisation")
    /// A name that is none of the above.
    public static let other = Kind(rawValue: "other")
  }

  /// Makes a toponym.
  public init(range: Range<Int>, text: String, kind: Kind, evidence: RecognitionEvidence? = nil) {
    self.range = range
    self.text = text
    self.kind = kind
    self.evidence = evidence
  }

  /// Whether a resolver should look for a place at all.
  public var namesAPlace: Bool {
    kind == .place || kind == .nested || kind == .demonym || kind == .metonym
  }
}

/// Finds names in a text.
public protocol ToponymRecognizer: Sendable {
  /// The names in order of their start; they do not overlap, except a ``Toponym/Kind/nested`` one inside an
  /// organisation.
  func toponyms(in text: TokenizedText) -> [Toponym]
}
