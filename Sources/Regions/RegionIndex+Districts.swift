public import GeoJSON

extension RegionIndex {
  /// The area of a second-level division, to be drawn; nil where no polygon is known.
  public func geometry(ofAdmin2 admin2Code: String, in codes: RegionCodes) -> Geometry? {
    guard let stratum = strata.first(where: { $0.level == .admin2 }) else { return nil }
    let parts = stratum.regions.lazy.map { self.region(number: $0) }.enumerated().filter { _, region in
      region.admin2Code == admin2Code && region.codes == codes
    }.flatMap { offset, _ -> [[[Position]]] in
      let record = file.regions[stratum.regions.lowerBound + offset]
      return file.parts[Int(record.firstPart)..<Int(record.firstPart + record.partCount)].map(file.positions(ofPart:))
    }
    let all = Array(parts)
    guard let first = all.first else { return nil }
    return all.count == 1 ? .polygon(first) : .multiPolygon(all)
  }
}
