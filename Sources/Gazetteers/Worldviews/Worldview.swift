public import GeoJSON

/// Which country each disputed area is put to.
///
/// The default, ``geonames``, keeps the codes of GeoNames. Any other one gives some areas to another country; a place
/// there then has that country's code, its division in the absolute form of ``DivisionCode``, and the code of GeoNames
/// among its ``Place/alternateCountryCodes``. Areas that a worldview has no rule for keep their codes; so do those it
/// holds to be states without an ISO code. A worldview states what others hold; taking sides is not meant.
public struct Worldview: Hashable, Sendable {
  /// The short name: `geonames`, `un`, `de-facto`, or a country's code in small letters.
  public let name: String
  /// The rules, in the order of their areas.
  public let rules: [Rule]
  /// All areas, those without a rule included.
  public let areas: DisputedAreas
  /// The rule's country for each area, by its number.
  private let countries: [String?]

  /// Whose an area is under a worldview.
  public struct Rule: Hashable, Sendable {
    /// The ``DisputedArea/id``.
    public var area: String
    /// ISO 3166-1 alpha-2.
    public var countryCode: String
    /// The day of the source, or of which the rule is true; `YYYY` or finer.
    public var date: String
    /// What says so.
    public var source: String

    /// Makes a rule.
    public init(area: String, countryCode: String, date: String = "", source: String = "") {
      self.area = area
      self.countryCode = countryCode
      self.date = date
      self.source = source
    }
  }

  /// The default: every place has the code that GeoNames gives it.
  public static let geonames = Worldview(name: "geonames", rules: [], areas: .none)

  /// Makes a worldview; rules on areas that are not there are left out.
  public init(name: String, rules: [Rule], areas: DisputedAreas) {
    self.name = name
    self.areas = areas
    let byArea = Dictionary(rules.map { ($0.area, $0) }) { first, _ in first }
    self.rules = areas.areas.compactMap { byArea[$0.id] }
    countries = areas.areas.map { byArea[$0.id]?.countryCode }
  }

  /// Whether it leaves all codes as GeoNames has them.
  public var keepsAllCodes: Bool { rules.isEmpty }

  /// The codes, under this worldview, of what has the codes of GeoNames and lies at a position.
  ///
  /// - Parameter position: nil where it is not known; parts of divisions are then not told from the whole.
  public func codes(
    countryCode: String, admin1Code: String, at position: Position?
  ) -> (countryCode: String, admin1Code: String) {
    guard
      let number = areas.first(
        countryCode: countryCode, admin1Code: admin1Code, at: position, where: { countries[$0] != nil }),
      let country = countries[number], country != countryCode
    else { return (countryCode, admin1Code) }
    let absolute: String
    if admin1Code.isEmpty || admin1Code == DivisionCode.wholeCountry {
      absolute =
        areas.wholeCountries.contains(countryCode) ? "\(countryCode).\(DivisionCode.wholeCountry)" : admin1Code
    } else {
      absolute = countryCode.isEmpty ? admin1Code : "\(countryCode).\(admin1Code)"
    }
    return (country, absolute)
  }

  /// The codes, under this worldview, of what states the codes of any worldview and lies at a position.
  public func codes(
    countryCode: String, statedAdmin1Code: String, at position: Position?
  ) -> (countryCode: String, admin1Code: String) {
    let own = DivisionCode(countryCode: countryCode, statedAdmin1Code: statedAdmin1Code)
    return codes(countryCode: own.countryCode, admin1Code: own.admin1Code, at: position)
  }

  /// Puts a place, which has the codes of GeoNames, to the country that this worldview gives it to.
  public func apply(to place: inout Place) {
    let codes = codes(countryCode: place.countryCode, admin1Code: place.admin1Code, at: place.position)
    guard codes.countryCode != place.countryCode else { return }
    var others = Set(place.alternateCountryCodes)
    if !place.countryCode.isEmpty { others.insert(place.countryCode) }
    others.remove(codes.countryCode)
    place.alternateCountryCodes = others.sorted()
    place.countryCode = codes.countryCode
    place.admin1Code = codes.admin1Code
  }
}
