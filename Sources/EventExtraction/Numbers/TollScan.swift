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
    // "Three brothers aged six, nine and eleven": ages count nobody.
    lists = people.lists().filter { list in
      guard list.first.isBare else { return true }
      var index = list.range.lowerBound - 1
      while [",", "and", "or"].contains(lexed.word(index)) || lexed.kind(index) == .number
        || NumberWords.cardinal(in: lexed, at: index) != nil
      { index -= 1 }
      return !["aged", "ages"].contains(lexed.word(index))
    }
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
        index = drivenOut(at: index) ?? around(at: index) ?? movedOn(at: index) ?? index + 1
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
    totalLoss()
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
    var mention = TollMention(
      harm: item.harm, low: low, high: list.high,
      parts: list.counts.map {
        .init(low: $0.low, high: $0.high, group: $0.group, words: lexed.words($0.range))
      },
      attribution: source?.source, isClaim: source?.isClaim ?? false, note: list.note, tokens: lexed.tokens(list.range),
      range: lexed.bytes(list.range), words: lexed.words(list.range), rule: item.rule)
    mention.isAdditional = list.first.isAdditional && !isNone
    return mention
  }

  mutating func add(_ harm: TollMention.Harm, _ list: PeopleList, _ rule: String, _ trigger: Int) {
    var rule = rule
    if list.first.isNobody || list.high == 0 {
      rule = list.counts.contains(where: \.isGroup) ? "toll.none_of_group" : "toll.none"
    }
    // "No new deaths" says nothing of those before.
    if list.high == 0,
      ["new", "more", "further", "other", "additional"].contains(lexed.word(list.range.upperBound - 1))
        || list.high == 0 && ["new", "more", "further"].contains(lexed.word(list.range.upperBound))
    {
      return
    }
    if list.first.isSubset, list.high != 0 { rule = "toll.part" }
    if list.high != 0, rule != "toll.update", isSuperseded(list, trigger) { rule = "toll.earlier" }
    found.append(Found(harm: harm, list: list, rule: rule, trigger: trigger))
    if rule == "toll.none", harm == .injured {
      // Nobody hurt, nobody killed.
      found.append(Found(harm: .killed, list: list, rule: "toll.none_implied", trigger: trigger))
    }
  }

  /// Whether the words say that the figure was given before and no longer holds: "initially said four", "an earlier count
  /// stood at nine", "at first spoke of two dead".
  private func isSuperseded(_ list: PeopleList, _ trigger: Int) -> Bool {
    var index = max(trigger, list.range.upperBound) - 1
    var steps = 0
    while index >= 0, steps < 14 {
      let word = lexed.word(index)
      if [";", "but", "now", "later", "then"].contains(word) { return false }
      if word == ",", index < min(trigger, list.range.lowerBound) { return false }
      if ["initially", "originally", "previously"].contains(word) { return true }
      if word == "first", lexed.word(index - 1) == "at" { return true }
      if ["earlier", "previous", "first", "initial", "preliminary", "provisional", "early"].contains(word),
        [
          "count", "counts", "toll", "figure", "figures", "tally", "estimate", "estimates", "report", "reports",
          "death",
        ]
        .contains(lexed.word(index + 1))
      {
        return true
      }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "forced 10,000 people from their homes"; the index after the people.
  private mutating func drivenOut(at index: Int) -> Int? {
    guard ["forced", "forcing", "drove", "driving", "driven", "sent"].contains(lexed.word(index)),
      let list = list(beginningAt: index + 1), list.high != 0
    else { return nil }
    let end = list.range.upperBound
    guard
      lexed.has("from", "their", at: end) || lexed.has("to", "flee", at: end) || lexed.has("to", "leave", at: end)
        || lexed.has("out", "of", "their", at: end) || lexed.has("fleeing", at: end)
        || lexed.has("to", "abandon", at: end)
    else { return nil }
    add(.displaced, list, "toll.active", index)
    return end
  }

  /// "stabbed a guard to death", "took 12 people into custody"; the index after the people.
  private mutating func around(at index: Int) -> Int? {
    let word = lexed.word(index)
    let isDeadly = TollScan.deadly.contains(word)
    guard isDeadly || ["took", "taken", "taking"].contains(word), let list = list(beginningAt: index + 1),
      list.high != 0, !isUnreal(index)
    else { return nil }
    let end = list.range.upperBound
    if isDeadly, lexed.has("to", "death", at: end) {
      add(.killed, list, "toll.active", index)
    } else if !isDeadly, lexed.has("into", "custody", at: end) {
      add(.detained, list, "toll.active", index)
    } else {
      return nil
    }
    return end + 2
  }

  private static let deadly: Set<String> = [
    "stabbed", "stabbing", "hacked", "hacking", "beat", "beating", "burned", "burning", "tortured", "trampled",
    "crushed", "crushing", "bludgeoned", "clubbed", "stoned", "kicked", "starved", "choked", "strangled",
  ]

  /// "All on board died", "killing everyone aboard", "none of the 62 passengers survived": as many as were aboard.
  private mutating func totalLoss() {
    guard !found.contains(where: { $0.harm == .killed }) else { return }
    let words = (0..<lexed.count).map { lexed.word($0) }
    func hasDied() -> Bool {
      words.contains { ["died", "killed", "killing", "perished", "dead", "drowned"].contains($0) }
    }
    let whole = words.indices.first { index in
      if ["no", "without"].contains(words[index]), words.dropFirst(index + 1).prefix(2).contains("survivors") {
        return true
      }
      if words[index] == "none", words.dropFirst(index).prefix(8).contains("survived") { return true }
      return ["all", "everyone", "everybody"].contains(words[index]) && hasDied()
        && (lexed.has("on", "board", at: index + 1) || ["aboard", "inside"].contains(lexed.word(index + 1)))
    }
    guard let whole else { return }
    let aboard = lists.first { list in
      let end = list.range.upperBound
      let before = lexed.word(list.range.lowerBound - 1)
      return list.first.isKnown && (list.high ?? 0) > 1
        && (lexed.word(end) == "aboard" || lexed.has("on", "board", at: end) || before == "carrying" || before == "with"
          || before == "of" || lexed.has("none", "of", "the", at: list.range.lowerBound - 3))
    }
    guard let aboard, !isUnreal(whole) else { return }
    add(.killed, aboard, "toll.all", whole)
  }

  /// "nine of the wounded were taken to hospital; two others were transferred to Butembo"; the index after the verb.
  private mutating func movedOn(at index: Int) -> Int? {
    guard ["transferred", "flown", "moved", "taken", "evacuated", "sent", "airlifted"].contains(lexed.word(index)),
      lexed.word(index + 1) == "to", let last = found.last, last.harm == .injured
    else { return nil }
    let verb = verbGroup(before: index)
    guard verb.isPassive, let list = list(endingAt: verb.start), list.first.isAdditional else { return nil }
    add(.injured, list, "toll.passive", index)
    return index + 1
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
    let adjacent = list(endingAt: end).flatMap { isAside($0, before: end) || isAmong($0, before: end) ? nil : $0 }
    if let adjacent {
      guard TollWords.prepositions.contains(lexed.word(adjacent.range.lowerBound - 1)) else { return adjacent }
    }
    return outerSubject(before: end, partly: false) ?? (adjacent?.first.isKnown == true ? adjacent : nil)
      ?? outerSubject(before: end, partly: true)
  }

  private func outerSubject(before end: Int, partly: Bool) -> PeopleList? {
    let clause = clauseStart(before: end)
    for list in lists.reversed() where list.range.upperBound <= end && list.range.lowerBound >= clause {
      guard list.first.isSubset == partly, !list.first.isBare, list.first.harm == nil || list.first.isSubset
      else { continue }
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

  /// "All nine people aboard, among them the president and the foreign minister, were": people of those counted.
  private func isAmong(_ list: PeopleList, before end: Int) -> Bool {
    guard lexed.word(end - 1) == "," else { return false }
    let start = list.range.lowerBound
    for index in stride(from: start - 1, through: max(1, start - 16), by: -1) {
      let word = lexed.word(index)
      if TollWords.finite.contains(word) || word == ";" { return false }
      if lexed.word(index - 1) == ",", word == "including" || word == "among" { return true }
    }
    return false
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
}
