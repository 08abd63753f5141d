import Events

/// Asks of acts told in general words ("attacked", "crashed") that someone or something real stands beside them.
struct DraftSupport {
  let report: ReportText
  /// The groups of the acts that the headline names.
  let titleGroups: Set<ActGroup>

  /// Whether an event rests on more than a general word.
  func isSupported(_ draft: EventDraft) -> Bool {
    if draft.isLive, draft.act.code == "war", draft.date?.tokens == nil { return false }
    if draft.isLive, draft.tolls.isEmpty, let place = draft.site?.place, Containment.rank(place) <= 1,
      draft.date?.tokens == nil
    {
      // A war in a country on no day is a state of affairs.
      return false
    }
    guard draft.isLive, draft.tolls.isEmpty, Set(draft.acts.map(\.trigger.sentence)).count == 1 else { return true }
    guard let first = draft.acts.first else { return true }
    let sentence = report.tokens(ofSentence: first.trigger.sentence)
    if draft.act.group == .disaster || draft.act.code == "accident" || draft.act.code == "fire",
      draft.acts.allSatisfy(\.trigger.isReferring)
    {
      // Weather that did nothing to anyone is no event.
      return report.contains(Self.impact, in: sentence)
    }
    guard let words = Self.needed[draft.act.code], !titleGroups.contains(draft.act.group) else { return true }
    if report.contains(words, in: sentence) { return true }
    return sentence.contains { ArmedGroups.name(at: $0, in: report, end: sentence.upperBound) != nil }
  }

  /// Whether something speaks for an act told only in words that are said of other things too.
  func isBacked(_ draft: EventDraft) -> Bool {
    if draft.tolls.contains(where: { $0.toll.high != 0 }) || titleGroups.contains(draft.act.group) { return true }
    guard draft.act.group == .protest else { return false }
    return draft.acts.contains { act in
      report.contains(Self.purposes, in: report.tokens(ofSentence: act.trigger.sentence))
    }
  }

  /// What people who come together in protest want, and what they bring.
  private static let purposes: Set<String> = [
    "demand", "demanding", "demanded", "demands", "against", "protest", "protests", "protesting", "protesters", "over",
    "calling", "called", "slogans", "slogan", "placards", "banners", "anger", "angry", "strike", "resign",
    "resignation",
    "justice", "unpaid", "wages", "pensions", "prices", "denounce", "denounced", "denouncing", "condemn", "chanted",
    "chanting", "demonstrators", "rally", "march", "petition", "release", "oppose", "opposing", "solidarity",
  ]

  private static let impact: Set<String> = [
    "killed", "killing", "kills", "died", "dead", "deaths", "death", "injured", "injuring", "wounded", "hurt", "damage",
    "damaged", "damaging", "destroyed", "destroying", "destroys", "destroy", "hit", "hits", "hitting", "struck",
    "strikes",
    "swept", "sweeps", "evacuated", "evacuate", "evacuation", "evacuations", "flooded", "collapsed", "homes", "houses",
    "rescued", "rescue", "rescuers", "missing", "toppled", "outages", "outage", "displaced", "homeless", "stranded",
    "trapped",
    "buried", "tore", "ripped", "ripping", "flattened", "shook", "shakes", "jolted", "magnitude", "rocked", "battered",
    "lashed",
    "ravaged", "devastated", "caused", "triggered", "cut", "closed", "blocked", "shut", "burned", "burning", "burnt",
    "broke", "spread", "gutted", "engulfed", "razed", "landfall", "fled", "flee", "submerged", "inundated", "crops",
    "roofs", "power", "firefighters", "casualties", "victims", "levelled", "leveled", "wrecked", "erupted", "claimed",
    "raged", "raging", "rages", "villages", "hectares", "acres", "toll", "emergency", "bodies", "families", "people",
  ]

  private static let parties = WordClassIndex.agents.union(WordClassIndex.people).union(
    WordClassIndex.expanded([
      "buildings", "vehicles", "boats", "site", "bombs", "drones", "works", "planes", "forces", "police",
    ]))
  private static let wheels = WordClassIndex.expanded(["vehicles", "boats", "planes", "people"]).union([
    "road", "highway", "passengers", "railway", "runway", "collided", "collision", "junction", "motorway",
  ])
  private static let needed: [String: Set<String>] = [
    "attack": parties, "killing": parties, "clash": parties, "offensive": parties, "war": parties, "storming": parties,
    "massacre": parties, "ambush": parties, "beating": parties, "looting": parties, "crash": wheels, "sinking": wheels,
    "bombing": parties.union(["bomb", "bombs", "bombing", "explosive", "explosives", "dynamite", "petrol"]),
    "collapse": parties.union(wheels).union([
      "bridge", "wall", "roof", "tower", "crane", "scaffolding", "dam", "pit", "mine",
    ]),
  ]
}
