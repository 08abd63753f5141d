import ArgumentParser
import GazetteerImport

/// How the files of an import are read.
struct ImportReading: ParsableArguments {
  @Option(
    help: "What the files are, where that is not found out from them: geonames, geojson, wof (Who's On First) or csv.")
  var format: Format?
  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Which property or column holds what, such as name=NAME_1 or code=ISO; may be given again. Others are found by their usual names.",
      valueName: "what=name"))
  var fields: [String] = []
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The country of rows that state none, as two letters (ISO 3166-1).", valueName: "code"))
  var country: String?
  @Option(
    help: ArgumentHelp(
      "What rows are that do not state it: country, admin1…admin5, or a feature code of GeoNames with its class, such as S.CAMP.",
      valueName: "code"))
  var feature: String?
  @Option(
    name: .customLong("level"),
    help: ArgumentHelp(
      "What a value of the level's property means, such as 4=admin1; may be given again.", valueName: "value=level"))
  var levels: [String] = []
  @Option(
    name: .customLong("only"),
    help: ArgumentHelp(
      "Only places of this feature class (P), code (PPLC) or beginning of codes (PPL*); may be given again.",
      valueName: "feature"))
  var included: [String] = []
  @Option(
    name: .customLong("without"),
    help: ArgumentHelp("No places of this feature class, code or beginning of codes.", valueName: "feature"))
  var excluded: [String] = []
  @Option(
    name: .customLong("only-in"), help: ArgumentHelp("Only places of this country, as two letters.", valueName: "code"))
  var countries: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only settlements with as many inhabitants, beside capitals and seats of divisions.", valueName: "n"))
  var minPopulation = 0
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "Only alternate names of this language, such as ru, beside those without one; may be given again.",
      valueName: "code"))
  var languages: [String] = []
  @Option(
    name: .customLong("placetype"),
    help: ArgumentHelp("Only this placetype of Who's On First; may be given again.", valueName: "type"))
  var placetypes: [String] = []
  @Flag(help: "Read places of Who's On First that are not current any more, too.")
  var former = false
  @Flag(help: "Give divisions identifiers of their own, even where the gazetteer knows them already.")
  var unlinked = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case geonames, geojson, wof, csv }

  func validate() throws {
    if minPopulation < 0 { throw ValidationError("--min-population is a number from 0") }
    for pair in fields + levels where Self.parts(pair) == nil {
      throw ValidationError("'\(pair)' is not of the form this=that")
    }
  }

  /// The options as they would be typed.
  var words: [String] {
    var words: [String] = []
    func add(_ option: String, _ values: [String]) { for value in values { words += [option, value] } }
    add("--format", format.map { [$0.rawValue] } ?? [])
    add("--field", fields)
    add("--in", country.map { [$0] } ?? [])
    add("--feature", feature.map { [$0] } ?? [])
    add("--level", levels)
    add("--only", included)
    add("--without", excluded)
    add("--only-in", countries)
    if minPopulation > 0 { add("--min-population", [String(minPopulation)]) }
    add("--language", languages)
    add("--placetype", placetypes)
    if former { words.append("--former") }
    if unlinked { words.append("--unlinked") }
    return words
  }

  /// What is to be read, with the options.
  ///
  /// - Throws: a usage failure for options that mean nothing for such files, `ImportError` for files that cannot be imported.
  func source(files: [String]) throws -> ImportSource {
    let filter = PlaceFilter(
      includedFeatures: included, excludedFeatures: excluded, countries: Set(countries.map { $0.uppercased() }),
      minimumPopulation: minPopulation)
    switch try format.map({ try source(files: files, format: $0) }) ?? ImportSource(files: files) {
    case .geoNames(var dump):
      try refuse(
        [
          ("--field", !fields.isEmpty), ("--in", country != nil), ("--feature", feature != nil),
          ("--level", !levels.isEmpty),
          ("--placetype", !placetypes.isEmpty), ("--former", former), ("--unlinked", unlinked),
        ], for: "GeoNames dumps")
      dump.filter = filter
      dump.languages = Set(languages)
      return .geoNames(dump)
    case .whosOnFirst(var database):
      try refuse(
        [
          ("--field", !fields.isEmpty), ("--in", country != nil), ("--feature", feature != nil),
          ("--level", !levels.isEmpty),
        ], for: "Who's On First databases")
      database.filter = filter
      database.languages = Set(languages)
      database.placetypes = Set(placetypes)
      database.includesFormerPlaces = former
      database.linksKnownPlaces = !unlinked
      return .whosOnFirst(database)
    case .geoJSON(let places):
      try refuse(
        [
          ("--language", !languages.isEmpty), ("--placetype", !placetypes.isEmpty), ("--former", former),
        ], for: "GeoJSON")
      return .geoJSON(try configured(places, filter: filter))
    case .table(let table):
      try refuse(
        [
          ("--level", !levels.isEmpty), ("--language", !languages.isEmpty), ("--placetype", !placetypes.isEmpty),
          ("--former", former), ("--unlinked", unlinked),
        ], for: "CSV")
      return .table(try configured(table, filter: filter))
    }
  }

  private func source(files: [String], format: Format) throws -> ImportSource {
    switch format {
    case .geonames: .geoNames(try GeoNamesDump(files: files))
    case .geojson: .geoJSON(GeoJSONPlaces(paths: files))
    case .wof: .whosOnFirst(WhosOnFirstDatabase(paths: files))
    case .csv: .table(PlaceTable(paths: files))
    }
  }

  private func refuse(_ options: [(name: String, isGiven: Bool)], for kind: String) throws {
    let given = options.filter(\.isGiven).map(\.name)
    if !given.isEmpty {
      throw CommandFailure.usage(
        "\(given.joined(separator: ", ")) mean\(given.count == 1 ? "s" : "") nothing for \(kind)")
    }
  }

  private func configured(_ places: GeoJSONPlaces, filter: PlaceFilter) throws -> GeoJSONPlaces {
    var places = places
    places.filter = filter
    places.linksKnownPlaces = !unlinked
    if let country { places.country = .value(country) }
    if let feature { places.level = .value(feature) }
    for pair in levels {
      if let (value, level) = Self.parts(pair) { places.levelNames[value] = level }
    }
    for pair in fields {
      guard let (what, property) = Self.parts(pair) else { continue }
      switch what {
      case "name": places.nameProperty = property
      case "alternate_names": places.alternateNameProperties.append(property)
      case "code": places.codeProperty = property
      case "id": places.idProperty = property
      case "level": places.level = .property(property)
      case "country": places.country = .property(property)
      case "admin1": places.admin1Property = property
      case "population": places.populationProperty = property
      default:
        throw CommandFailure.usage(
          "--field \(what)=…: of GeoJSON can be named: name, alternate_names, code, id, level, country, admin1, population"
        )
      }
    }
    return places
  }

  private func configured(_ table: PlaceTable, filter: PlaceFilter) throws -> PlaceTable {
    var table = table
    table.filter = filter
    if let country { table.country = country }
    if let feature { table.feature = feature }
    for pair in fields {
      guard let (what, column) = Self.parts(pair) else { continue }
      let known = PlaceTable.Column(rawValue: what)
      guard PlaceTable.Column.all.contains(known) else {
        let names = PlaceTable.Column.all.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.usage("--field \(what)=…: of CSV can be named: \(names)")
      }
      table.columns[known] = column
    }
    return table
  }

  private static func parts(_ pair: String) -> (String, String)? {
    guard let sign = pair.firstIndex(of: "=") else { return nil }
    let (first, second) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
    return first.isEmpty || second.isEmpty ? nil : (first, second)
  }
}
