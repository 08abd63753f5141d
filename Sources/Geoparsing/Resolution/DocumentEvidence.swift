import Gazetteers

/// What the names of a document say about each other: sums over all names of the belief in their candidates.
///
/// A name is never evidence for itself.
///
/// - Complexity: O(r · e) for r candidates and e pieces of evidence by distance, which are capped, plus O(r).
struct DocumentEvidence {
  /// Numbers of the countries of the document that border on each.
  private let neighbours: [[Int32]]
  private let evidenceLimit: Int
  /// What the outlet's other documents add to the sums.
  var outlet: OutletEvidence?

  /// Reads which countries border on each other.
  init(_ table: CandidateTable, gazetteer: some PlaceLookup, evidenceLimit: Int) {
    neighbours = table.countries.map { code in
      (gazetteer.country(code)?.neighbours ?? []).compactMap { table.number(ofCountry: $0) }
    }
    self.evidenceLimit = evidenceLimit
  }

  /// Sums over the document, and what one name contributed to them.
  private struct Masses {
    var country: [Double]
    var countryNamed: [Double]
    var region: [Double]
    var regionNamed: [Double]
    var district: [Double]
    var districtNamed: [Double]
    var total = 0.0
    var regionTotal = 0.0

    init(_ table: CandidateTable) {
      country = [Double](repeating: 0, count: table.countries.count)
      countryNamed = country
      region = [Double](repeating: 0, count: table.regionCount)
      regionNamed = region
      district = [Double](repeating: 0, count: table.districtCount)
      districtNamed = district
    }

    mutating func add(_ outlet: OutletEvidence) {
      for (number, mass) in outlet.countries.enumerated() { country[number] += mass }
      for (number, mass) in outlet.regions.enumerated() { region[number] += mass }
      total += outlet.countryTotal
      regionTotal += outlet.regionTotal
    }

    mutating func add(_ row: CandidateRow, _ mass: Double) {
      guard row.country >= 0 else { return }
      country[Int(row.country)] += mass
      total += mass
      if row.level.isCountry { countryNamed[Int(row.country)] += mass }
      guard row.region >= 0 else { return }
      region[Int(row.region)] += mass
      regionTotal += mass
      if row.level == .admin1 { regionNamed[Int(row.region)] += mass }
      guard row.district >= 0 else { return }
      district[Int(row.district)] += mass
      if row.level == .admin2 { districtNamed[Int(row.district)] += mass }
    }
  }

  private struct Point {
    var name: Int
    var vector: SphereVector
    var mass: Double
  }

  private static let cosine50 = SphereVector.cosine(atKilometers: 50)
  private static let cosine161 = SphereVector.cosine(atKilometers: 161)
  private static let cosine500 = SphereVector.cosine(atKilometers: 500)

  /// Features that all mentions of a name share: one row per row of the table.
  func nameFeatures(_ table: CandidateTable, fixed: [Float], beliefs: [Double], hints: [Double]) -> [Float] {
    var masses = Masses(table)
    for name in table.names {
      for row in name.rows { masses.add(table.rows[row], beliefs[row] * name.weight) }
    }
    if let outlet {
      masses.add(outlet)
    }
    let points =
      points(table, beliefs) + (outlet?.points ?? []).map { Point(name: -1, vector: $0.vector, mass: $0.mass) }
    let leaders = leadingRegions(masses.region)
    let dateline = table.dateline.map { table.mentions[$0].name }
    var values = fixed
    values.withUnsafeMutableBufferPointer { values in
      for index in table.names.indices {
        // The name's own share is taken out of the sums while it is looked at, and put back after.
        let name = table.names[index]
        for row in name.rows { masses.add(table.rows[row], -beliefs[row] * name.weight) }
        // "Mexico" beside Mexicans is the country, not the city of which it is a side name.
        let mayBeCountry = name.rows.contains { table.rows[$0].level == .country }
        let leader = leaders.max { masses.region[$0] < masses.region[$1] }
        for row in name.rows {
          let target = UnsafeMutableBufferPointer(
            rebasing: values[(row * FeatureMatrix.width)..<((row + 1) * FeatureMatrix.width)])
          addMasses(table.rows[row], masses, leader, target)
          if mayBeCountry { target[ResolverFeature.capitalOfNamedCountry.rawValue] = 0 }
          addNearness(table.rows[row], name: index, points, target)
          for longer in name.longer { addLonger(table, row, table.names[longer].rows, beliefs, target) }
          if let dateline, dateline != index {
            addDateline(table, table.rows[row], table.names[dateline].rows, beliefs, target)
          }
          if !hints.isEmpty, table.rows[row].country >= 0 {
            target[ResolverFeature.hintedCountry.rawValue] = Float(hints[Int(table.rows[row].country)])
          }
        }
        for row in name.rows { masses.add(table.rows[row], beliefs[row] * name.weight) }
      }
    }
    return values
  }

