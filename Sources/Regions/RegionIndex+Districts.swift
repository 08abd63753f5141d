public import GeoJSON

extension RegionIndex {
  /// The area of a second-level division, to be drawn; nil where no polygon is known.
  public func geometry(ofAdmin2 admin2Code: String, in codes: RegionCodes) -> Geometry? {
    guard let stratum = strata.first(where: { $0.level == .admin2 }) else { return nil }
    return polygons(
      ofRegions: stratum.regions.filter { number in
        let region = region(number: number)
        return region.admin2Code == admin2Code && region.codes == codes
      })
  }
}
