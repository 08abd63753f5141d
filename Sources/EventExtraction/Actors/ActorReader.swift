import Events
import Geoparsing

/// A party of an act, with the words that name it.
struct Actor: Hashable, Sendable {
  var name: String
  var tokens: Range<Int>
  var rule: String
}

/// Finds who acted, who was acted upon and who claims it.
struct ActorReader {
  let report: ReportText
  let toponyms: [ResolvedToponym]
  let spans: [Range<Int>]

  private var phrases: PhraseReader { PhraseReader(report: report) }

  /// The parties of one act.
  func parties(of trigger: Trigger) -> (initiators: [Actor], targets: [Actor]) {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    var initiators: [Actor] = []
    var targets: [Actor] = []
    let end = trigger.tokens.upperBound
    if let by = byPhrase(after: end, in: sentence) { initiators.append(by) }
    if trigger.isReferring {
      // "an attack on police", "shelling of a market", "a militant raid".
      if let preposition = (end..<min(sentence.upperBound, end + 2)).first(where: {
        ["on", "against", "of", "at"].contains(report.lower[$0])
      }),
        let phrase = phrases.phrase(startingAt: preposition + 1, in: sentence), isTarget(phrase)
      {
        targets.append(Actor(name: name(phrase), tokens: phrase, rule: "attack_on"))
      }
      if let modifier = modifier(before: trigger.tokens.lowerBound, in: sentence) { initiators.append(modifier) }
      return (initiators, targets)
    }
    let isPassive = isPassive(trigger, in: sentence)
    let left = phrases.phrase(endingBefore: passiveStart(trigger, in: sentence), in: sentence)
    let right = phrases.phrase(startingAt: end, in: sentence) ?? objectAfterPreposition(end, in: sentence)
    if isPassive {
      if let left, isTarget(left) { targets.append(Actor(name: name(left), tokens: left, rule: "passive_subject")) }
    } else {
      if let left, isAgent(left) { initiators.append(Actor(name: name(left), tokens: left, rule: "subject")) }
      if let right, isTarget(right) { targets.append(Actor(name: name(right), tokens: right, rule: "object")) }
      // Within the pattern: "gunmen … opened fire", "set a church on fire".
      if initiators.isEmpty, let first = trigger.matched.first,
        first < trigger.anchor || WordClassIndex.agents.contains(report.lower[first]),
        WordClassIndex.agents.contains(report.lower[first]),
        let phrase = phrases.phrase(endingBefore: first + 1, in: sentence)
      {
        initiators.append(Actor(name: name(phrase), tokens: phrase, rule: "pattern_subject"))
      }
      if targets.isEmpty, trigger.matched.count > 1, let inner = innerPhrase(trigger, sentence), isTarget(inner) {
        targets.append(Actor(name: name(inner), tokens: inner, rule: "inner_object"))
      }
    }
    return (initiators, targets)
  }

  private func innerPhrase(_ trigger: Trigger, _ sentence: Range<Int>) -> Range<Int>? {
    for (a, b) in zip(trigger.matched, trigger.matched.dropFirst()) where b - a > 1 {
      if let phrase = phrases.phrase(startingAt: a + 1, in: sentence.lowerBound..<b), phrase.count > 1 { return phrase }
    }
    return nil
  }

  private func objectAfterPreposition(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard index < sentence.upperBound, ["on", "at", "upon", "into", "against"].contains(report.lower[index]) else {
      return nil
    }
    return phrases.phrase(startingAt: index + 1, in: sentence)
  }

  private static let telling: Set<String> = [
    "carried", "published", "posted", "reported", "released", "issued", "quoted", "shared", "distributed", "said",
    "cited",
    "broadcast", "seen", "verified", "confirmed",
  ]

