/// The names under which a place can be found, each with its kind.
enum NameEntries {
  /// Hands over every name of a row as written; codes apart.
  ///
  /// Lists of alternates mix names with codes. Three capitals are an airport's code unless the place is a country or
  /// larger; two, four, or some with dots, are an abbreviation.
  static func forEach<Failure: Error>(
    of row: PlaceRow, _ body: (_ name: String, _ kind: NameKind) throws(Failure) -> Void
  ) throws(Failure) {
    try body(row.place.name, .main)
    if !row.asciiName.isEmpty, row.asciiName != row.place.name { try body(row.asciiName, .main) }
    for name in row.alternateNames {
      try body(name, kind(ofAlternate: name) { isCountryOrLarger(featureCode: row.place.featureCode) })
    }
    for name in row.historicNames { try body(name, .historic) }
    for name in row.abbreviations { try body(name, .abbreviation) }
    for name in row.codes { try body(name, .code) }
  }

  /// What a name in a list of alternates is by its letters.
  static func kind(ofAlternate name: String, isCountryOrLarger: () -> Bool) -> NameKind {
    switch capitals(in: name) {
    case nil: .alternate
    case 3 where !isCountryOrLarger(): .code
    default: .abbreviation
    }
  }

  /// The length of a name of two to four ASCII capitals, or with a dot after each capital 4; nil for every other name.
  private static func capitals(in name: String) -> Int? {
    let utf8 = name.utf8
    guard (2...8).contains(utf8.count), utf8.allSatisfy({ (65...90).contains($0) || $0 == 46 }) else { return nil }
    let dots = utf8.count { $0 == 46 }
    if dots == 0 { return utf8.count <= 4 ? utf8.count : nil }
    return dots >= utf8.count - dots - 1 ? 4 : nil
  }

  /// Whether places of the feature code are countries or larger.
  static func isCountryOrLarger(featureCode: String) -> Bool {
    featureCode.hasPrefix("PCL") || featureCode == "CONT" || featureCode == "RGNE"
  }

  /// The form under which codes are kept and sought: capitals, without surrounding white space.
  static func codeKey(_ code: String) -> String {
    var bytes = code.utf8.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return String(decoding: bytes.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }

  /// The key of a first-level division in the table of codes; no code starts like this.
  static func admin1Key(countryCode: String, admin1Code: String) -> String {
    "\u{1}\(countryCode).\(admin1Code)"
  }

  /// The key of a second-level division in the table of codes.
  static func admin2Key(countryCode: String, admin1Code: String, admin2Code: String) -> String {
    "\u{1}\(countryCode).\(admin1Code)\u{1}\(admin2Code)"
  }

  /// Whether a name is written as an abbreviation is: in capitals (`US`, `UAE`), with inner dots (`U.S.`, `u.s.`), or
  /// with a capital first and a dot last (`Ky.`).
  static func isWrittenAsAbbreviation(_ surface: String) -> Bool {
    var letters = 0
    var hasLowerCase = false
    var startsWithCapital = false
    var hasInnerDot = false
    var last: Unicode.Scalar = " "
    for scalar in surface.unicodeScalars {
      if scalar.properties.isAlphabetic {
        let isLower = scalar.properties.isLowercase
        if letters == 0 { startsWithCapital = !isLower }
        if last == ".", letters > 0 { hasInnerDot = true }
        hasLowerCase = hasLowerCase || isLower
        letters += 1
      }
      last = scalar
    }
    return hasInnerDot || (letters > 1 && !hasLowerCase) || (letters > 0 && startsWithCapital && last == ".")
  }
}
