extension RegionIndex {
  /// The countries, or the divisions of the first level, to be drawn: each once with its whole area, ordered by codes.
  ///
  /// Areas and codes are those of the worldview; regions that it leaves no area are left out.
  public func drawnRegions(at level: Region.Level) -> [RegionPolygon] {
    guard let stratum = strata.first(where: { $0.level == level }) else { return [] }
    var seen: Set<RegionCodes> = []
    var drawn: [RegionPolygon] = []
    for number in stratum.regions {
      let own = region(number: number)
      guard !own.countryCode.isEmpty, seen.insert(own.codes).inserted, let area = geometry(of: own.codes) else {
        continue
      }
      // A country's code is its own; divisions may be given away.
      let named = level == .country ? own : naming?.named(own, at: nil) ?? own
      drawn.append(RegionPolygon(region: named, geometry: area))
    }
    return drawn.sorted { $0.region.codes < $1.region.codes }
  }
}
