/// What a sub-type is in other vocabularies.
public struct TypeCrosswalk: Hashable, Sendable {
  /// The sub-type.
  public var subType: SubEventType
  /// Its type.
  public var type: EventType
  /// The class it has unless the words say otherwise.
  public var eventClass: EventClass
  /// ACLED's `disorder_type`; nil where ACLED does not code such events.
  public var acledDisorder: String?
  /// UCDP's `type_of_violence` where the sub-type settles it: 3, one-sided; nil where it depends on the sides or where
  /// UCDP does not code such events.
  public var ucdpViolence: Int?
  /// CAMEO's event code, as GDELT uses it; nil for what CAMEO does not code (disasters, accidents).
  public var cameo: String?
  /// PLOVER's event type; nil for what PLOVER does not code.
  public var plover: String?
  /// PLOVER's mode, or nil.
  public var ploverMode: String?
  /// Whether the step to one of the codes is a guess that a loss report should list.
  public var isApproximate: Bool
}

extension TypeCrosswalk {
  private static let violence = "Political violence"
  private static let demonstrations = "Demonstrations"
  private static let strategic = "Strategic developments"

  private init(
    _ subType: SubEventType, _ type: EventType, _ eventClass: EventClass, _ disorder: String?, _ ucdp: Int?,
    _ cameo: String?, _ plover: String?, _ mode: String?, guess: Bool = false
  ) {
    self.init(
      subType: subType, type: type, eventClass: eventClass, acledDisorder: disorder, ucdpViolence: ucdp, cameo: cameo,
      plover: plover, ploverMode: mode, isApproximate: guess)
  }

  /// GDELT's QuadClass of ``cameo``: 1 verbal and 2 material co-operation, 3 verbal and 4 material conflict.
  public var quadClass: Int? {
    guard let cameo, let root = Int(cameo.prefix(2)) else { return nil }
    switch root {
    case 1...5: return 1
    case 6...9: return 2
    case 10...13: return 3
    default: return 4
    }
  }

