/// Text in, names with their places out: a tokeniser, a recogniser and a resolver in a row.
///
/// It is a pure function of the text, the context and its parts; it may be used from any number of threads.
public struct Geoparser<Recognizer: ToponymRecognizer, Resolver: ToponymResolver>: Sendable {
  /// Finds the names.
  public let recognizer: Recognizer
  /// Decides which places they mean.
  public let resolver: Resolver
  private let tokenize: @Sendable (String) -> TokenizedText

  /// Makes a geoparser from its parts.
  public init(
    recognizer: Recognizer, resolver: Resolver, tokenize: @escaping @Sendable (String) -> TokenizedText
  ) {
    self.recognizer = recognizer
    self.resolver = resolver
    self.tokenize = tokenize
  }

  /// Finds and resolves the names of a text, in order of their start.
  ///
  /// An empty text has no names. A name equal to the context's source is left to the recogniser's judgement.
  public func parse(_ text: String, context: GeoparsingContext = GeoparsingContext()) -> GeoparsedText {
    let tokenized = tokenize(text)
    let toponyms = recognizer.toponyms(in: tokenized)
    return GeoparsedText(text: tokenized, toponyms: resolver.resolve(toponyms, in: tokenized, context: context))
  }
}
