import Events
import FoundationEssentials
import Gazetteers
import GeoJSON
import Geoparsing
import Testing

@testable import EventExtraction

/// Writes what `Scripts/learn-confidence` learns from: every event of reports with given names that is not planned, with its
/// features.
struct ConfidenceRows {
  private static let path = ProcessInfo.processInfo.environment["DATELINE_CONFIDENCE_ROWS"]

  @Test(.enabled(if: path != nil, "set DATELINE_CONFIDENCE_ROWS to a file that Scripts/learn-confidence wrote"))
  func `Rows are written`() throws {
    let path = try #require(ConfidenceRows.path)
    let lines = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self).split(separator: "\n")
    var rows = Data()
    for line in lines {
      let report = try JSONDecoder().decode(NamedReport.self, from: Data(line.utf8))
      for row in report.rows() {
        rows += try JSONEncoder().encode(row)
        rows.append(UInt8(ascii: "\n"))
      }
    }
    try rows.write(to: URL(filePath: path + ".rows"))
  }
}

/// An event with its features.
struct ConfidenceRow: Encodable {
  var id: String
  var sub_event_type: String
  var assertion: String
  var latitude: Double
  var longitude: Double
  var date_start: String?
  var date_end: String?
  var features: [String]
}

/// A report with the names that `dateline parse` found, and the gazetteer's columns of their places.
struct NamedReport: Decodable {
  struct Name: Decodable {
    var start: Int
    var end: Int
    var text: String
    var kind: String
    var lat: Double?
    var lon: Double?
    var name: String
    var place: String
    var featureClass: String
    var featureCode: String
    var country: String
    var admin1: String
    var admin2: String
    var confidence: Double
  }

  var id: String
  var date: String?
  var title: String
  var text: String
  var names: [Name]

  func rows() -> [ConfidenceRow] {
    let published = date.flatMap { CalendarDate($0) }
    let document = Document(report: Report(id: id, title: title, published: published), text: text)
    let parsed = GeoparsedText(text: Tokenizer().tokenize(text), toponyms: toponyms())
    let (builder, _) = EventExtractor().drafts(
      in: document, report: ReportText(parsed.text, published: published), parsed: parsed)
    return builder.drafts.compactMap { draft in
      guard !draft.acts.isEmpty, draft.isLive || draft.assertion == .historical,
        let position = draft.site?.place.position
      else { return nil }
      return ConfidenceRow(
        id: id, sub_event_type: draft.act.subType.rawValue, assertion: draft.assertion.rawValue,
        latitude: position.latitude, longitude: position.longitude, date_start: draft.date?.date.start.map { "\($0)" },
        date_end: draft.date?.date.end.map { "\($0)" },
        features: draft.features)
    }
  }

  private func toponyms() -> [ResolvedToponym] {
    var bytes = [0]
    for scalar in text.unicodeScalars { bytes.append(bytes[bytes.count - 1] + UTF8.width(scalar)) }
    return names.compactMap { name in
      guard name.start < name.end, name.end < bytes.count else { return nil }
      let toponym = Toponym(
        range: bytes[name.start]..<bytes[name.end], text: name.text, kind: Toponym.Kind(rawValue: name.kind))
      guard let latitude = name.lat, let longitude = name.lon else {
        return ResolvedToponym(
          toponym: toponym, candidates: [], chosen: nil, confidence: 0, abstention: "low_confidence")
      }
      let id = name.place.split(separator: ":", maxSplits: 1).map(String.init)
      let place = Place(
        id: PlaceID(source: id.first ?? "", identifier: id.last ?? ""), name: name.name,
        position: Position(longitude: longitude, latitude: latitude), featureClass: name.featureClass,
        featureCode: name.featureCode, countryCode: name.country, admin1Code: name.admin1, admin2Code: name.admin2)
      let candidate = Candidate(place: place, nameKind: .main, score: 1, probability: name.confidence, parts: [])
      return ResolvedToponym(
        toponym: toponym, candidates: [candidate], chosen: candidate, confidence: name.confidence)
    }
  }
}
