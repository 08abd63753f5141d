import Events
public import Gazetteers
public import Geoparsing

/// Reads the events of one report: acts, where and when, who and whom, how many, and what is asserted of them.
///
/// Works by rules over a trigger lexicon and the report's resolved names, so the same report always gives the same events.
/// Names that are demonyms, metonyms, persons or organisations never give an event its place. Reports are read alone; see
/// ``EventMerger`` for events told by several.
///
///     let parsed = geoparser.parse(document.text)
///     let result = EventExtractor().events(in: document, parsed: parsed, gazetteer: gazetteer)
public struct EventExtractor: Sendable {
  /// Whether a stated distance and direction ("12 km north of X") move an event's point from the named place; without it
  /// the point stays there and the distance becomes the radius.
  public var projectsOffsets: Bool

  /// Makes an extractor; stated distances and directions move the point by default.
  public init(projectsOffsets: Bool = true) { self.projectsOffsets = projectsOffsets }

  /// The events of a report, ordered by date, then by place name, then by identifier, and what became no event.
  ///
  /// - Parameters:
  ///   - document: the report; its day of publication is what relative dates count from.
  ///   - parsed: the same text with its names resolved.
  ///   - gazetteer: names the countries and divisions of the places.
  /// - Complexity: O(*n* + *t* · *e*) for *n* tokens, *t* triggers and *e* events.
  public func events(in document: Document, parsed: GeoparsedText, gazetteer: any PlaceLookup) -> ExtractionResult {
    let report = ReportText(parsed.text, published: document.report.published)
    let (builder, siteReader) = drafts(in: document, report: report, parsed: parsed)
    let assembler = EventAssembler(
      document: document, report: report,
      places: PlaceAssembler(
        toponyms: parsed.toponyms, outlet: parsed.outlet, gazetteer: gazetteer, projectsOffsets: projectsOffsets),
      actors: ActorReader(report: report, toponyms: parsed.toponyms, spans: siteReader.spans))
    var issues = builder.leftOut.map { entry in
      ExtractionIssue(
        code: IssueWording.code(entry.code), message: IssueWording.message(entry.code, act: entry.act),
        documentID: document.id, sentence: entry.sentence, range: report.scalars(entry.tokens),
        quote: report.words(entry.tokens))
    }
    issues.sort { ($0.range?.lowerBound ?? 0, $0.code.rawValue) < ($1.range?.lowerBound ?? 0, $1.code.rawValue) }
    let events = assembler.events(builder.drafts)
    if events.isEmpty, issues.isEmpty {
      issues.append(
        ExtractionIssue(
          code: .noTrigger, message: "No word in the report asserts an act.", documentID: document.id, sentence: nil,
          range: nil, quote: ""))
    }
    return ExtractionResult(events: events, doubtful: assembler.doubtfulEvents(builder.drafts), issues: issues)
  }

  /// The report read: its events in the making, and what became none.
  func drafts(in document: Document, report: ReportText, parsed: GeoparsedText) -> (DraftBuilder, SiteReader) {
    let softness = SoftContext(report: report)
    let frame = DocumentFrame(
      report: report, title: document.report.title, softness: softness, published: document.report.published)
    let siteReader = SiteReader(
      report: report, toponyms: parsed.toponyms, relativePlaces: parsed.relativePlaces)
    let mentionReader = MentionReader(
      report: report, siteReader: siteReader, frame: frame, softness: softness,
      published: document.report.published)
    var builder = DraftBuilder(
      report: report, reader: mentionReader, published: document.report.published, frame: frame,
      titleSites: titleSites(document.report.title, siteReader: siteReader))
    builder.run()
    return (builder, siteReader)
  }

  /// The places of the text that the headline names too, finest first.
  private func titleSites(_ title: String?, siteReader: SiteReader) -> [Site] {
    guard let title, !title.isEmpty else { return [] }
    let words = Set(title.lowercased().split(whereSeparator: { !($0.isLetter || $0 == "-") }).map(String.init))
    var result: [Site] = []
    for (index, resolved) in siteReader.toponyms.enumerated() where resolved.toponym.kind == .place {
      guard let place = resolved.chosen?.place, let first = siteReader.spans[index].first else { continue }
      guard resolved.toponym.text.lowercased().split(separator: " ").allSatisfy({ words.contains(String($0)) }) else {
        continue
      }
      result.append(
        Site(
          toponym: index, tokens: siteReader.spans[index], phrase: first..<siteReader.spans[index].upperBound,
          place: place,
          relation: Containment.rank(place) <= 4 ? .inside : .at, weight: 1, rule: "title",
          confidence: resolved.confidence))
    }
    return result.sorted {
      (-Containment.rank($0.place), $0.toponym) < (-Containment.rank($1.place), $1.toponym)
    }
  }
}

/// What the codes of the readers mean to a user.
enum IssueWording {
  static func code(_ code: String) -> ExtractionIssue.Code {
    switch code {
    case "read_more", "credit", "caption", "boilerplate": .boilerplate
    case "metaphor": .metaphor
    case "exercise": .exercise
    case "sport": .sport
    case "fiction": .fiction
    case "supposed", "feared", "called_for", "hypothetical", "future", "planned", "intended", "threatened":
      .hypothetical
    case "negated", "denied", "called_false", "no_harm": .negated
    case "generic": .generic
    case "no_place": .noPlace
    case "refers_to_nothing": .noAct
    case "unsupported": .unsupported
    case "doubtful": .doubtful
    default: .noAct
    }
  }

  static func message(_ code: String, act: Act) -> String {
    let what = act.title.lowercased()
    switch IssueWording.code(code) {
    case .boilerplate: return "The sentence belongs to the outlet, not to the report."
    case .metaphor: return "A figure of speech."
    case .exercise: return "The report is about an exercise."
    case .sport: return "The report is about sport."
    case .fiction: return "The report is about a film, a play or a game."
    case .hypothetical: return "The \(what) is only supposed, called for or warned of."
    case .negated: return "The \(what) is said not to have happened."
    case .generic: return "Speaks of such acts in general."
    case .unsupported: return "No party, target or toll stands beside the word for \(what)."
    case .doubtful: return "More likely no \(what), or not there, than one."
    case .noPlace: return "No place is named for the \(what)."
    default: return "Refers to no act that the report tells."
    }
  }
}
