import Events
import Gazetteers
import GeoJSON
import Glibc

/// What comparisons need of an event, as numbers, computed once.
struct MergeCandidate: Sendable {
  /// How fine a place is known, coarser ones greater; the order of ``MergedEvent``'s choice.
  enum Precision: UInt8, Sendable {
    case exact, settlement, nearSettlement, adm3, adm2, adm1, lineOrRegion, country, unknown
  }

  /// Kinds of act that are taken for each other more or less easily.
  enum Family: UInt8, Sendable {
    case general, blast, far, other
  }

  /// A stated range of people.
  struct Figure: Hashable, Sendable {
    var low: Int32
    var high: Int32

    init?(_ toll: Toll) {
      guard let low = toll.low, let high = toll.high else { return nil }
      self.low = Int32(clamping: low)
      self.high = Int32(clamping: high)
    }
  }

  /// What makes two events tell the same facts, whatever words they use.
  struct Facts: Hashable, Sendable {
    var group: ActGroup
    var isPlanned: Bool
    var subType: UInt64
    var start: Int32
    var end: Int32
    var isLoose: Bool
    var minute: Int32
    var place: UInt64
    var latitude: Double
    var longitude: Double
    var precision: Precision
    var killed: Figure?
    var injured: Figure?
    var detained: Figure?
    var targets: [UInt32]
    var actors: [UInt32]
    var vehicles: UInt64
    var weapons: UInt64
  }

  let facts: Facts
  let family: Family
  /// Whether it may be an accident to one report and an attack to another.
  let isFire: Bool
  /// Whether a vehicle was hit, so that it may be a crash to one report and an attack to another.
  let isCrash: Bool
  /// The point on the unit sphere.
  let x: Double
  let y: Double
  let z: Double
  /// Whether the place is an area of which the point is only the centre.
  let isArea: Bool
  let country: UInt64
  let admin1: UInt64
  let admin2: UInt64
  /// The country that GeoNames puts the division in, where a worldview puts it in another; else 0.
  let absoluteCountry: UInt64
  /// Whether the area is a whole country to GeoNames and a division to the worldview.
  let isWholeCountry: Bool
  /// The words of the sentence that tells of it.
  let words: [UInt32]
  /// The reports.
  let reports: [UInt64]

  /// Whether a day and a position are there to compare; the others are never merged.
  var isComparable: Bool { facts.start != .min && !(x == 0 && y == 0 && z == 0) }

  /// Whether it may have been on any of more than ten days.
  var isLong: Bool { facts.end - facts.start > 10 }

  init(_ event: Event) {
    let place = event.place
    let notes = WordHashes.words(of: event.notes)
    let targets = WordHashes.words(of: event.target.joined(separator: " "))
    // What was hit may stand only in the sentence.
    let vehicles = (targets.isEmpty ? notes : targets).reduce(0) { $0 | (MergeCandidate.vehicleBits[$1] ?? 0) }
    let actors = WordHashes.words(of: event.actor1.joined(separator: " "))
    facts = Facts(
      group: MergeCandidate.group(of: event), isPlanned: event.assertion == .planned,
      subType: WordHashes.exact(event.subType.rawValue),
      start: event.date?.start.map { Int32(clamping: $0.dayNumber) } ?? .min,
      end: (event.date?.end ?? event.date?.start).map { Int32(clamping: $0.dayNumber) } ?? .min,
      isLoose: event.date?.basis == .publication, minute: MergeCandidate.minute(event.date?.time),
      place: place.placeID.map { WordHashes.exact($0.description) } ?? 0,
      latitude: place.position?.latitude ?? 0, longitude: place.position?.longitude ?? 0,
      precision: MergeCandidate.precision(place.precision), killed: Figure(event.killed),
      injured: Figure(event.injured), detained: Figure(event.detained), targets: targets,
      actors: actors.filter { !MergeCandidate.vagueActors.contains($0) }, vehicles: vehicles,
      weapons: event.weapon.reduce(0) { $0 | (MergeCandidate.weaponBits[$1] ?? 0) })
    family =
      switch event.subType {
      case .remoteExplosive, .suicideBomb, .grenade: .blast
      case .shelling, .airDroneStrike: .far
      case .attack, .armedClash, .arson, .otherAccident, .peacefulProtest, .protestWithIntervention,
        .violentDemonstration:
        .general
      default: .other
      }
    isCrash = vehicles != 0 && (facts.group == .attack || event.subType == .transportAccident)
    isFire = [.fire, .arson, .remoteExplosive, .industrialAccident].contains(event.subType)
    if let position = place.position {
      let latitude = position.latitude * .pi / 180
      let longitude = position.longitude * .pi / 180
      x = cos(latitude) * cos(longitude)
      y = cos(latitude) * sin(longitude)
      z = sin(latitude)
    } else {
      (x, y, z) = (0, 0, 0)
    }
    isArea = place.geometryKind == .area
    country = WordHashes.exact(place.countryCode)
    admin1 = WordHashes.exact(place.admin1Code)
    admin2 = WordHashes.exact(place.admin2Code)
    let absolute = DivisionCode(absolute: place.admin1Code)
    absoluteCountry = absolute.map { WordHashes.exact($0.countryCode) } ?? 0
    isWholeCountry = absolute?.admin1Code == DivisionCode.wholeCountry
    words = notes
    reports = event.reports.map { WordHashes.exact($0.id) }
  }

