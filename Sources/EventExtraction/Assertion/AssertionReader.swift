import Events
import Geoparsing

/// What the words around a trigger assert of its act.
struct AssertionReading: Hashable, Sendable {
  var assertion: Assertion
  /// The stable code of the rule, `plain` where nothing stands against a fact.
  var rule: String
  /// The token that decided, for evidence.
  var cue: Int?
  /// Whether the act is only talked about, so that no event follows.
  var isDropped = false
}

/// Reads assertion from the clause around a trigger.
struct AssertionReader {
  let report: ReportText

  /// The reading for a trigger; dates are judged elsewhere.
  func reading(of trigger: Trigger) -> AssertionReading {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let anchor = trigger.anchor
    let subclause = range(sentence, around: anchor) { report.subclauseOf[$0] == report.subclauseOf[anchor] }
    let clause = range(sentence, around: anchor) { report.clauseOf[$0] == report.clauseOf[anchor] }
    if let reading = negation(trigger, subclause, sentence) { return reading }
    if let cue = cumulative(trigger, clause) {
      return AssertionReading(assertion: .historical, rule: "generic", cue: cue, isDropped: true)
    }
    if let reading = prevented(trigger, clause) { return reading }
    if let reading = future(trigger, subclause, clause) { return reading }
    if let reading = hypothesis(trigger, subclause, clause) { return reading }
    if let reading = past(trigger, subclause, clause, sentence) { return reading }
    if let reading = claim(trigger, clause, sentence) { return reading }
    return AssertionReading(assertion: .factual, rule: "plain", cue: nil)
  }

  private func range(_ sentence: Range<Int>, around anchor: Int, while holds: (Int) -> Bool) -> Range<Int> {
    var low = anchor
    while low > sentence.lowerBound, holds(low - 1) { low -= 1 }
    var high = anchor + 1
    while high < sentence.upperBound, holds(high) { high += 1 }
    return low..<high
  }

  /// Up to so many tokens before the trigger, none of them before `low`.
  private func before(_ trigger: Trigger, _ count: Int, from low: Int) -> Range<Int> {
    let end = trigger.anchor
    return min(end, max(low, end - count))..<end
  }

  /// Up to so many tokens after the trigger, none of them beyond `high`.
  private func after(_ trigger: Trigger, _ count: Int, to high: Int) -> Range<Int> {
    let start = trigger.tokens.upperBound
    return start..<max(start, min(high, start + count))
  }

  // MARK: Negation and denial

  private static let negators: Set<String> = ["no", "not", "never", "without", "nor", "neither", "nobody", "none"]
  private static let negatedAuxiliaries: Set<String> = [
    "didn't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "isn't", "aren't", "won't", "don't", "doesn't",
    "cannot",
    "couldn't", "wouldn't",
  ]
  private static let denials: Set<String> = [
    "denied", "denies", "deny", "denying", "denial", "rumour", "rumours", "rumor", "rumors", "hoax", "false", "fake",
    "untrue", "fabricated", "baseless", "disinformation", "misinformation", "debunked", "refuted", "rejected",
    "whatever",
    "staged", "unfounded",
  ]

