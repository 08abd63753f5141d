public import Gazetteers

/// The places that are known before an import: what rows without GeoNames' codes are linked with.
public struct KnownPlaces: Sendable {
  private let lookup: any PlaceLookup
  private let byCode: @Sendable (String) -> [NameMatch]

  /// Takes a gazetteer, as a rule the whole stack below the new layer.
  public init(_ gazetteer: any PlaceIndex) {
    self.init(gazetteer) { gazetteer.matches(forCode: $0) }
  }

  /// Takes a look-up by name and one by code.
  public init(_ lookup: any PlaceLookup, codes: @escaping @Sendable (String) -> [NameMatch]) {
    self.lookup = lookup
    byCode = codes
  }

  /// The place with the identifier.
  func place(_ id: PlaceID) -> Place? { lookup.place(id) }

  /// The country with a code of two letters.
  func country(_ code: String) -> Place? { lookup.country(code)?.place.flatMap { lookup.place($0) } }

  /// The code of the country that has the code or the name, if it is one country's alone.
  func countryCode(named text: String) -> String? {
    for matches in [byCode(text), lookup.matches(forName: text)] {
      let codes = Set(matches.filter { $0.place.isCountry && !$0.place.countryCode.isEmpty }.map(\.place.countryCode))
      if !codes.isEmpty { return codes.count == 1 ? codes.first : nil }
    }
    return nil
  }

  /// The division of a country by one of its codes or by its name, at a level from 1; nil where none or several have
  /// it.
  ///
  /// Codes count first: ISO 3166-2, P-codes of a layer below, then GeoNames' code, then names.
  func division(level: Int, country: String, code: String, name: String) -> Place? {
    let featureCode = "ADM\(level)"
    func only(_ places: [Place]) -> Place? {
      let fitting = places.filter { $0.featureCode == featureCode && $0.countryCode == country }
      guard let first = fitting.first, fitting.allSatisfy({ $0.id == first.id }) else { return nil }
      return first
    }
    if !code.isEmpty {
      if let place = only(byCode(code).map(\.place)) { return place }
      if level == 1, let place = lookup.admin1(countryCode: country, admin1Code: code) { return place }
    }
    guard !name.isEmpty else { return nil }
    // A name that is the division's own counts before one that it has among others.
    let matches = lookup.matches(forName: name)
    return only(matches.filter { $0.kind == .main }.map(\.place)) ?? only(matches.map(\.place))
  }
}
