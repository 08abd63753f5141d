/// Tells talk that borrows the words of violence ("the minister came under fire over the budget") from reports of it, by the
/// words around.
///
/// Words of sport, stage, markets, politics, kitchens and laboratories speak against an act in the words of their sentence and
/// of the report; police, troops, hospitals, victims and weapons speak for it.
struct SoftContext {
  let report: ReportText
  /// How many different soft words the report has.
  let documentSoft: Int
  /// How many different hard words the report has.
  let documentHard: Int

  init(report: ReportText) {
    self.report = report
    var words: Set<String> = []
    for word in report.lower where Self.tones.contains(word) { words.insert(word) }
    documentSoft = words.count { Self.tones[$0]?.contains(.soft) == true }
    documentHard = words.count { Self.tones[$0]?.contains(.hard) == true }
  }

  /// How many different hard and soft words a sentence has beside the tokens of a trigger.
  func counts(inSentence sentence: Int, except matched: [Int]) -> (hard: Int, soft: Int) {
    var soft: Set<String> = []
    var hard: Set<String> = []
    for index in report.tokens(ofSentence: sentence) where !matched.contains(index) {
      let word = report.lower[index]
      let tone = Self.tones[word] ?? []
      if tone.contains(.hard) || WordClassIndex.armed.contains(word) { hard.insert(word) }
      if tone.contains(.soft) { soft.insert(word) }
    }
    return (hard.count, soft.count)
  }

  /// Whether a trigger is more likely a figure of speech than an act.
  func isFigurative(_ trigger: Trigger) -> Bool {
    switch trigger.act.group {
    case .attack, .accident, .disaster: break
    case .protest: guard ["riot", "mob", "dispersal"].contains(trigger.act.code) else { return false }
    case .arrest, .strategic: return false
    }
    let words = counts(inSentence: trigger.sentence, except: trigger.matched)
    if words.hard > 0 { return false }
    if words.soft == 0 { return documentSoft >= 4 && documentHard == 0 }
    if words.soft == 1 { return documentSoft >= 3 && documentHard <= 1 }
    return documentHard <= 3
  }

  /// What a word speaks for.
  private struct Tone: OptionSet {
    let rawValue: UInt8
    static let soft = Tone(rawValue: 1)
    static let hard = Tone(rawValue: 2)
  }

  private static let tones: WordTable<Tone> = {
    var tones = WordTable<Tone>(soft.map { (key: $0, value: .soft) })
    for word in hard { tones[word] = (tones[word] ?? []).union(.hard) }
    return tones
  }()

  /// What stands beside real violence, accidents and disasters.
  private static let hard: Set<String> = [
    "police", "army", "troops", "soldiers", "soldier", "policeman", "policemen", "constable", "military", "hospital",
    "hospitals", "killed", "killing", "dead", "died", "deaths", "wounded", "injured", "injuring", "wounding", "victims",
    "rescuers", "rescue", "firefighters", "ambulance", "ambulances", "medics", "bodies", "corpses", "gunfire",
    "casualties", "survivors", "evacuated", "paramedics", "militia", "interior", "defence", "defense", "coastguard",
    "magnitude", "fatalities", "toll", "collapsed", "debris", "rubble", "arrested", "detained", "morgue",
    "explosives", "detonated", "missile", "missiles", "drone", "drones", "mortar", "rifles", "shrapnel", "hostages",
    "passengers", "crew", "residents", "villagers", "homes", "displaced",
  ]

