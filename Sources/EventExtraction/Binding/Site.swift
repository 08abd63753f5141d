import Events
import Gazetteers
import Geoparsing

/// A named place that may be where an act happened, with how the words lead to it.
struct Site: Hashable, Sendable {
  /// Index into the report's resolved toponyms.
  var toponym: Int
  /// The tokens of the name.
  var tokens: Range<Int>
  /// The tokens of the name with the words that relate the act to it ("12 km north of Mora").
  var phrase: Range<Int>
  var place: Place
  var relation: PlaceRelation
  /// How far off, in metres, where the words say so.
  var offsetMeters: Double?
  /// How well the words fit a site, in the unit of ``SiteBinding``: about 3 for "in X", below 0 for "to X".
  var weight: Double
  /// The stable code of the rule that read the relation.
  var rule: String
  /// The other end, for "between A and B": index into the report's resolved toponyms.
  var otherEnd: Int?
  /// The site before this one in a list ("in Derbent and Makhachkala"): its index in the sentence's sites.
  var coordinatedWith: Int?
  /// Indices of resolved toponyms that contain this place in the words ("Mudiyah, Abyan").
  var containers: [Int] = []
  /// How likely the name was resolved right, 0…1.
  var confidence: Double
  /// The coordinates that the text gives for the place.
  var stated: StatedPosition?
  /// The point and radius that the words give beside the name: "on the road between X and Y", "southern X".
  var relative: RelativePlace?
}

/// Whether places lie in each other, by the gazetteer's codes.
enum Containment {
  /// Whether the first place is an area that holds the second, by administrative codes; false for the same place.
  static func holds(_ area: Place, _ other: Place) -> Bool {
    guard area.id != other.id, !area.countryCode.isEmpty, area.countryCode == other.countryCode else { return false }
    if area.isCountry { return !other.isCountry }
    if let code = DivisionCode(absolute: area.admin1Code), code.admin1Code == DivisionCode.wholeCountry, area.isAdmin1 {
      return DivisionCode(absolute: other.admin1Code)?.countryCode == code.countryCode
    }
    guard area.featureClass == "A" || area.featureClass == "L" else { return false }
    switch area.featureCode {
    case "ADM1":
      return !area.admin1Code.isEmpty && area.admin1Code == other.admin1Code && !other.isAdmin1 && !other.isCountry
    case "ADM2":
      return !area.admin2Code.isEmpty && area.admin1Code == other.admin1Code && area.admin2Code == other.admin2Code
        && rank(other) > 2
    default: return false
    }
  }

  /// How fine a place is: 0 for regions beyond countries, 1 for countries, 2 for first-level divisions, 3 for second, 4 for
  /// other areas, 5 for settlements, 6 for spots.
  static func rank(_ place: Place) -> Int {
    if place.isCountry { return 1 }
    switch place.featureCode {
    case "ADM1", "ADM1H": return 2
    case "ADM2", "ADM2H": return 3
    case "CONT": return 0
    default: break
    }
    switch place.featureClass {
    case "A": return 4
    case "L": return place.featureCode == "RGN" || place.featureCode == "RGNE" || place.featureCode == "AREA" ? 2 : 4
    case "H": return 2
    case "T", "V", "U": return 4
    case "P": return 5
    default: return 6
    }
  }
}