  private func negation(_ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) -> AssertionReading? {
    let window = before(trigger, 5, from: clause.lowerBound)
    for index in window.reversed() {
      let word = report.lower[index]
      let next = report.word(index + 1)
      // "no group has claimed the attack", "not only", "no doubt", "nobody was hurt when …" leave the act standing.
      if word == "not", next == "only" || next == "far" || next == "just" { continue }
      if word == "no" || word == "none" || word == "nobody" || word == "never",
        (Self.claimants.contains(next) && trigger.act.group != .arrest)
          || (index + 2 < trigger.anchor && index + 1 != trigger.anchor)
      {
        // "no" must govern the trigger itself: "no shooting", "no new attack".
        if word == "no" || word == "none", trigger.anchor - index > (trigger.act.group == .arrest ? 5 : 2) { continue }
      }
      if Self.negators.contains(word) || Self.negatedAuxiliaries.contains(word) {
        // "Seventeen, not nineteen, were detained".
        if report.lower[index..<trigger.anchor].contains(",") { continue }
        if trigger.isHarm { return AssertionReading(assertion: .factual, rule: "no_harm", cue: index, isDropped: true) }
        let document =
          trigger.sentence + 1 < report.sentenceCount
          ? sentence.lowerBound..<report.tokens(ofSentence: trigger.sentence + 1).upperBound : sentence
        let isDenial = report.contains(Self.denials, in: document) || word == "no" && report.word(index - 1) == "was"
        return AssertionReading(assertion: .denied, rule: "negated", cue: index, isDropped: !isDenial)
      }
    }
    for index in after(trigger, 2, to: sentence.upperBound)
    where ["nobody", "none", "nothing"].contains(report.lower[index]) {
      return AssertionReading(assertion: .denied, rule: "negated", cue: index, isDropped: true)
    }
    for index in after(trigger, 1, to: sentence.upperBound)
    where report.lower[index] == "no" && (report.word(index + 1) == "one" || report.word(index + 1) == "-") {
      return AssertionReading(assertion: .denied, rule: "negated", cue: index, isDropped: true)
    }
    for index in before(trigger, 10, from: clause.lowerBound) where report.lower[index] == "no" {
      // "no hospital had received anyone with gunshot wounds": nothing of it happened.
      let between = report.lower[index..<trigger.anchor]
      if Self.claimants.contains(report.word(index + 1)) || between.contains(",") || report.word(index + 1) == "doubt" {
        continue
      }
      if between.contains("had") || between.contains("have") || between.contains("has") {
        return AssertionReading(assertion: .denied, rule: "negated", cue: index, isDropped: true)
      }
    }
    for index in before(trigger, 8, from: clause.lowerBound).reversed()
    where ["denied", "denies", "deny", "denying", "rumours", "rumors", "rumoured", "rumored", "hoax", "alleged"]
      .contains(report.lower[index])
    {
      let word = report.lower[index]
      if word == "alleged" { continue }
      return AssertionReading(assertion: .denied, rule: "denied", cue: index, isDropped: trigger.isHarm)
    }
    if let found = report.first(["made", "it", "up"], in: sentence)
      ?? report.first(["made", "up", "the"], in: sentence)
    {
      return AssertionReading(
        assertion: .denied, rule: "called_false", cue: found.lowerBound, isDropped: trigger.isHarm)
    }
    let after = after(trigger, 10, to: sentence.upperBound)
    for index in after
    where ["hoax", "false", "untrue", "fake", "fabricated", "prank", "unfounded", "invented"].contains(
      report.lower[index])
    {
      return AssertionReading(assertion: .denied, rule: "called_false", cue: index, isDropped: trigger.isHarm)
    }
    return nil
  }

  private static let claimants: Set<String> = ["group", "one", "organisation", "organization", "party", "faction"]

  /// "have killed 340 people since 2022", "has been shelled 40 times since the spring": a sum, not an act.
  private func cumulative(_ trigger: Trigger, _ clause: Range<Int>) -> Int? {
    guard before(trigger, 5, from: clause.lowerBound).contains(where: { Self.perfect.contains(report.lower[$0]) })
    else {
      return nil
    }
    for index in after(trigger, 14, to: clause.upperBound) where report.lower[index] == "since" {
      for next in (index + 1)..<max(index + 1, min(clause.upperBound, index + 6)) {
        let word = report.lower[next]
        if Self.longAgo.contains(word) { return index }
        if let year = Int(word), year >= 1900, year <= 2100 {
          // The year at hand may be the news.
          if let published = report.published, published.components.year == year { continue }
          return index
        }
      }
    }
    return nil
  }

  private static let perfect: Set<String> = ["have", "has", "'ve"]
  private static let longAgo: Set<String> = [
    "war", "invasion", "spring", "summer", "autumn", "winter", "year", "independence", "coup", "began", "uprising",
    "beginning",
    "start", "last",
  ]

