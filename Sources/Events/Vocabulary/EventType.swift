/// The type of an event: the six of ACLED, and the words of ``EventClass`` where ACLED has none.
public struct EventType: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Fighting between two armed sides.
  public static let battles = EventType(rawValue: "Battles")
  /// Bombs, shells, missiles, strikes from the air.
  public static let explosions = EventType(rawValue: "Explosions/Remote violence")
  /// Armed violence against people without arms.
  public static let violenceAgainstCivilians = EventType(rawValue: "Violence against civilians")
  /// Demonstrations without violence by those who demonstrate.
  public static let protests = EventType(rawValue: "Protests")
  /// Violent demonstrations and mobs.
  public static let riots = EventType(rawValue: "Riots")
  /// Turns that matter and are not violence.
  public static let strategicDevelopments = EventType(rawValue: "Strategic developments")
  /// A natural hazard that struck.
  public static let disaster = EventType(rawValue: "Disaster")
  /// A crash, collapse or sinking.
  public static let accident = EventType(rawValue: "Accident")
  /// Anything else.
  public static let other = EventType(rawValue: "Other")
}

/// The sub-type of an event: ACLED's list, extended where it has no word.
public struct SubEventType: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Both sides shoot.
  public static let armedClash = SubEventType(rawValue: "Armed clash")
  /// Forces of the state take a place back.
  public static let governmentRegainsTerritory = SubEventType(rawValue: "Government regains territory")
  /// Others take a place.
  public static let nonStateActorOvertakesTerritory = SubEventType(rawValue: "Non-state actor overtakes territory")
  /// Gas or another agent.
  public static let chemicalWeapon = SubEventType(rawValue: "Chemical weapon")
  /// Aircraft, helicopters or drones.
  public static let airDroneStrike = SubEventType(rawValue: "Air/drone strike")
  /// The attacker blows up with the bomb.
  public static let suicideBomb = SubEventType(rawValue: "Suicide bomb")
  /// Artillery, rockets, missiles.
  public static let shelling = SubEventType(rawValue: "Shelling/artillery/missile attack")
  /// Bombs, mines, car bombs.
  public static let remoteExplosive = SubEventType(rawValue: "Remote explosive/landmine/IED")
  /// Hand grenades.
  public static let grenade = SubEventType(rawValue: "Grenade")
  /// Rape and the like.
  public static let sexualViolence = SubEventType(rawValue: "Sexual violence")
  /// Shootings, stabbings, assaults on people.
  public static let attack = SubEventType(rawValue: "Attack")
  /// Kidnapping, hostage taking.
  public static let abduction = SubEventType(rawValue: "Abduction/forced disappearance")
  /// Nobody intervened.
  public static let peacefulProtest = SubEventType(rawValue: "Peaceful protest")
  /// Dispersed or stopped.
  public static let protestWithIntervention = SubEventType(rawValue: "Protest with intervention")
  /// Shot at or beaten.
  public static let excessiveForce = SubEventType(rawValue: "Excessive force against protesters")
  /// Those who demonstrate use violence.
  public static let violentDemonstration = SubEventType(rawValue: "Violent demonstration")
  /// A mob attacks.
  public static let mobViolence = SubEventType(rawValue: "Mob violence")
  /// Cease-fires, accords, exchanges.
  public static let agreement = SubEventType(rawValue: "Agreement")
  /// Detentions and raids.
  public static let arrests = SubEventType(rawValue: "Arrests")
  /// Splits, recruitment, withdrawals.
  public static let changeToGroup = SubEventType(rawValue: "Change to group/activity")
  /// Found, defused, shot down.
  public static let disruptedWeaponsUse = SubEventType(rawValue: "Disrupted weapons use")
  /// A base is set up.
  public static let headquarters = SubEventType(rawValue: "Headquarters or base established")
  /// Arson and destruction without a fight.
  public static let looting = SubEventType(rawValue: "Looting/property destruction")
  /// Handed over.
  public static let nonViolentTransfer = SubEventType(rawValue: "Non-violent transfer of territory")
  /// Another turn.
  public static let otherStrategic = SubEventType(rawValue: "Other")
  /// Fire set on purpose against people or a building in an attack.
  public static let arson = SubEventType(rawValue: "Arson attack")
  /// An earthquake.
  public static let earthquake = SubEventType(rawValue: "Earthquake")
  /// A flood.
  public static let flood = SubEventType(rawValue: "Flood")
  /// Storms, cyclones, tornadoes.
  public static let storm = SubEventType(rawValue: "Storm")
  /// A wildfire.
  public static let wildfire = SubEventType(rawValue: "Wildfire")
  /// Landslides, avalanches, mudflows.
  public static let landslide = SubEventType(rawValue: "Landslide")
  /// An eruption.
  public static let volcano = SubEventType(rawValue: "Volcanic eruption")
  /// A drought.
  public static let drought = SubEventType(rawValue: "Drought")
  /// Another natural hazard.
  public static let otherDisaster = SubEventType(rawValue: "Other disaster")
  /// Crashes on road, rail, water, in the air.
  public static let transportAccident = SubEventType(rawValue: "Transport accident")
  /// Mines, plants, dams.
  public static let industrialAccident = SubEventType(rawValue: "Industrial accident")
  /// A fire without stated intent.
  public static let fire = SubEventType(rawValue: "Fire")
  /// Buildings, bridges.
  public static let collapse = SubEventType(rawValue: "Structural collapse")
  /// Another accident.
  public static let otherAccident = SubEventType(rawValue: "Other accident")
}
