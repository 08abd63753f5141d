public import GeoJSON

/// One gazetteer entry.
///
/// Feature classes, feature codes and administrative codes are those of GeoNames, unrenamed:
/// <https://www.geonames.org/export/codes.html>.
public struct Place: Hashable, Sendable {
  /// Source and identifier.
  public var id: PlaceID
  /// The preferred name, in English or in the local Latin spelling.
  public var name: String
  /// The place's representative point.
  public var position: Position
  /// `A` country or region, `H` water, `L` area, `P` populated place, `R` road, `S` spot, `T` relief, `U` undersea,
  /// `V` vegetation.
  public var featureClass: String
  /// `PCLI`, `ADM1`, `PPLC`, … .
  public var featureCode: String
  /// ISO 3166-1 alpha-2, or empty where no one country holds the place.
  public var countryCode: String
  /// Other countries that claim the place, ISO 3166-1 alpha-2, sorted; GeoNames' `cc2`. Empty where none does.
  public var alternateCountryCodes: [String]
  /// The GeoNames code of the first-level division, or empty.
  public var admin1Code: String
  /// The GeoNames code of the second-level division, or empty.
  public var admin2Code: String
  /// Inhabitants; nil where the source states none. For regions it only ranks them.
  public var population: Int?

  /// Makes a place.
  public init(
    id: PlaceID, name: String, position: Position, featureClass: String, featureCode: String, countryCode: String = "",
    alternateCountryCodes: [String] = [], admin1Code: String = "", admin2Code: String = "", population: Int? = nil
  ) {
    self.id = id
    self.name = name
    self.position = position
    self.featureClass = featureClass
    self.featureCode = featureCode
    self.countryCode = countryCode
    self.alternateCountryCodes = alternateCountryCodes
    self.admin1Code = admin1Code
    self.admin2Code = admin2Code
    self.population = population
  }
}

extension Place {
  /// Whether the place is a country or a dependent territory (`PCL…`).
  public var isCountry: Bool { featureCode.hasPrefix("PCL") }
  /// Whether the place is a first-level division.
  public var isAdmin1: Bool { featureCode == "ADM1" }
  /// Whether people live there as a settlement or a section of one.
  public var isPopulatedPlace: Bool { featureClass == "P" }
}
