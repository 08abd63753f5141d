/// Verbs, participles and adjectives that say what happened to people.
extension TollScan {
  mutating func participle(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index), !entry(trigger, at: index) else { return }
    let verb = verbGroup(before: index)
    if verb.isPassive {
      if lexed.word(verb.start - 1) == "not" { return }
      if let list = pair(before: verb.start, trigger) ?? subject(before: verb.start) {
        return add(trigger.harm, list, "toll.passive", index)
      }
      guard trigger.harm == .killed || trigger.harm == .injured, lexed.word(index) != "burned" else { return }
      return single(trigger, before: verb.start, at: index, isPlural: verb.isPlural)
    }
    if verb.isLeft, let list = list(endingAt: index) { return add(trigger.harm, list, "toll.adjective", index) }
    if lexed.word(trigger.end) == ":" { return label(trigger, at: index) }
    if ["burned", "burnt"].contains(lexed.word(index)) {
      // Houses burn more often than people.
      guard let list = list(endingAt: index) else { return }
      // "four miners were killed and eleven burned"
      let goesOn = list.first.isBare && lexed.word(list.range.lowerBound - 1) == "and" && found.last?.harm == .killed
      if list.first.isKnown || goesOn { add(trigger.harm, list, "toll.reduced", index) }
      return
    }
    if let list = list(endingAt: index), list.first.isBare || list.range.upperBound == index,
      isReduced(list, before: index, trigger)
    {
      return add(trigger.harm, list, "toll.reduced", index)
    }
    object(of: trigger, at: index, rule: "toll.active")
  }

  /// "His bodyguard and a neighbour were wounded": two people who stand before a plural verb, each named by one noun.
  private func pair(before end: Int, _ trigger: TollTrigger) -> PeopleList? {
    guard trigger.harm == .killed || trigger.harm == .injured, end >= 5,
      ["were", "are", "died", "have"].contains(lexed.word(end)), lexed.word(end - 3) == "and"
    else { return nil }
    let second = end - 1
    let first = end - 4
    for index in [first, second] {
      let word = lexed.word(index)
      guard lexed.kind(index) == .word, !PeopleWords.isPlural(word), !PeopleWords.isThing(word),
        !TollWords.functionWords.contains(word)
      else { return nil }
    }
    let articles: Set<String> = ["a", "an", "the", "his", "her", "their", "its", "one"]
    let openers: Set<String> = ["", ",", ";", ".", ":", "(", "that", "and", "but", "when", "where", "\""]
    guard articles.contains(lexed.word(second - 1)), articles.contains(lexed.word(first - 1)),
      openers.contains(first >= 2 ? lexed.word(first - 2) : ""),
      PeopleWords.group(of: lexed.word(first)) != nil || PeopleWords.group(of: lexed.word(second)) != nil
        || trigger.form != .participle
    else { return nil }
    let counts = [first, second].map { index in
      PeopleCount(
        range: (index - 1)..<(index + 1), low: 1, high: 1, group: PeopleWords.group(of: lexed.word(index)) ?? .people,
        isKnown: true)
    }
    return PeopleList(counts: counts, range: (first - 1)..<(second + 1))
  }

  /// Whether a list before a participle is what it was done to: no object follows that would make it the doer.
  func isReduced(_ list: PeopleList, before index: Int, _ trigger: TollTrigger) -> Bool {
    if TollWords.finiteActives.contains(lexed.word(index)) { return false }
    guard let object = self.list(beginningAt: trigger.end) else { return true }
    // "Gunmen killed five", "two men killed a guard"; but "three killed, two injured" and "two killed one injured".
    if object.range.lowerBound > trigger.end { return true }
    return TollWords.trigger(at: object.range.upperBound, in: lexed) != nil && object.first.isBare
  }

  mutating func object(of trigger: TollTrigger, at index: Int, rule: String) {
    guard !isUnreal(index) else { return }
    var start = trigger.end
    // "killed and wounded 31" gives no figure of its own; "killing or injuring" neither.
    if lexed.word(start) == "\"" { start += 1 }
    guard let list = list(beginningAt: start) else { return named(trigger, from: start, at: index) }
    if list.first.isBare, !isBareObjectEnd(list.range.upperBound, trigger) { return }
    if !list.first.isKnown, !list.first.isBare, trigger.harm == .displaced || trigger.harm == .detained { return }
    add(trigger.harm, list, rule, index)
  }

  /// "killed Ivan Petrov and his son": one for a name of two words or more, with who follows.
  private mutating func named(_ trigger: TollTrigger, from start: Int, at index: Int) {
    guard trigger.harm == .killed else { return }
    var end = start
    while end < lexed.count, end - start < 5, lexed.kind(end) == .word, lexed.lexemes[end].isCapitalised,
      !lexed.lexemes[end].isAllCapitals, DateWords.weekdays[lexed.word(end)] == nil, !DateWords.isMonth(lexed.word(end))
    { end += 1 }
    guard end - start >= 2, lexed.kind(end) != .number,
      lexed.kind(end) != .word || TollWords.functionWords.contains(lexed.word(end))
    else { return }
    var counts = [PeopleCount(range: start..<end, low: 1, high: 1, group: .people, isKnown: true)]
    if lexed.word(end) == "and", let next = list(beginningAt: end + 1), next.first.isKnown, !next.first.isSubset {
      counts += next.counts
      end = next.range.upperBound
    }
    add(.killed, PeopleList(counts: counts, range: start..<end), "toll.named", index)
  }

  /// "…: dead 8, injured 31, missing 2": the count of an entry goes after its word.
  private mutating func entry(_ trigger: TollTrigger, at index: Int) -> Bool {
    guard lexed.kind(trigger.end) == .number,
      index == 0 || [":", ",", ";", "(", "/", "-"].contains(lexed.word(index - 1)),
      let list = list(beginningAt: trigger.end), list.first.isBare,
      lexed.kind(list.range.upperBound) != .word
    else { return false }
    add(trigger.harm, list, "toll.label", index)
    return true
  }

  /// Whether a bare count ends a phrase: "wounded 31 on the platform", not "killed 30 cattle".
  func isBareObjectEnd(_ index: Int, _ trigger: TollTrigger) -> Bool {
    guard let kind = lexed.kind(index) else { return true }
    let word = lexed.word(index)
    if kind == .mark { return word != "-" && word != "%" && word != "'" }
    if TollWords.trigger(at: index, in: lexed) != nil { return false }
    return TollWords.functionWords.contains(word) || DateWords.weekdays[word] != nil || word == "dead"
  }

  mutating func intransitive(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index), lexed.word(index - 1) != "not" else { return }
    let verb = verbGroup(before: index)
    if let list = pair(before: verb.start, trigger) ?? subject(before: verb.start) {
      return add(trigger.harm, list, "toll.intransitive", index)
    }
    if trigger.harm == .killed { single(trigger, before: verb.start, at: index, isPlural: verb.isPlural) }
  }

  mutating func adjective(_ trigger: TollTrigger, at index: Int) {
    guard !isUnreal(index), !entry(trigger, at: index) else { return }
    let verb = verbGroup(before: index)
    if verb.isPassive {
      if let list = pair(before: verb.start, trigger) ?? subject(before: verb.start), isPeople(list, for: index) {
        add(trigger.harm, list, "toll.adjective", index)
      }
      return
    }
    if lexed.word(index) == "critical" { return }
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

  /// Things are critical too; of people the noun is known, or an ordinal stands for it ("a third is critical").
  private func isPeople(_ list: PeopleList, for index: Int) -> Bool {
    guard ["critical", "in"].contains(lexed.word(index)) else { return true }
    return list.first.isKnown || list.first.isAdditional
      || NumberWords.ordinal(in: lexed, at: list.range.upperBound - 1) != nil
  }

  /// "Injured: 19", "Deaths: 12", "Dead - 4".
  mutating func label(_ trigger: TollTrigger, at index: Int) {
    guard lexed.word(trigger.end) == ":", let list = list(beginningAt: trigger.end + 1) else { return }
    add(trigger.harm, list, "toll.label", index)
  }

  /// "four dead soldiers", "eleven missing miners".
  mutating func attributive(_ list: PeopleList) {
    guard let harm = list.first.harm, let counted = list.counts.first else { return }
    guard !found.contains(where: { $0.list.range == list.range && $0.harm == harm }) else { return }
    // "Two injured men were arrested" speaks of men injured too.
    found.append(
      Found(
        harm: harm, list: PeopleList(counts: [counted], range: counted.range),
        rule: counted.isSubset ? "toll.part" : "toll.attributive",
        trigger: list.range.lowerBound))
  }

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