  /// All sub-types, in ACLED's order and then ours.
  ///
  /// ACLED's names and disorder types are those of its codebook, CAMEO's codes those of the CAMEO manual 1.1b3, PLOVER's
  /// types and modes those of its 2024 manual.
  public static let all: [TypeCrosswalk] = [
    .init(
      .governmentRegainsTerritory, .battles, .conflict, violence, nil, "192", "ASSAULT", "heavy-weapons", guess: true),
    .init(
      .nonStateActorOvertakesTerritory, .battles, .conflict, violence, nil, "192", "ASSAULT", "heavy-weapons",
      guess: true),
    .init(.armedClash, .battles, .conflict, violence, nil, "193", "ASSAULT", "firearms", guess: true),
    .init(.chemicalWeapon, .explosions, .conflict, violence, nil, "2041", "ASSAULT", "unconventional"),
    .init(.airDroneStrike, .explosions, .conflict, violence, nil, "195", "ASSAULT", "aerial"),
    .init(.suicideBomb, .explosions, .conflict, violence, nil, "1831", "ASSAULT", "suicide-attack"),
    .init(.shelling, .explosions, .conflict, violence, nil, "194", "ASSAULT", "heavy-weapons"),
    .init(.remoteExplosive, .explosions, .conflict, violence, nil, "183", "ASSAULT", "explosives"),
    .init(.grenade, .explosions, .conflict, violence, nil, "183", "ASSAULT", "explosives", guess: true),
    .init(.sexualViolence, .violenceAgainstCivilians, .conflict, violence, 3, "1821", "ASSAULT", "sexual"),
    .init(.attack, .violenceAgainstCivilians, .conflict, violence, 3, "180", "ASSAULT", "targeted", guess: true),
    .init(.abduction, .violenceAgainstCivilians, .conflict, violence, nil, "181", "ASSAULT", "abduct"),
    .init(.peacefulProtest, .protests, .protest, demonstrations, nil, "141", "PROTEST", "demo"),
    .init(
      .protestWithIntervention, .protests, .protest, demonstrations, nil, "175", "ASSAULT", "crowd-control", guess: true
    ),
    .init(.excessiveForce, .protests, .protest, violence, 3, "175", "ASSAULT", "crowd-control"),
    .init(.violentDemonstration, .riots, .protest, demonstrations, nil, "145", "PROTEST", "riot"),
    .init(.mobViolence, .riots, .protest, violence, nil, "145", "PROTEST", "riot", guess: true),
    .init(.agreement, .strategicDevelopments, .strategic, strategic, nil, "057", "AGREE", nil),
    .init(.arrests, .strategicDevelopments, .strategic, strategic, nil, "173", "COERCE", "arrest"),
    .init(.changeToGroup, .strategicDevelopments, .strategic, strategic, nil, "150", "MOBILIZE", nil, guess: true),
    .init(
      .disruptedWeaponsUse, .strategicDevelopments, .strategic, strategic, nil, "171", "COERCE", "seize", guess: true),
    .init(.headquarters, .strategicDevelopments, .strategic, strategic, nil, "154", "MOBILIZE", nil, guess: true),
    .init(.looting, .strategicDevelopments, .strategic, strategic, nil, "1712", "ASSAULT", "destroy", guess: true),
    .init(.nonViolentTransfer, .strategicDevelopments, .strategic, strategic, nil, "087", "RETREAT", nil, guess: true),
    .init(.otherStrategic, .strategicDevelopments, .strategic, strategic, nil, "010", "CONSULT", nil, guess: true),
    .init(.arson, .violenceAgainstCivilians, .conflict, violence, nil, "180", "ASSAULT", "destroy", guess: true),
    .init(.earthquake, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.flood, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.storm, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.wildfire, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.landslide, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.volcano, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.drought, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.otherDisaster, .disaster, .disaster, nil, nil, nil, nil, nil),
    .init(.transportAccident, .accident, .accident, nil, nil, nil, nil, nil),
    .init(.industrialAccident, .accident, .accident, nil, nil, nil, nil, nil),
    .init(.fire, .accident, .accident, nil, nil, nil, nil, nil),
    .init(.collapse, .accident, .accident, nil, nil, nil, nil, nil),
    .init(.otherAccident, .accident, .accident, nil, nil, nil, nil, nil),
  ]

  private static let bySubType: [SubEventType: TypeCrosswalk] = Dictionary(
    all.map { ($0.subType, $0) }, uniquingKeysWith: { first, _ in first })

  /// The row of a sub-type, or nil for one that is not in the vocabulary.
  public static func of(_ subType: SubEventType) -> TypeCrosswalk? { bySubType[subType] }

  /// The ACLED sub-type of a PLOVER ASSAULT mode, or nil for another mode.
  ///
  /// - Parameter targetsCivilians: whether the recipient is unarmed; it tells an attack from a clash.
  public static func subType(ofAssaultMode mode: String, targetsCivilians: Bool) -> SubEventType? {
    switch mode {
    case "aerial", "drone": .airDroneStrike
    case "heavy-weapons": .shelling
    case "explosives": .remoteExplosive
    case "suicide-attack": .suicideBomb
    case "abduct": .abduction
    case "sexual": .sexualViolence
    case "firearms", "beat", "targeted", "torture", "primitive": targetsCivilians ? .attack : .armedClash
    case "crowd-control": .excessiveForce
    case "unconventional": .chemicalWeapon
    case "destroy": .looting
    default: nil
    }
  }

  /// UCDP's `type_of_violence`: 1 state-based, 2 non-state, 3 one-sided; nil where the sides do not tell.
  public static func ucdpViolence(actor1: ActorKind?, actor2: ActorKind?) -> Int? {
    guard let actor1, let actor2 else { return nil }
    let unarmed: Set<ActorKind> = [.civilians, .protesters]
    if unarmed.contains(actor2) || unarmed.contains(actor1) { return 3 }
    return actor1 == .state || actor2 == .state ? 1 : 2
  }
}