  // MARK: Prevented, planned

  private static let prevention: Set<String> = [
    "foiled", "thwarted", "prevented", "averted", "foil", "thwart", "plotted", "plotting", "plot", "plots",
  ]

  private func prevented(_ trigger: Trigger, _ clause: Range<Int>) -> AssertionReading? {
    guard trigger.act.group == .attack, !trigger.isHarm else { return nil }
    let window = before(trigger, 7, from: clause.lowerBound)
    for index in window.reversed() where Self.prevention.contains(report.lower[index]) {
      return AssertionReading(assertion: .planned, rule: "prevented", cue: index)
    }
    return nil
  }

  private static let plans: Set<String> = [
    "plan", "plans", "planned", "planning", "threatened", "threatens", "threatening", "threaten", "vowed", "vows",
    "promised",
    "promises", "intend", "intends", "scheduled", "pledged", "preparing", "prepares", "prepare", "announced", "called",
    "call", "calls", "calling", "due", "expected", "agreed", "set", "threat", "threats", "upcoming", "warned", "want",
    "wants", "hope",
    "hopes", "aims", "proposed", "about", "preparation", "preparations",
  ]
  private static let futureModals: Set<String> = ["will", "shall", "'ll", "won't"]

  private func future(_ trigger: Trigger, _ subclause: Range<Int>, _ clause: Range<Int>) -> AssertionReading? {
    let start = trigger.anchor
    let window = before(trigger, 7, from: clause.lowerBound)
    for index in window.reversed() {
      let word = report.lower[index]
      if Self.futureModals.contains(word), report.subclauseOf[index] == report.subclauseOf[trigger.anchor] {
        return AssertionReading(assertion: .planned, rule: "future", cue: index, isDropped: trigger.isHarm)
      }
      guard Self.plans.contains(word) else { continue }
      let next = report.word(index + 1)
      switch word {
      case "called", "call", "calls", "calling":
        // A call for a strike, not what somebody called it.
        let gap = report.lower[index..<start]
        let isCall =
          next == "for"
          || (trigger.act.group == .protest && gap.contains("a")
            && report.contains(["for", "on", "next"], in: after(trigger, 30, to: clause.upperBound)))
        if isCall, trigger.act.group == .protest {
          return AssertionReading(assertion: .planned, rule: "called_for", cue: index)
        }
        if next == "for" {
          return AssertionReading(assertion: .hypothetical, rule: "called_for", cue: index, isDropped: true)
        }
      case "due", "expected", "set", "agreed", "want", "wants", "hope", "hopes", "promised", "promises", "pledged",
        "vowed",
        "vows", "warned", "announced", "prepare", "prepares", "preparing", "aims", "intend", "intends", "proposed",
        "about":
        // Only an infinitive that leads to the trigger: "vowed to attack".
        if let to = (index + 1..<start).first(where: { report.lower[$0] == "to" }),
          start - to <= (word == "about" ? 5 : 3)
        {
          return AssertionReading(assertion: .planned, rule: "intended", cue: index, isDropped: trigger.isHarm)
        }
        if word == "announced", trigger.act.group == .protest, start - index <= 3 {
          return AssertionReading(assertion: .planned, rule: "announced", cue: index)
        }
      case "preparation", "preparations":
        guard next == "for" || next == "of" else { continue }
        return AssertionReading(assertion: .planned, rule: "planned", cue: index, isDropped: trigger.isHarm)
      case "planned", "upcoming", "plan", "plans", "planning", "scheduled":
        return AssertionReading(assertion: .planned, rule: "planned", cue: index, isDropped: trigger.isHarm)
      case "threatened", "threatens", "threatening", "threaten", "threat", "threats":
        return AssertionReading(assertion: .planned, rule: "threatened", cue: index, isDropped: trigger.isHarm)
      default: break
      }
    }
    let after = after(trigger, 6, to: clause.upperBound)
    for index in after
    where ["planned", "scheduled"].contains(report.lower[index]) && report.word(index - 1) != "as" {
      return AssertionReading(assertion: .planned, rule: "planned", cue: index)
    }
    if trigger.act.group == .protest || trigger.act.group == .attack,
      report.word(start - 1) == "next" || report.word(start - 2) == "next"
    {
      let end = trigger.tokens.upperBound
      if report.contains(["is", "planned", "will", "takes"], in: end..<max(end, min(clause.upperBound, end + 4))) {
        return AssertionReading(assertion: .planned, rule: "next", cue: start - 1)
      }
    }
    return nil
  }

