/// A word or phrase that says that people were harmed.
struct TollTrigger {
  enum Form {
    /// "killed", "shot dead": passive, active or on its own.
    case participle
    /// "killing": what follows is the object.
    case gerund
    /// "died", "lost their lives": what goes before is the subject.
    case intransitive
    /// "dead", "missing": after a count or a form of "be".
    case adjective
    /// "deaths", "bodies", "arrests": counted themselves.
    case noun
  }

  var harm: TollMention.Harm
  var form: Form
  var end: Int
}

/// The words of tolls.
enum TollWords {
  static let adjectives: [String: TollMention.Harm] = [
    "dead": .killed, "injured": .injured, "wounded": .injured, "missing": .missing, "displaced": .displaced,
    "slain": .killed, "kia": .killed, "wia": .injured,
  ]

  private static let participles: [String: TollMention.Harm] = [
    "killed": .killed, "slain": .killed, "murdered": .killed, "executed": .killed, "assassinated": .killed,
    "beheaded": .killed, "massacred": .killed, "lynched": .killed, "slaughtered": .killed, "electrocuted": .killed,
    "injured": .injured, "wounded": .injured, "hurt": .injured, "hospitalised": .injured, "hospitalized": .injured,
    "maimed": .injured, "harmed": .injured, "burned": .injured, "burnt": .injured, "concussed": .injured,
    "arrested": .detained, "detained": .detained, "apprehended": .detained, "jailed": .detained,
    "imprisoned": .detained, "displaced": .displaced, "evacuated": .displaced, "uprooted": .displaced, "kill": .killed,
    "kills": .killed, "injures": .injured, "wounds": .injured,
  ]

  private static let gerunds: [String: TollMention.Harm] = [
    "killing": .killed, "murdering": .killed, "executing": .killed, "injuring": .injured, "wounding": .injured,
    "hurting": .injured, "arresting": .detained, "detaining": .detained, "displacing": .displaced,
    "evacuating": .displaced,
  ]

  private static let intransitives: [String: TollMention.Harm] = [
    "died": .killed, "dies": .killed, "die": .killed, "perished": .killed, "drowned": .killed, "succumbed": .killed,
    "suffocated": .killed, "fled": .displaced,
  ]

  private static let nouns: [String: TollMention.Harm] = [
    "deaths": .killed, "death": .killed, "fatalities": .killed, "fatality": .killed, "bodies": .killed, "body": .killed,
    "corpses": .killed, "corpse": .killed, "arrests": .detained, "arrest": .detained, "detentions": .detained,
    "injuries": .injured, "casualties": .injured,
  ]

  /// Words of which one at least stands in every sentence with a toll.
  static let telling = WordTable(
    [adjectives, participles, gerunds, intransitives, nouns].reduce(into: harms.union(TollScan.nothings.keys)) {
      $0.formUnion($1.keys)
    }.union([
      "attention", "care", "clinic", "clinics", "condition", "critical", "custody", "drove", "driven", "driving",
      "fatally", "forced", "forcing", "gunned", "homeless", "hospital", "hospitals", "life", "lives", "mortally",
      "mowed", "mown", "rounded", "sent", "survive", "survived", "survivors", "toll", "treated", "treatment",
      "unaccounted",
    ]))