  /// Whether the event's area holds the place of another, by codes.
  func holds(_ other: MergeCandidate) -> Bool {
    guard isArea, country != 0, country == other.country, other.facts.precision != .country else { return false }
    switch facts.precision {
    case .country: return true
    case .adm1:
      if isWholeCountry { return other.absoluteCountry == absoluteCountry && other.facts.precision != .adm1 }
      return admin1 == other.admin1
    case .adm2: return admin1 == other.admin1 && admin2 == other.admin2 && other.facts.precision != .adm1
    default: return false
    }
  }

  /// The length in metres of the arc between the points; the mean sphere.
  func meters(to other: MergeCandidate) -> Double {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return 2 * 6_371_008.8 * asin(min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2))
  }

  /// Whether a report tells of both.
  func sharesReport(with other: MergeCandidate) -> Bool {
    reports.contains { other.reports.contains($0) }
  }

  // MARK: Words

  /// The group of an event by its published words, so that events from any source can be merged.
  static func group(of event: Event) -> ActGroup {
    switch event.type {
    case .protests, .riots: return .protest
    case .disaster: return .disaster
    case .accident: return .accident
    case .battles, .explosions, .violenceAgainstCivilians: return .attack
    default: break
    }
    switch event.subType {
    case .arrests: return .arrest
    case .looting: return .attack
    default: return .strategic
    }
  }

  static func precision(_ precision: PlacePrecision) -> Precision {
    switch precision {
    case .exact: .exact
    case .settlement: .settlement
    case .nearSettlement: .nearSettlement
    case .adm3: .adm3
    case .adm2: .adm2
    case .adm1: .adm1
    case .lineOrRegion, .marineOrAir: .lineOrRegion
    case .country: .country
    default: .unknown
    }
  }

  /// Minutes since midnight of `HH:MM`, or -1.
  private static func minute(_ time: String?) -> Int32 {
    guard let parts = time?.split(separator: ":"), parts.count >= 2, let hours = Int32(parts[0]),
      let minutes = Int32(parts[1])
    else { return -1 }
    return hours * 60 + minutes
  }

  /// What may be hit and is not taken for something else, a bit for each.
  private static let vehicleBits: [UInt32: UInt64] = {
    let kinds: [[String]] = [
      ["bus", "buses"], ["coach"], ["van"], ["train"], ["ferry", "ship", "launch", "boat"], ["tanker"],
      ["car", "cars"],
      ["truck", "lorry"], ["plane"], ["helicopter"], ["church"], ["mosque"], ["synagogue"], ["school"], ["hospital"],
      ["market"], ["barracks", "base"], ["courthouse"], ["club"], ["prison"], ["hotel"], ["minibus"], ["camp"],
    ]
    var bits: [UInt32: UInt64] = [:]
    for (bit, words) in kinds.enumerated() {
      for word in words { bits[WordHashes.word(word)] = 1 << UInt64(bit) }
    }
    return bits
  }()

  /// Weapons that say how it was done, a bit for each of those that exclude each other.
  private static let weaponBits: [String: UInt64] = [
    "firearms": 1, "IED": 2, "explosives": 2, "vehicle bomb": 2, "suicide vest": 2, "grenade": 2, "landmine": 2,
    "drone": 4, "aircraft": 4, "missile": 4, "rocket": 4, "artillery": 4, "chemical": 8, "blade": 16, "vehicle": 32,
    "fire": 64,
  ]

  /// Those of whom every report speaks.
  private static let vagueActors: Set<UInt32> = Set(
    WordHashes.words(
      of: """
        gunmen gunman attackers attacker militants militant fighters fighter men man armed unidentified unknown forces force \
        security troops soldiers army group assailants assailant suspected rebels insurgents bomber protesters \
        demonstrators residents villagers crowd thousands hundreds dozens local
        """))
}