  // MARK: Supposed

  private static let suppositions: Set<String> = [
    "if", "could", "might", "may", "would", "unless", "suppose", "scenario", "mock", "notional", "simulated",
    "imaginary",
    "hypothetical", "should", "potential", "possible", "fictional", "cannot",
  ]
  private static let fears: Set<String> = [
    "fear", "fears", "feared", "risk", "risks", "warn", "warned", "warns", "warning", "warnings", "prevent",
    "preventing", "protect",
    "avoid", "deter", "against", "prevention", "averting", "danger", "condemn", "condemned", "stop", "end", "threaten",
  ]

  /// What leads an infinitive to an act that did happen: "went on to attack", "used rifles to attack".
  private static let leading: Set<String> = [
    "went", "began", "begun", "started", "continued", "continue", "continues", "proceeded", "managed", "used", "using",
    "claimed", "claims", "appeared", "appears", "believed", "thought", "said", "reported", "alleged", "responded",
    "forced", "turned", "streets", "gathered", "marched", "rallied", "continuing", "starting", "returned", "came",
    "out",
    "square", "roads", "known", "seems", "seemed",
  ]
  private static let wishing: Set<String> = [
    "learn", "learned", "learnt", "learns", "taught", "teach", "teaches", "train", "trained", "training", "how", "able",
    "ready", "refused", "refuse", "refuses", "declined", "failed", "fail", "likely", "unlikely", "wish", "wished",
    "order", "ordered", "right", "crime", "illegal", "allowed", "authorised", "authorized", "urged", "urge", "urges",
    "asked", "encouraged", "tempted", "afraid", "designed", "aimed", "chance", "attempt", "attempting", "bid", "desire",
    "ability", "capable", "power", "decision", "decided", "temptation", "permission", "licence", "license", "means",
  ]

  /// Whether the act stands only as an infinitive that says what somebody could, should or may do.
  private func isOnlyWished(_ trigger: Trigger, from low: Int) -> Int? {
    guard !trigger.isHarm,
      trigger.act.group == .attack || trigger.act.group == .protest || trigger.act.group == .strategic
    else { return nil }
    let start = trigger.tokens.lowerBound
    // The infinitive itself, or the second of two: "to defuse bombs and storm buildings".
    let window = max(low, start - 6)..<start
    // Some patterns hold the "to" themselves.
    let found = report.word(start) == "to" ? start : window.last(where: { report.lower[$0] == "to" })
    guard let to = found, to > low else { return nil }
    let verb = report.word(start)
    let isBare = !verb.hasSuffix("ed") && !verb.hasSuffix("s") && !trigger.isReferring
    guard to >= start - 1 || isBare && window.contains(where: { $0 > to && report.lower[$0] == "and" }) else {
      return nil
    }
    let before = max(low, to - 4)..<to
    guard !report.contains(Self.leading, in: before) else { return nil }
    return before.last { Self.wishing.contains(report.lower[$0]) }
  }

