import Gazetteers
import GeoJSON
import PlanarOperations

/// Hands the features of GeoJSON files over as places and polygons, one by one.
struct GeoJSONPlaceReader {
  let places: GeoJSONPlaces
  let known: KnownPlaces?
  /// The source part of identifiers: the layer's name.
  let source: String
  var names = NameScreen()
  private var filter: PreparedFilter
  private let fixedCountry: String?
  private let fixedSort: PlaceSort?
  /// What first-level divisions of this import are called by code and by name, for the divisions within them.
  var divisionCodes: [DivisionKey: String] = [:]

  struct DivisionKey: Hashable {
    var country: String
    var text: String
  }

  /// - Throws: ``ImportError/Code/badOption``.
  init(_ places: GeoJSONPlaces, source: String, known: KnownPlaces?) throws(ImportError) {
    self.places = places
    self.known = places.linksKnownPlaces ? known : nil
    self.source = source
    filter = try PreparedFilter(places.filter)
    var (country, sort): (String?, PlaceSort?) = (nil, nil)
    if case .value(let text) = places.country {
      country = CountryCodes.alpha2(text) ?? known?.countryCode(named: text)
      if country == nil {
        throw ImportError(code: .badOption, message: "not a country code of ISO 3166-1, nor a country's name: \(text)")
      }
    }
    if case .value(let text) = places.level {
      sort = PlaceSort(word: text)
      if sort == nil {
        throw ImportError(
          code: .badOption,
          message: "not a level: \(text); use country, admin1 to admin5, or a feature code with its class (L.RGN)")
      }
    }
    for (value, word) in places.levelNames where PlaceSort(word: word) == nil {
      throw ImportError(code: .badOption, message: "not a level: \(word), which \(value) is said to mean")
    }
    (fixedCountry, fixedSort) = (country, sort)
  }

  /// Reads all files.
  mutating func read(to sink: inout some PlaceSink, log: inout ImportLog) throws {
    for path in places.paths { try read(path, to: &sink, log: &log) }
  }

  private mutating func read(_ path: String, to sink: inout some PlaceSink, log: inout ImportLog) throws {
    let kind = try FileKind(path: path)
    guard kind == .geoJSON else { throw kind.error(path: path, expected: "GeoJSON") }
    try log.begin(path, as: "geojson")
    let file = try SourceFile(path: path)
    var options = GeoJSONReadingOptions.lenient
    options.maximumDepth = 64
    var reader = FeatureReader(options: options)
    var rows = 0
    var unnamed = 0
    var firstProperties: [String]?
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
    defer { buffer.deallocate() }
    var isWhole = false
    while !isWhole {
      let count = try file.read(into: buffer)
      if count == 0 { reader.finish() } else { reader.append(buffer[..<count]) }
      isWhole = count == 0
      try log.advance(file, rows: rows)
      while true {
        let feature: Feature?
        do throws(GeoJSONError) { feature = try reader.next() } catch {
          // A fault that ends the reading is the file's, not one feature's.
          let isOfItems = reader.format == .newlineDelimited || reader.format == .textSequence
          if reader.hasEnded, !isOfItems {
            throw ImportError(code: .wrongFormat, message: "cannot be read to its end: \(error)", path: path)
          }
          rows += 1
          log.issue("bad_feature", "\(error)", path: path, line: error.line)
          continue
        }
        guard let feature else { break }
        rows += 1
        if firstProperties == nil { firstProperties = feature.properties?.members.map(\.name) }
        let place = FeatureContext(path: path, line: reader.line, index: rows)
        if try add(feature, at: place, to: &sink, log: &log) == .unnamed { unnamed += 1 }
      }
    }
    for issue in reader.issues where issue.code == .crsUnsupported {
      log.issue("bad_feature", "\(issue)", path: path, line: issue.line)
    }
    log.end(rows: rows)
    if rows > 0, unnamed == rows {
      let wanted = places.nameProperty.map { "the property ‘\($0)’" } ?? "a property with a name"
      throw ImportError(
        code: .missingField,
        message: "no feature has \(wanted); the first one has: \((firstProperties ?? []).joined(separator: ", "))",
        path: path)
    }
  }

  /// Where a feature stands, for messages.
  struct FeatureContext {
    var path: String
    var line: Int
    var index: Int
  }

  private enum Outcome { case done, unnamed }

  private mutating func add(
    _ feature: Feature, at place: FeatureContext, to sink: inout some PlaceSink, log: inout ImportLog
  ) throws -> Outcome {
    let values = PropertyValues(feature)
    let hasArea = feature.geometry.map(RegionShape.hasArea) ?? false
    let sort = sort(of: values, hasArea: hasArea, at: place, log: &log)
    guard let name = name(of: values, level: sort.level) else {
      log.issue("missing_value", "feature \(place.index) has no name", path: place.path, line: place.line)
      return .unnamed
    }
    let country = country(of: values, at: place, log: &log)
    let population = populationValue(values)
    if let reason = filter.reasonAgainst(
      featureClass: sort.featureClass, featureCode: sort.featureCode, countryCode: country, population: population)
    {
      log.leaveOut(reason)
      return .done
    }
    guard let shape = RegionShape(feature.geometry, at: place, log: &log) else { return .done }
    var draft = PlaceDraft(
      id: PlaceID(source: source, identifier: identifier(of: feature, values, index: place.index)), name: name,
      sort: sort, country: country, code: code(of: values, sort: sort) ?? "", population: population,
      position: shape.position)
    link(&draft, values, log: &log)
    let row = row(of: draft, values, log: &log)
    try sink.add(row)
    log.report.placeCount += 1
    log.report.nameCount +=
      row.alternateNames.count + row.historicNames.count + row.abbreviations.count + row.codes.count
    guard let area = shape.area else { return .done }
    do {
      try sink.add(regionLine: draft.regionLine(place: row.place, area: area))
      log.report.regionCount += 1
    } catch let error as GeoJSONError {
      log.issue(
        "bad_geometry", "feature \(place.index): the polygon cannot be written: \(error.message)", path: place.path,
        line: place.line)
    }
    return .done
  }

