public import Gazetteers

/// Text in, names with their places out: a tokeniser, a recogniser and a resolver in a row.
///
///     let gazetteer = try Gazetteer.open().gazetteer
///     let geoparser = try Geoparser(gazetteer: gazetteer)
///     geoparser.parse("Attacks in Derbent, Dagestan.").toponyms.map { $0.chosen?.place.name }   // Derbent, Dagestan
///
/// It is a pure function of the text, the context and its parts; it may be used from any number of threads.
public struct Geoparser<Recognizer: ToponymRecognizer, Resolver: ToponymResolver>: Sendable {
  /// Cuts the text into tokens.
  public let tokenizer: Tokenizer
  /// Finds the names.
  public let recognizer: Recognizer
  /// Decides which places they mean.
  public let resolver: Resolver
  /// What the user says of names, which goes before what is found; nil where the user says nothing.
  public let corrections: Corrections?

  /// Makes a geoparser from its parts.
  public init(
    recognizer: Recognizer, resolver: Resolver, tokenizer: Tokenizer = Tokenizer(), corrections: Corrections? = nil
  ) {
    self.corrections = corrections
    self.tokenizer = tokenizer
    self.recognizer = recognizer
    self.resolver = resolver
  }

  /// Makes a geoparser over a gazetteer, with the weights that this library ships.
  ///
  /// - Throws: ``GeoparsingError`` with a code `weights_…` when the recogniser's weights do not fit this code.
  public init<Lookup: PlaceLookup>(
    gazetteer: Lookup, options: ResolverOptions = ResolverOptions(), corrections: Corrections? = nil
  ) throws
  where Recognizer == TrainedToponymRecognizer<GazetteerClassifier<Lookup>>, Resolver == RankingResolver<Lookup> {
    try self.init(
      recognizer: TrainedToponymRecognizer(gazetteer: gazetteer),
      resolver: RankingResolver(gazetteer: gazetteer, options: options), corrections: corrections)
  }

  /// Finds and resolves the names and coordinates of a text, by their start.
  ///
  /// An empty text has no names.
  public func parse(_ text: String, context: GeoparsingContext = GeoparsingContext()) -> GeoparsedText {
    parse(tokenizer.tokenize(text), context: context)
  }

  /// Finds and resolves the names of a text that is cut already.
  ///
  /// - Parameter names: the names, where they are known already, in order of their start; nil lets the recogniser find
  ///   them.
  public func parse(
    _ text: TokenizedText, names: [Toponym]? = nil, context: GeoparsingContext = GeoparsingContext()
  ) -> GeoparsedText {
    var reading = read(text, names: names)
    return GeoparsedText(text: text, toponyms: resolve(reading.names, &reading.parts, context: context))
  }

  /// Finds and resolves the names of a text that is read more than once, with other evidence each time.
  ///
  /// - Parameter kept: what is kept of an earlier reading of the text, nil at the first; it is set for the next one.
  public func parse(
    _ text: String, keeping kept: inout KeptReading?, context: GeoparsingContext
  ) -> GeoparsedText {
    let known = kept
    var reading =
      if let known, let parts = known.parts { (names: known.names, parts: parts) } else {
        read(tokenizer.tokenize(text), names: known?.names)
      }
    let resolved = resolve(reading.names, &reading.parts, context: context)
    kept = KeptReading(names: reading.names, parts: reading.parts)
    return GeoparsedText(text: reading.parts.text, toponyms: resolved)
  }

  /// What does not depend on the context.
  private func read(_ text: TokenizedText, names: [Toponym]?) -> (names: [Toponym], parts: KeptReading.Parts) {
    let coordinates = CoordinateReader().scan(text.text)
    var toponyms = names ?? recognizer.toponyms(in: text)
    let figures = coordinates.mentions.map(\.range) + coordinates.shortCodes.map(\.range)
    if !figures.isEmpty {
      // The letters of a hemisphere or a grid are no names.
      toponyms.removeAll { toponym in figures.contains { $0.overlaps(toponym.range) } }
    }
    return (toponyms, KeptReading.Parts(text: text, coordinates: coordinates, lookups: nil))
  }

  /// The names and coordinates with their places.
  private func resolve(
    _ toponyms: [Toponym], _ parts: inout KeptReading.Parts, context: GeoparsingContext
  ) -> [ResolvedToponym] {
    let text = parts.text
    var resolved =
      corrections?.resolve(toponyms, in: text, context: context, with: resolver)
      ?? resolver.resolve(toponyms, in: text, context: context, keeping: &parts.lookups)
    let coordinates = parts.coordinates
    if !coordinates.mentions.isEmpty || !coordinates.shortCodes.isEmpty {
      resolved += CoordinateMentions(coordinates, in: text.text, among: resolved).toponyms
      resolved.sort {
        ($0.toponym.range.lowerBound, -$0.toponym.range.upperBound)
          < ($1.toponym.range.lowerBound, -$1.toponym.range.upperBound)
      }
    }
    return resolved
  }

  /// Resolves names that are given, in order of their start.
  ///
  /// The other names of the text are found as ever and are evidence for the given ones; no answer comes back for them.
  public func resolve(
    _ given: [Toponym], in text: TokenizedText, context: GeoparsingContext = GeoparsingContext()
  ) -> GeoparsedText {
    guard !given.isEmpty else { return GeoparsedText(text: text, toponyms: []) }
    var next = 0
    var names = given
    for name in recognizer.toponyms(in: text) where name.namesAPlace {
      while next < given.count, given[next].range.upperBound <= name.range.lowerBound { next += 1 }
      if next == given.count || !given[next].range.overlaps(name.range) { names.append(name) }
    }
    names.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    let answers = Dictionary(parse(text, names: names, context: context).toponyms.map { ($0.toponym.range, $0) }) {
      first, _ in first
    }
    return GeoparsedText(
      text: text,
      toponyms: given.map { name in
        // A span over figures or over a correction's words may have had to give way.
        answers[name.range]
          ?? ResolvedToponym(toponym: name, candidates: [], chosen: nil, confidence: 0, abstention: "no_candidate")
      })
  }
}
