/// The kind of an actor, with ACLED's code.
public struct ActorKind: RawRepresentable, Hashable, Sendable {
  /// ACLED's `inter` code, 1…8.
  public var rawValue: Int

  /// Makes a kind from its code.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Forces of a state.
  public static let state = ActorKind(rawValue: 1)
  /// Groups that fight a state.
  public static let rebel = ActorKind(rawValue: 2)
  /// Armed groups with a political aim short of taking the state.
  public static let politicalMilitia = ActorKind(rawValue: 3)
  /// Armed groups of a community.
  public static let identityMilitia = ActorKind(rawValue: 4)
  /// Rioters.
  public static let rioters = ActorKind(rawValue: 5)
  /// Protesters.
  public static let protesters = ActorKind(rawValue: 6)
  /// People without arms.
  public static let civilians = ActorKind(rawValue: 7)
  /// Forces from abroad, companies, others.
  public static let external = ActorKind(rawValue: 8)

  /// The kinds in the order of their codes.
  public static let all: [ActorKind] = (1...8).map { ActorKind(rawValue: $0) }

  /// ACLED's word for the kind, or nil for a code it does not have.
  public var acledName: String? {
    switch self {
    case .state: "State Forces"
    case .rebel: "Rebel Groups"
    case .politicalMilitia: "Political Militias"
    case .identityMilitia: "Identity Militias"
    case .rioters: "Rioters"
    case .protesters: "Protesters"
    case .civilians: "Civilians"
    case .external: "External/Other Forces"
    default: nil
    }
  }

  /// PLOVER's sector nearest to the kind, or nil.
  public var ploverSector: String? {
    switch self {
    case .state: "MIL"
    case .rebel: "REB"
    case .politicalMilitia, .identityMilitia: "PRM"
    case .rioters, .protesters, .civilians: "CVL"
    case .external: "UNK"
    default: nil
    }
  }

  /// ACLED's interaction code of two sides: the smaller code first; one side alone ends in 0; nil without any.
  public static func interaction(_ first: ActorKind?, _ second: ActorKind?) -> Int? {
    switch (first?.rawValue, second?.rawValue) {
    case (let a?, let b?): min(a, b) * 10 + max(a, b)
    case (let a?, nil), (nil, let a?): a * 10
    case (nil, nil): nil
    }
  }
}
