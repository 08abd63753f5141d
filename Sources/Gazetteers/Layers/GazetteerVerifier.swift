public import GeoJSON

/// Looks for places that do not fit together: codes of what is not there, places given twice, positions that cannot be.
///
/// Of a stack only what shows is looked at: places that no later layer overrides, with the countries and divisions of all layers.
public struct GazetteerVerifier {
  private let gazetteer: LayeredGazetteer
  private let limit: Int
  private var findings = GazetteerFindings()
  private var kept: [GazetteerFindings.Code: [GazetteerFindings.Finding]] = [:]

  /// Metres within which two places of the same name, class, code and country count as one given twice.
  public static let duplicateMeters = 1000.0

  /// What is said of a position and the countries that its place states.
  public enum Location: Hashable, Sendable {
    /// In one of them, or near enough.
    case inside
    /// So many metres outside; infinite where it was not sought so far.
    case outside(meters: Double)
    /// No area is known.
    case unknown
  }

  private init(_ gazetteer: LayeredGazetteer, limit: Int) {
    self.gazetteer = gazetteer
    self.limit = limit
  }

  /// Looks at all places.
  ///
  /// - Parameters:
  ///   - limit: how many findings of each code are kept.
  ///   - progress: called now and then with how many places have been looked at.
  ///   - locate: where a position lies with respect to countries, ISO 3166-1 alpha-2: the place's own, then those that claim it
  ///     besides; not asked for places without one.
  /// - Complexity: O(*n* log *n*); 16 bytes a place.
  public static func findings(
    in gazetteer: LayeredGazetteer, limit: Int = 10, progress: (Int) -> Void = { _ in },
    locate: (Position, [String]) -> Location = { _, _ in .unknown }
  ) -> GazetteerFindings {
    var verifier = GazetteerVerifier(gazetteer, limit: limit)
    return verifier.run(progress: progress, locate: locate)
  }

  private mutating func run(
    progress: (Int) -> Void, locate: (Position, [String]) -> Location
  ) -> GazetteerFindings {
    for country in gazetteer.allCountries {
      guard let id = country.place, gazetteer.place(id) == nil else { continue }
      record(.unknownPlace, id, country.name, layer: 0, "the country \(country.code) refers to it, but it is not there")
    }
    var namesakes: [Namesake] = []
    let (secondDivisions, divided) = secondDivisions()
    // A copy, since the closure changes this value.
    let gazetteer = gazetteer
    gazetteer.forEachPlace { row, place in
      findings.placeCount += 1
      if findings.placeCount % 8192 == 0 { progress(findings.placeCount) }
      let layer = gazetteer.location(ofRow: row).layer
      checkCodes(place, layer: layer, secondDivisions: secondDivisions, divided: divided)
      let isOnEarth = checkPosition(place, layer: layer)
      if isOnEarth, !place.countryCode.isEmpty {
        let countries = [place.countryCode] + place.alternateCountryCodes
        switch locate(place.position, countries) {
        case .inside: break
        case .unknown: findings.withoutArea += 1
        case .outside(let meters):
          let distance = meters.isFinite ? "\(Int((meters / 1000).rounded())) km" : "far"
          record(
            .outsideCountry, place.id, place.name, layer: layer,
            "\(place.featureCode) at \(place.position.longitude), \(place.position.latitude) lies \(distance) outside "
              + countries.joined(separator: ", "))
        }
      }
      if isOnEarth { namesakes.append(Namesake(hash: Namesake.hash(place), row: row)) }
    }
    findDuplicates(&namesakes)
    findings.first = GazetteerFindings.Code.all.flatMap { kept[$0] ?? [] }
    return findings
  }

  private mutating func record(
    _ code: GazetteerFindings.Code, _ id: PlaceID, _ name: String, layer: Int, _ message: String,
    other: PlaceID? = nil
  ) {
    findings.counts[code, default: 0] += 1
    if kept[code, default: []].count < limit {
      kept[code, default: []].append(
        .init(code: code, id: id, name: name, layer: layer, message: message, other: other))
    }
  }

  // MARK: Codes

  /// The keys of all second-level divisions, and the countries that have any.
  private func secondDivisions() -> (keys: Set<String>, countries: Set<String>) {
    var keys: Set<String> = []
    var countries: Set<String> = []
    gazetteer.forEachPlace { _, place in
      guard place.featureCode == "ADM2", !place.admin2Code.isEmpty else { return }
      keys.insert("\(place.countryCode).\(place.admin1Code).\(place.admin2Code)")
      countries.insert(place.countryCode)
    }
    return (keys, countries)
  }

