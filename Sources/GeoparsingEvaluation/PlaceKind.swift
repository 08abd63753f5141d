/// The sort of a place in one word, from the class and code of GeoNames or the words of labelled corpora.
public enum PlaceKind {
  /// `country`, `region`, `settlement`, `water`, `facility`, `area`, `landform`, or `other` for codes that are not known.
  ///
  /// - Parameters:
  ///   - featureClass: one letter, or empty where only the code is known.
  ///   - code: `PPLA`, `ADM1`, …, or `CITY`, `COUNTRY`, … .
  public static func word(featureClass: String = "", code: String) -> String {
    if code.hasPrefix("PCL") || code == "TERR" || code == "COUNTRY" { return "country" }
    switch featureClass {
    case "A": return "region"
    case "P": return "settlement"
    case "H": return "water"
    case "S", "R": return "facility"
    case "L": return "area"
    case "T", "U", "V": return "landform"
    default: break
    }
    if code.hasPrefix("ADM") { return "region" }
    if code.hasPrefix("PPL") { return "settlement" }
    return words.first { $0.codes.contains(code) }?.word ?? "other"
  }

  /// Codes that occur in corpora.
  private static let words: [(word: String, codes: Set<String>)] = [
    ("region", ["PRSH", "REGION", "UNIT", "ZN"]),
    ("settlement", ["CITY", "ZIP"]),
    (
      "water",
      [
        "BAY", "BCH", "CHN", "CNL", "COVE", "DCK", "FLLS", "GULF", "HBR", "INLT", "LGN", "LK", "LKS", "OCN", "OVF",
        "RSV", "SD", "SEA", "SPNG", "STM", "STMS", "STRT",
      ]
    ),
    (
      "facility",
      [
        "AIRB", "AIRF", "AIRP", "BDG", "BLDG", "CH", "CTRB", "DAM", "HSP", "HTL", "INSM", "MALL", "METRO", "MNMT",
        "MTRO", "MUS", "POI", "PRN", "RD", "RSTN", "SCH", "ST", "STDM", "STREET", "STREETNR", "UNIV",
      ]
    ),
    ("area", ["AREA", "CONT", "CONTINENT", "LCTY", "PRK", "RES", "RESN", "RGN", "RGNE", "RGNH"]),
    (
      "landform",
      [
        "CAPE", "DSRT", "HLL", "ISL", "ISLS", "ISLT", "LANDMARK", "MT", "MTS", "PEN", "PK", "PLAT", "PLN", "PT", "UPLD",
        "VAL", "VALG",
      ]
    ),
  ]
}

extension LabelledToponym {
  /// What sort of mention it is, from the label: `demonym`, one of the words of the corpus GeoWebNews such as `metonymic` or
  /// `embedded non lit`, else `name`.
  public var mentionKind: String {
    if isDemonym { return "demonym" }
    guard let type, Self.mentionTypes.contains(type) else { return "name" }
    return type.lowercased().split(separator: "_").joined(separator: " ")
  }

  /// Gritta, Pilehvar and Collier (2020), "A pragmatic guide to geoparsing evaluation",
  /// <https://doi.org/10.1007/s10579-019-09475-3>.
  private static let mentionTypes: Set<String> = [
    "Literal", "Literal_Modifier", "Embedded_Literal", "Mixed", "Coercion", "Metonymic", "Non_Literal_Modifier",
    "Embedded_Non_Lit", "Demonym", "Homonym", "Language",
  ]
}
