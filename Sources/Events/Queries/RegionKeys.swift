import Gazetteers

/// The folded names and codes by which the regions of a place are asked for.
package struct RegionKeys: Hashable, Sendable {
  /// Of its country.
  package var countries: Set<String> = []
  /// Of its first-level division.
  package var admin1s: Set<String> = []
  /// Of any of them, where a code of a division has that of its country before it.
  package var regions: Set<String> = []

  /// Collects the keys of a place.
  package init(_ place: EventPlace) {
    self.init(
      country: [place.countryCode, place.iso3, place.country], admin1: place.admin1, admin1Code: place.admin1Code,
      admin2: place.admin2, admin2Code: place.admin2Code)
  }

  /// What a user's name or code is compared by.
  package static func key(_ name: String) -> String { NameFolding.fold(name) }

  private init(country: [String], admin1: String, admin1Code: String, admin2: String, admin2Code: String) {
    countries = RegionKeys.folded(country)
    admin1s = RegionKeys.folded([admin1, admin1Code])
    // Some codes have their country before them already.
    let code = admin1Code.contains(".") || country[0].isEmpty ? admin1Code : "\(country[0]).\(admin1Code)"
    let isWhole = code.contains(".") && !admin1Code.isEmpty
    let codes = isWhole ? [code, admin2Code.isEmpty ? "" : "\(code).\(admin2Code)"] : []
    regions = countries.union(RegionKeys.folded([admin1, admin2] + codes))
  }

  private static func folded(_ names: [String]) -> Set<String> {
    Set(names.map(NameFolding.fold)).subtracting([""])
  }
}
