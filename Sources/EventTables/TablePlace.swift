import Events
import Gazetteers
import GeoJSON

/// Where an event happened, in the words of a table.
struct TablePlace: Hashable {
  /// The name of the place.
  var name = ""
  /// What the table says of the place beside its name.
  var words = ""
  var admin1 = ""
  var admin2 = ""
  /// The country's name or one of its codes.
  var country = ""
  /// The coordinates, where the table has them.
  var position: Position?
  /// How well the place is known, where the table says so.
  var precision: PlacePrecision?
  /// The radius in metres, where the table says so.
  var radiusMeters: Double?
}

/// Finds countries, divisions and positions for the words of tables; each words once.
final class TablePlaces {
  private let gazetteer: any PlaceLookup
  private var countries: [String: Country?] = [:]
  private var divisions: [Words: Place?] = [:]
  private var found: [Words: Finding] = [:]
  /// Countries by alpha-3 code and by number.
  private lazy var byCode: [String: Country] = {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Unicode.Scalar($0)) }
    let known = letters.flatMap { first in letters.compactMap { gazetteer.country(first + $0) } }
    return Dictionary(
      known.flatMap { country in
        [(country.alpha3, country)] + (country.numeric.map { [(String($0), country)] } ?? [])
      }, uniquingKeysWith: { first, _ in first })
  }()

  private struct Words: Hashable {
    var name: String
    var admin1: String
    var admin2: String
    var country: String
  }

  /// What the gazetteer says of words: a row, and how it was found.
  private struct Finding {
    var place: Place?
    var loss: CodingLoss?
  }

  init(_ gazetteer: any PlaceLookup) { self.gazetteer = gazetteer }

  /// The place, with codes for what the gazetteer knows and a position where it has one, and what could not be settled.
  func place(_ words: TablePlace) -> (place: EventPlace, loss: CodingLoss?) {
    var place = EventPlace(words)
    let country = self.country(words.country)
    if let country { place.setCountry(country, worldview: gazetteer.worldviewName) }
    if let country, let division = self.division(words.admin1, in: country.code) {
      place.admin1Code = division.admin1Code
    }
    if words.position != nil {
      place.radiusMeters = words.radiusMeters ?? radius(place.precision, nil, country)
      return (place, nil)
    }
    let finding = finding(words, country)
    guard let row = finding.place else { return (place, finding.loss) }
    let (precision, kind) = PlacePrecision.of(row)
    place.name = row.name
    place.position = row.position
    place.placeID = row.id
    place.featureCode = row.featureCode
    place.precision = precision
    place.geometryKind = kind
    place.relation = kind == .point ? .at : .inside
    place.setRegions(of: row, in: gazetteer)
    place.radiusMeters = radius(precision, row, gazetteer.country(row.countryCode))
    return (place, finding.loss)
  }

  private func radius(_ precision: PlacePrecision, _ row: Place?, _ country: Country?) -> Double? {
    precision.defaultRadiusMeters(
      population: row?.population,
      areaSquareKilometers: precision == .country ? country?.areaSquareKilometers : nil)
  }

  /// The row that the words mean: that of the name within its country and division, else the division, else the country.
  private func finding(_ words: TablePlace, _ country: Country?) -> Finding {
    let key = Words(name: words.name, admin1: words.admin1, admin2: words.admin2, country: words.country)
    if let known = found[key] { return known }
    let finding = look(for: words, country)
    found[key] = finding
    return finding
  }

  private func look(for words: TablePlace, _ country: Country?) -> Finding {
    let division = country.flatMap { self.division(words.admin1, in: $0.code) }
    let named = matches(words.name, country: country, division: division)
    if let best = named.first {
      let rival = named.dropFirst().first { $0.countryCode != best.countryCode }
      // Without a country only a name that is one place's, for all practical purposes, is settled.
      if let rival, (best.population ?? 0) < 10 * max(1, rival.population ?? 0), !best.isCountry {
        return Finding(
          loss: CodingLoss(
            code: .missing, field: "latitude", message: "Places of several countries have the name; none was chosen."))
      }
      return Finding(place: best)
    }
    let lesser = matches(words.admin2, country: country, division: division).first { $0.featureCode == "ADM2" }
    if let coarser = lesser ?? division ?? country.flatMap({ $0.place }).flatMap({ gazetteer.place($0) }) {
      let loss =
        words.name.isEmpty
        ? nil
        : CodingLoss(
          code: .guess, field: "location",
          message: "The gazetteer does not know the place; its division or country stands for it.")
      return Finding(place: coarser, loss: loss)
    }
    return Finding(
      loss: CodingLoss(code: .missing, field: "latitude", message: "No coordinates, and no place the gazetteer knows."))
  }

  /// Rows of a name within a country and, as far as there are any, a division; settlements before divisions before the rest,
  /// the most inhabited first.
  private func matches(_ name: String, country: Country?, division: Place?) -> [Place] {
    guard !name.isEmpty else { return [] }
    var places = gazetteer.matches(forName: name).map(\.place)
    if let country { places.removeAll { $0.countryCode != country.code } }
    if let division {
      let within = places.filter { $0.admin1Code == division.admin1Code }
      if !within.isEmpty { places = within }
    }
    func rank(_ place: Place) -> Int { place.isPopulatedPlace ? 0 : place.featureClass == "A" ? 1 : 2 }
    return places.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if rank(a) != rank(b) { return rank(a) < rank(b) }
      let (more, less) = (a.population ?? 0, b.population ?? 0)
      return more == less ? left.offset < right.offset : more > less
    }.map(\.element)
  }

  /// The country of a name or of a code of two or three letters or digits.
  private func country(_ text: String) -> Country? {
    if text.isEmpty { return nil }
    if let known = countries[text] { return known }
    let code = text.uppercased()
    var country = text.utf8.count == 2 ? gazetteer.country(code) : byCode[Int(text).map { String($0) } ?? code]
    // "Yemen (North Yemen)" is known as Yemen.
    let names = [text, String(text.prefix { $0 != "(" })]
    for name in names where country == nil {
      let row = gazetteer.matches(forName: name).map(\.place).first { $0.isCountry }
      country = row.flatMap { gazetteer.country($0.countryCode) }
    }
    countries[text] = .some(country)
    return country
  }

  /// The first-level division of a name; words such as "province" behind it do not count.
  private func division(_ name: String, in country: String) -> Place? {
    if name.isEmpty { return nil }
    let key = Words(name: "", admin1: name, admin2: "", country: country)
    if let known = divisions[key] { return known }
    var division: Place?
    let words = name.split(separator: " ")
    for length in [words.count, words.count - 1] where division == nil && length > 0 {
      let shorter = words.prefix(length).joined(separator: " ")
      division = gazetteer.matches(forName: shorter).map(\.place).first { $0.isAdmin1 && $0.countryCode == country }
    }
    divisions[key] = .some(division)
    return division
  }
}

extension EventPlace {
  /// The place as the table has it, with nothing looked up.
  init(_ words: TablePlace) {
    let precision = words.precision ?? (words.position == nil ? .unknown : .exact)
    let isArea = ![PlacePrecision.exact, .settlement, .nearSettlement].contains(precision)
    self.init(
      name: words.name, rawText: words.words.isEmpty ? words.name : words.words, position: words.position,
      precision: words.position == nil ? .unknown : precision,
      radiusMeters: words.position == nil ? nil : words.radiusMeters ?? precision.defaultRadiusMeters(),
      geometryKind: words.position == nil ? .none : isArea ? .area : .point, country: words.country,
      admin1: words.admin1, admin2: words.admin2)
  }

  fileprivate mutating func setCountry(_ known: Country, worldview: String) {
    countryCode = known.code
    iso3 = known.alpha3
    isoNumeric = known.numeric
    country = known.name
    self.worldview = worldview
  }
}