  private func byPhrase(after end: Int, in sentence: Range<Int>) -> Actor? {
    for index in end..<min(sentence.upperBound, end + 6) {
      if [",", ".", ";"].contains(report.lower[index]) { return nil }
      // "a statement carried by the Amaq news agency": who tells is not who acts.
      if report.lower[index] == "by", !Self.telling.contains(report.lower[index - 1]),
        let phrase = phrases.phrase(startingAt: index + 1, in: sentence), isAgent(phrase)
      {
        return Actor(name: name(phrase), tokens: phrase, rule: "by")
      }
    }
    return nil
  }

  private func modifier(before start: Int, in sentence: Range<Int>) -> Actor? {
    guard let phrase = phrases.phrase(endingBefore: start, in: sentence) else { return nil }
    for index in phrase {
      if let group = ArmedGroups.name(at: index, in: report, end: sentence.upperBound) {
        return Actor(name: group.name, tokens: index..<(index + group.count), rule: "modifier")
      }
      if let demonym = demonym(at: index) { return Actor(name: demonym, tokens: index..<(index + 1), rule: "modifier") }
    }
    return nil
  }

  private func demonym(at index: Int) -> String? {
    for (number, span) in spans.enumerated() where span.lowerBound == index && toponyms[number].toponym.kind == .demonym
    {
      return toponyms[number].toponym.text
    }
    return nil
  }

  private static let passives: Set<String> = ["was", "were", "been", "being", "is", "are", "be", "got"]

  private func isPassive(_ trigger: Trigger, in sentence: Range<Int>) -> Bool {
    let first = trigger.tokens.lowerBound
    if Self.passives.contains(report.lower[first]) { return true }
    var index = first - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 2 {
      if Self.passives.contains(report.lower[index]) { return true }
      index -= 1
      steps += 1
    }
    return false
  }

  private func passiveStart(_ trigger: Trigger, in sentence: Range<Int>) -> Int {
    var index = trigger.tokens.lowerBound
    while index > sentence.lowerBound,
      Self.passives.contains(report.lower[index - 1])
        || ["also", "had", "has", "have", "then", "later", "who", "that", "which", "shortly", "reportedly"].contains(
          report.lower[index - 1])
    {
      index -= 1
    }
    return index
  }

  /// The usual name of an armed group in the phrase, else the words without the determiner.
  private func name(_ phrase: Range<Int>) -> String {
    for index in phrase {
      if let group = ArmedGroups.name(at: index, in: report, end: phrase.upperBound) { return group.name }
    }
    var range = phrase
    if let first = range.first, PhraseReader.determiners.contains(report.lower[first]), range.count > 1 {
      range = range.dropFirst()
    }
    // "In the 1990s Moscow fought": a year before a name is no part of it.
    while range.count > 1, let first = range.first, isYear(report.lower[first]) { range = range.dropFirst() }
    return report.words(range)
  }

