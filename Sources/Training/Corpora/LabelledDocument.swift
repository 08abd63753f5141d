import Foundation
import GeoJSON
import Geoparsing
import GeoparsingEvaluation

/// A mention of a labelled document with the place it means.
struct GoldMention {
  /// Offsets in Unicode scalars, as in the file.
  var start: Int
  var end: Int
  /// The mention as a resolver gets it, with UTF-8 offsets.
  var toponym: Toponym
  /// The corpus's own word for what kind of mention it is.
  var type: String?
  var latitude: Double?
  var longitude: Double?
  var geonames: Int?
  /// What a name that was recognised, not given, has to do with the labels.
  var standing = Standing.labelled

  /// What a name has to do with the labels.
  enum Standing {
    /// It is a label, or stands for the label that it overlaps.
    case labelled
    /// It lies where the labels give no verdict.
    case open
    /// No label is there.
    case spurious
  }
}

/// A labelled document.
struct GoldDocument {
  var corpus: String
  var id: String
  var outlet: String
  var text: String
  var mentions: [GoldMention]
  /// Phrases that are neither right nor wrong to find, as offsets in Unicode scalars.
  var expressions: [Range<Int>] = []
  /// What a recogniser took for persons and organisations.
  var others: [Toponym] = []
  /// How many labels have a point, where the mentions are not the labels.
  var labelledPoints: Int?
}

extension GoldDocument {
  /// A document as it is scored, with what learning needs beside; labels beyond the text are left out.
  init(_ labelled: LabelledDocument, url: String?, corpus: String) {
    let offsets = ScalarOffsets(labelled.text)
    let bytes = Array(labelled.text.utf8)
    self.init(
      corpus: corpus, id: labelled.id, outlet: url.flatMap { URL(string: $0)?.host } ?? labelled.id,
      text: labelled.text,
      mentions: labelled.toponyms.compactMap { label in
        guard !label.span.isEmpty, label.span.lowerBound >= 0, label.span.upperBound <= offsets.scalarCount else {
          return nil
        }
        let range = offsets.utf8Range(label.span)
        return GoldMention(
          start: label.span.lowerBound, end: label.span.upperBound,
          toponym: Toponym(
            range: range, text: String(decoding: bytes[range], as: UTF8.self),
            kind: label.isDemonym ? .demonym : .place),
          type: label.type, latitude: label.position?.latitude, longitude: label.position?.longitude,
          geonames: label.geonamesID.flatMap { Int($0) })
      }, expressions: labelled.expressions)
  }

  /// The document as it is scored.
  var labels: LabelledDocument {
    LabelledDocument(
      id: id, text: text,
      toponyms: mentions.filter { $0.standing == .labelled }.map { mention in
        LabelledToponym(
          span: mention.start..<mention.end, name: mention.toponym.text, position: mention.position,
          geonamesID: mention.geonames.map(String.init), type: mention.type,
          isDemonym: mention.toponym.kind == .demonym)
      }, expressions: expressions)
  }
}

extension GoldMention {
  /// The labelled point, or nil.
  var position: Position? {
    guard let latitude, let longitude else { return nil }
    return Position(longitude: longitude, latitude: latitude)
  }
}

/// Reads labelled documents, one JSON object a line.
enum Corpus {
  /// The corpora of a folder that the geoparser learns from.
  static let files = ["lgl.train.jsonl", "trnews.train.jsonl", "geowebnews.train.jsonl"]

  /// The documents of a file, whose name up to the first dot is the corpus's.
  static func read(_ path: String) throws -> [GoldDocument] {
    let name = String(URL(fileURLWithPath: path).lastPathComponent.prefix { $0 != "." })
    return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n")).map { line in
      guard case .object(let record) = try JSONValue(parsing: line) else {
        throw EvaluationError(code: "no_object", message: "\(path) holds a line that is not a JSON object")
      }
      return GoldDocument(try LabelledDocument(record: record), url: record["url"]?.string, corpus: name)
    }
  }
}
