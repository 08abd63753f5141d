import Foundation
import Geoparsing

/// A mention of a labelled document with the place it means.
struct GoldMention {
  /// Offsets in Unicode scalars, as in the file.
  var start: Int
  var end: Int
  var toponym: Toponym
  var latitude: Double?
  var longitude: Double?
  var geonames: Int?
}

/// A labelled document.
struct GoldDocument {
  var corpus: String
  var id: String
  var outlet: String
  var text: String
  var mentions: [GoldMention]
}

/// Reads labelled documents, one JSON object a line.
enum Corpus {
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
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    let mentions = (object["toponyms"] as? [[String: Any]] ?? []).compactMap { entry -> GoldMention? in
      guard let start = entry["start"] as? Int, let end = entry["end"] as? Int, start < end, end < offsets.count
      else { return nil }
      var surface = String.UnicodeScalarView()
      surface.append(contentsOf: scalars[start..<end])
      return GoldMention(
        start: start, end: end,
        toponym: Toponym(
          range: offsets[start]..<offsets[end], text: String(surface),
          kind: entry["demonym"] as? Bool == true ? .demonym : .place),
        latitude: entry["lat"] as? Double, longitude: entry["lon"] as? Double,
        geonames: entry["geonames_id"] as? Int)
    }
    let host = (object["url"] as? String).flatMap { URL(string: $0)?.host } ?? id
    return GoldDocument(corpus: corpus, id: id, outlet: host, text: text, mentions: mentions)
  }
}
