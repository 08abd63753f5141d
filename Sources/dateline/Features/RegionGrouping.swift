import Gazetteers
import GeoJSON
import Regions

/// Groups events by the country or first-level division they lie in.
struct RegionGrouping {
  private let gazetteer: LayeredGazetteer
  private let stack: GazetteerStack
  private let worldview: Worldview
  private let polygons: RegionIndex
  private let level: Region.Level

  init(gazetteer opened: GazetteerStack, level: ClusterCommand.RegionLevel) throws {
    stack = opened
    gazetteer = opened.gazetteer
    worldview = opened.worldview
    polygons = try RegionIndex.open(of: opened).index
    self.level = level == .country ? .country : .admin1
  }

  /// One group for each region, by country code, then by division code.
  ///
  /// A group's geometry is the region's polygon, null where the gazetteer has none.
  func groups(of features: [Feature]) -> EventGroups {
    let byRegion = RegionTotals(of: features, level: level) { feature in (codes(of: feature), []) }
    var table = TextTable(columns: [
      .init(title: "country"), .init(title: "region"), .init(title: "events", alignsRight: true),
      .init(title: "killed", alignsRight: true), .init(title: "injured", alignsRight: true), .init(title: "period"),
    ])
    var output: [Feature] = []
    for row in byRegion.rows {
      var totals = EventTotals()
      for item in row.items { totals.add(features[item]) }
      let country = gazetteer.country(row.codes.countryCode)
      let region = Region(countryCode: row.codes.countryCode, admin1Code: row.codes.admin1Code, in: gazetteer)
      let isDivision = !row.codes.admin1Code.isEmpty
      var properties: JSONObject = [
        "name": .string(region?.name ?? row.codes.admin1Code),
        "level": .string(isDivision ? "admin1" : "country"),
        "country": (country?.name).map { .string($0) } ?? .null,
        "iso3": (country?.alpha3).map { .string($0) } ?? .null,
        "country_code": .string(row.codes.countryCode),
        "admin1_code": isDivision ? .string(row.codes.admin1Code) : .null,
        "place_id": (region?.place).map { .string($0.description) } ?? .null,
      ]
      for member in totals.properties { properties[member.name] = member.value }
      let id = isDivision ? "\(row.codes.countryCode).\(row.codes.admin1Code)" : row.codes.countryCode
      output.append(Feature(id: .string(id), geometry: polygons.geometry(of: row.codes), properties: properties))
      table.rows.append([
        country?.name ?? row.codes.countryCode,
        isDivision ? region?.name ?? row.codes.admin1Code : level == .country ? "" : "(no division)",
        String(totals.count), totals.killed.map(String.init) ?? "", totals.injured.map(String.init) ?? "",
        totals.period,
      ])
    }
    var notes = ["\(counted(features.count - byRegion.unplaced.count, "event")) in \(counted(output.count, "region"))"]
    let bare = output.count { $0.geometry == nil }
    if bare > 0 { notes.append("\(counted(bare, "region")) without a polygon: geometry is null") }
    if !byRegion.unplaced.isEmpty {
      notes.append("\(byRegion.unplaced.count) left out: in no country, or without a place")
    }
    return EventGroups(
      features: output, table: table, notes: notes, metadata: EventFile.metadata(of: stack))
  }

  /// The codes the feature states, else those of the polygon around its point.
  private func codes(of feature: Feature) -> RegionCodes? {
    if let country = countryCode(of: feature) {
      // The file may have been written under another worldview.
      let codes = worldview.codes(
        countryCode: country, statedAdmin1Code: feature.text("admin1_code") ?? "", at: feature.position)
      return RegionCodes(countryCode: codes.countryCode, admin1Code: codes.admin1Code)
    }
    // An event that names no country although it was resolved lies in none: at sea, or over several.
    guard feature.text("place_id") == nil, let position = feature.position else { return nil }
    return polygons.region(at: position)?.region.codes ?? polygons.country(at: position)?.region.codes
  }

  private func countryCode(of feature: Feature) -> String? {
    let record = feature.foreignMembers["dateline"]?.object?["place"]?.object
    if let code = record?["country_code"]?.string { return code }
    // Map tools drop foreign members; the three-letter code stays among the properties.
    guard let iso3 = feature.text("iso3") else { return nil }
    return gazetteer.matches(forCode: iso3).first { $0.place.isCountry }?.place.countryCode
  }
}
