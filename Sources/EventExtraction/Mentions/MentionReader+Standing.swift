import Events

/// What stands around a trigger: whether it points back, tells of another act, or only of acts in general.
extension MentionReader {
  /// Whether a gathering is only where another act of the sentence happened: "shot dead after he had told a rally …".
  func isSetting(_ trigger: Trigger, among triggers: [Trigger]) -> Bool {
    if trigger.act.group == .disaster, trigger.isReferring || trigger.matched.count > 1,
      report.contains(Self.weather, in: trigger.tokens), triggers.contains(where: { $0.act.group == .accident })
    {
      // "slid off the runway in heavy rain"
      return report.contains(
        ["in", "amid", "despite", "during", "by"], in: max(0, trigger.tokens.lowerBound - 3)..<trigger.tokens.lowerBound
      )
    }
    guard trigger.act.group == .protest, trigger.isReferring,
      triggers.contains(where: { !$0.isHarm && $0.act.group == .attack })
    else { return false }
    return report.contains(Self.attending, in: before(trigger, 4))
  }

  private static let weather: Set<String> = [
    "rain", "rains", "gale", "gales", "snow", "snowfall", "downpour", "wind", "winds", "lightning", "hail", "squall",
    "storm",
  ]
  private static let attending: Set<String> = [
    "at", "told", "addressed", "addressing", "address", "attending", "attended", "attend", "from", "during", "leaving",
    "left", "after", "near", "joining", "to", "speaking",
  ]

  private static let determiners: Set<String> = ["the", "this", "that", "these", "those"]
  private static let others: Set<String> = [
    "another", "second", "third", "separate", "separately", "similar", "other", "new", "elsewhere", "identical",
    "different", "further",
    "fresh", "previous", "earlier", "smaller", "2nd",
  ]

  /// Whether the act is named only as what somebody is suspected or accused of.
  func isAlleged(_ trigger: Trigger) -> Bool {
    let before = before(trigger, 6)
    return report.contains(["suspected", "accused", "charged", "wanted"], in: before)
      && report.contains(["of", "with", "over", "for"], in: before)
  }

  private static let works: Set<String> = [
    "song", "songs", "film", "films", "book", "books", "novel", "novels", "poem", "poems", "play", "documentary",
    "article",
    "articles", "series", "study", "studies", "lecture", "talk", "law", "laws", "bill", "museum", "exhibition", "show",
    "sketch", "essay", "thesis", "course", "album", "opera", "memoir", "podcast", "story", "stories", "comedy", "drama",
    "rules", "data", "statistics", "figures", "research", "debate", "questions", "seminar", "conference", "workshop",
  ]

  /// Whether the act is what a song, a law or a study is about.
  func isTopic(_ trigger: Trigger) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    guard let about = before(trigger, 6).last(where: { report.lower[$0] == "about" || report.lower[$0] == "on" }),
      about > sentence.lowerBound
    else { return false }
    return Self.works.contains(report.lower[about - 1])
  }

  /// Up to so many tokens of the sentence before a trigger's words.
  private func before(_ trigger: Trigger, _ count: Int) -> Range<Int> {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    return max(sentence.lowerBound, trigger.tokens.lowerBound - count)..<trigger.tokens.lowerBound
  }

  func isDefinite(_ trigger: Trigger) -> Bool {
    guard trigger.isReferring else { return false }
    let sentence = report.tokens(ofSentence: trigger.sentence)
    var index = trigger.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let word = report.lower[index]
      if Self.determiners.contains(word) || word == "'s" { return true }
      if word == "a" || word == "an" || SiteWords.stops.contains(word) { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  func isOther(_ trigger: Trigger) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    if report.contains(Self.others, in: before(trigger, 4)) { return true }
    // "came a day after a bomb killed nine" tells of an act before the one at hand.
    let far = max(sentence.lowerBound + 1, trigger.tokens.lowerBound - 4)
    for index in far..<max(far, trigger.tokens.lowerBound)
    where report.lower[index] == "after" && Self.spans.contains(report.lower[index - 1]) { return true }
    return report.word(sentence.lowerBound) == "separately" || report.word(sentence.lowerBound) == "elsewhere"
  }

  private static let spans: Set<String> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]

  private static let habits: Set<String> = [
    "most", "many", "often", "frequent", "frequently", "daily", "usually", "always", "every", "regularly", "sometimes",
    "recent",
    "repeated", "past", "numerous", "constant", "wave", "spate", "string", "series", "occasional",
  ]

  func isGeneric(_ trigger: Trigger) -> Bool {
    let word = report.lower[trigger.tokens.upperBound - 1]
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let before = before(trigger, 4)
    if report.contains(Self.habits, in: before) { return true }
    guard trigger.isReferring, word.hasSuffix("s"), !word.hasSuffix("ss") else { return false }
    // "Protests were also held in Mombasa" tells of some that happened.
    let after = trigger.tokens.upperBound..<min(sentence.upperBound, trigger.tokens.upperBound + 4)
    if report.contains(Self.happened, in: after), !report.contains(["are", "is", "be", "being"], in: after) {
      return false
    }
    // A plural without article or number.
    return !before.contains { index in
      let word = report.lower[index]
      return Self.determiners.contains(word) || MentionReader.numbers.contains(word)
        || word.utf8.first.map { $0 >= 48 && $0 <= 57 } == true
        || word == "'s" || word == "after" || word == "deadly"
    }
  }

  private static let happened: Set<String> = [
    "held", "staged", "reported", "erupted", "organised", "organized", "broke", "took",
  ]

  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twin", "several", "multiple", "double",
    "dozen",
    "dozens", "both", "simultaneous", "coordinated",
  ]
}
