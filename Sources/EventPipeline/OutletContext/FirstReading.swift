public import EventExtraction
import Events
import Geoparsing

/// A first reading of all documents of a run, for a second one in which those of an outlet are evidence for each other.
///
/// Documents must come in the same order in both readings. Kept are, for each document, its names and what they were
/// resolved to, in some hundred bytes; no text. The answers of the second reading do not depend on the order.
///
///     var first = FirstReading()
///     for document in documents { first.add(FirstReading.Entry(document, with: pipeline)) }
///     first.finish()
///     for (number, document) in documents.enumerated() {
///       pipeline.parse(document, reading: first.reading(of: document, number: number))
///     }
public struct FirstReading: Sendable {
  /// What is kept of one document; it can be made on any thread.
  public struct Entry: Sendable {
    fileprivate var outlet: String?
    fileprivate var text: UInt64
    fileprivate var answers: [ResolvedToponym] = []
    fileprivate var names: [Toponym]?

    /// Sums a document up.
    ///
    /// One without an outlet is nobody's evidence: it is not parsed.
    public init(_ document: Document, with pipeline: EventPipeline) {
      outlet = document.outlet
      text = FirstReading.hash(of: document)
      guard outlet != nil else { return }
      let parsed = pipeline.parse(document)
      answers = parsed.toponyms.filter { $0.chosen != nil }
      // Candidates that were not chosen are most of the memory.
      for index in answers.indices { answers[index].candidates = [] }
      // Corrections say what the recogniser found wrong; they must find it so again.
      if document.givenNames == nil, parsed.toponyms.allSatisfy({ $0.correction == nil }) {
        names = parsed.toponyms.filter { $0.stated == nil }.map(\.toponym)
      }
    }
  }

  private var outlets = OutletArchive()
  private var names: [[Toponym]?] = []
  private var namesLeft: Int
  private var hashes: [UInt64] = []

  /// Makes an empty reading.
  ///
  /// - Parameter nameLimit: how many names are kept, so that they need not be looked for twice; each takes 48 bytes and
  ///   more. Those of later documents are, which takes time and changes nothing.
  public init(nameLimit: Int = 1_000_000) { namesLeft = nameLimit }

  /// How many documents were read.
  public var documentCount: Int { hashes.count }

  /// Adds the next document.
  public mutating func add(_ entry: Entry) {
    outlets.add(outlet: entry.outlet, text: entry.text, answers: entry.answers)
    namesLeft -= entry.names?.count ?? 0
    names.append(namesLeft >= 0 ? entry.names : nil)
    hashes.append(entry.text)
  }

  /// Ends the first reading.
  public mutating func finish() { outlets.seal() }

  /// What is known of a document, by its place in the order.
  ///
  /// A document that is not the one that stood there, because its file was changed meanwhile, is read alone.
  public func reading(of document: Document, number: Int) -> DocumentReading {
    guard hashes.indices.contains(number), hashes[number] == FirstReading.hash(of: document) else {
      return .alone
    }
    let profile = outlets.profile(forDocument: number)
    let outlet = profile.flatMap { profile in
      document.outlet.map { OutletContext(name: $0, documents: profile.documentCount) }
    }
    return DocumentReading(profile: profile, outlet: outlet, names: names[number])
  }

  /// The first 64 bits of the text's SHA-256.
  private static func hash(of document: Document) -> UInt64 {
    let digest = document.report.sha256.isEmpty ? SHA256.hexadecimal(document.text) : document.report.sha256
    return UInt64(digest.prefix(16), radix: 16) ?? 0
  }
}