  private func isYear(_ word: String) -> Bool {
    let digits = word.hasSuffix("s") ? word.dropLast() : word[...]
    return digits.utf8.count == 4 && digits.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  private func isAgent(_ phrase: Range<Int>) -> Bool {
    for index in phrase {
      if WordClassIndex.agents.contains(report.lower[index]) || WordClassIndex.people.contains(report.lower[index]) {
        return true
      }
      if ArmedGroups.name(at: index, in: report, end: phrase.upperBound) != nil { return true }
    }
    return spans.indices.contains { number in
      spans[number].overlaps(phrase)
        && [.organisation, .person, .demonym, .metonym].contains(toponyms[number].toponym.kind)
    }
  }

  private func isTarget(_ phrase: Range<Int>) -> Bool {
    guard let last = phrase.last, let first = phrase.first else { return false }
    // A place is where, not what.
    if spans.indices.contains(where: {
      spans[$0].contains(last) && spans[$0].contains(first) && toponyms[$0].toponym.kind == .place
    }) {
      return false
    }
    let word = report.lower[last]
    if word.utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true { return false }
    return !WordClassIndex.notTargets.contains(word)
      && !["least", "responsibility", "it", "them"].contains(report.lower[first])
      && !["war", "wars", "battle", "battles"].contains(word)
  }

  /// Who says in a sentence that they did it, and through what; nil when nobody does.
  func claim(inSentence sentence: Int) -> (name: String, through: String?, tokens: Range<Int>)? {
    let range = report.tokens(ofSentence: sentence)
    for index in range {
      let word = report.lower[index]
      let next = index + 1 < range.upperBound ? report.lower[index + 1] : ""
      let after = index + 2 < range.upperBound ? report.lower[index + 2] : ""
      let isClaim =
        word.hasPrefix("claim")
        && (next == "responsibility" || next == "credit"
          || (next == "the" || next == "it") && Self.acts.contains(after))
      let isBehind =
        (word == "was" || word == "were") && next == "behind" && report.contains(["said", "saying"], in: range)
      guard isClaim || isBehind else { continue }
      let before = range.lowerBound..<index
      if report.contains(["no", "nobody", "not", "none"], in: max(range.lowerBound, index - 6)..<index) { return nil }
      // "has in the past said it was behind attacks": of others.
      if before.contains(where: { report.lower[$0] == "past" && report.lower[max($0 - 1, 0)] == "the" }) { return nil }
      var group: (name: String, tokens: Range<Int>)?
      for position in before {
        if let found = ArmedGroups.name(at: position, in: report, end: index), group == nil {
          group = (found.name, position..<(position + found.count))
        }
      }
      if group == nil, let phrase = phrases.phrase(endingBefore: index, in: range) {
        group = (name(phrase), phrase)
      }
      guard let group else { return nil }
      let through = medium(in: range)
      return (group.name, through, group.tokens.lowerBound..<(index + 1))
    }
    return nil
  }

  private static let acts: Set<String> = [
    "attack", "attacks", "bombing", "raid", "assault", "shooting", "blast", "killing", "strike", "explosion", "ambush",
  ]

  /// "the Amaq news agency", "a Telegram channel", "a voice message".
  func medium(in range: Range<Int>) -> String? {
    for index in range
    where ["channel", "agency", "telegram", "website", "message", "video"].contains(report.lower[index]) {
      if report.lower[index] == "agency", index == range.lowerBound || report.lower[index - 1] != "news" { continue }
      if let phrase = phrases.phrase(endingBefore: index + 1, in: range) { return name(phrase) }
    }
    return nil
  }
}

/// The word classes that actors are judged by, expanded once.
enum WordClassIndex {
  static let agents: Set<String> = expanded(["gunmen", "forces", "police"])
    .union([
      "men", "man", "woman", "women", "suspect", "suspects", "group", "groups", "gang", "gangs", "cartel", "mob",
      "faction", "clan", "clans", "bomber", "bombers", "youths", "assailants", "smugglers", "traffickers", "persons",
      "operatives", "jihadists", "dealers",
    ])
  static let people: Set<String> = expanded(["people"])
  static let armed: Set<String> = expanded(["gunmen"])
  static let notTargets: Set<String> = [
    "killing", "wounding", "injuring", "least", "people", "it", "them", "him", "her", "responsibility", "shots", "fire",
    "shot",
    "dead", "nothing", "more", "area", "number", "way", "place", "time", "day", "night", "morning", "evening",
    "afternoon",
    "there", "here", "such", "which", "that", "who", "one", "two", "three", "both",
  ]

  static func expanded(_ names: [String]) -> Set<String> {
    var result: Set<String> = []
    for name in names {
      for term in (WordClasses.table[name] ?? "").split(separator: " ") {
        if term.last == "+" {
          result.formUnion(Inflection.nounForms(String(term.dropLast())))
        } else if term.last == "*" {
          result.formUnion(Inflection.verbForms(String(term.dropLast())))
        } else {
          result.insert(String(term))
        }
      }
    }
    return result
  }
}