  private func hypothesis(_ trigger: Trigger, _ subclause: Range<Int>, _ clause: Range<Int>) -> AssertionReading? {
    if let cue = isOnlyWished(trigger, from: clause.lowerBound) {
      return AssertionReading(assertion: .hypothetical, rule: "supposed", cue: cue, isDropped: true)
    }
    // "air strikes would only target …"
    for index in after(trigger, 1, to: clause.upperBound) where trigger.isReferring {
      if ["would", "could", "might", "should", "may", "can"].contains(report.lower[index]) {
        return AssertionReading(assertion: .hypothetical, rule: "supposed", cue: index, isDropped: true)
      }
    }
    let start = trigger.anchor
    let window = before(trigger, 8, from: max(subclause.lowerBound - 1, clause.lowerBound))
    for index in window.reversed() {
      let word = report.lower[index]
      // The month and "may have", which reports a guess about something that happened.
      if word == "may" || word == "might" || word == "could" {
        if report.text.tokens[index].text.first?.isUppercase == true, !report.isCapital[trigger.sentence] { continue }
        if report.word(index + 1) == "have" { continue }
      }
      if word == "should" || word == "would", report.word(index + 1) == "have" { continue }
      if Self.suppositions.contains(word) {
        return AssertionReading(assertion: .hypothetical, rule: "supposed", cue: index, isDropped: true)
      }
      if Self.fears.contains(word), start - index <= 4, !trigger.isHarm {
        if word == "condemned" || word == "condemn" || word == "against" || word == "end" || word == "stop" {
          // The act stands, the sentence only reacts to it.
          if word == "condemned" || word == "condemn" { return nil }
          if trigger.isReferring {
            return AssertionReading(assertion: .hypothetical, rule: "feared", cue: index, isDropped: true)
          }
          continue
        }
        return AssertionReading(assertion: .hypothetical, rule: "feared", cue: index, isDropped: true)
      }
    }
    return nil
  }

  // MARK: Background of another time

  private static let memory: Set<String> = [
    "anniversary", "recalled", "recalls", "recall", "recalling", "remember", "remembered", "remembering", "commemorate",
    "commemorated", "commemorating", "commemoration", "memorial", "memories", "reminiscent", "museum",
    "memory", "echoes", "enacted", "reenacted", "reenactment", "enactment", "reenact", "enact", "convicted",
    "sentenced", "trial", "tribute", "mourn", "mark", "marking",
  ]
  /// What is tried or looked into has happened before.
  private static let courts: Set<String> = [
    "jailed", "verdict", "judge", "judges", "inquest", "inquiry", "hearing", "appeal", "indicted", "extradited", "jury",
    "pleaded", "imprisoned", "acquitted", "defendant", "defendants", "tribunal", "compensation", "commission",
    "prosecuted",
    "testified", "documentary", "plaque", "survivor", "survivors", "investigating",
  ]
  private static let pastPhrases: [[String]] = [
    ["in", "the", "past"], ["years", "ago"], ["decades", "ago"], ["over", "the", "years"], ["in", "recent", "years"],
    ["last", "year"], ["a", "year", "ago"], ["year", "earlier"], ["years", "earlier"], ["in", "history"],
    ["on", "a", "number", "of", "occasions"], ["for", "years"], ["for", "decades"], ["previous", "years"],
    ["a", "decade", "ago"], ["last", "decade"], ["past", "decade"], ["last", "century"], ["past", "year"],
    ["past", "years"], ["every", "year"], ["each", "year"], ["per", "year"], ["a", "century", "ago"],
    ["last", "two", "years"],
    ["last", "three", "years"], ["last", "five", "years"], ["last", "ten", "years"], ["on", "this", "day"],
    ["in", "previous"], ["previously"], ["historically"], ["since", "the", "war"],
    ["in", "recent", "months"], ["a", "series", "of", "attacks"], ["long", "history"], ["at", "the", "time"],
  ]

