import Gazetteers

/// What a place under a name is in plain numbers, whatever the document.
struct CandidateFigures: Sendable {
  var level: PlaceLevel
  /// log10(population + 1); 0 where none is stated.
  var logPopulation: Double
  var vector: SphereVector
  /// The country, the first-level and the second-level division: hashes of their codes, or 0.
  var country: UInt64
  var region: UInt64
  var district: UInt64

  init(_ place: Place) {
    level = PlaceLevel(place)
    logPopulation = logarithm(Double(max(place.population ?? 0, 0)) + 1) / logarithm(10)
    vector = SphereVector(place.position)
    country = Self.country(place.countryCode)
    // GeoNames writes "00" where the division is not known.
    region = place.admin1Code == "00" ? 0 : Self.region(place)
    district =
      place.admin2Code.isEmpty || place.admin1Code.isEmpty
      ? 0 : Self.hash(place.countryCode, place.admin1Code, place.admin2Code)
  }

  /// A country's hash, 0 for no code.
  static func country(_ code: String) -> UInt64 { code.isEmpty ? 0 : hash(code) }

  /// The hash of a place's first-level division, 0 where it has none.
  static func region(_ place: Place) -> UInt64 {
    place.countryCode.isEmpty || place.admin1Code.isEmpty ? 0 : hash(place.countryCode, place.admin1Code)
  }

  private static func hash(_ country: String, _ region: String = "", _ district: String = "") -> UInt64 {
    var result: UInt64 = 0x5851_F42D_4C95_7F2D
    func add(_ code: String) {
      for byte in code.utf8 { result = mixed(result, UInt64(byte)) }
      // A border no code holds.
      result = mixed(result, 0x100)
    }
    add(country)
    add(region)
    add(district)
    return result | 1
  }
}
