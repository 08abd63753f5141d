import Foundation
import Geoparsing

/// The names that a recogniser found in documents it was not learnt from, kept in files: a document a line.
struct RecognizedSpans: Codable {
  var id: String
  var fold: Int
  var toponyms: [Span]

  /// A name with its evidence; offsets are Unicode scalars.
  struct Span: Codable {
    var start: Int
    var end: Int
    var text: String
    var kind: String
    var source: String
    var place: Double
    var person: Double
    var organisation: Double
    var span: Double
  }

  init(_ toponyms: [Toponym], in document: GoldDocument, fold: Int) {
    id = document.id
    self.fold = fold
    let offsets = ScalarOffsets(document.text)
    self.toponyms = toponyms.map { toponym in
      let range = offsets.scalarRange(toponym.range)
      let evidence = toponym.evidence
      return Span(
        start: range.lowerBound, end: range.upperBound, text: toponym.text, kind: toponym.kind.rawValue,
        source: evidence?.source.rawValue ?? "", place: evidence?.place ?? 0, person: evidence?.person ?? 0,
        organisation: evidence?.organisation ?? 0, span: evidence?.span ?? 0)
    }
  }

  /// The names as the recogniser gave them.
  func toponyms(in text: String) -> [Toponym] {
    let offsets = ScalarOffsets(text)
    return toponyms.map { span in
      Toponym(
        range: offsets.utf8Range(span.start..<span.end), text: span.text, kind: Toponym.Kind(rawValue: span.kind),
        evidence: RecognitionEvidence(
          source: RecognitionEvidence.Source(rawValue: span.source), place: span.place, person: span.person,
          organisation: span.organisation, span: span.span))
    }
  }

  /// The names in documents, from the files of a folder; nil when one of the documents is not there.
  static func read(_ folder: String, for documents: [GoldDocument]) throws -> [[Toponym]]? {
    let decoder = JSONDecoder()
    var known: [String: RecognizedSpans] = [:]
    for corpus in Set(documents.map(\.corpus)) {
      guard let data = FileManager.default.contents(atPath: path(folder, corpus)) else { return nil }
      for line in data.split(separator: UInt8(ascii: "\n")) {
        let spans = try decoder.decode(RecognizedSpans.self, from: Data(line))
        known["\(corpus) \(spans.id)"] = spans
      }
    }
    var result: [[Toponym]] = []
    for document in documents {
      guard let spans = known["\(document.corpus) \(document.id)"] else { return nil }
      result.append(spans.toponyms(in: document.text))
    }
    return result
  }

  /// Writes the names in documents, a file for each corpus.
  static func write(_ toponyms: [[Toponym]], in documents: [GoldDocument], folds: [Int], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var files: [String: Data] = [:]
    for (index, document) in documents.enumerated() {
      files[document.corpus, default: Data()] +=
        try encoder.encode(RecognizedSpans(toponyms[index], in: document, fold: folds[index])) + [UInt8(ascii: "\n")]
    }
    for (corpus, data) in files { try data.write(to: URL(fileURLWithPath: path(folder, corpus))) }
  }

  private static func path(_ folder: String, _ corpus: String) -> String { "\(folder)/\(corpus).spans.jsonl" }
}