  private static let soft: Set<String> = [
    // Sport.
    "goal", "goals", "striker", "strikers", "goalkeeper", "midfield", "midfielder", "defender", "defenders", "league",
    "cup", "match", "innings", "wicket", "wickets", "bowler", "bowlers", "batsman", "batting", "batsmen", "coach",
    "referee", "peloton", "podium", "title", "champion", "champions", "championship", "challenger", "knockout",
    "fighters",
    "tennis", "volley", "scored", "scoring", "score", "halftime", "offside", "penalty", "playoff", "playoffs",
    "tournament", "cyclist", "sprint", "marathon", "medal", "trophy", "quarterback", "touchdown", "homer", "pitcher",
    "puck", "rink", "scrum", "jockey", "derby", "semifinal", "final", "finals", "visitors", "hosts", "chess",
    "grandmaster",
    "rook", "pawn", "bishop's", "king's", "climb", "slalom", "boxer", "boxing", "wrestler", "bout", "rugby", "cricket",
    "football", "footballer", "basketball", "baseball", "hockey", "golf", "gymnast", "swimmer", "relay", "esports",
    // Stage, screen, page and play.
    "concert", "album", "band", "singer", "drummer", "guitarist", "stage", "audience", "opera", "ballet", "theatre",
    "novel", "thriller", "author", "film", "films", "movie", "actor", "actors", "actress", "director", "premiere",
    "sequel", "episode", "gallery", "painting", "exhibition", "studio", "game", "gamers", "gameplay", "critics",
    "comedian",
    "joked", "jokes", "sitcom", "soap", "playwright", "heroine", "applause", "cinema", "trailer", "screenplay", "tenor",
    "soprano", "choir", "orchestra", "dj", "rapper", "lyrics", "song", "songs", "show", "runway", "catwalk",
    "sculpture",
    "musical", "plot", "hero", "scene", "scenes", "script", "chapter", "reader", "readers", "bestseller", "tour",
    // Markets and firms.
    "shares", "stock", "stocks", "bonds", "investors", "analysts", "profit", "profits", "startup", "app", "customers",
    "sales", "growth", "revenue", "revenues", "competitors", "founder", "brand", "popularity", "earnings", "merger",
    "dividend", "currency", "inflation", "economy", "economists", "retailers", "retailer", "shoppers'", "boardroom",
    "consumers", "exports", "traders'", "rates", "marketing", "advertising", "smartphone", "software", "firm", "firm's",
    "company's", "tech", "payments", "index", "bank's", "quarter", "forecast", "prices", "tariffs",
    // Networks and races.
    "hackers", "hacker", "malware", "ransomware", "cyber", "phishing", "worm", "servers", "encrypted", "pole", "lap",
    "pit",
    "penthouse", "villa", "notary", "realtors", "agents'", "estate", "champagne", "pinot", "vintage",
    // Politics as talk.
    "debate", "candidates", "candidate", "campaign", "voters", "polls", "budget", "taxes", "tax", "speech", "lawmakers",
    "senator", "senators", "policy", "policies", "bill", "coalition", "criticism", "potholes", "pledge", "manifesto",
    "cuts", "reform", "reforms", "backbenchers", "opponents", "referendum", "columnist", "editorial", "record",
    "questions",
    "question", "interview", "remarks", "tweets", "controversy", "scandal", "rhetoric", "spin",
    // Home, food, love, laboratory.
    "chef", "recipe", "flavours", "flavors", "wedding", "bride", "guests", "dance", "dancers", "fashion", "diet",
    "garden",
    "chilli", "dessert", "kitchen's", "researchers", "scientists", "study", "fossil", "fossils", "telescope",
    "asteroid",
    "species", "astronomers", "pupils'", "quiz", "carnival", "costume", "costumes", "festival", "joke", "prank",
    "sketch", "charts", "chart", "auction", "auctioned", "collector", "sword", "copper", "gold", "lithium", "wheat",
    "oil's",
    "commodity", "commodities", "futures", "rivals", "rival", "buyer", "buyers", "snowball", "blanket", "moose", "poem",
    "poet", "museum", "toy", "toys", "cartoon", "cartoonist", "puppet", "puppets", "leaflets", "lesson", "lessons",
    "wildlife", "calf", "cubs", "zoo", "genes", "cells", "bacteria", "vaccine", "immune",
  ]
}
