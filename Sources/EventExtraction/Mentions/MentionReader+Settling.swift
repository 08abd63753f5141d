import Events

/// Which act the words around a trigger settle.
extension MentionReader {
  private static let police: Set<String> = [
    "police", "officers", "agents", "agency", "gendarmes", "detectives", "security", "troops", "soldiers",
    "authorities",
    "prosecutors", "sheriff", "deputies", "policemen", "constables",
  ]
  private static let suspects: Set<String> = [
    "suspects", "suspect", "suspected", "smuggler", "smugglers", "dealers", "militants", "men", "man", "people",
  ]
  /// What makes a blast an accident wherever in the report it stands.
  private static let industry: Set<String> = [
    "boiler", "refinery", "methane", "colliery", "steelworks", "silo", "fireworks", "furnace", "ammonia", "miners",
    "pit",
    "gasworks", "petrochemical",
  ]
  private static let accidental: Set<String> = [
    "gas", "boiler", "petrol", "fuel", "factory", "fireworks", "refinery", "pipeline", "cylinder", "plant", "depot",
    "kitchen",
    "transformer", "furnace", "leak", "propane", "coal", "methane", "steelworks", "silo", "tanker", "warehouse",
    "electrical",
  ]
  private static let hostile: Set<String> = [
    "bomb", "bombs", "device", "militants", "gunmen", "attackers", "grenade", "grenades", "suicide", "bomber", "mine",
    "attack", "drone", "shelling", "missile", "rocket", "terrorist", "insurgents", "rebels", "explosives",
    "sabotage",
    "assailants", "stormed", "claimed",
  ]

  /// The trigger with the act that its sentence settles: police who seize men arrest them, a blast at a boiler is an
  /// accident.
  func settled(_ trigger: Trigger, kinds: ActKinds?) -> Trigger {
    var trigger = trigger
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let near = max(sentence.lowerBound, trigger.anchor - 12)..<min(sentence.upperBound, trigger.anchor + 4)
    func become(_ code: String) { if let act = Act.named(code) { trigger.act = act } }
    if Self.weaponry.contains(trigger.act.code), report.contains(Self.finding, in: sentence),
      !report.contains(Self.going, in: sentence)
    {
      become("defused")
    }
    if trigger.act.code == "abduction", let disaster = frame.titleActs.disaster,
      !report.contains(WordClassIndex.armed, in: sentence), !report.contains(Self.captivity, in: sentence)
    {
      // "Six neighbours were carried off" by the water.
      trigger.act = disaster
      return trigger
    }
    switch trigger.act.code {
    case "abduction":
      let object = trigger.anchor..<min(sentence.upperBound, trigger.anchor + 6)
      // "Police seized two men", not "a guard had taken fourteen people hostage".
      if report.contains(Self.captivity, in: sentence) { break }
      if report.contains(Self.police, in: near), report.contains(Self.suspects, in: object) { become("arrest") }
    case "storming":
      let before = max(sentence.lowerBound, trigger.anchor - 4)..<trigger.anchor
      if report.contains(["protesters", "demonstrators", "crowd", "crowds", "students", "mob"], in: before) {
        become("riot")
      } else if report.contains(["police", "gendarmes", "agents"], in: near),
        !report.contains(WordClassIndex.armed, in: near)
      {
        become("police-raid")
      }
    case "police-raid":
      if !report.contains(Self.police, in: sentence),
        report.contains(WordClassIndex.armed, in: sentence)
          || kinds.map({ $0[.attack] + $0[.clash] + $0[.bombing] > 0.6 }) ?? false
      {
        become("storming")
      }
    case "drowning", "collapse":
      // The headline says what brought it about.
      if let disaster = frame.titleActs.disaster, disaster.code != "earthquake" {
        trigger.act = disaster
      } else if trigger.act.code == "drowning", report.contains(Self.deluge, in: 0..<report.lower.count) {
        become("flood")
      }
    case "fire":
      if report.contains(Self.wild, in: 0..<report.lower.count), !report.contains(Self.housed, in: sentence) {
        become("wildfire")
        trigger.isWeak = false
      }
    case "bombing":
      let isAccident = report.contains(Self.accidental, in: sentence)
      // "blew up in …", not "blew up the …".
      let next = report.word(trigger.tokens.upperBound)
      if isAccident, report.word(trigger.tokens.upperBound - 1) == "up", Self.circumstance.contains(next),
        !report.contains(Self.hostile, in: 0..<min(report.lower.count, 400))
      {
        become("blast-accident")
      }
    case "blockade":
      if !trigger.isReferring, report.contains(Self.obstacles, in: sentence),
        !report.contains(Self.crowd, in: sentence)
      {
        trigger.isWeak = true
      } else if !trigger.isReferring, report.contains(WordClassIndex.armed, in: sentence),
        !report.contains(Self.crowd, in: sentence)
      {
        become("clash")
      }
    case "blast-accident":
      if report.contains(Self.planted, in: sentence) { become("bombing") }
    case "explosion":
      let document = 0..<min(report.lower.count, 400)
      let isAccident =
        report.contains(Self.accidental, in: sentence) || report.contains(Self.industry, in: document)
        || (kinds?.leading(.accident) ?? 0) > 0.6
      if isAccident, !report.contains(Self.hostile, in: document) { become("blast-accident") }
    case "clash":
      let crowd: Set<String> = ["protesters", "demonstrators", "protest", "demonstration", "rally", "fans", "rioters"]
      if report.contains(crowd, in: sentence), !report.contains(WordClassIndex.armed, in: sentence),
        let kinds, kinds[.riot] + kinds[.protest] > 0.6
      {
        become("riot")
      }
    case "riot":
      if report.contains(["prison", "inmates", "jail", "prisoners"], in: 0..<report.lower.count),
        !report.contains(["protesters", "demonstrators"], in: sentence)
      {
        become("communal")
      }
    case "crash":
      if report.contains(Self.hostile, in: sentence), report.contains(["drone", "missile"], in: near) {
        become("drone-strike")
      }
    default: break
    }
    return trigger
  }