  private mutating func checkCodes(
    _ place: Place, layer: Int, secondDivisions: Set<String>, divided: Set<String>
  ) {
    guard !place.countryCode.isEmpty else { return }
    guard gazetteer.country(place.countryCode) != nil else {
      record(.unknownCountry, place.id, place.name, layer: layer, "there is no country \(place.countryCode)")
      return
    }
    guard !place.admin1Code.isEmpty, place.admin1Code != "00" else { return }
    let codes = "\(place.countryCode).\(place.admin1Code)"
    guard gazetteer.admin1(countryCode: place.countryCode, admin1Code: place.admin1Code) != nil else {
      record(.unknownAdmin1, place.id, place.name, layer: layer, "there is no division \(codes)")
      return
    }
    guard !place.admin2Code.isEmpty, divided.contains(place.countryCode),
      !secondDivisions.contains("\(codes).\(place.admin2Code)")
    else { return }
    record(
      .unknownAdmin2, place.id, place.name, layer: layer,
      "there is no second-level division \(codes).\(place.admin2Code)")
  }

  private mutating func checkPosition(_ place: Place, layer: Int) -> Bool {
    let position = place.position
    if position.isValid, position.longitude != 0 || position.latitude != 0 { return true }
    record(
      .badPosition, place.id, place.name, layer: layer,
      "\(position.longitude), \(position.latitude) is \(position.isValid ? "where unknown places are put" : "not on the Earth")"
    )
    return false
  }

  // MARK: Duplicates

  /// A place by a hash of what duplicates have in common.
  private struct Namesake {
    var hash: UInt64
    var row: UInt32

    static func hash(_ place: Place) -> UInt64 {
      var bytes: [UInt8] = []
      NameFolding.fold(place.name, into: &bytes)
      bytes.append(0)
      bytes.append(contentsOf: place.featureClass.utf8)
      bytes.append(contentsOf: place.featureCode.utf8)
      bytes.append(0)
      // Towns on either side of a border may share a name.
      bytes.append(contentsOf: place.countryCode.utf8)
      return XXHash64.hash(bytes)
    }
  }

  private mutating func findDuplicates(_ namesakes: inout [Namesake]) {
    namesakes.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.row < $1.row }
    var duplicates: [(row: UInt32, other: UInt32, meters: Double)] = []
    var start = 0
    while start < namesakes.count {
      var end = start + 1
      while end < namesakes.count, namesakes[end].hash == namesakes[start].hash { end += 1 }
      if end - start > 1 { findDuplicates(namesakes[start..<end].map(\.row), into: &duplicates) }
      start = end
    }
    for duplicate in duplicates.sorted(by: { $0.row < $1.row }) {
      let layer = gazetteer.location(ofRow: duplicate.row).layer
      // Only those that are kept are worth the words.
      let isKept = kept[.duplicatePlace, default: []].count < limit
      let (place, other) = (
        gazetteer.place(atRow: duplicate.row), isKept ? gazetteer.place(atRow: duplicate.other) : nil
      )
      let message =
        other.map { "\(place.featureCode) \(Int(duplicate.meters.rounded())) m from \($0.id), \($0.name)" } ?? ""
      record(.duplicatePlace, place.id, place.name, layer: layer, message, other: other?.id)
    }
  }

  /// Goes through places of one hash from south to north; each that has an earlier row near it is told, with the nearest.
  private func findDuplicates(_ rows: [UInt32], into found: inout [(row: UInt32, other: UInt32, meters: Double)]) {
    let places = rows.map { (row: $0, position: gazetteer.place(atRow: $0).position) }
      .sorted { a, b in
        a.position.latitude != b.position.latitude ? a.position.latitude < b.position.latitude : a.row < b.row
      }
    let degrees = Self.duplicateMeters / (SphericalOrigin.radiusMeters * .pi / 180)
    var (first, end) = (0, 0)
    for place in places {
      while places[first].position.latitude < place.position.latitude - degrees { first += 1 }
      while end < places.count, places[end].position.latitude <= place.position.latitude + degrees { end += 1 }
      var nearest: (row: UInt32, meters: Double)?
      let origin = SphericalOrigin(place.position)
      for other in places[first..<end] where other.row < place.row {
        let haversine = origin.haversine(longitude: other.position.longitude, latitude: other.position.latitude)
        let meters = SphericalOrigin.meters(haversine: haversine)
        guard meters <= Self.duplicateMeters else { continue }
        if nearest.map({ (meters, other.row) < ($0.meters, $0.row) }) ?? true { nearest = (other.row, meters) }
      }
      if let nearest { found.append((place.row, nearest.row, nearest.meters)) }
    }
  }
}
