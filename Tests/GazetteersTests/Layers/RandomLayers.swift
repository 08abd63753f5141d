import GeoJSON
import TestSupport

@testable import Gazetteers

/// The rows of one layer of a random stack.
struct RandomLayer {
  var rows: [PlaceRow]
  var admin1: [Admin1Row]
  var forms: [FormRow]
  var countries: [CountryRow]

  func gazetteer() throws -> MappedGazetteer {
    var builder = IndexBuilder()
    for row in rows { try builder.add(row) }
    for country in countries { builder.add(country) }
    for division in admin1 { builder.add(division) }
    for form in forms { try builder.add(form) }
    return try MappedGazetteer(builder.indexInMemory(tablesHash: 1), path: nil)
  }
}

/// Stacks of small layers with many names and identifiers in common.
enum RandomLayers {
  static let words = [
    "Nova", "nóva", "Saint", "St", "Lake", "River", "Oblast", "County", "US", "MCX", "Дербент", "the", "North", "s",
  ]

  static func name(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
  }

  static func id(_ generator: inout SplitMix64) -> PlaceID {
    let number = Int.random(in: 0..<60, using: &generator)
    return Bool.random(using: &generator)
      ? .geonames(number)
      : PlaceID(source: ["a", "z"][number % 2], identifier: number < 30 ? "\(number)" : "x\(number)")
  }

  /// A place that is of the same class in every layer, and a division of the same codes: what follows from these does not
  /// add up.
  static func place(_ id: PlaceID, _ generator: inout SplitMix64) -> Place {
    let kind = id.description.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1009 } % 6
    let population = Int.random(in: -1...3, using: &generator)
    let position = Position(
      longitude: Double(Int.random(in: 1...9, using: &generator)),
      latitude: Double(Int.random(in: 1...2, using: &generator)))
    let (first, second) = (self.id(&generator).description, self.id(&generator).description)
    return Place(
      id: id, name: name(&generator), position: position,
      featureClass: ["A", "A", "P", "P", "H", ""][kind], featureCode: ["ADM1", "ADM2", "PPL", "PPLX", "LK", ""][kind],
      countryCode: kind < 2 ? "XX" : ["XX", "YY", "ZZ", ""].randomElement(using: &generator) ?? "",
      admin1Code: kind == 0
        ? id.description : kind == 1 ? "1" : ["1", "", first].randomElement(using: &generator) ?? "",
      admin2Code: kind == 0 ? "" : kind == 1 ? id.description : ["", second].randomElement(using: &generator) ?? "",
      population: population < 0 ? nil : population)
  }

  static func layer(_ generator: inout SplitMix64, count: Int) -> RandomLayer {
    let rows = (0..<count).map { _ in
      PlaceRow(
        place: place(id(&generator), &generator),
        alternateNames: (0..<Int.random(in: 0...3, using: &generator)).map { _ in name(&generator) },
        historicNames: [name(&generator)], abbreviations: [name(&generator)], codes: [name(&generator)])
    }
    let forms = (0..<count / 4).map { _ in
      FormRow(
        form: name(&generator), place: id(&generator), kind: Bool.random(using: &generator) ? .demonym : .abbreviation)
    }
    let countries = ["XX", "YY", "ZZ"].filter { _ in Bool.random(using: &generator) }.map { code in
      CountryRow(
        country: Country(
          code: code, alpha3: code + "X", numeric: nil, name: name(&generator),
          place: rows.randomElement(using: &generator)?.place.id))
    }
    return RandomLayer(rows: rows, admin1: [], forms: forms, countries: countries)
  }

  /// All rows of a stack in one gazetteer: what a ``LayeredGazetteer`` must answer like.
  static func merged(_ layers: [RandomLayer]) -> InMemoryGazetteer {
    var latest: [PlaceID: PlaceRow] = [:]
    var forms: [FormRow] = []
    var countries: [CountryRow] = []
    for layer in layers {
      var own: [PlaceID: PlaceRow] = [:]
      for row in layer.rows { own[row.place.id] = row }
      for (id, row) in own {
        if let before = latest[id] {
          // A form, since a list of alternates would have its capitals taken for a code.
          forms.append(FormRow(form: before.place.name, place: id, kind: .main))
          var all = row
          all.alternateNames += before.alternateNames
          all.historicNames += before.historicNames
          all.abbreviations += before.abbreviations
          all.codes += before.codes
          latest[id] = all
        } else {
          latest[id] = row
        }
      }
      forms += layer.forms.filter { own[$0.place] != nil }
      for country in layer.countries {
        guard let id = country.country.place, own[id] != nil else { continue }
        for (name, kind) in country.names { forms.append(FormRow(form: name, place: id, kind: kind)) }
      }
      countries.removeAll { known in layer.countries.contains { $0.country.code == known.country.code } }
      countries += layer.countries
    }
    return InMemoryGazetteer(Array(latest.values), countries: countries, forms: forms)
  }
}