  /// The trigger that begins at a lexeme, the longest one.
  static func trigger(at index: Int, in lexed: LexedTokens) -> TollTrigger? {
    let word = lexed.word(index)
    func make(_ harm: TollMention.Harm, _ form: TollTrigger.Form, _ length: Int) -> TollTrigger {
      TollTrigger(harm: harm, form: form, end: index + length)
    }
    switch word {
    case "shot" where lexed.word(index + 1) == "dead": return make(.killed, .participle, 2)
    case "shooting" where lexed.word(index + 1) == "dead": return make(.killed, .gerund, 2)
    case "found" where lexed.word(index + 1) == "dead": return make(.killed, .participle, 2)
    case "gunned", "mowed", "mown":
      if lexed.word(index + 1) == "down" { return make(.killed, .participle, 2) }
    case "rounded" where lexed.word(index + 1) == "up": return make(.detained, .participle, 2)
    case "fatally", "mortally":
      if ["shot", "stabbed", "wounded", "injured", "hit", "struck", "beaten", "crushed", "hurt"].contains(
        lexed.word(index + 1))
      {
        return make(.killed, .participle, 2)
      }
    case "presumed", "feared", "believed":
      if lexed.word(index + 1) == "dead" || lexed.word(index + 1) == "drowned" { return make(.killed, .adjective, 2) }
      if lexed.word(index + 1) == "missing" { return make(.missing, .adjective, 2) }
    case "stabbed", "beaten", "burned", "burnt", "hacked", "crushed", "tortured", "trampled", "bludgeoned", "choked",
      "starved", "frozen", "froze":
      if lexed.has("to", "death", at: index + 1) {
        return make(.killed, word == "froze" ? .intransitive : .participle, 3)
      }
      if word == "crushed" || word == "stabbed" || word == "trampled" || word == "tortured" || word == "hacked"
        || word == "choked" || word == "beaten" || word == "starved" || word == "bludgeoned"
        || word == "frozen" || word == "froze"
      {
        return nil
      }
    case "lost", "lose", "losing":
      if ["his", "her", "their", "its"].contains(lexed.word(index + 1)),
        ["life", "lives"].contains(lexed.word(index + 2))
      {
        return make(.killed, .intransitive, 3)
      }
    case "did" where lexed.has("not", "survive", at: index + 1): return make(.killed, .intransitive, 3)
    case "unaccounted" where lexed.word(index + 1) == "for": return make(.missing, .adjective, 2)
    case "taken", "took", "taking":
      if lexed.has("into", "custody", at: index + 1) { return make(.detained, .participle, 3) }
      if let end = hospital(after: index, in: lexed) { return make(.injured, .participle, end - index) }
    case "rushed", "flown", "admitted", "transferred":
      if let end = hospital(after: index, in: lexed) { return make(.injured, .participle, end - index) }
    case "placed" where lexed.has("in", "custody", at: index + 1): return make(.detained, .participle, 3)
    case "forced" where lexed.has("to", "flee", at: index + 1): return make(.displaced, .participle, 3)
    case "forced" where lexed.word(index + 1) == "from": return make(.displaced, .participle, 2)
    case "left" where lexed.word(index + 1) == "homeless": return make(.displaced, .participle, 2)
    case "made" where lexed.word(index + 1) == "homeless": return make(.displaced, .participle, 2)
    case "homeless": return make(.displaced, .adjective, 1)
    case "needed", "required", "needing", "requiring", "sought":
      for length in 1...2 where ["treatment", "attention", "care"].contains(lexed.word(index + length)) {
        let kind = lexed.word(index + 1)
        if length == 1 || ["hospital", "medical", "emergency"].contains(kind) {
          return make(.injured, .intransitive, length + 1)
        }
      }
    case "critical" where passiveAuxiliaries.contains(lexed.word(index - 1)):
      return make(.injured, .adjective, 1)
    case "suffered", "received", "sustained", "had", "has", "have":
      for length in 1...3 where harms.contains(lexed.word(index + length)) {
        return make(.injured, .intransitive, length + 1)
      }
    case "with":
      for length in 1...2 where harms.contains(lexed.word(index + length)) {
        return make(.injured, .adjective, length + 1)
      }
    case "in":
      let state = ["a", "an"].contains(lexed.word(index + 1)) ? index + 2 : index + 1
      if ["critical", "serious", "grave", "stable", "satisfactory"].contains(lexed.word(state)),
        lexed.word(state + 1) == "condition"
      {
        return make(.injured, .adjective, state + 2 - index)
      }
      if lexed.word(index + 1) == "hospital" { return make(.injured, .adjective, 2) }
      if lexed.has("intensive", "care", at: index + 1) { return make(.injured, .adjective, 3) }
    case "under" where lexed.word(index + 1) == "treatment": return make(.injured, .adjective, 2)
    case "shoot" where lexed.word(index + 1) == "dead": return make(.killed, .participle, 2)
    case "treated": return make(.injured, .participle, 1)
    case "dead", "missing": return adjectives[word].map { make($0, .adjective, 1) }
    default: break
    }
    if word == "body", ["armour", "armor"].contains(lexed.word(index + 1)) { return nil }
    if word == "die" || word == "kill" { return nil }
    if let harm = participles[word] { return make(harm, .participle, 1) }
    if let harm = gerunds[word] { return make(harm, .gerund, 1) }
    if let harm = intransitives[word] { return make(harm, .intransitive, 1) }
    if let harm = nouns[word] { return make(harm, .noun, 1) }
    return nil
  }

  private static let harms: Set<String> = ["injuries", "wounds", "burns", "fractures", "concussion"]

  /// "to hospital", "to the Civil Hospital": the index after it.
  private static func hospital(after index: Int, in lexed: LexedTokens) -> Int? {
    guard lexed.word(index + 1) == "to" else { return nil }
    return (index + 2..<index + 8).first {
      ["hospital", "hospitals", "clinic", "clinics"].contains(lexed.word($0))
    }.map { $0 + 1 }
  }

  static let passiveAuxiliaries: Set<String> = [
    "remain", "remains", "remained", "was", "were", "been", "being", "be", "is", "are", "got", "get", "getting",
  ]

  static let auxiliaries: Set<String> = [
    "was", "were", "been", "being", "be", "is", "are", "had", "has", "have", "having", "did", "does", "do", "will",
    "would", "could", "should", "may", "might", "must", "can", "said", "says", "say", "told", "reported", "became",
  ]

