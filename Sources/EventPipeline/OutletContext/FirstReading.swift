public import EventExtraction
import Events
import Geoparsing

/// A first reading of all documents of a run, for a second one in which those of an outlet are evidence for each other.
///
/// Documents must come in the same order in both readings. Kept are, for each document, what its names were resolved to,
/// in some hundred bytes, and, while there is room, all of the reading that does not depend on the outlet: that the second
/// one need not do it again. Its answers depend neither on the order nor on the room.
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
    fileprivate var kept: KeptReading?

    /// Sums a document up.
    ///
    /// One without an outlet is nobody's evidence: it is not parsed.
    public init(_ document: Document, with pipeline: EventPipeline) {
      outlet = document.outlet
      text = FirstReading.hash(of: document)
      guard outlet != nil else { return }
      var pipeline = pipeline
      pipeline.listsCandidates = false
      answers = pipeline.parse(document, keeping: &kept).toponyms.filter { $0.chosen != nil }
      // A correction brings its own.
      for index in answers.indices { answers[index].candidates = [] }
    }
  }

  private var outlets = OutletArchive()
  private var kept: [KeptReading?] = []
  private var namesLeft: Int
  private var bytesLeft: Int
  private var hashes: [UInt64] = []

  /// Makes an empty reading.
  ///
  /// What is not kept is done twice, which takes time and changes nothing.
  /// - Parameters:
  ///   - nameLimit: how many names are kept, so that they need not be looked for twice; each takes 48 bytes and more.
  ///   - byteLimit: how much memory, roughly, texts cut into words and what was looked up for their names may take.
  public init(nameLimit: Int = 1_000_000, byteLimit: Int = 100 << 20) {
    namesLeft = nameLimit
    bytesLeft = byteLimit
  }

  /// How many documents were read.
  public var documentCount: Int { hashes.count }

  /// Adds the next document.
  public mutating func add(_ entry: Entry) {
    outlets.add(outlet: entry.outlet, text: entry.text, answers: entry.answers)
    var kept = entry.kept
    namesLeft -= kept?.names.count ?? 0
    if namesLeft < 0 { kept = nil }
    let size = kept?.size ?? 0
    if size <= bytesLeft { bytesLeft -= size } else { kept?.keepOnlyNames() }
    self.kept.append(kept)
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
    return DocumentReading(profile: profile, outlet: outlet, kept: kept[number])
  }

  /// The first 64 bits of the text's SHA-256.
  private static func hash(of document: Document) -> UInt64 {
    let digest = document.report.sha256.isEmpty ? SHA256.hexadecimal(document.text) : document.report.sha256
    return UInt64(digest.prefix(16), radix: 16) ?? 0
  }
}
