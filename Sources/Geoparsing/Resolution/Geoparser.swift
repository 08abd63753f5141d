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

  /// Finds and resolves the names of a text, in the recogniser's order: by their start.
  ///
  /// An empty text has no names.
  public func parse(_ text: String, context: GeoparsingContext = GeoparsingContext()) -> GeoparsedText {
    parse(tokenizer.tokenize(text), context: context)
  }

  /// Finds and resolves the names of a text that is cut already.
  public func parse(_ text: TokenizedText, context: GeoparsingContext = GeoparsingContext()) -> GeoparsedText {
    let toponyms = recognizer.toponyms(in: text)
    let resolved =
      corrections?.resolve(toponyms, in: text, context: context, with: resolver)
      ?? resolver.resolve(toponyms, in: text, context: context)
    return GeoparsedText(text: text, toponyms: resolved)
  }
}
