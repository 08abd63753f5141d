public import Gazetteers
public import GeoJSON

/// One term of a candidate's score, by name.
public struct ScorePart: Hashable, Sendable {
  /// A stable code: `population`, `country_evidence`, … .
  public var name: String
  /// What it adds to the score, in log-odds.
  public var value: Double

  /// Makes a part.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A place proposed for a toponym.
public struct Candidate: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// How the name belongs to it.
  public var nameKind: NameKind
  /// The sum of the parts.
  public var score: Double
  /// The share of belief that falls to this candidate, 0…1.
  public var probability: Double
  /// The score's terms, in a fixed order.
  public var parts: [ScorePart] {
    switch terms {
    case .sums(let sums): sums.parts
    case .parts(let parts): parts
    }
  }

  /// Most candidates are never asked for their terms, so that names are given to them only then.
  private enum Terms: Hashable {
    case sums(ScoreSums)
    case parts([ScorePart])
  }

  private var terms: Terms

  /// Makes a candidate.
  public init(place: Place, nameKind: NameKind, score: Double, probability: Double, parts: [ScorePart]) {
    self.place = place
    self.nameKind = nameKind
    self.score = score
    self.probability = probability
    terms = .parts(parts)
  }

  init(place: Place, nameKind: NameKind, score: Double, probability: Double, sums: ScoreSums) {
    self.place = place
    self.nameKind = nameKind
    self.score = score
    self.probability = probability
    terms = .sums(sums)
  }
}

/// A toponym with what was decided about it, and why.
public struct ResolvedToponym: Hashable, Sendable {
  /// The mention.
  public var toponym: Toponym
  /// The candidates, best first; ties by place identifier.
  public var candidates: [Candidate]
  /// The chosen candidate, or nil when the resolver abstains or there was nothing to look for.
  public var chosen: Candidate?
  /// How likely the choice is right, 0…1; 0 when nothing was chosen.
  public var confidence: Double
  /// Why there is no choice, as a stable code (`no_candidate`, `not_a_place`, `below_threshold`), or nil.
  public var abstention: String?
  /// The user's correction that decided, or nil.
  public var correction: Correction?
  /// The position that the text itself gives, for coordinates; nil for names.
  public var stated: StatedPosition?

  /// Makes a resolved toponym.
  public init(
    toponym: Toponym, candidates: [Candidate], chosen: Candidate?, confidence: Double, abstention: String? = nil,
    correction: Correction? = nil, stated: StatedPosition? = nil
  ) {
    self.toponym = toponym
    self.candidates = candidates
    self.chosen = chosen
    self.confidence = confidence
    self.abstention = abstention
    self.correction = correction
    self.stated = stated
  }

  /// Where it lies: the stated position, else the chosen place's; nil for an unresolved name.
  public var position: Position? { stated?.position ?? chosen?.place.position }
}

extension ResolvedToponym {
  /// Whether a list of a text's place names holds it: coordinates, and names of places, but not what was recognised and
  /// then found too doubtful to be given a place. Half of those are no places.
  public var isListed: Bool {
    if stated != nil { return true }
    guard toponym.namesAPlace, chosen == nil, correction == nil, let evidence = toponym.evidence else {
      return toponym.namesAPlace
    }
    return abstention != "below_threshold" && evidence.source != .secondReading
  }
}

/// What is known of a text beside its words.
public struct GeoparsingContext: Hashable, Sendable {
  /// ISO 3166-1 alpha-2 codes of countries the text is likely about, most likely first.
  public var countryHints: [String]
  /// The outlet's name, which is not a place even where it holds one.
  public var source: String?
  /// The headline, if it stands apart from the text; the countries it names are evidence.
  public var title: String?
  /// What the outlet's other documents are about, or nil to read this one alone.
  public var outlet: OutletProfile?
  /// The document's identifier, for corrections that hold in it alone.
  public var documentID: String?
  /// The places of names that are known beforehand, by the index of the toponym: evidence for the other names.
  public var settledPlaces: [Int: Place] = [:]
  /// Whether the answers come with all candidates and the terms of their scores, which explanations need; else with the
  /// chosen place alone, which takes less time.
  public var listsCandidates = true

  /// Makes a context; by default nothing is known.
  public init(
    countryHints: [String] = [], source: String? = nil, title: String? = nil, outlet: OutletProfile? = nil,
    documentID: String? = nil
  ) {
    self.countryHints = countryHints
    self.source = source
    self.title = title
    self.outlet = outlet
    self.documentID = documentID
  }
}

/// Decides which place each name of a text means.
public protocol ToponymResolver: Sendable {
  /// One answer per toponym, in the order given.
  func resolve(_ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext) -> [ResolvedToponym]

  /// The same where the text is to be read more than once, with other evidence each time.
  ///
  /// By default nothing is kept.
  /// - Parameter kept: what is kept of an earlier reading of the same names in the same text, nil at the first; it takes
  ///   what the next one need not do again.
  func resolve(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext, keeping kept: inout KeptLookups?
  ) -> [ResolvedToponym]
}

extension ToponymResolver {
  /// One answer per toponym, in the order given; nothing is kept.
  public func resolve(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext, keeping kept: inout KeptLookups?
  ) -> [ResolvedToponym] {
    resolve(toponyms, in: text, context: context)
  }
}

/// A text with its names resolved.
public struct GeoparsedText: Sendable {
  /// The text in tokens and sentences.
  public var text: TokenizedText
  /// The names and coordinates in order of their start.
  public var toponyms: [ResolvedToponym]
  /// Whose other documents were evidence for the places, or nil where the text was read alone.
  public var outlet: OutletContext?

  /// Makes a geoparsed text.
  public init(
    text: TokenizedText, toponyms: [ResolvedToponym], outlet: OutletContext? = nil
  ) {
    self.text = text
    self.toponyms = toponyms
    self.outlet = outlet
  }

  /// The relative places in order of their start: what the words say of the named places around.
  ///
  /// - Complexity: O(*n*) in the number of tokens, at each call.
  public var relativePlaces: [RelativePlace] { RelativePlaceReader(text: text, toponyms: toponyms).places() }
}

/// The outlet whose other documents a text was read with.
public struct OutletContext: Hashable, Sendable {
  /// The outlet, as the caller tells outlets apart: a host such as `example.org`, or a name.
  public var name: String
  /// How many of its other documents were evidence, at least 1.
  public var documents: Int

  /// Makes the context.
  public init(name: String, documents: Int) {
    self.name = name
    self.documents = documents
  }
}
