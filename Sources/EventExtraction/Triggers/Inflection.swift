/// Forms of English words, so that the trigger table lists each word once.
enum Inflection {
  /// Every form of a verb: base, third person, past, participles, `-ing`.
  static func verbForms(_ base: String) -> [String] {
    if let known = irregular[base] { return [base, thirdPerson(base), progressive(base)] + known }
    return [base, thirdPerson(base), progressive(base), past(base)]
  }

  /// Singular and plural of a noun.
  static func nounForms(_ singular: String) -> [String] {
    if let plural = irregularPlurals[singular] { return [singular, plural] }
    return [singular, plural(singular)]
  }

  private static func thirdPerson(_ base: String) -> String { plural(base) }

  private static func plural(_ word: String) -> String {
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    return sibilants.contains(where: { word.hasSuffix($0) }) ? word + "es" : word + "s"
  }

  private static func past(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return base.dropLast() + "ied"
    }
    return doubled(base) + "ed"
  }

  private static func progressive(_ base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee"), !base.hasSuffix("oe") { return base.dropLast() + "ing" }
    return doubled(base) + "ing"
  }

  private static func doubled(_ base: String) -> String {
    doubling.contains(base) ? base + String(base.suffix(1)) : base
  }

  /// Verbs that double their last letter; the stress decides, so they are listed.
  private static let doubling: Set<String> = [
    "stab", "rob", "ram", "gun", "grab", "hit", "cut", "plot", "drop", "slip", "set", "run", "kidnap",
    "rip", "stop", "trap", "plan", "ban", "drag", "pin", "win", "get", "put", "shut", "rebel", "wrap", "stun", "chop",
    "quit", "scrap", "whip", "zap", "mob", "bar", "patrol", "club", "slam", "dam", "flip",
    "unban", "overrun", "begin", "dig", "snap", "nab", "lob", "jam", "tug", "hug", "spot",
  ]

  private static let irregular: [String: [String]] = [
    "shoot": ["shot"], "strike": ["struck", "stricken"], "hit": ["hit"], "blow": ["blew", "blown"],
    "break": ["broke", "broken"], "take": ["took", "taken"], "set": ["set"], "sink": ["sank", "sunk"],
    "fall": ["fell", "fallen"], "tear": ["tore", "torn"], "burn": ["burned", "burnt"], "hold": ["held"],
    "catch": ["caught"], "fight": ["fought"], "throw": ["threw", "thrown"], "drive": ["drove", "driven"],
    "beat": ["beat", "beaten"], "die": ["died"], "go": ["went", "gone"], "come": ["came"], "slide": ["slid"],
    "run": ["ran"], "overrun": ["overran"], "sweep": ["swept"], "leave": ["left"], "sign": ["signed"],
    "meet": ["met"], "lead": ["led"], "shake": ["shook", "shaken"], "give": ["gave", "given"], "find": ["found"],
    "hurt": ["hurt"], "cut": ["cut"], "lay": ["laid"], "lie": ["lay", "lain"], "put": ["put"], "burst": ["burst"],
    "spread": ["spread"], "slay": ["slew", "slain"], "hang": ["hanged", "hung"], "freeze": ["froze", "frozen"],
    "steal": ["stole", "stolen"], "ring": ["rang", "rung"], "retake": ["retook", "retaken"], "wreck": ["wrecked"],
    "overturn": ["overturned"], "withdraw": ["withdrew", "withdrawn"], "overthrow": ["overthrew", "overthrown"],
    "flee": ["fled"], "lose": ["lost"], "see": ["saw", "seen"], "get": ["got", "gotten"], "swear": ["swore", "sworn"],
    "begin": ["began", "begun"], "shut": ["shut"], "quit": ["quit"], "lob": ["lobbed"], "dig": ["dug"],
    "bring": ["brought"], "send": ["sent"], "rise": ["rose", "risen"], "ram": ["rammed"], "rob": ["robbed"],
    "fling": ["flung"], "mow": ["mowed", "mown"], "shed": ["shed"],
    "feed": ["fed"], "bleed": ["bled"], "glue": ["glued"],
  ]

  private static let irregularPlurals: [String: String] = [
    "man": "men", "woman": "women", "gunman": "gunmen", "policeman": "policemen", "person": "people",
    "child": "children", "knife": "knives", "life": "lives", "aircraft": "aircraft", "serviceman": "servicemen",
  ]
}
