/// Which places of a source are taken.
public struct PlaceFilter: Hashable, Sendable {
  /// Feature classes (`P`), codes (`PPLC`, `P.PPLC`) or beginnings of codes (`PPL*`) to keep; all where empty.
  public var includedFeatures: [String]
  /// Feature classes, codes or beginnings of codes to leave out, even where they are among those to keep.
  public var excludedFeatures: [String]
  /// ISO 3166-1 alpha-2 codes of the countries whose places are kept; all where empty.
  public var countries: Set<String>
  /// The fewest inhabitants of a settlement, 0 or more; seats of divisions and capitals (`PPLA`…, `PPLC`, `PPLG`) and
  /// everything that is no settlement are kept whatever their number.
  public var minimumPopulation: Int

  /// Makes a filter; by default everything is taken.
  public init(
    includedFeatures: [String] = [], excludedFeatures: [String] = [], countries: Set<String> = [],
    minimumPopulation: Int = 0
  ) {
    self.includedFeatures = includedFeatures
    self.excludedFeatures = excludedFeatures
    self.countries = countries
    self.minimumPopulation = minimumPopulation
  }
}

/// A filter made ready for many rows.
struct PreparedFilter {
  private let included: [FeaturePattern]
  private let excluded: [FeaturePattern]
  private let countries: Set<String>
  private let minimumPopulation: Int
  /// What was decided of each feature before.
  private var decisions: [FeatureKey: Bool] = [:]

  /// - Throws: ``ImportError/Code/badOption`` for a feature or country that cannot be one.
  init(_ filter: PlaceFilter) throws(ImportError) {
    included = try filter.includedFeatures.map(FeaturePattern.init)
    excluded = try filter.excludedFeatures.map(FeaturePattern.init)
    countries = Set(filter.countries.map { $0.uppercased() })
    for country in countries where country.utf8.count != 2 {
      throw ImportError(code: .badOption, message: "not a country code of two letters: \(country)")
    }
    minimumPopulation = filter.minimumPopulation
  }

  /// Why a place is left out: `feature`, `country` or `population`; nil where it is taken.
  mutating func reasonAgainst(
    featureClass: String, featureCode: String, countryCode: String, population: Int?
  ) -> String? {
    if !included.isEmpty || !excluded.isEmpty {
      let key = FeatureKey(featureClass: featureClass, featureCode: featureCode)
      let isTaken = decisions[key] ?? decide(key)
      decisions[key] = isTaken
      if !isTaken { return "feature" }
    }
    if !countries.isEmpty, !countries.contains(countryCode) { return "country" }
    if minimumPopulation > 0, featureClass == "P", (population ?? 0) < minimumPopulation, !isSeat(featureCode) {
      return "population"
    }
    return nil
  }

  private func decide(_ key: FeatureKey) -> Bool {
    (included.isEmpty || included.contains { $0.matches(key) }) && !excluded.contains { $0.matches(key) }
  }

  private func isSeat(_ code: String) -> Bool {
    (code.hasPrefix("PPLA") || code == "PPLC" || code == "PPLG")
  }
}

/// A class and a code of GeoNames.
struct FeatureKey: Hashable {
  var featureClass: String
  var featureCode: String
}

/// A feature class, a code, or the beginning of codes.
private struct FeaturePattern {
  private var featureClass = ""
  private var code = ""
  private var isPrefix = false

  init(_ text: String) throws(ImportError) {
    var rest = Substring(text.uppercased())
    guard !rest.isEmpty, rest.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) else {
      throw ImportError(
        code: .badOption, message: "not a feature class (P), code (PPLC) or beginning of codes (PPL*): \(text)")
    }
    if let dot = rest.firstIndex(of: ".") {
      featureClass = String(rest[..<dot])
      rest = rest[rest.index(after: dot)...]
    } else if rest.utf8.count == 1, rest != "*" {
      featureClass = String(rest)
      rest = "*"
    }
    if rest.hasSuffix("*") {
      isPrefix = true
      rest.removeLast()
    }
    code = String(rest)
  }

  func matches(_ key: FeatureKey) -> Bool {
    guard featureClass.isEmpty || featureClass == key.featureClass else { return false }
    return isPrefix ? key.featureCode.hasPrefix(code) : key.featureCode == code
  }
}
