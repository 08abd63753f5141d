/// Deaths, bodies and arrests that are counted themselves, and single victims by name.
extension TollScan {
  mutating func noun(_ trigger: TollTrigger, at index: Int) {
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
  mutating func body(_ trigger: TollTrigger, at index: Int) {
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

  /// "The mayor was killed", "Ivanov died": one person, where the verb is singular and its subject a name.
  mutating func single(_ trigger: TollTrigger, before end: Int, at index: Int, isPlural: Bool) {
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
}
