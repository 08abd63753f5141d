public import Geoparsing

/// Finds how many people were killed, injured, missing, detained or displaced, in English.
///
/// Read are passives, actives, participles, "N dead", "lost their lives", death tolls and counts that "rose to N",
/// lists under one verb (added up), gaps ("one was killed and two injured"), statements that nobody was harmed, and
/// single victims named or described. Not read: what is only possible ("could kill"), pronouns that stand for people
/// counted before, "casualties" with a number (dead and injured cannot be told apart).
public struct TollReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The tolls of a range of tokens, normally one sentence, in order of their words.
  ///
  /// Two figures for the same people stay two mentions; their attributions tell them apart.
  /// - Complexity: O(*n*²) in the number of tokens at worst, near O(*n*) for sentences of news.
  public func tolls(in text: TokenizedText, tokens: Range<Int>) -> [TollMention] {
    tolls(in: LexedTokens(text, tokens: tokens))
  }

  func tolls(in lexed: LexedTokens) -> [TollMention] {
    var scan = TollScan(lexed)
    return scan.mentions()
  }
}

/// The work on one sentence.
struct TollScan {
  let lexed: LexedTokens
  let people: PeopleParser
  let lists: [PeopleList]
  let attributions: AttributionReader
  var found: [Found] = []

  /// A toll in lexemes.
  struct Found {
    var harm: TollMention.Harm
    var list: PeopleList
    var rule: String
    var trigger: Int
  }

  init(_ lexed: LexedTokens) {
    self.lexed = lexed
    people = PeopleParser(lexed)
    lists = people.lists()
    attributions = AttributionReader(lexed)
  }

  mutating func mentions() -> [TollMention] {
    var index = 0
    while index < lexed.count {
      if let end = tollNoun(at: index) ?? none(at: index) {
        index = end
        continue
      }
      guard let trigger = TollWords.trigger(at: index, in: lexed) else {
        index += 1
        continue
      }
      switch trigger.form {
      case .participle: participle(trigger, at: index)
      case .gerund: object(of: trigger, at: index, rule: "toll.participle")
      case .intransitive: intransitive(trigger, at: index)
      case .adjective: adjective(trigger, at: index)
      case .noun: noun(trigger, at: index)
      }
      index = trigger.end
    }
    for list in lists where list.first.harm != nil { attributive(list) }
    return finish()
  }

  private func finish() -> [TollMention] {
    var mentions: [TollMention] = []
    let ordered = found.enumerated().sorted {
      ($0.element.list.range.lowerBound, $0.element.trigger, $0.offset)
        < ($1.element.list.range.lowerBound, $1.element.trigger, $1.offset)
    }.map(\.element)
    for item in ordered {
      guard let mention = mention(item),
        !mentions.contains(where: { $0.harm == mention.harm && $0.range == mention.range })
      else { continue }
      // That nobody was hurt besides does not undo a figure of the same sentence.
      if mention.rule == "toll.none_implied", mentions.contains(where: { $0.harm == mention.harm && $0.low > 0 }) {
        continue
      }
      mentions.append(mention)
    }
    let implied = mentions.contains { $0.rule != "toll.none_implied" && $0.harm == .killed && $0.low > 0 }
    return implied ? mentions.filter { $0.rule != "toll.none_implied" } : mentions
  }

  private func mention(_ item: Found) -> TollMention? {
    let list = item.list
    // "Up to 30 were killed" says that some were.
    let isNone = list.high == 0
    let low = isNone ? 0 : max(1, list.low)
    if let high = list.high, high < low { return nil }
    let source = attributions.source(at: list.range.lowerBound)
    return TollMention(
      harm: item.harm, low: low, high: list.high,
      parts: list.counts.map {
        .init(low: $0.low, high: $0.high, group: $0.group, words: lexed.words($0.range))
      },
      attribution: source?.source, isClaim: source?.isClaim ?? false, note: list.note, tokens: lexed.tokens(list.range),
      range: lexed.bytes(list.range), words: lexed.words(list.range), rule: item.rule)
  }