  // MARK: Values

  private func sort(
    of values: PropertyValues, hasArea: Bool, at place: FeatureContext, log: inout ImportLog
  ) -> PlaceSort {
    if let fixedSort { return fixedSort }
    let fallback = hasArea ? PlaceSort.other("L", "RGN", "region") : .other("P", "PPL", "locality")
    if case .property(let name) = places.level {
      guard let text = values.text(name) else { return fallback }
      if let sort = sort(text, isAdminLevel: name.lowercased().contains("admin_level")) { return sort }
      log.issue(
        "unknown_level", "feature \(place.index): ‘\(ImportLog.excerpt(text))’ is no level; say what it means",
        path: place.path, line: place.line, column: name)
      return fallback
    }
    for name in UsualProperties.level {
      if let text = values.text(name), let sort = sort(text, isAdminLevel: false) { return sort }
    }
    if let text = values.text("admin_level"), let sort = sort(text, isAdminLevel: true) { return sort }
    if let text = values.text("place"), let sort = PlaceSort(word: text) { return sort }
    guard hasArea else { return fallback }
    for digit in (0...5).reversed()
    where UsualProperties.levelSigns.contains(where: { values.has(PropertyValues.filled($0, digit)) }) {
      return .level(digit)
    }
    // Natural Earth.
    if values.has("iso_3166_2") || values.has("adm1_code") { return .level(1) }
    if values.has("adm0_a3") || values.has("iso_a2") { return .level(0) }
    return fallback
  }

  private func sort(_ text: String, isAdminLevel: Bool) -> PlaceSort? {
    if let word = places.levelNames[text] { return PlaceSort(word: word) }
    if isAdminLevel { return Int(text).flatMap(PlaceSort.init(openStreetMapLevel:)) }
    if let number = Int(text), (0...5).contains(number) { return .level(number) }
    return PlaceSort(word: text)
  }

  private mutating func name(of values: PropertyValues, level: Int?) -> String? {
    let text = places.nameProperty.map { values.text($0) } ?? values.first(UsualProperties.name, level: level)
    guard var text else { return nil }
    let name = text.withUTF8 { names.text($0) } ?? ""
    return name.isEmpty ? nil : name
  }

  private func country(of values: PropertyValues, at place: FeatureContext, log: inout ImportLog) -> String {
    if let fixedCountry { return fixedCountry }
    func code(_ text: String) -> String? { CountryCodes.alpha2(text) ?? known?.countryCode(named: text) }
    if case .property(let name) = places.country {
      guard let text = values.text(name) else { return "" }
      if let country = code(text) { return country }
      log.issue(
        "unknown_country", "feature \(place.index): ‘\(ImportLog.excerpt(text))’ is no country that is known",
        path: place.path, line: place.line, column: name)
      return ""
    }
    for name in UsualProperties.country {
      if let text = values.text(name), let country = code(text) { return country }
    }
    // The country is in the code, if that is one of ISO 3166-2.
    let iso = values.first(["shapeISO", "iso_3166_2", "ISO3166-2", "region"]) ?? ""
    let parts = iso.split(separator: "-")
    return parts.count == 2 ? CountryCodes.alpha2(String(parts[0])) ?? "" : ""
  }

  private func populationValue(_ values: PropertyValues) -> Int? {
    let text = places.populationProperty.map { values.text($0) } ?? values.first(UsualProperties.population)
    guard let text, let number = Double(text), number > 0, number < 1e11 else { return nil }
    return Int(number)
  }

  private func code(of values: PropertyValues, sort: PlaceSort) -> String? {
    if let name = places.codeProperty { return values.text(name) }
    guard let level = sort.level else { return values.first(["pcode", "p_code", "code"]) }
    let names = UsualProperties.code.filter { name in
      // Codes of the countries are no codes of their divisions.
      level == 0 || !(name.lowercased().hasPrefix("iso_a2") || name.hasPrefix("ISO3166-1"))
    }
    if let text = values.first(names, level: level) { return text }
    // Overture has a region's own ISO 3166-2 code in the column that says in which region a place lies.
    return level == 1 ? values.text("region").flatMap { $0.contains("-") ? $0 : nil } : nil
  }

  private func identifier(of feature: Feature, _ values: PropertyValues, index: Int) -> String {
    if let name = places.idProperty { return values.text(name) ?? "\(index)" }
    return feature.id?.description ?? values.first(UsualProperties.id) ?? "\(index)"
  }
}
