/// Words that say what sort of place a name belongs to: `Oblast`, `Republic of`, `Lake`.
///
/// All are folded. Longer ones stand before shorter ones that end or begin alike, so that the longest is taken off.
enum TypeWords {
  /// Which places a type word admits.
  enum Target: Sendable {
    /// Countries and their divisions.
    case division
    /// Settlements.
    case settlement
    /// Standing or flowing water.
    case water
    /// Mountains, hills, valleys, islands, capes.
    case relief

    /// Whether a place of the feature class, an ASCII letter, fits.
    func admits(featureClass: UInt8) -> Bool {
      switch self {
      case .division: featureClass == UInt8(ascii: "A") || featureClass == UInt8(ascii: "L")
      case .settlement: featureClass == UInt8(ascii: "P")
      case .water: featureClass == UInt8(ascii: "H")
      case .relief: featureClass == UInt8(ascii: "T") || featureClass == UInt8(ascii: "L")
      }
    }
  }

  /// A folded name without its type word, and what the word says.
  struct Stripped: Hashable {
    var rest: ArraySlice<UInt8>
    var target: Target
  }

  /// Names without their type word at the end or at the start; none for a name that has none or nothing beside it.
  ///
  /// Adjectives alone (`Central District`, `Great Lake`) are no names.
  static func stripped(_ folded: ArraySlice<UInt8>) -> [Stripped] {
    guard let first = folded.first, let last = folded.last, folded.contains(space) else { return [] }
    var found: [Stripped] = []
    for (words, target) in suffixesByLast[last] ?? [] where folded.ends(with: words) {
      add(folded.dropLast(words.count), target, to: &found)
      break
    }
    for (words, target) in prefixesByFirst[first] ?? [] where folded.starts(with: words) {
      var rest = folded.dropFirst(words.count)
      if rest.starts(with: article) { rest = rest.dropFirst(article.count) }
      add(rest, target, to: &found)
      break
    }
    return found
  }

  private static func add(_ rest: ArraySlice<UInt8>, _ target: Target, to found: inout [Stripped]) {
    guard rest.count >= 3, !adjectives.contains(rest) else { return }
    found.append(Stripped(rest: rest, target: target))
  }

  /// The town a division is called after, where its name is a Russian or Ukrainian adjective: `derbent` of `derbentskiy`.
  static func adjectiveStem(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for ending in adjectiveEndings where rest.count >= ending.count + 4 && rest.ends(with: ending) {
      return rest.dropLast(ending.count)
    }
    return nil
  }

  /// The further folded names under which a place of the feature class is found, as ``NameKind/stripped``.
  static func strippedForms(_ folded: ArraySlice<UInt8>, featureClass: UInt8) -> [ArraySlice<UInt8>] {
    guard featureClass == UInt8(ascii: "A") || featureClass == UInt8(ascii: "H") else { return [] }
    var forms: [ArraySlice<UInt8>] = []
    for stripped in stripped(folded) {
      switch stripped.target {
      case .division where featureClass == UInt8(ascii: "A"):
        forms.append(stripped.rest)
        if let stem = adjectiveStem(stripped.rest) { forms.append(stem) }
      case .water where featureClass == UInt8(ascii: "H"): forms.append(stripped.rest)
      default: break
      }
    }
    return forms
  }

  private static let space = UInt8(ascii: " ")
  private static let article = Array("the ".utf8)
  private static let adjectiveEndings = [
    "ovskiy", "evskiy", "skiy", "ovskyi", "skyi", "ovskyy", "skyy", "ovsky", "sky",
  ].map { Array($0.utf8) }
  private static let suffixesByLast = Dictionary(
    grouping: suffixes.map { (Array($0.0.utf8), $0.1) }, by: { $0.0.last ?? 0 })
  private static let prefixesByFirst = Dictionary(
    grouping: prefixes.map { (Array($0.0.utf8), $0.1) }, by: { $0.0.first ?? 0 })

  private static let suffixes: [(String, Target)] = [
    (" autonomous oblast", .division), (" autonomous okrug", .division), (" autonomous region", .division),
    (" autonomous republic", .division), (" autonomous district", .division), (" federal district", .division),
    (" capital region", .division), (" special region", .division), (" metropolitan area", .settlement),
    (" oblast", .division), (" okrug", .division), (" krai", .division), (" kray", .division), (" raion", .division),
    (" rayon", .division), (" province", .division), (" subregion", .division), (" region", .division),
    (" sub district", .division), (" subdistrict", .division), (" district", .division), (" county", .division),
    (" governorate", .division), (" prefecture", .division), (" subprefecture", .division),
    (" department", .division), (" parish", .division), (" state", .division), (" republic", .division),
    (" territory", .division), (" municipality", .division), (" canton", .division), (" voivodeship", .division),
    (" wilaya", .division), (" wilayah", .division), (" vilayet", .division), (" borough", .division),
    (" division", .division), (" emirate", .division), (" hromada", .division), (" islands", .relief),
    (" island", .relief), (" peninsula", .relief), (" mountains", .relief), (" mountain", .relief),
    (" valley", .relief), (" lake", .water), (" reservoir", .water), (" river", .water), (" city", .settlement),
    (" town", .settlement), (" village", .settlement),
  ]

  private static let prefixes: [(String, Target)] = [
    ("autonomous republic of ", .division), ("autonomous region of ", .division), ("federal republic of ", .division),
    ("islamic republic of ", .division), ("peoples republic of ", .division), ("democratic republic of ", .division),
    ("republic of ", .division), ("respublika ", .division), ("kingdom of ", .division), ("state of ", .division),
    ("commonwealth of ", .division), ("province of ", .division), ("provincia de ", .division),
    ("departamento de ", .division), ("departamento del ", .division), ("departement de ", .division),
    ("department of ", .division), ("region of ", .division), ("county of ", .division), ("district of ", .division),
    ("governorate of ", .division), ("prefecture of ", .division), ("canton of ", .division),
    ("canton de ", .division), ("wilaya de ", .division), ("muhafazat ", .division), ("municipality of ", .division),
    ("municipio de ", .division), ("emirate of ", .division), ("city of ", .settlement), ("town of ", .settlement),
    ("village of ", .settlement), ("island of ", .relief), ("isle of ", .relief), ("mount ", .relief),
    ("mt ", .relief), ("lake ", .water), ("lago ", .water), ("lac ", .water), ("river ", .water), ("rio ", .water),
  ]

  private static let adjectives: Set<ArraySlice<UInt8>> = Set(
    [
      "autonomous", "bear", "big", "black", "blue", "capital", "central", "dead", "east", "eastern", "federal", "grand",
      "great", "green", "high", "lake", "little", "long", "lower", "metropolitan", "middle", "national", "new", "north",
      "northern", "old", "red", "river", "rural", "salt", "south", "southern", "special", "the", "united", "upper",
      "urban", "west", "western", "white",
    ].map { Array($0.utf8)[...] })
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end with those of the other.
  func ends(with other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}
