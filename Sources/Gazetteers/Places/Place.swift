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
  /// ISO 3166-1 alpha-2, or empty where no one country holds the place; of a disputed one, as the ``Worldview`` has it.
  public var countryCode: String
  /// Other countries that claim the place, ISO 3166-1 alpha-2, sorted; GeoNames' `cc2`. Empty where none does.
  public var alternateCountryCodes: [String]
  /// The GeoNames code of the first-level division, or empty; in the absolute form of ``DivisionCode`` where a
  /// ``Worldview`` gives the division to another country than GeoNames.
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
  /// Whether the place is a country or a dependent territory (`PCL…`), and not one that a ``Worldview`` puts to another
  /// country.
  public var isCountry: Bool { featureCode.hasPrefix("PCL") && !isTerritoryOfAnother }
  /// Whether the place is a first-level division, or a territory that a ``Worldview`` puts to another country.
  public var isAdmin1: Bool { featureCode == "ADM1" || (featureCode.hasPrefix("PCL") && isTerritoryOfAnother) }
  /// Whether a worldview made a division of it: only then a country has a division's code in the absolute form.
  private var isTerritoryOfAnother: Bool { admin1Code.utf8.count > 3 && DivisionCode(absolute: admin1Code) != nil }
  /// Whether people live there as a settlement or a section of one.
  public var isPopulatedPlace: Bool { featureClass == "P" }
}