  /// Words between an auxiliary and its participle.
  static let adverbs: Set<String> = [
    "also", "later", "all", "both", "each", "already", "then", "either", "reportedly", "still", "now", "since",
    "fatally", "seriously", "critically", "slightly", "badly", "lightly", "severely", "gravely", "subsequently", "not",
    "confirmed", "reported", "believed", "feared", "thought", "known", "to", "have", "said", "too", "earlier", "first",
    "apparently", "allegedly", "instantly", "immediately", "two", "themselves", "themself", "more", "yet", "even",
    "initially", "so", "far", "at", "once", "presumed", "brutally", "mortally", "accidentally", "officially", "lying",
    "estimated", "currently", "variously", "mildly", "moderately", "only", "just", "again",
  ]

  static let determiners: Set<String> = ["the", "his", "her", "their", "its", "those", "these", "my", "our", "your"]
  static let partitives: Set<String> = ["them", "whom", "those", "these", "us", "which"]

  static let functionWords: Set<String> = [
    "in", "on", "at", "by", "of", "for", "from", "with", "without", "to", "into", "onto", "near", "during", "after",
    "before", "when", "while", "as", "and", "or", "but", "nor", "than", "that", "which", "who", "whom", "whose",
    "where",
    "if", "because", "since", "until", "till", "about", "over", "under", "between", "among", "amid", "across", "around",
    "outside", "inside", "including", "within", "along", "against", "aboard", "behind", "beside", "beyond", "through",
    "throughout", "towards", "toward", "up", "down", "out", "off", "away", "back", "not", "also", "later", "then",
    "there", "here", "it", "he", "she", "they", "we", "you", "i", "his", "her", "their", "its", "the", "a", "an",
    "this",
    "these", "those", "so", "too", "only", "even", "still", "already", "both", "all", "each", "every", "either", "some",
    "late", "early", "now", "how", "why", "what", "whereas", "though", "although", "despite", "per", "via", "plus",
    "others", "more", "went", "came", "took", "fell", "made", "put", "set", "were", "died", "left", "gave", "lay",
    "ran",
    "walked", "drove", "rose", "stood", "sat", "began", "struck", "hit", "broke", "found", "held", "shot", "sent",
    "escaped", "survived", "travelling", "traveling", "aged", "armed", "injured", "alive", "aboard", "unharmed",
    "unhurt",
    "suffered", "received", "sustained", "lost", "told", "spoke", "opened", "fired", "leapt", "jumped", "crossed",
    "remain", "remained", "need", "needed", "live", "lived", "work", "worked", "apiece", "else", "together", "marched",
    "gathered", "blocked", "rallied", "protested", "clashed", "stormed", "attacked", "ambushed", "seized", "kidnapped",
    "abducted", "trapped", "rescued", "treated", "taken", "pulled", "swept", "led", "drew", "brought", "charged",
  ]

  /// Verbs of saying and counting, each with whether it only claims.
  static let reportVerbs: [String: Bool] = [
    "said": false, "says": false, "say": false, "told": false, "reported": false, "reports": false, "report": false,
    "announced": false, "announces": false, "confirmed": false, "confirms": false, "stated": false, "states": false,
    "wrote": false, "writes": false, "added": false, "adds": false, "tweeted": false, "posted": false, "counted": false,
    "counts": false, "gave": false, "gives": false, "put": false, "puts": false, "listed": false, "lists": false,
    "spoke": false, "speaks": false, "speak": false, "estimated": false, "estimates": false, "estimate": false,
    "acknowledged": false, "admitted": false, "knew": false, "knows": false, "tallied": false, "recorded": false,
    "claimed": true, "claims": true, "claim": true, "claiming": true, "alleged": true, "alleges": true,
    "asserted": true, "asserts": true, "insisted": true, "insists": true, "boasted": true, "maintains": true,
    "maintained": true, "recalled": false, "noted": false, "registered": false, "verified": false,
  ]
}

extension TollWords {
  static let prepositions: Set<String> = [
    "by", "with", "from", "at", "near", "against", "for", "to", "between", "in", "on", "of", "into", "inside",
    "outside",
    "including", "among", "under", "over", "aboard", "around", "across", "behind", "beside", "towards", "toward",
    "during", "amid", "as", "within", "along", "after", "before", "since", "through", "than", "like",
  ]

  static let finite: Set<String> = [
    "was", "were", "is", "are", "had", "has", "have", "said", "says", "did", "died", "told", "reported", "will",
    "would",
    "could", "killed", "wounded", "injured", "hit", "struck", "broke", "fell", "came", "went",
  ]

  static let clauseParticiples: Set<String> = [
    "caught", "shot", "hit", "trapped", "seen", "held", "found", "left", "taken", "aged", "sent", "thrown",
  ]

  /// Forms that cannot be a passive participle.
  static let finiteActives: Set<String> = ["kills", "injures", "wounds"]
}
