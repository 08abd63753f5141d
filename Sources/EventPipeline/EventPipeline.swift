public import EventExtraction
public import Events
public import Gazetteers
public import Geoparsing

/// The stages from a document to events, as one function on values.
///
/// Reading and extraction look at one document alone, so any number of documents can be processed at once;
/// ``merge(_:)`` then puts the events of all of them together.
public struct EventPipeline: Sendable {
  /// Text to names to places; what is kept of an earlier reading of the text is not done again.
  public var geoparse: @Sendable (String, inout KeptReading?, GeoparsingContext) -> GeoparsedText
  /// The places of given names of a text.
  public var resolve: @Sendable (String, [Toponym], GeoparsingContext) -> GeoparsedText
  /// The gazetteer the geoparser looks in.
  public var gazetteer: any PlaceLookup
  /// Sentences to events.
  public var extractor: EventExtractor
  /// Events of many reports to events.
  public var merger: EventMerger
  /// ISO 3166-1 alpha-2 codes of countries the reports are likely about.
  public var countryHints: [String]
  /// Whether names come with all candidates and the terms of their scores; extraction needs them.
  public var listsCandidates = true

  /// Makes a pipeline from its stages.
  public init<Recognizer, Resolver>(
    geoparser: Geoparser<Recognizer, Resolver>, gazetteer: any PlaceLookup,
    extractor: EventExtractor = EventExtractor(), merger: EventMerger = EventMerger(), countryHints: [String] = []
  ) {
    geoparse = { text, kept, context in geoparser.parse(text, keeping: &kept, context: context) }
    resolve = { text, given, context in
      geoparser.resolve(given, in: geoparser.tokenizer.tokenize(text), context: context)
    }
    self.gazetteer = gazetteer
    self.extractor = extractor
    self.merger = merger
    self.countryHints = countryHints
  }

  /// The names of a document, resolved; those that the document gives, or else those found in it.
  ///
  /// - Parameter reading: what is known of the document from a first reading of all; by default nothing.
  public func parse(_ document: Document, reading: DocumentReading = .alone) -> GeoparsedText {
    var kept = reading.kept
    return parse(document, reading: reading, keeping: &kept)
  }

  /// The names of a document's headline, resolved with those of the text below as evidence; byte offsets count from the
  /// start of the headline. None where there is no headline, or where the text begins with it.
  public func parseTitle(of document: Document, reading: DocumentReading = .alone) -> GeoparsedText? {
    guard let title = document.report.title, !title.isEmpty, !document.text.hasPrefix(title) else { return nil }
    var kept: KeptReading?
    var parsed = geoparse(title + "\n\n" + document.text, &kept, context(of: document, reading: reading))
    parsed.toponyms.removeAll { $0.toponym.range.upperBound > title.utf8.count }
    parsed.outlet = reading.outlet
    return parsed
  }

  private func context(of document: Document, reading: DocumentReading) -> GeoparsingContext {
    var context = GeoparsingContext(
      countryHints: countryHints, source: document.report.publisher, title: document.report.title,
      outlet: reading.profile, documentID: document.id)
    context.listsCandidates = listsCandidates
    return context
  }

  /// The names of a document, with what the next reading of it need not do again.
  func parse(
    _ document: Document, reading: DocumentReading = .alone, keeping kept: inout KeptReading?
  ) -> GeoparsedText {
    let context = context(of: document, reading: reading)
    var parsed =
      document.givenNames.map { resolve(document.text, $0, context) } ?? geoparse(document.text, &kept, context)
    parsed.outlet = reading.outlet
    return parsed
  }

  /// The events of a document, before they are merged with those of others, and what was left out.
  public func extract(_ document: Document) -> ExtractionResult {
    extract(document, parsed: parse(document))
  }

  /// The events of a document whose names are resolved already.
  public func extract(_ document: Document, parsed: GeoparsedText) -> ExtractionResult {
    var result = extractor.events(in: document, parsed: parsed, gazetteer: gazetteer)
    guard !result.events.isEmpty || !result.doubtful.isEmpty else { return result }
    // By which copies of the text are known when events are merged.
    let fingerprint = TextFingerprint(of: document.text)
    for events in [\ExtractionResult.events, \ExtractionResult.doubtful] {
      for index in result[keyPath: events].indices {
        for report in result[keyPath: events][index].reports.indices {
          result[keyPath: events][index].reports[report].fingerprint = fingerprint
        }
      }
    }
    return result
  }

  /// One event for each that several reports tell of, in the order of ``EventMerger``.
  public func merge(_ events: [Event], doubtful: [Event] = []) -> [Event] {
    merger.merge(events, doubtful: doubtful)
  }

  /// The same, with a user's word on some of the events.
  public func merge(_ events: [Event], doubtful: [Event] = [], decisions: [MergeDecision]) -> MergeOutcome {
    merger.merge(events, doubtful: doubtful, decisions: decisions)
  }
}
