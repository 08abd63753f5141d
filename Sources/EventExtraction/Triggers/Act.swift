import Events

/// What kind of act a trigger asserts: finer than a sub-type, so that weapons and titles follow from it.
struct Act: Hashable, Sendable {
  /// The stable word used in rules and evidence.
  var code: String
  /// The group within which mentions may be the same event.
  var group: ActGroup
  /// The published sub-type.
  var subType: SubEventType
  /// The published type.
  var type: EventType
  /// The published class.
  var eventClass: EventClass
  /// Codes of the weapon the act implies, in order.
  var weapon: [String]
  /// How much the act says: where mentions of one event differ, the highest wins.
  var specificity: Int
  /// A noun for the event's title: `Bombing`.
  var title: String
}

extension Act {
  private static func make(
    _ code: String, _ group: ActGroup, _ subType: SubEventType, _ type: EventType, _ eventClass: EventClass,
    _ specificity: Int, _ title: String, weapon: [String] = []
  ) -> Act {
    Act(
      code: code, group: group, subType: subType, type: type, eventClass: eventClass, weapon: weapon,
      specificity: specificity, title: title)
  }

  /// All acts by code. The order has no meaning; nothing iterates over it into output.
  static let all: [String: Act] = {
    let acts: [Act] = attacks + unrest + arrests + strategic + disasters + accidents
    return Dictionary(acts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The act with a code of the trigger table.
  static func named(_ code: String) -> Act? { all[code] }

  private static let attacks: [Act] = [
    make("attack", .attack, .attack, .violenceAgainstCivilians, .conflict, 1, "Attack"),
    make("killing", .attack, .attack, .violenceAgainstCivilians, .conflict, 1, "Killing"),
    make("explosion", .attack, .remoteExplosive, .explosions, .conflict, 4, "Explosion", weapon: ["explosives"]),
    make("bombing", .attack, .remoteExplosive, .explosions, .conflict, 6, "Bombing", weapon: ["explosives"]),
    make("ied", .attack, .remoteExplosive, .explosions, .conflict, 7, "Bombing", weapon: ["IED"]),
    make("car-bomb", .attack, .remoteExplosive, .explosions, .conflict, 7, "Car bombing", weapon: ["vehicle bomb"]),
    make("mine", .attack, .remoteExplosive, .explosions, .conflict, 6, "Mine explosion", weapon: ["landmine"]),
    make("suicide", .attack, .suicideBomb, .explosions, .conflict, 9, "Suicide bombing", weapon: ["suicide vest"]),
    make("grenade", .attack, .grenade, .explosions, .conflict, 5, "Grenade attack", weapon: ["grenade"]),
    make("shelling", .attack, .shelling, .explosions, .conflict, 6, "Shelling", weapon: ["artillery"]),
    make("rocket", .attack, .shelling, .explosions, .conflict, 6, "Rocket attack", weapon: ["rocket"]),
    make("missile", .attack, .shelling, .explosions, .conflict, 6, "Missile attack", weapon: ["missile"]),
    make("air-strike", .attack, .airDroneStrike, .explosions, .conflict, 6, "Air strike", weapon: ["aircraft"]),
    make("drone-strike", .attack, .airDroneStrike, .explosions, .conflict, 7, "Drone strike", weapon: ["drone"]),
    make("chemical", .attack, .chemicalWeapon, .explosions, .conflict, 8, "Chemical attack", weapon: ["chemical"]),
    make("shooting", .attack, .attack, .violenceAgainstCivilians, .conflict, 5, "Shooting", weapon: ["firearms"]),
    make("clash", .attack, .armedClash, .battles, .conflict, 4, "Armed clash"),
    make("ambush", .attack, .armedClash, .battles, .conflict, 5, "Ambush", weapon: ["firearms"]),
    make("offensive", .attack, .armedClash, .battles, .conflict, 3, "Offensive"),
    make("war", .attack, .armedClash, .battles, .conflict, 2, "War"),
    make("stabbing", .attack, .attack, .violenceAgainstCivilians, .conflict, 6, "Stabbing", weapon: ["blade"]),
    make("ramming", .attack, .attack, .violenceAgainstCivilians, .conflict, 6, "Vehicle ramming", weapon: ["vehicle"]),
    make("arson", .attack, .arson, .violenceAgainstCivilians, .conflict, 5, "Arson attack", weapon: ["fire"]),
    make("storming", .attack, .attack, .violenceAgainstCivilians, .conflict, 3, "Armed raid"),
    make("abduction", .attack, .abduction, .violenceAgainstCivilians, .conflict, 5, "Abduction"),
    make("piracy", .attack, .abduction, .violenceAgainstCivilians, .conflict, 6, "Ship seized"),
    make("assassination", .attack, .attack, .violenceAgainstCivilians, .conflict, 5, "Assassination"),
    make("massacre", .attack, .attack, .violenceAgainstCivilians, .conflict, 4, "Massacre"),
    make("execution", .attack, .attack, .violenceAgainstCivilians, .conflict, 5, "Execution"),
    make("beating", .attack, .attack, .violenceAgainstCivilians, .conflict, 3, "Assault"),
    make("sexual", .attack, .sexualViolence, .violenceAgainstCivilians, .conflict, 7, "Sexual violence"),
    make("looting", .attack, .looting, .strategicDevelopments, .conflict, 3, "Looting"),
    make("sabotage", .attack, .remoteExplosive, .explosions, .conflict, 4, "Sabotage"),
    make("communal", .attack, .armedClash, .battles, .conflict, 4, "Communal violence"),
  ]

  private static let unrest: [Act] = [
    make("protest", .protest, .peacefulProtest, .protests, .protest, 2, "Protest"),
    make("strike", .protest, .peacefulProtest, .protests, .protest, 3, "Strike"),
    make("blockade", .protest, .peacefulProtest, .protests, .protest, 3, "Road blockade"),
    make("dispersal", .protest, .protestWithIntervention, .protests, .protest, 5, "Protest dispersed"),
    make("excessive-force", .protest, .excessiveForce, .protests, .protest, 6, "Force against protesters"),
    make("riot", .protest, .violentDemonstration, .riots, .protest, 4, "Riot"),
    make("mob", .protest, .mobViolence, .riots, .protest, 5, "Mob violence"),
  ]

  private static let arrests: [Act] = [
    make("arrest", .arrest, .arrests, .strategicDevelopments, .strategic, 4, "Arrests"),
    make("police-raid", .arrest, .arrests, .strategicDevelopments, .strategic, 3, "Police raid"),
    make("security-operation", .arrest, .arrests, .strategicDevelopments, .strategic, 2, "Security operation"),
  ]

  private static let strategic: [Act] = [
    make("agreement", .strategic, .agreement, .strategicDevelopments, .strategic, 3, "Agreement"),
    make("exchange", .strategic, .agreement, .strategicDevelopments, .strategic, 4, "Prisoner exchange"),
    make("release", .strategic, .otherStrategic, .strategicDevelopments, .strategic, 2, "Release"),
    make("defused", .strategic, .disruptedWeaponsUse, .strategicDevelopments, .strategic, 4, "Weapons found"),
    make("intercepted", .strategic, .disruptedWeaponsUse, .strategicDevelopments, .strategic, 4, "Interception"),
    make("withdrawal", .strategic, .changeToGroup, .strategicDevelopments, .strategic, 3, "Withdrawal"),
    make("base", .strategic, .headquarters, .strategicDevelopments, .strategic, 3, "Base set up"),
    make(
      "takeover", .attack, .nonStateActorOvertakesTerritory, .battles, .conflict, 4, "Territory taken"),
    make("recapture", .attack, .governmentRegainsTerritory, .battles, .conflict, 4, "Territory retaken"),
  ]

  private static let disasters: [Act] = [
    make("earthquake", .disaster, .earthquake, .disaster, .disaster, 6, "Earthquake"),
    make("flood", .disaster, .flood, .disaster, .disaster, 4, "Flood"),
    make("storm", .disaster, .storm, .disaster, .disaster, 4, "Storm"),
    make("cyclone", .disaster, .storm, .disaster, .disaster, 6, "Cyclone"),
    make("tornado", .disaster, .storm, .disaster, .disaster, 6, "Tornado"),
    make("wildfire", .disaster, .wildfire, .disaster, .disaster, 6, "Wildfire"),
    make("landslide", .disaster, .landslide, .disaster, .disaster, 5, "Landslide"),
    make("avalanche", .disaster, .landslide, .disaster, .disaster, 6, "Avalanche"),
    make("eruption", .disaster, .volcano, .disaster, .disaster, 6, "Volcanic eruption"),
    make("drought", .disaster, .drought, .disaster, .disaster, 5, "Drought"),
    make("tsunami", .disaster, .otherDisaster, .disaster, .disaster, 6, "Tsunami"),
    make("heat", .disaster, .otherDisaster, .disaster, .disaster, 4, "Extreme weather"),
  ]

  private static let accidents: [Act] = [
    make("accident", .accident, .otherAccident, .accident, .accident, 1, "Accident"),
    make("crash", .accident, .transportAccident, .accident, .accident, 4, "Crash"),
    make("rail-crash", .accident, .transportAccident, .accident, .accident, 5, "Train crash"),
    make("air-crash", .accident, .transportAccident, .accident, .accident, 5, "Air crash"),
    make("sinking", .accident, .transportAccident, .accident, .accident, 5, "Boat sinking"),
    make("stampede", .accident, .otherAccident, .accident, .accident, 6, "Stampede"),
    make("collapse", .accident, .collapse, .accident, .accident, 4, "Collapse"),
    make("mine-accident", .accident, .industrialAccident, .accident, .accident, 6, "Mine accident"),
    make("fire", .accident, .fire, .accident, .accident, 3, "Fire"),
    make("blast-accident", .accident, .industrialAccident, .accident, .accident, 5, "Explosion"),
    make("industrial", .accident, .industrialAccident, .accident, .accident, 4, "Industrial accident"),
    make("drowning", .accident, .otherAccident, .accident, .accident, 3, "Drowning"),
  ]
}