  private func past(
    _ trigger: Trigger, _ subclause: Range<Int>, _ clause: Range<Int>, _ sentence: Range<Int>
  ) -> AssertionReading? {
    for index in clause where Self.memory.contains(report.lower[index]) && index < trigger.anchor {
      if report.lower[index] == "mark" || report.lower[index] == "marking" || report.lower[index] == "trial",
        trigger.anchor - index > 6
      {
        continue
      }
      return AssertionReading(assertion: .historical, rule: "recalled", cue: index)
    }
    if trigger.act.group == .attack || trigger.act.group == .accident {
      let before = clause.lowerBound..<max(clause.lowerBound, trigger.anchor)
      if let index = before.last(where: { Self.courts.contains(report.lower[$0]) }),
        !SiteWords.reaching.contains(report.word(index - 1)),
        !SiteWords.reaching.contains(report.word(index - 2))
      {
        return AssertionReading(assertion: .historical, rule: "court", cue: index)
      }
    }
    if let index = elapsed(trigger, clause) {
      return AssertionReading(assertion: .historical, rule: "past_phrase", cue: index)
    }
    for phrase in Self.pastPhrases {
      if let found = report.first(phrase, in: clause) {
        return AssertionReading(assertion: .historical, rule: "past_phrase", cue: found.lowerBound)
      }
    }
    let after = after(trigger, 8, to: clause.upperBound)
    for index in after where ["anniversary", "trial", "memorial", "museum"].contains(report.lower[index]) {
      return AssertionReading(assertion: .historical, rule: "recalled", cue: index)
    }
    return nil
  }

  /// "Ten years after …", "two decades have passed since …", "who once fought …", "as a young officer … he": the token that
  /// puts what follows in another time.
  private func elapsed(_ trigger: Trigger, _ clause: Range<Int>) -> Int? {
    for index in clause where index < trigger.anchor {
      let word = report.lower[index]
      if Self.longSpans.contains(word) {
        let next = report.word(index + 1)
        if next == "after" || next == "since" || next == "before" && trigger.isReferring { return index }
        if next == "have" || next == "had", report.word(index + 2) == "passed" { return index }
      }
      if word == "once", trigger.tokens.lowerBound - index <= 2, index + 1 < trigger.anchor || !trigger.isReferring,
        report.word(index - 1) != "at"
      {
        return index
      }
      if word == "used", report.word(index + 1) == "to", trigger.anchor - index <= 4, !trigger.isReferring {
        return index
      }
    }
    for phrase in Self.youth {
      if let found = report.first(phrase, in: clause), found.lowerBound < trigger.anchor { return found.lowerBound }
    }
    return nil
  }

  private static let longSpans: Set<String> = ["years", "decades", "year", "decade", "centuries", "century"]
  private static let youth: [[String]] = [
    ["as", "a", "young"], ["as", "a", "child"], ["in", "his", "youth"], ["in", "her", "youth"], ["in", "his", "time"],
    ["during", "the", "war"], ["at", "the", "height", "of"], ["veteran", "of"], ["fought", "in", "the"],
    ["back", "in"],
  ]

  // MARK: Claims

  private static let claimVerbs: Set<String> = [
    "claimed", "claims", "claim", "claiming", "asserted", "asserts", "alleged", "alleges", "reportedly", "allegedly",
    "unconfirmed", "unverified", "purportedly",
  ]

  private func claim(_ trigger: Trigger, _ clause: Range<Int>, _ sentence: Range<Int>) -> AssertionReading? {
    let window = before(trigger, 14, from: clause.lowerBound)
    for index in window.reversed() where Self.claimVerbs.contains(report.lower[index]) {
      let next = report.word(index + 1)
      // Claiming responsibility, or the act itself, says who did it, not that it is in doubt.
      if ["responsibility", "credit", "the", "an", "a", "it", "lives", "at", "that"].contains(next) && next != "that" {
        continue
      }
      if trigger.anchor - index <= 1, report.lower[index].hasPrefix("claim") { continue }
      return AssertionReading(assertion: .claimed, rule: "claimed", cue: index)
    }
    for phrase in [
      ["could", "not", "be", "independently"], ["not", "been", "independently"], ["could", "not", "be", "verified"],
      ["could", "not", "be", "confirmed"], ["has", "not", "commented"], ["no", "word", "of", "them"],
      ["not", "independently", "verified"], ["unconfirmed", "reports"],
    ] {
      if let found = report.first(phrase, in: sentence) {
        return AssertionReading(assertion: .claimed, rule: "unverified", cue: found.lowerBound)
      }
    }
    return nil
  }
}
