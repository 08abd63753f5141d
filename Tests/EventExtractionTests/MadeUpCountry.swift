import EventExtraction
import Events
import Gazetteers
import GeoJSON
import Geoparsing

/// A made-up country for tests: `Arland` with two divisions and a few towns.
enum Arland {
  static let country = place(1, "Arland", 20, 50, "A", "PCLI", population: 4_000_000)
  static let north = place(2, "Norvik", 20.5, 51, "A", "ADM1", admin1: "01", population: 900_000)
  static let orlava = place(3, "Orlava", 20.1, 50.2, "P", "PPLA", admin1: "01", population: 80_000)
  static let kerso = place(4, "Kerso", 20.9, 51.3, "P", "PPL", admin1: "01", population: 12_000)
  static let mirna = place(5, "Mirna", 21.9, 49.1, "P", "PPL", admin1: "02", population: 30_000)
  static let capital = place(6, "Vellin", 19.0, 49.5, "P", "PPLC", admin1: "03", population: 1_000_000)

  /// A town of another country, far away.
  static let abroad = place(7, "Talbek", 61.2, 33.4, "P", "PPL", population: 20_000, country: "TB")

  static let all = [country, north, orlava, kerso, mirna, capital, abroad]

  private static func place(
    _ number: Int, _ name: String, _ longitude: Double, _ latitude: Double, _ featureClass: String, _ code: String,
    admin1: String = "", population: Int, country: String = "AR"
  ) -> Place {
    Place(
      id: PlaceID(source: "test", identifier: String(number)), name: name,
      position: Position(longitude: longitude, latitude: latitude), featureClass: featureClass, featureCode: code,
      countryCode: country, admin1Code: admin1, population: population)
  }
}

/// The lookup of the made-up country.
struct ArlandLookup: PlaceLookup {
  func matches(forName name: String) -> [NameMatch] {
    Arland.all.filter { $0.name == name }.map { NameMatch(place: $0, kind: .main) }
  }
  func contains(foldedName: String) -> Bool { false }
  func place(_ id: PlaceID) -> Place? { Arland.all.first { $0.id == id } }
  func country(_ code: String) -> Country? {
    Country(
      code: "AR", alpha3: "ARL", numeric: 999, name: "Arland", place: Arland.country.id, areaSquareKilometers: 70_000)
  }
  func admin1(countryCode: String, admin1Code: String) -> Place? { admin1Code == "01" ? Arland.north : nil }
}

/// A text with every name of the made-up country resolved, save those listed as another kind.
func parsed(_ text: String, kinds: [String: Toponym.Kind] = [:]) -> GeoparsedText {
  let tokens = Tokenizer().tokenize(text)
  let toponyms = tokens.tokens.compactMap { token -> ResolvedToponym? in
    if let kind = kinds[token.text] {
      return ResolvedToponym(
        toponym: Toponym(range: token.range, text: token.text, kind: kind), candidates: [],
        chosen: Arland.all.first { $0.name == token.text }.map {
          Candidate(place: $0, nameKind: .main, score: 1, probability: 0.9, parts: [])
        }, confidence: 0.9)
    }
    guard let place = Arland.all.first(where: { $0.name == token.text }) else { return nil }
    let candidate = Candidate(place: place, nameKind: .main, score: 1, probability: 0.9, parts: [])
    return ResolvedToponym(
      toponym: Toponym(range: token.range, text: token.text, kind: .place), candidates: [candidate], chosen: candidate,
      confidence: 0.9)
  }
  return GeoparsedText(text: tokens, toponyms: toponyms)
}

/// What a report of the made-up country gives.
func extract(
  _ text: String, id: String = "report", title: String? = nil, published: String = "2031-05-14",
  kinds: [String: Toponym.Kind] = [:]
) -> ExtractionResult {
  let report = Report(id: id, title: title, published: CalendarDate(published))
  return EventExtractor().events(
    in: Document(report: report, text: text), parsed: parsed(text, kinds: kinds), gazetteer: ArlandLookup())
}

/// The part of an event that a golden states, as one line.
func line(_ event: Event) -> String {
  func toll(_ toll: Toll) -> String {
    guard let low = toll.low, let high = toll.high else { return "-" }
    return low == high ? "\(low)" : "\(low)-\(high)"
  }
  let days =
    event.date.map { date in
      date.start.map { start in date.end == start ? "\(start)" : "\(start)/\(date.end ?? start)" } ?? "undated"
    } ?? "undated"
  return
    "\(days) | \(event.subType.rawValue) | \(event.assertion.rawValue) | \(event.place.name) \(event.place.relation.rawValue) "
    + "\(event.place.precision.rawValue) | killed \(toll(event.killed)) injured \(toll(event.injured))"
}
