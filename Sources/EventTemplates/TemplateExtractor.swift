public import Events
public import Gazetteers
package import Geoparsing

/// Fills in templates of attacks, bombings, abductions, arsons, robberies and stoppages from archive wire text.
///
/// It is learnt from upper-case wire texts of 1989 and 1990 from Latin America (MUC-4) and made for such archives: what
/// it takes for an event, and how sure it must be, holds for them. On the news of today it misses most; use
/// `EventExtractor` of `EventExtraction` there. The models do not look at case; the readers of sentences and counts do.
public struct TemplateExtractor<Lookup: PlaceLookup>: Sendable {
  private let gazetteer: Lookup
  private let clusters: WordClusters
  private let tagger: RoleTagger
  private let sentenceTyper: SentenceTyper
  private let documentTyper: DocumentTyper
  private let rankers: SlotRankers
  private let splitter: EventSplitter
  private let acceptance: EventAcceptance
  private let rules: TemplateRules

  /// Makes an extractor with the weights compiled into the program.
  ///
  /// - Throws: ``TemplatesError`` where they do not fit this code; an error of `Geoparsing` where its own do not.
  public init(gazetteer: Lookup) throws {
    self.init(
      gazetteer: gazetteer, clusters: try SequenceTagger.builtIn().model.clusters, weights: try .builtIn())
  }

  package init(
    gazetteer: Lookup, clusters: WordClusters, weights: TemplateWeights, rules: TemplateRules = TemplateRules()
  ) {
    self.gazetteer = gazetteer
    self.clusters = clusters
    self.rules = rules
    tagger = RoleTagger(weights)
    sentenceTyper = SentenceTyper(weights)
    documentTyper = DocumentTyper(weights)
    rankers = SlotRankers(weights)
    splitter = EventSplitter(weights)
    acceptance = EventAcceptance(weights)
  }

  /// The templates of a text, by type and then in the order of the text; empty where it tells of no event.
  ///
  /// - Parameters:
  ///   - text: the text with the line that opens it.
  ///   - published: the day relative dates count from, where that line has none.
  /// - Complexity: O(*n*) for *n* tokens and a square of the number of phrases that may fill a slot.
  public func templates(in text: String, published: CalendarDate? = nil) -> [EventTemplate] {
    let wire = WireText(text, published: published, gazetteer: gazetteer, clusters: clusters)
    let beliefs = tagger.beliefs(wire)
    let sentences = sentenceTyper.scores(wire)
    let document = documentTyper.scores(wire, sentences: sentences, beliefs: beliefs)
    let analysis = WireAnalysis(text: wire, beliefs: beliefs, sentences: sentences, document: document)
    var result: [EventTemplate] = []
    for type in TemplateType.allCases where document[type.number] >= rules.leastDocument {
      var drafts = splitter.drafts(of: type, in: analysis, rankers: rankers, rules: rules)
      for index in drafts.indices { drafts[index].likelihood = acceptance.likelihood(drafts[index], analysis) }
      result += rules.templates(drafts, analysis)
    }
    return result
  }
}
