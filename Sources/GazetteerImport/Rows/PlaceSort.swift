/// What sort of place a row is: its GeoNames feature, and its level where it is a country or a division of one.
struct PlaceSort: Hashable {
  var featureClass: String
  var featureCode: String
  /// 0 for a country, 1…5 for its divisions.
  var level: Int?
  /// The word for the level in the polygons' properties.
  var word: String

  /// A country or a division.
  static func level(_ number: Int) -> PlaceSort {
    number == 0
      ? PlaceSort(featureClass: "A", featureCode: "PCLI", level: 0, word: "country")
      : PlaceSort(featureClass: "A", featureCode: "ADM\(number)", level: number, word: "admin\(number)")
  }

  /// Any other sort.
  static func other(_ featureClass: String, _ featureCode: String, _ word: String) -> PlaceSort {
    PlaceSort(featureClass: featureClass, featureCode: featureCode, level: nil, word: word)
  }

  /// Understands `country`, `admin1`…`admin5`, `ADM0`…`ADM5`, a feature code with its class (`L.RGN`, `P.PPLX`), and
  /// the words of Who's On First and Overture (`region`, `county`, `locality`, `neighbourhood`); nil for everything
  /// else.
  init?(word: String) {
    let text = word.lowercased()
    if let sort = Self.words[text] {
      self = sort
      return
    }
    for prefix in ["admin", "adm"] where text.hasPrefix(prefix) {
      if let number = Int(text.dropFirst(prefix.count)), (0...5).contains(number) {
        self = .level(number)
        return
      }
    }
    let parts = word.uppercased().split(separator: ".")
    guard parts.count == 2, parts[0].utf8.count == 1, "AHLPRSTUV".contains(parts[0]) else { return nil }
    self.init(featureClass: String(parts[0]), featureCode: String(parts[1]), level: nil, word: word)
    if featureClass == "A" {
      if featureCode.hasPrefix("PCL") { (level, self.word) = (0, "country") }
      if let number = Int(featureCode.dropFirst(3)), featureCode.hasPrefix("ADM"), (1...5).contains(number) {
        (level, self.word) = (number, "admin\(number)")
      }
    }
  }

  /// Understands what ``init(word:)`` does, and feature codes without their class, where they are well known.
  init?(feature text: String) {
    if let sort = PlaceSort(word: text) {
      self = sort
      return
    }
    let code = text.uppercased()
    guard !code.isEmpty, code.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) }) else { return nil }
    let classes: [(prefix: String, letter: String)] = [
      ("PPL", "P"), ("STLMT", "P"), ("ADM", "A"), ("PCL", "A"), ("TERR", "A"), ("AIR", "S"), ("CMP", "S"), ("HSP", "S"),
      ("MN", "S"), ("LK", "H"), ("STM", "H"), ("SEA", "H"), ("MT", "T"), ("ISL", "T"), ("RGN", "L"), ("MILB", "L"),
      ("PRK", "L"), ("FRST", "V"), ("RD", "R"),
    ]
    guard let found = classes.first(where: { code.hasPrefix($0.prefix) }) else { return nil }
    self.init(word: "\(found.letter).\(code)")
  }

  init(featureClass: String, featureCode: String, level: Int?, word: String) {
    self.featureClass = featureClass
    self.featureCode = featureCode
    self.level = level
    self.word = word
  }

  /// OpenStreetMap's `admin_level`: what most countries use 2, 4, 6 and 8 for; the levels between are parts of regions.
  init?(openStreetMapLevel number: Int) {
    switch number {
    case 2: self = .level(0)
    case 4: self = .level(1)
    case 6: self = .level(2)
    case 8: self = .level(3)
    case 9: self = .level(4)
    case 10: self = .level(5)
    case 3, 5, 7, 11: self = .other("L", "RGN", "region")
    default: return nil
    }
  }

  private static let words: [String: PlaceSort] = [
    "country": .level(0), "nation": .level(0), "sovereignty": .level(0),
    "dependency": PlaceSort(featureClass: "A", featureCode: "PCLD", level: 0, word: "country"),
    "disputed": .other("A", "TERR", "disputed"),
    "region": .level(1), "state": .level(1), "province": .level(1),
    "county": .level(2), "district": .level(2),
    "localadmin": .level(3), "municipality": .level(3),
    "macroregion": .other("L", "RGN", "macroregion"), "macrocounty": .other("L", "RGN", "macrocounty"),
    "area": .other("L", "RGN", "area"), "marketarea": .other("L", "RGN", "marketarea"),
    "locality": .other("P", "PPL", "locality"), "city": .other("P", "PPL", "locality"),
    "town": .other("P", "PPL", "locality"), "village": .other("P", "PPL", "locality"),
    "hamlet": .other("P", "PPL", "locality"), "settlement": .other("P", "PPL", "locality"),
    "borough": .other("P", "PPLX", "neighbourhood"), "suburb": .other("P", "PPLX", "neighbourhood"),
    "quarter": .other("P", "PPLX", "neighbourhood"), "macrohood": .other("P", "PPLX", "neighbourhood"),
    "neighbourhood": .other("P", "PPLX", "neighbourhood"), "neighborhood": .other("P", "PPLX", "neighbourhood"),
    "microhood": .other("P", "PPLX", "neighbourhood"),
    "continent": .other("L", "CONT", "continent"), "empire": .other("A", "PCLH", "empire"),
    "ocean": .other("H", "OCN", "ocean"), "marinearea": .other("H", "SEA", "marinearea"),
    "campus": .other("L", "LCTY", "campus"), "camp": .other("P", "PPL", "camp"),
  ]
}