  private static let captivity: Set<String> = [
    "hostage", "hostages", "kidnapped", "kidnap", "abducted", "captive", "captives", "ransom",
  ]
  /// What makes people who drowned the victims of a flood.
  private static let deluge: Set<String> = [
    "flood", "floods", "flooding", "flooded", "floodwater", "floodwaters", "downpour", "downpours", "cloudburst",
    "cyclone",
    "typhoon", "hurricane", "monsoon", "rains", "inundated", "overflowed", "burst", "torrential",
  ]
  private static let circumstance: Set<String> = [
    "in", "at", "on", "when", "while", "as", "near", "outside", "inside", ".", ",",
  ]
  private static let planted: Set<String> = [
    "bomb", "bombs", "device", "grenade", "suicide", "explosives", "planted", "militants", "insurgents", "militant",
  ]
  /// What shows that fires burn in the open.
  private static let wild: Set<String> = ["wildfire", "wildfires", "bushfire", "bushfires", "hectares", "acres"]
  private static let housed: Set<String> = [
    "building", "house", "flat", "apartment", "warehouse", "factory", "hotel", "hospital", "kitchen", "shop",
    "workshop",
    "bus", "ship", "ferry", "car", "train", "gas", "boiler", "school", "prison",
  ]
  private static let crowd = WordClassIndex.expanded(["crowd"])
  /// What blocks a road without anyone's doing.
  private static let obstacles: Set<String> = [
    "landslide", "landslides", "snow", "mud", "mudslide", "rocks", "rockfall", "debris", "avalanche", "trees", "tree",
    "flood", "floods", "floodwater", "water", "rubble", "boulders", "earth", "accident", "crash", "overturned", "ice",
  ]

  /// Weapons of this sentence that were only found or seized.
  private static let weaponry: Set<String> = [
    "ied", "bombing", "mine", "grenade", "rocket", "missile", "shelling", "car-bomb", "suicide",
  ]
  private static let finding: Set<String> = [
    "seized", "found", "discovered", "recovered", "confiscated", "uncovered", "cache", "unearthed", "surrendered",
  ]
  private static let going: Set<String> = [
    "exploded", "explode", "detonated", "blew", "blown", "killed", "killing", "wounded", "wounding", "injured",
    "injuring",
    "thrown", "threw", "hurled", "fired", "hit", "struck", "attack", "attacks", "tore", "ripped", "went",
  ]
}