  mutating func add(_ harm: TollMention.Harm, _ list: PeopleList, _ rule: String, _ trigger: Int) {
    var rule = rule
    if list.first.isNobody || list.high == 0 {
      rule = list.counts.contains(where: \.isGroup) ? "toll.none_of_group" : "toll.none"
    }
    if list.first.isSubset, list.high != 0 { rule = "toll.part" }
    found.append(Found(harm: harm, list: list, rule: rule, trigger: trigger))
    if rule == "toll.none", harm == .injured {
      // Nobody hurt, nobody killed.
      found.append(Found(harm: .killed, list: list, rule: "toll.none_implied", trigger: trigger))
    }
  }

  // MARK: Lists about a trigger

  func list(beginningAt index: Int) -> PeopleList? {
    let index = ["\"", "("].contains(lexed.word(index)) ? index + 1 : index
    return lists.first { $0.range.lowerBound == index } ?? people.list(at: index)
  }

  /// The list that ends where the trigger's words begin, adverbs and quotation marks between them left out.
  func list(endingAt end: Int) -> PeopleList? {
    var end = end
    while end > 0, TollWords.adverbs.contains(lexed.word(end - 1)) || lexed.word(end - 1) == "\"",
      !lists.contains(where: { $0.range.upperBound == end })
    { end -= 1 }
    return lists.last { $0.range.upperBound == end }
  }

  /// The people that a verb whose words begin at `end` says something of.
  func subject(before end: Int) -> PeopleList? {
    // "three members of a security force were", "twelve rebels including five women died": the outer people count.
    let adjacent = list(endingAt: end).flatMap { isAside($0, before: end) ? nil : $0 }
    if let adjacent {
      guard TollWords.prepositions.contains(lexed.word(adjacent.range.lowerBound - 1)) else { return adjacent }
    }
    return outerSubject(before: end, partly: false) ?? (adjacent?.first.isKnown == true ? adjacent : nil)
      ?? outerSubject(before: end, partly: true)
  }

  private func outerSubject(before end: Int, partly: Bool) -> PeopleList? {
    let clause = clauseStart(before: end)
    for list in lists.reversed() where list.range.upperBound <= end && list.range.lowerBound >= clause {
      guard list.first.isSubset == partly, !list.first.isBare, list.first.harm == nil else { continue }
      if lexed.word(list.range.lowerBound - 1) == ",", lexed.word(list.range.upperBound) == "," { continue }
      guard list.first.isKnown, !TollWords.prepositions.contains(lexed.word(list.range.lowerBound - 1)) else {
        continue
      }
      if spans(from: list.range.upperBound, to: end) { return list }
      // What stands between belongs to another verb, and so do the people further left.
      if !list.first.isDefinite { return nil }
    }
    return nil
  }

  /// "nine people, six of them children, were": the list between commas is an aside.
  private func isAside(_ list: PeopleList, before end: Int) -> Bool {
    lexed.word(end - 1) == "," && lexed.word(list.range.lowerBound - 1) == "," && list.range.upperBound == end - 1
      || list.first.isSubset && lexed.word(list.range.lowerBound - 1) == "," && lexed.word(list.range.upperBound) == ","
  }

  private func clauseStart(before end: Int) -> Int {
    var index = end
    while index > 0, end - index < 34 {
      let word = lexed.word(index - 1)
      if [";", ":"].contains(word) || word == "whereas" { break }
      index -= 1
    }
    return index
  }

  /// Whether only an aside, a prepositional phrase, a relative clause or a verb before "and" lies between.
  private func spans(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    let between = (start..<end).map { lexed.word($0) }
    if between.allSatisfy({ TollWords.adverbs.contains($0) || ["who", "that", "and", "or", ",", "\""].contains($0) }) {
      return true
    }
    switch between[0] {
    case ",", "-", "(":
      // Up to a closing mark right before the verb.
      guard let last = between.last(where: { !TollWords.adverbs.contains($0) }) else { return false }
      return [",", "-", ")"].contains(last) && !between.dropFirst().contains { TollWords.finite.contains($0) }
        || ["who", "whom"].contains(between.dropFirst().first ?? "")
    case "who", "that", "whose", "whom": return true
    default: break
    }
    if TollWords.prepositions.contains(between[0]) || TollWords.clauseParticiples.contains(between[0])
      || between[0].hasSuffix("ing") || between[0].hasSuffix("ed")
    {
      return !between.contains { TollWords.finite.contains($0) || $0 == "when" || $0 == "after" }
        || between.contains("who")
    }
    return between.last == "and" || between.last == "but"
  }