  private func addMasses(
    _ row: CandidateRow, _ masses: Masses, _ leader: Int?, _ target: UnsafeMutableBufferPointer<Float>
  ) {
    guard row.country >= 0 else { return }
    let country = Int(row.country)
    let total = max(masses.total, 0.5)
    target[ResolverFeature.countryMass.rawValue] = Float(logarithm(1 + max(masses.country[country], 0)))
    target[ResolverFeature.countryShare.rawValue] = Float(masses.country[country] / total)
    let named = min(max(masses.countryNamed[country], 0), 1)
    target[ResolverFeature.countryNamed.rawValue] = Float(named)
    if row.level == .capital { target[ResolverFeature.capitalOfNamedCountry.rawValue] = Float(named) }
    var around = 0.0
    for neighbour in neighbours[country] { around += masses.country[Int(neighbour)] }
    target[ResolverFeature.neighbourShare.rawValue] = Float(around / total)
    guard row.region >= 0 else { return }
    let region = Int(row.region)
    target[ResolverFeature.regionMass.rawValue] = Float(logarithm(1 + max(masses.region[region], 0)))
    target[ResolverFeature.regionShare.rawValue] = Float(masses.region[region] / max(masses.regionTotal, 0.5))
    if row.level != .admin1 {
      target[ResolverFeature.regionNamed.rawValue] = Float(min(max(masses.regionNamed[region], 0), 1))
    }
    if leader == region, masses.region[region] > 0.3 { target[ResolverFeature.leadingRegion.rawValue] = 1 }
    guard row.district >= 0 else { return }
    let district = Int(row.district)
    target[ResolverFeature.districtMass.rawValue] = Float(logarithm(1 + max(masses.district[district], 0)))
    if row.level != .admin2 {
      target[ResolverFeature.districtNamed.rawValue] = Float(min(max(masses.districtNamed[district], 0), 1))
    }
  }

  private func addNearness(
    _ row: CandidateRow, name: Int, _ points: [Point], _ target: UnsafeMutableBufferPointer<Float>
  ) {
    // The point of a country says nothing about what is close to it.
    guard !row.level.isCountry, row.level != .continent else { return }
    var within50 = 0.0
    var within161 = 0.0
    var within500 = 0.0
    var nearest = 0.0
    let (cosine50, cosine161, cosine500) = (Self.cosine50, Self.cosine161, Self.cosine500)
    for point in points where point.name != name {
      let cosine = row.vector.cosine(point.vector)
      guard cosine >= cosine500 else { continue }
      within500 += point.mass
      guard cosine >= cosine161 else { continue }
      within161 += point.mass
      nearest = max(nearest, min(point.mass, 1) * exponential(-6371 * max(2 - 2 * cosine, 0).squareRoot() / 30))
      if cosine >= cosine50 { within50 += point.mass }
    }
    target[ResolverFeature.near50.rawValue] = Float(logarithm(1 + within50))
    target[ResolverFeature.near161.rawValue] = Float(logarithm(1 + within161))
    target[ResolverFeature.near500.rawValue] = Float(logarithm(1 + within500))
    target[ResolverFeature.nearestName.rawValue] = Float(nearest)
  }

  /// The belief that a longer name means the very place.
  private func addLonger(
    _ table: CandidateTable, _ row: Int, _ others: Range<Int>, _ beliefs: [Double],
    _ target: UnsafeMutableBufferPointer<Float>
  ) {
    // One place has one position: figures are compared sooner than identifiers.
    let height = table.rows[row].vector.z
    for other in others
    where table.rows[other].vector.z == height && table.matches[other].place.id == table.matches[row].place.id {
      target[ResolverFeature.meantByLongerName.rawValue] = max(
        target[ResolverFeature.meantByLongerName.rawValue], Float(beliefs[other]))
    }
  }

  private func addDateline(
    _ table: CandidateTable, _ row: CandidateRow, _ others: Range<Int>, _ beliefs: [Double],
    _ target: UnsafeMutableBufferPointer<Float>
  ) {
    var country = 0.0
    var region = 0.0
    var near = 0.0
    let cosine161 = Self.cosine161
    for other in others {
      let place = table.rows[other]
      if row.country >= 0, place.country == row.country { country += beliefs[other] }
      if row.region >= 0, place.region == row.region { region += beliefs[other] }
      if place.vector.cosine(row.vector) >= cosine161 { near += beliefs[other] }
    }
    target[ResolverFeature.datelineCountry.rawValue] = Float(country)
    target[ResolverFeature.datelineRegion.rawValue] = Float(region)
    target[ResolverFeature.datelineNear.rawValue] = Float(near)
  }

  /// The likeliest places of the most frequent names: up to three each.
  private func points(_ table: CandidateTable, _ beliefs: [Double]) -> [Point] {
    var order = Array(table.names.indices)
    if order.count > evidenceLimit {
      order.sort { (-table.names[$0].count, $0) < (-table.names[$1].count, $1) }
      order.removeLast(order.count - evidenceLimit)
    }
    var points: [Point] = []
    for index in order where !table.names[index].isPlacedByOthers {
      let name = table.names[index]
      let best = name.rows.filter { row in
        let level = table.rows[row].level
        return beliefs[row] >= 0.05 && !level.isCountry && level != .continent
      }.sorted { (-beliefs[$0], $0) < (-beliefs[$1], $1) }
      for row in best.prefix(3) {
        points.append(Point(name: index, vector: table.rows[row].vector, mass: beliefs[row] * name.weight))
      }
    }
    return points
  }

  /// The regions that may lead once one name's share is taken out.
  private func leadingRegions(_ mass: [Double]) -> [Int] {
    Array(mass.indices.sorted { (-mass[$0], $0) < (-mass[$1], $1) }.prefix(6))
  }
}
