/// Codes of what was hit and of what with, by the words that name them.
enum TargetKinds {
  /// The kinds of a target's words, in the order of the table.
  static func kinds(of words: String) -> [String] { codes(of: words, table: targets) }

  /// The weapon codes of a sentence's words, in the order of the table.
  static func weapons(of words: String) -> [String] { codes(of: words, table: weaponWords) }

  private static func codes(of words: String, table: [(String, Set<String>)]) -> [String] {
    let found = Set(words.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init))
    return table.filter { !$0.1.isDisjoint(with: found) }.map(\.0)
  }

  private static let targets: [(String, Set<String>)] = [
    ("police", ["police", "policeman", "policemen", "officer", "officers", "constable", "gendarmes", "traffic"]),
    (
      "military",
      [
        "soldier", "soldiers", "army", "troops", "military", "barracks", "base", "guards", "navy", "camp", "convoy",
        "servicemen",
      ]
    ),
    (
      "place of worship",
      ["church", "churches", "mosque", "mosques", "synagogue", "temple", "cathedral", "monastery", "shrine", "priest"]
    ),
    ("school", ["school", "schools", "university", "college", "kindergarten", "teachers", "pupils", "students"]),
    ("medical", ["hospital", "hospitals", "clinic", "ambulance", "ambulances", "medics", "doctors"]),
    (
      "vehicle",
      [
        "vehicle", "vehicles", "car", "cars", "bus", "coach", "van", "truck", "lorry", "train", "patrol", "tanker",
        "minibus", "taxi",
      ]
    ),
    ("vessel", ["ship", "vessel", "boat", "tanker", "ferry", "dhow", "freighter"]),
    (
      "building",
      [
        "building", "house", "houses", "home", "homes", "hotel", "dormitory", "office", "offices", "headquarters",
        "barracks", "flats", "shop", "residence",
      ]
    ),
    ("market", ["market", "markets", "bazaar", "stalls"]),
    (
      "infrastructure",
      [
        "substation", "bridge", "pipeline", "railway", "rail", "port", "airport", "power", "grid", "plant", "refinery",
        "depot", "dam", "elevator", "line",
      ]
    ),
    (
      "government",
      [
        "ministry", "parliament", "courthouse", "court", "embassy", "governor", "mayor", "official", "officials",
        "minister", "prosecutor", "municipality",
      ]
    ),
    ("journalists", ["journalist", "journalists", "reporter", "reporters", "newsroom", "newsrooms"]),
    ("aid workers", ["aid", "volunteers", "rescuers", "rescue"]),
    ("protesters", ["protesters", "demonstrators", "rally", "crowd", "sit"]),
    (
      "civilians",
      [
        "civilian", "civilians", "villagers", "villager", "residents", "passengers", "worshippers", "shoppers",
        "migrants", "people", "farmers", "family", "children", "women", "worker", "workers", "traders",
      ]
    ),
  ]

  private static let weaponWords: [(String, Set<String>)] = [
    (
      "firearms",
      [
        "rifle", "rifles", "gun", "guns", "gunmen", "pistol", "pistols", "shot", "shots", "gunfire", "shooting",
        "kalashnikov", "kalashnikovs", "bullets", "machine", "shotgun", "gunman",
      ]
    ),
    ("IED", ["ied", "ieds", "improvised"]),
    (
      "explosives",
      ["bomb", "bombs", "explosive", "explosives", "device", "dynamite", "charge", "blast", "explosion", "detonated"]
    ),
    ("grenade", ["grenade", "grenades"]),
    ("landmine", ["landmine", "landmines", "mine"]),
    ("drone", ["drone", "drones", "uav", "fpv"]),
    ("artillery", ["artillery", "shelling", "mortar", "mortars", "howitzer", "shells", "shelled"]),
    ("rocket", ["rocket", "rockets"]),
    ("missile", ["missile", "missiles"]),
    ("aircraft", ["airstrike", "airstrikes", "warplane", "warplanes", "aircraft", "jets"]),
    ("blade", ["knife", "knives", "machete", "machetes", "axe", "stabbed", "stabbing", "sword"]),
    ("fire", ["arson", "petrol", "torched", "ablaze", "alight", "molotov"]),
    ("stones", ["stones", "stone", "rocks"]),
    ("tear gas", ["teargas"]),
  ]
}
