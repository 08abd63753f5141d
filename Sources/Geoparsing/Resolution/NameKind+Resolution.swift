public import Gazetteers

extension NameKind {
  /// A place found under a part of the name only, because the whole is not in the gazetteer.
  public static let part = NameKind(rawValue: 32)
  /// Not found at all: the place that the text puts around the name, for want of its own.
  public static let surroundings = NameKind(rawValue: 33)

  /// What the kind is worth before anything of the text is known, in log-odds.
  var prior: Double {
    switch self {
    case .main: 0
    case .demonym, .abbreviation: 1
    case .code: -0.3
    case .stripped: -1
    case .variant: -1.5
    case .part: -3
    case .surroundings: -3
    case .historic: -2
    default: -1.5
    }
  }

  /// The feature that says so; nil for the base line.
  var feature: ResolverFeature? {
    switch self {
    case .main: nil
    case .historic: .historicName
    case .abbreviation, .code: .abbreviation
    case .demonym: .demonym
    case .stripped: .strippedName
    case .variant: .variantName
    case .part: .partialName
    case .surroundings: .surroundings
    default: .alternateName
    }
  }
}