  // MARK: Verbs

  private mutating func participle(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index) else { return }
    let verb = verbGroup(before: index)
    if verb.isPassive {
      if lexed.word(verb.start - 1) == "not" { return }
      if let list = subject(before: verb.start) { return add(trigger.harm, list, "toll.passive", index) }
      guard trigger.harm == .killed || trigger.harm == .injured, lexed.word(index) != "burned" else { return }
      return single(trigger, before: verb.start, at: index, isPlural: verb.isPlural)
    }
    if verb.isLeft, let list = list(endingAt: index) { return add(trigger.harm, list, "toll.adjective", index) }
    if lexed.word(trigger.end) == ":" { return label(trigger, at: index) }
    if ["burned", "burnt"].contains(lexed.word(index)) {
      // Houses burn more often than people.
      if let list = list(endingAt: index), list.first.isKnown { add(trigger.harm, list, "toll.reduced", index) }
      return
    }
    if let list = list(endingAt: index), list.first.isBare || list.range.upperBound == index,
      isReduced(list, before: index, trigger)
    {
      return add(trigger.harm, list, "toll.reduced", index)
    }
    object(of: trigger, at: index, rule: "toll.active")
  }

  /// Whether a list before a participle is what it was done to: no object follows that would make it the doer.
  private func isReduced(_ list: PeopleList, before index: Int, _ trigger: TollTrigger) -> Bool {
    if TollWords.finiteActives.contains(lexed.word(index)) { return false }
    guard let object = self.list(beginningAt: trigger.end) else { return true }
    // "Gunmen killed five", "two men killed a guard"; but "three killed, two injured" and "two killed one injured".
    if object.range.lowerBound > trigger.end { return true }
    return TollWords.trigger(at: object.range.upperBound, in: lexed) != nil && object.first.isBare
  }

  private mutating func object(of trigger: TollTrigger, at index: Int, rule: String) {
    guard !isUnreal(index) else { return }
    var start = trigger.end
    // "killed and wounded 31" gives no figure of its own; "killing or injuring" neither.
    if lexed.word(start) == "\"" { start += 1 }
    guard let list = list(beginningAt: start) else { return }
    if list.first.isBare, !isBareObjectEnd(list.range.upperBound, trigger) { return }
    if !list.first.isKnown, !list.first.isBare, trigger.harm == .displaced || trigger.harm == .detained { return }
    add(trigger.harm, list, rule, index)
  }

  /// Whether a bare count ends a phrase: "wounded 31 on the platform", not "killed 30 cattle".
  private func isBareObjectEnd(_ index: Int, _ trigger: TollTrigger) -> Bool {
    guard let kind = lexed.kind(index) else { return true }
    let word = lexed.word(index)
    if kind == .mark { return word != "-" && word != "%" && word != "'" }
    if TollWords.trigger(at: index, in: lexed) != nil { return false }
    return TollWords.functionWords.contains(word) || DateWords.weekdays[word] != nil || word == "dead"
  }

  private mutating func intransitive(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index), lexed.word(index - 1) != "not" else { return }
    let verb = verbGroup(before: index)
    if let list = subject(before: verb.start) { return add(trigger.harm, list, "toll.intransitive", index) }
    if trigger.harm == .killed { single(trigger, before: verb.start, at: index, isPlural: verb.isPlural) }
  }

  private mutating func adjective(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index) else { return }
    let verb = verbGroup(before: index)
    if verb.isPassive {
      if let list = subject(before: verb.start) { add(trigger.harm, list, "toll.adjective", index) }
      return
    }
    if let list = list(endingAt: index) { return add(trigger.harm, list, "toll.adjective", index) }
    // "are missing and presumed dead"
    if ["and", "or", ","].contains(lexed.word(index - 1)), lexed.word(index) != "dead",
      let last = found.last, last.trigger < index, index - last.trigger <= 6
    {
      add(trigger.harm, last.list, "toll.adjective", index)
    } else {
      label(trigger, at: index)
    }
  }

  /// "Injured: 19", "Deaths: 12", "Dead - 4".
  private mutating func label(_ trigger: TollTrigger, at index: Int) {
    guard lexed.word(trigger.end) == ":", let list = list(beginningAt: trigger.end + 1) else { return }
    add(trigger.harm, list, "toll.label", index)
  }

  /// "four dead soldiers", "eleven missing miners".
  private mutating func attributive(_ list: PeopleList) {
    guard let harm = list.first.harm, let counted = list.counts.first else { return }
    guard !found.contains(where: { $0.list.range == list.range && $0.harm == harm }) else { return }
    // "Two injured men were arrested" speaks of men injured too.
    found.append(
      Found(
        harm: harm, list: PeopleList(counts: [counted], range: counted.range), rule: "toll.attributive",
        trigger: list.range.lowerBound))
  }

  // MARK: Nouns

  private mutating func noun(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index) else { return }
    let word = lexed.word(index)
    if word == "casualties" || word == "injuries" { return label(trigger, at: index) }
    if word == "body" || word == "corpse" { return body(trigger, at: index) }
    if ["bodies", "corpses"].contains(word), lexed.word(trigger.end) == "of",
      let list = list(beginningAt: trigger.end + 1)
    {
      return add(trigger.harm, list, "toll.bodies", index)
    }
    if lexed.word(trigger.end) == ":" { return label(trigger, at: index) }
    if ["burned", "burnt"].contains(lexed.word(index)) {
      // Houses burn more often than people.
      if let list = list(endingAt: index), list.first.isKnown { add(trigger.harm, list, "toll.reduced", index) }
      return
    }
    // "two confirmed deaths", "63 arrests"
    var start = index
    while start > 0, index - start < 3,
      [
        "confirmed", "civilian", "further", "more", "reported", "additional", "other", "known", "new", "combat",
        "charred",
        "police", "military", "direct", "separate", "burned", "of", "the",
      ].contains(lexed.word(start - 1))
        && !lists.contains(where: { $0.range.upperBound == start })
    { start -= 1 }
    let counted = lists.last { $0.range.upperBound == start || $0.range.upperBound == index }
    guard let counted, !counted.first.isSubset, word != "death" || counted.low <= 1 else { return }
    if word == "death" || word == "arrest" {
      // "a death" and "one death" count; "his death" does not.
      guard ["one", "a", "1", "another"].contains(lexed.word(counted.range.lowerBound)) else { return }
      if ["toll", "threat", "threats", "row", "sentence", "certificate", "penalty", "squad"].contains(
        lexed.word(trigger.end))
      {
        return
      }
    }
    add(trigger.harm, counted, "toll.noun", index)
  }

  /// "his body was found", "the body of a man", "a body was pulled out".
  private mutating func body(_ trigger: TollTrigger, at index: Int) {
    let next = lexed.word(trigger.end)
    let isFound =
      (trigger.end..<min(lexed.count, trigger.end + 8)).contains {
        ["found", "recovered", "pulled", "discovered", "retrieved", "lay", "identified", "dug"].contains(lexed.word($0))
      } || ["found", "recovered", "discovered", "pulled", "retrieved"].contains(lexed.word(index - 2))
    if next == "of", let list = list(beginningAt: trigger.end + 1), list.first.isKnown {
      return add(trigger.harm, list, "toll.bodies", index)
    }
    let before = lexed.word(index - 1)
    var start = index - 1
    if before == "more" || before == "another" || before == "second" || before == "charred" || before == "lifeless" {
      start -= 1
    }
    guard isFound, start >= 0,
      ["his", "her", "a", "the", "one", "another", "whose", "its", "s"].contains(lexed.word(max(0, start)))
    else { return }
    let count = PeopleCount(range: max(0, start)..<trigger.end, low: 1, high: 1, group: .people, isKnown: true)
    add(trigger.harm, PeopleList(counts: [count], range: count.range), "toll.bodies", index)
  }

  // MARK: One named victim

  /// "The mayor was killed", "Ivanov died": one person, where the verb is singular and its subject a name.
  private mutating func single(_ trigger: TollTrigger, before end: Int, at index: Int, isPlural: Bool) {
    guard !isPlural, end > 0 else { return }
    var start = end
    var closing = lexed.word(start - 1)
    if closing == "who" || closing == "," { start -= 1 }
    if closing == "who", lexed.word(start - 1) == "," { start -= 1 }
    closing = lexed.word(start - 1)
    guard start > 0 else { return }
    let lexeme = lexed.lexemes[start - 1]
    let isPronoun = closing == "he" || closing == "she"
    let isName =
      lexeme.kind == .word && lexeme.isCapitalised && !lexeme.isAllCapitals && !PeopleWords.isPlural(closing)
      && DateWords.weekdays[closing] == nil && !DateWords.isMonth(closing) && !TollWords.functionWords.contains(closing)
      && !PeopleWords.isThing(closing)
    // "Ivanov, 25, was killed"
    let isAged = lexeme.kind == .number && lexed.word(end - 1) == "," && lexed.word(start - 2) == ","
    guard isPronoun || isName || isAged else { return }
    var from = start - 1
    if isAged { from = max(0, start - 3) }
    while from > 0, lexed.lexemes[from - 1].isCapitalised, lexed.kind(from - 1) == .word, start - from < 4,
      !TollWords.functionWords.contains(lexed.word(from - 1)), isName || isAged
    { from -= 1 }
    // "a man from the Bekaa, died"
    let before = lexed.word(from - 1)
    if TollWords.prepositions.contains(before) || TollWords.determiners.contains(before) { return }
    let count = PeopleCount(range: from..<start, low: 1, high: 1, group: .people, isKnown: true)
    add(trigger.harm, PeopleList(counts: [count], range: count.range), isPronoun ? "toll.pronoun" : "toll.named", index)
  }

  // MARK: The verb's words

  struct VerbGroup {
    var start: Int
    var isPassive = false
    var isPlural = false
    var isLeft = false
  }

  /// The auxiliaries and adverbs before a trigger.
  func verbGroup(before index: Int) -> VerbGroup {
    var group = VerbGroup(start: index)
    var position = index
    // "were shot and killed"
    if lexed.word(position - 1) == "and",
      ["shot", "stabbed", "beaten", "ambushed", "captured", "hit", "tortured", "robbed"]
        .contains(lexed.word(position - 2)), TollWords.passiveAuxiliaries.contains(lexed.word(position - 3))
    {
      position -= 2
    }
    while position > 0 {
      let word = lexed.word(position - 1)
      if TollWords.passiveAuxiliaries.contains(word) || ["has", "have", "had", "been"].contains(word) {
        if TollWords.passiveAuxiliaries.contains(word) { group.isPassive = true }
        if ["were", "are", "have"].contains(word) { group.isPlural = true }
        position -= 1
        group.start = position
      } else if TollWords.adverbs.contains(word) || word.hasSuffix("ly") && word.utf8.count > 4 {
        position -= 1
      } else {
        if word == "left" || word == "leaving" || word == "leave" || word == "leaves" { group.isLeft = true }
        break
      }
      if index - position > 8 { break }
    }
    return group
  }

  /// Whether the words say that it did not happen, or may: "could kill", "if killed", "threatened to kill".
  func isUnreal(_ index: Int) -> Bool {
    var position = index - 1
    var steps = 0
    while position >= 0, steps < 5 {
      let word = lexed.word(position)
      switch word {
      case "could", "would", "should", "might", "cannot": return true
      case "may", "can": return lexed.word(position + 1) != "have" && !lexed.lexemes[position].isCapitalised
      case "will", "shall": return true
      case "not", "never":
        return lexed.word(position + 1) != "only"
      case "if": return true
      case "t" where lexed.word(position - 1) == "'": return true
      case "to":
        // "said to have been killed" did happen; "to kill" did not.
        return lexed.word(position + 1) != "have" && position == index - 1 || lexed.word(position + 1) == "be"
      default: break
      }
      guard
        TollWords.adverbs.contains(word) || TollWords.passiveAuxiliaries.contains(word)
          || ["has", "have", "had", "been"].contains(word)
      else { return false }
      position -= 1
      steps += 1
    }
    return false
  }
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
