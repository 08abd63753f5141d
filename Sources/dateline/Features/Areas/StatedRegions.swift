import Gazetteers
import GeoJSON
import Regions

/// The regions that features name by codes, and their polygons.
struct StatedRegions {
  let gazetteer: LayeredGazetteer
  let worldview: Worldview
  let polygons: RegionIndex

  init(gazetteer opened: GazetteerStack, polygons: RegionIndex) {
    gazetteer = opened.gazetteer
    worldview = opened.worldview
    self.polygons = polygons
  }

  /// The codes that the feature states, down to a level; nil where it names no country.
  func key(of feature: Feature, level: Region.Level) -> RegionGrouping.Key? {
    guard let country = countryCode(of: feature) else { return nil }
    // The file may have been written under another worldview.
    let codes = worldview.codes(
      countryCode: country, statedAdmin1Code: feature.text("admin1_code") ?? "", at: feature.position)
    let own = RegionCodes(countryCode: codes.countryCode, admin1Code: codes.admin1Code)
    if level != .admin2 { return RegionGrouping.Key(codes: own) }
    return RegionGrouping.Key(
      codes: own, admin2Code: own.admin1Code.isEmpty ? "" : feature.text("admin2_code") ?? "")
  }

  private func countryCode(of feature: Feature) -> String? {
    let record = feature.foreignMembers["dateline"]?.object?["place"]?.object
    if let code = record?["country_code"]?.string { return code }
    // Map tools drop foreign members; the three-letter code stays among the properties.
    guard let iso3 = feature.text("iso3") else { return nil }
    return gazetteer.matches(forCode: iso3).first { $0.place.isCountry }?.place.countryCode
  }

  /// The polygon of a region; nil where neither the gazetteer nor a layer has one.
  func geometry(of key: RegionGrouping.Key) -> Geometry? {
    key.admin2Code.isEmpty
      ? polygons.geometry(of: key.codes) : polygons.geometry(ofAdmin2: key.admin2Code, in: key.codes)
  }

  /// The region that is all that is known of where the feature lies; nil where more or something else is known.
  func region(knownOf feature: Feature) -> RegionGrouping.Key? {
    guard !feature.hasOwnPoint, let precision = feature.text("place_precision") else { return nil }
    switch precision {
    case "country": return key(of: feature, level: .country).map { RegionGrouping.Key(codes: $0.codes.at(.country)) }
    case "adm1":
      return key(of: feature, level: .admin1).flatMap { $0.codes.admin1Code.isEmpty ? nil : $0 }
    case "adm2":
      return key(of: feature, level: .admin2).flatMap { $0.admin2Code.isEmpty ? nil : $0 }
    default: return nil
    }
  }
}
