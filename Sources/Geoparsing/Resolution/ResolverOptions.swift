/// The resolver's knobs, with their defaults.
public struct ResolverOptions: Hashable, Sendable {
  /// The most candidates kept per name: the 60 likeliest by population, level and name kind.
  public var maximumCandidates = 60
  /// Answers with a smaller confidence are withheld (`below_threshold`); 0 answers always.
  ///
  /// Setting it sets ``minimumGivenConfidence`` too.
  public var minimumConfidence = 0.4 { didSet { minimumGivenConfidence = minimumConfidence } }
  /// The same for names that were given and not recognised, which are places for certain: by default 0.1.
  public var minimumGivenConfidence = 0.1
  /// Whether a name that the gazetteer does not know, or of which it knows only a part, may stand for the place that the
  /// text puts around it, marked as ``NameKind/surroundings``.
  public var placesUnknownNames = true
  /// The most names whose places are compared with those of the other names by distance; the most frequent count.
  ///
  /// It bounds the work on a very long document: distances cost candidates × 3 × this number.
  public var maximumEvidenceNames = 150

  /// Makes the default options.
  public init() {}
}
