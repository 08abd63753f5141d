import Gazetteers
import GeoJSON

/// What is found out about a feature before it becomes a row.
struct PlaceDraft {
  var id: PlaceID
  var name: String
  var sort: PlaceSort
  var country: String
  /// Its own code, or empty.
  var code: String
  var population: Int?
  var position: Position
  var admin1Code = ""
  var admin2Code = ""
  /// The known place that it is.
  var known: Place?

  /// The polygon's line: a GeoJSON feature.
  func regionLine(place: Place, area: Geometry) throws -> String {
    var options = GeoJSONWritingOptions()
    options.layout = .compact
    options.validates = false
    options.altitudeDecimals = 0
    let feature = Feature(
      geometry: area,
      properties: [
        "countryCode": .string(place.countryCode), "admin1Code": .string(place.admin1Code),
        "admin2Code": .string(place.admin2Code), "placeId": .string(place.id.description),
        "name": .string(place.name), "level": .string(sort.word), "code": .string(code),
      ])
    return try GeoJSONDocument.feature(feature).text(options: options)
  }
}

extension GeoJSONPlaceReader {
  /// Finds the known place that a feature is, and its codes.
  mutating func link(_ draft: inout PlaceDraft, _ values: PropertyValues, log: inout ImportLog) {
    guard let level = draft.sort.level else { return }
    switch level {
    case 0: draft.known = known?.country(draft.country)
    case 1:
      draft.known =
        geoNamesPlace(values, level: 1, country: draft.country)
        ?? known?.division(level: 1, country: draft.country, code: draft.code, name: draft.name)
      draft.admin1Code = draft.known?.admin1Code ?? ownCode(draft)
      for text in [draft.code, draft.name, draft.id.identifier] where !text.isEmpty {
        divisionCodes[DivisionKey(country: draft.country, text: text)] = draft.admin1Code
      }
    default:
      draft.admin1Code = admin1Code(values, country: draft.country)
      if level == 2 {
        if !draft.admin1Code.isEmpty,
          let place = geoNamesPlace(values, level: 2, country: draft.country)
            ?? known?.division(level: 2, country: draft.country, code: draft.code, name: draft.name),
          place.admin1Code == draft.admin1Code
        {
          draft.known = place
        }
        draft.admin2Code = draft.known?.admin2Code ?? ownCode(draft)
      } else {
        draft.admin2Code = values.first(["adm2_pcode", "GID_2"]) ?? ""
      }
    }
    if draft.known != nil { log.report.linkedCount += 1 }
  }

  /// The place whose GeoNames number a property states, as Natural Earth's do.
  private func geoNamesPlace(_ values: PropertyValues, level: Int, country: String) -> Place? {
    guard let text = values.first(["gn_id", "gn:id", "geonameid"]), let number = Int(text), number > 0,
      let place = known?.place(.geonames(number)), place.featureCode == "ADM\(level)", place.countryCode == country
    else { return nil }
    return place
  }

  private func ownCode(_ draft: PlaceDraft) -> String { draft.code.isEmpty ? draft.id.identifier : draft.code }

  private func admin1Code(_ values: PropertyValues, country: String) -> String {
    let stated = places.admin1Property.map { values.text($0) } ?? values.first(UsualProperties.admin1)
    let name = places.admin1Property == nil ? values.first(["adm1_en", "adm1_name", "NAME_1"]) : stated
    for text in [stated, name] {
      if let text, let code = divisionCodes[DivisionKey(country: country, text: text)] { return code }
    }
    let place = known?.division(level: 1, country: country, code: stated ?? "", name: name ?? "")
    return place?.admin1Code ?? stated ?? ""
  }

  /// The row of a feature: the known place's with further names where it is linked, else a new one.
  mutating func row(of draft: PlaceDraft, _ values: PropertyValues, log: inout ImportLog) -> PlaceRow {
    var row = PlaceRow(
      place: draft.known
        ?? Place(
          id: draft.id, name: draft.name, position: draft.position, featureClass: draft.sort.featureClass,
          featureCode: draft.sort.featureCode, countryCode: draft.country, admin1Code: draft.admin1Code,
          admin2Code: draft.admin2Code, population: draft.population))
    if !draft.code.isEmpty { row.codes.append(draft.code) }
    add(draft.name, isHistoric: false, to: &row)
    let further = places.alternateNameProperties
    for name in further { addAll(values.value(name), isHistoric: false, to: &row) }
    guard further.isEmpty else { return row }
    for (list, isHistoric) in [(UsualProperties.alternateNames, false), (UsualProperties.historicNames, true)] {
      for name in list {
        let level = draft.sort.level
        addAll(
          values.value(name.contains("#") ? PropertyValues.filled(name, level ?? 0) : name), isHistoric: isHistoric,
          to: &row)
      }
    }
    for member in values.members where isNameInALanguage(member.name, level: draft.sort.level) {
      addAll(member.value, isHistoric: false, to: &row)
    }
    // Overture.
    if let names = values.value("names")?.object {
      for member in names["common"]?.object ?? [:] { addAll(member.value, isHistoric: false, to: &row) }
      for rule in names["rules"]?.array ?? [] { addAll(rule.object?["value"], isHistoric: false, to: &row) }
    }
    return row
  }

  /// `name:ru`, `name_ru`, `NAME_RU`, and of COD-AB `adm1_ru`.
  private func isNameInALanguage(_ property: String, level: Int?) -> Bool {
    let name = property.lowercased()
    for prefix in ["name:", "name_"] + (level.map { ["adm\($0)_"] } ?? []) where name.hasPrefix(prefix) {
      let language = name.dropFirst(prefix.count).split(separator: "-").first ?? ""
      let isWord = language.utf8.allSatisfy { (97...122).contains($0) }
      return isWord && (2...3).contains(language.utf8.count) && language != "len" && language != "ref"
    }
    return false
  }

  private mutating func addAll(_ value: JSONValue?, isHistoric: Bool, to row: inout PlaceRow) {
    if let parts = value?.array {
      for part in parts { addAll(part, isHistoric: isHistoric, to: &row) }
      return
    }
    guard let text = value.flatMap(PropertyValues.text) else { return }
    for name in text.split(whereSeparator: { $0 == "|" || $0 == ";" }) {
      add(String(name), isHistoric: isHistoric, to: &row)
    }
  }

  private mutating func add(_ name: String, isHistoric: Bool, to row: inout PlaceRow) {
    var name = name
    let owner: NameScreen.Owner = row.place.featureClass == "P" ? .settlement : .other
    guard case .name(let text, let kind) = name.withUTF8({ names.judge($0, of: owner) }), text != row.place.name else {
      return
    }
    switch kind {
    case .code: if !row.codes.contains(text) { row.codes.append(text) }
    case .abbreviation: if !row.abbreviations.contains(text) { row.abbreviations.append(text) }
    default:
      if row.alternateNames.contains(text) || row.historicNames.contains(text) { return }
      if isHistoric { row.historicNames.append(text) } else { row.alternateNames.append(text) }
    }
  }
}
