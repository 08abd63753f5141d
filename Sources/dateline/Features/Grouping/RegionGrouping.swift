import Gazetteers
import GeoJSON
import Regions

/// Groups events by the country, first-level or second-level division they lie in.
struct RegionGrouping: FeatureGrouping {
  /// The codes of a region; those of deeper levels are empty where they are not asked for or not known.
  struct Key: Hashable, Comparable {
    var codes: RegionCodes
    var admin2Code = ""

    static func < (left: Key, right: Key) -> Bool {
      left.codes != right.codes
        ? left.codes < right.codes : left.admin2Code.utf8.lexicographicallyPrecedes(right.admin2Code.utf8)
    }
  }

  private let stack: GazetteerStack
  private let regions: StatedRegions
  private let level: Region.Level
  let noun = "region"
  let standing: [Key] = []

  init(gazetteer opened: GazetteerStack, polygons: RegionIndex, level: Region.Level) {
    stack = opened
    regions = StatedRegions(gazetteer: opened, polygons: polygons)
    self.level = level
  }

  var metadata: JSONObject? { EventFile.metadata(of: stack) }

  var columns: [TextTable.Column] {
    [.init(title: "country"), .init(title: "region")] + (level == .admin2 ? [.init(title: "district")] : [])
  }

  /// By the codes the feature states, else by the polygon around its point. Events of which only a larger region is known
  /// are imprecise.
  func group(of feature: Feature) -> (key: Key, isImprecise: Bool)? {
    guard var key = key(of: feature), !key.codes.countryCode.isEmpty else { return nil }
    switch level {
    case .country:
      key = Key(codes: key.codes.at(.country))
      return (key, false)
    case .admin1:
      key.admin2Code = ""
      return (key, key.codes.admin1Code.isEmpty)
    default: return (key, key.admin2Code.isEmpty)
    }
  }

  private func key(of feature: Feature) -> Key? {
    if let key = regions.key(of: feature, level: level) { return key }
    // An event that names no country although it was resolved lies in none: at sea, or over several.
    guard feature.text("place_id") == nil, let position = feature.position else { return nil }
    let polygons = regions.polygons
    if level == .admin2 {
      let chain = polygons.chain(at: position)
      guard let region = chain[.admin1]?.region ?? chain[.country]?.region else { return nil }
      return Key(codes: region.codes, admin2Code: chain[.admin2]?.region.admin2Code ?? "")
    }
    return (polygons.region(at: position) ?? polygons.country(at: position)).map { Key(codes: $0.region.codes) }
  }

  /// A group's geometry is the region's polygon, null where neither the gazetteer nor a layer has one.
  func describe(_ key: Key) -> GroupDescription {
    let codes = key.codes
    let gazetteer = stack.gazetteer
    let country = gazetteer.country(codes.countryCode)
    let division =
      codes.admin1Code.isEmpty
      ? nil : gazetteer.admin1(countryCode: codes.countryCode, admin1Code: codes.admin1Code)
    let district =
      key.admin2Code.isEmpty
      ? nil
      : gazetteer.admin2(countryCode: codes.countryCode, admin1Code: codes.admin1Code, admin2Code: key.admin2Code)
    let isDivision = !codes.admin1Code.isEmpty
    let isDistrict = !key.admin2Code.isEmpty
    let divisionName = division?.name ?? codes.admin1Code
    let name = isDistrict ? district?.name ?? key.admin2Code : isDivision ? divisionName : country?.name ?? ""
    let place = isDistrict ? district?.id : isDivision ? division?.id : country?.place
    var properties: JSONObject = [
      "name": .string(name), "level": .string(isDistrict ? "admin2" : isDivision ? "admin1" : "country"),
      "country": (country?.name).map { .string($0) } ?? .null,
      "iso3": (country?.alpha3).map { .string($0) } ?? .null,
      "country_code": .string(codes.countryCode), "admin1_code": isDivision ? .string(codes.admin1Code) : .null,
    ]
    if level == .admin2 {
      properties["admin1"] = isDivision ? .string(divisionName) : .null
      properties["admin2_code"] = isDistrict ? .string(key.admin2Code) : .null
    }
    properties["place_id"] = place.map { .string($0.description) } ?? .null
    let inhabitants = isDistrict ? district?.population : isDivision ? division?.population : country?.population
    var cells = [country?.name ?? codes.countryCode]
    cells.append(isDivision ? divisionName : level == .country ? "" : "(no division)")
    if level == .admin2 { cells.append(isDistrict ? name : isDivision ? "(no district)" : "") }
    return GroupDescription(
      id: [codes.countryCode, codes.admin1Code, key.admin2Code].filter { !$0.isEmpty }.joined(separator: "."),
      geometry: regions.geometry(of: key), properties: properties, cells: cells,
      population: inhabitants.flatMap { count in
        guard count > 0, let place else { return nil }
        return Population(count: Double(count), source: "gazetteer row \(place)")
      })
  }
}
