/// What words say of what happens, as a set of bits.
package struct TriggerWords: OptionSet, Hashable, Sendable {
  package var rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Killing and dying.
  package static let death = TriggerWords(rawValue: 1 << 0)
  /// Attacks, clashes, shots.
  package static let attack = TriggerWords(rawValue: 1 << 1)
  /// Bombs and explosions.
  package static let bomb = TriggerWords(rawValue: 1 << 2)
  /// Abductions and hostages.
  package static let kidnapping = TriggerWords(rawValue: 1 << 3)
  /// Fires that somebody lit.
  package static let arson = TriggerWords(rawValue: 1 << 4)
  /// Theft and hijacking.
  package static let robbery = TriggerWords(rawValue: 1 << 5)
  /// Work and traffic made to stop.
  package static let stoppage = TriggerWords(rawValue: 1 << 6)
  /// Wounds.
  package static let injury = TriggerWords(rawValue: 1 << 7)
  /// Damage to things.
  package static let damage = TriggerWords(rawValue: 1 << 8)
  /// Saying who did it.
  package static let blame = TriggerWords(rawValue: 1 << 9)

  /// Those that can assert an event.
  package static let events: TriggerWords = [
    .death, .attack, .bomb, .kidnapping, .arson, .robbery, .stoppage, .injury, .damage,
  ]

  /// What a word in lower case says; empty for most words.
  package static func of(_ word: String) -> TriggerWords {
    if let exact = exact[word] { return exact }
    guard word.utf8.count >= 4, !exceptions.contains(word) else { return [] }
    var result: TriggerWords = []
    for length in 4...min(9, word.utf8.count) {
      if let found = stems[String(word.utf8.prefix(length)) ?? ""] { result.formUnion(found) }
    }
    return result
  }

  private static let exact: [String: TriggerWords] = [
    "shot": [.attack, .death], "shots": .attack, "fire": [.attack, .arson], "fired": .attack, "fires": .arson,
    "dead": .death, "died": .death, "die": .death, "dies": .death, "killer": .death, "killers": .death,
    "body": .death, "bodies": .death, "corpse": .death, "corpses": .death, "raid": .attack, "raids": .attack,
    "blew": .bomb, "blown": .bomb, "mine": .bomb, "mines": .bomb, "tnt": .bomb, "car-bomb": .bomb, "hurt": .injury,
    "lit": .arson, "rob": .robbery, "stole": .robbery, "stolen": .robbery, "steal": .robbery, "theft": .robbery,
    "strike": .stoppage, "gunfire": .attack, "gun": .attack, "ransom": .kidnapping, "captive": .kidnapping,
    "missing": .kidnapping, "seized": [.kidnapping, .robbery], "held": .kidnapping, "shell": .attack,
    "shells": .attack, "toll": .death, "lives": .death, "victim": .death, "victims": .death, "blamed": .blame,
    "claimed": .blame, "responsibility": .blame, "responsible": .blame, "accused": .blame, "attributed": .blame,
    "authors": .blame, "perpetrators": .blame,
  ]

  private static let stems: [String: TriggerWords] = [
    "kill": .death, "murd": .death, "assas": .death, "massac": .death, "slain": .death, "slay": .death,
    "execut": .death, "death": .death, "slaught": .death, "homic": .death, "gunned": [.death, .attack],
    "genocid": .death, "riddle": [.attack, .death], "tortur": .attack,
    "attack": .attack, "ambush": .attack, "assault": .attack, "clash": .attack, "combat": .attack, "sabot": .attack,
    "machineg": .attack, "machine-g": .attack, "straf": .attack, "shoot": .attack, "harass": .attack,
    "offensi": .attack, "incurs": .attack, "fighti": .attack, "terror": .attack, "mortar": [.attack, .bomb],
    "rocket": [.attack, .bomb], "grenad": [.attack, .bomb], "burst": .attack, "hurl": .attack, "threw": .attack,
    "bomb": .bomb, "explo": .bomb, "dynam": .bomb, "blast": .bomb, "deton": .bomb,
    "kidnap": .kidnapping, "abduct": .kidnapping, "hostag": .kidnapping, "disapp": .kidnapping, "captur": .kidnapping,
    "burn": .arson, "arson": .arson, "torch": .arson, "incend": .arson, "ablaz": .arson, "flam": .arson,
    "robb": .robbery, "hijack": .robbery, "loot": .robbery, "thef": .robbery,
    "stoppa": .stoppage, "blocka": .stoppage, "paraly": .stoppage,
    "wound": .injury, "injur": .injury, "casual": [.injury, .death],
    "destr": .damage, "damag": .damage, "shatter": .damage, "wreck": .damage, "demoli": .damage,
  ]

  private static let exceptions: Set<String> = [
    "explore", "explored", "explorer", "exploit", "exploited", "exploitation", "executive", "executives", "skill",
    "disappointed", "disappointment", "terrain", "flamboyant", "offensive's", "robbins", "robberto",
  ]
}
