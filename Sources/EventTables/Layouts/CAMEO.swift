import Events

/// Codes of CAMEO, manual 1.1b3, as sub-types and kinds of actors.
enum CAMEO {
  /// The sub-type of an event code, and whether it is just that: the row of the crosswalk with the code, else with a code that
  /// begins it, else what stands for its root.
  static func subType(of code: String) -> (SubEventType, isExact: Bool) {
    for length in stride(from: code.utf8.count, through: 3, by: -1) {
      guard let crosswalk = byCode[String(code.prefix(length))] else { continue }
      return (crosswalk.subType, length == code.utf8.count && !crosswalk.isApproximate)
    }
    return (byRoot[String(code.prefix(2))] ?? .otherStrategic, false)
  }

  // Where several sub-types share a code, one that is no guess comes first.
  private static let byCode: [String: TypeCrosswalk] = Dictionary(
    TypeCrosswalk.all.compactMap { row in row.cameo.map { ($0, row) } },
    uniquingKeysWith: { first, second in first.isApproximate && !second.isApproximate ? second : first })

  private static let byRoot: [String: SubEventType] = [
    "14": .peacefulProtest, "15": .changeToGroup, "18": .attack, "19": .armedClash, "20": .attack,
  ]

  /// The kind of actor of a role code; nil for roles that are no side's.
  static func kind(of role: String?) -> ActorKind? {
    switch role {
    case "GOV", "MIL", "COP", "SPY": .state
    case "REB", "SEP", "INS": .rebel
    case "UAF": .politicalMilitia
    case "OPP": .protesters
    case "CVL": .civilians
    default: nil
    }
  }
}
