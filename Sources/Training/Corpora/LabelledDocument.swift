import Foundation
import Geoparsing

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

/// Reads labelled documents, one JSON object a line.
enum Corpus {
  /// The corpora of a folder that the geoparser learns from.
  static let files = ["lgl.train.jsonl", "trnews.train.jsonl", "geowebnews.train.jsonl"]

  /// The documents of a file, whose name up to the first dot is the corpus's.
  static func read(_ path: String) throws -> [GoldDocument] {
    let name = String(URL(fileURLWithPath: path).lastPathComponent.prefix { $0 != "." })
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else { return nil }
      return document(object, corpus: name)
    }
  }

  private static func document(_ object: [String: Any], corpus: String) -> GoldDocument? {
    guard let text = object["text"] as? String, let id = object["id"].map({ "\($0)" }) else { return nil }
    let offsets = ScalarOffsets(text)
    let bytes = Array(text.utf8)
    let mentions = (object["toponyms"] as? [[String: Any]] ?? []).compactMap { entry -> GoldMention? in
      guard let start = entry["start"] as? Int, let end = entry["end"] as? Int, start < end, start >= 0,
        end <= offsets.scalarCount
      else { return nil }
      let range = offsets.utf8Range(start..<end)
      return GoldMention(
        start: start, end: end,
        toponym: Toponym(
          range: range, text: String(decoding: bytes[range], as: UTF8.self),
          kind: entry["demonym"] as? Bool == true ? .demonym : .place),
        type: entry["type"] as? String, latitude: entry["lat"] as? Double, longitude: entry["lon"] as? Double,
        geonames: entry["geonames_id"] as? Int)
    }
    let host = (object["url"] as? String).flatMap { URL(string: $0)?.host } ?? id
    let expressions = (object["expressions"] as? [[String: Any]] ?? []).compactMap { entry -> Range<Int>? in
      guard let start = entry["start"] as? Int, let end = entry["end"] as? Int, start <= end else { return nil }
      return start..<end
    }
    return GoldDocument(
      corpus: corpus, id: id, outlet: host, text: text, mentions: mentions, expressions: expressions)
  }
}
