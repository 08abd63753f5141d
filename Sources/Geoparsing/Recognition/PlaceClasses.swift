public import Gazetteers

/// What kinds of place a name can stand for, as a set of bits.
///
/// The tagger was trained with these bits, so their meaning and order must not change without new weights.
public struct PlaceClasses: OptionSet, Hashable, Sendable {
  /// The bits.
  public var rawValue: UInt16

  /// Makes a set from its bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A country or dependent territory, under any of its names.
  public static let country = PlaceClasses(rawValue: 1 << 0)
  /// A first-level division, under any of its names.
  public static let admin1 = PlaceClasses(rawValue: 1 << 1)
  /// A capital or a settlement of at least 100,000 people, under its main name.
  public static let largeCity = PlaceClasses(rawValue: 1 << 2)
  /// A settlement of 5,000 to 100,000 people, under its main name.
  public static let town = PlaceClasses(rawValue: 1 << 3)
  /// A smaller settlement, under its main name.
  public static let village = PlaceClasses(rawValue: 1 << 4)
  /// A settlement of at least 100,000 people, under another name.
  public static let largeCityAlternate = PlaceClasses(rawValue: 1 << 5)
  /// A smaller settlement, under another name.
  public static let alternate = PlaceClasses(rawValue: 1 << 6)
  /// A division below the first level.
  public static let admin2 = PlaceClasses(rawValue: 1 << 7)
  /// A continent, region, mountain range, sea, lake or river.
  public static let natural = PlaceClasses(rawValue: 1 << 8)
  /// A building, airport or road.
  public static let site = PlaceClasses(rawValue: 1 << 9)
  /// The people or adjective of a place.
  public static let demonym = PlaceClasses(rawValue: 1 << 10)
  /// A short form that counts only in capitals or with dots.
  public static let abbreviation = PlaceClasses(rawValue: 1 << 11)

  /// The capital of a country, under any of its names.
  public static let capital = PlaceClasses(rawValue: 1 << 12)

  /// The bits for one row under one kind of name; empty for codes.
  public init(_ match: NameMatch) {
    self.init(
      kind: match.kind, featureClass: match.place.featureClass, featureCode: match.place.featureCode,
      population: match.place.population ?? 0)
  }

  /// The bits for a row with the GeoNames columns under one kind of name; empty for codes.
  public init(kind: NameKind, featureClass: String, featureCode: String, population: Int) {
    switch kind {
    case .code: self = []
    case .demonym: self = .demonym
    case .abbreviation: self = .abbreviation
    default:
      switch featureClass {
      case "A":
        if featureCode.hasPrefix("PCL") || featureCode == "TERR" {
          self = .country
        } else {
          self = featureCode == "ADM1" ? .admin1 : .admin2
        }
      case "P":
        let isLarge = population >= 100_000 || featureCode == "PPLC"
        if kind == .main {
          self = isLarge ? .largeCity : population >= 5_000 ? .town : .village
        } else {
          self = isLarge ? .largeCityAlternate : .alternate
        }
        if featureCode == "PPLC" { formUnion(.capital) }
      case "S", "R": self = .site
      default: self = .natural
      }
    }
  }

  /// Whether a name of this kind is well known enough to be believed inside another name.
  var isProminent: Bool { !isDisjoint(with: [.country, .admin1, .largeCity]) }
}

/// Tells what kinds of place a name can stand for.
///
/// The one thing the recogniser asks of a gazetteer.
public protocol PlaceClassifier: Sendable {
  /// The kinds of place with the name, compared after folding; empty for an unknown name.
  func classes(ofName name: String) -> PlaceClasses
}

/// Classifies names through a gazetteer.
public struct GazetteerClassifier<Lookup: PlaceLookup>: PlaceClassifier {
  /// The gazetteer.
  public let lookup: Lookup
  private let known = NameMemory<String, PlaceClasses>(room: 32_768)

  /// Makes a classifier over a gazetteer.
  public init(_ lookup: Lookup) { self.lookup = lookup }

  /// The kinds of place with the name.
  public func classes(ofName name: String) -> PlaceClasses {
    if name.utf8.count > Self.longestKept { return found(name) }
    return known.value(name, salt: name.salt, size: { _ in 1 }) { found(name) }
  }

  /// Longer names, in bytes, seldom come back.
  private static var longestKept: Int { 40 }

  private func found(_ name: String) -> PlaceClasses {
    let folded = NameFolding.fold(name)
    guard !folded.isEmpty, lookup.contains(foldedName: folded) else { return [] }
    var result: PlaceClasses = []
    for match in lookup.matches(forName: name) { result.formUnion(PlaceClasses(match)) }
    return result
  }
}
