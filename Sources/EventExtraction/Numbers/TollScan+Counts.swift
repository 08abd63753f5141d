/// Death tolls, lives lost, and statements that nobody was harmed.
extension TollScan {
  private static let rises: Set<String> = [
    "at", "to", "of", "is", "was", "as", "reached", "reaches", "passed", "exceeded", "exceeds", "hit", "topped", "over",
    "above", "now", "reaching", "stands", "stood", "nears",
  ]

  /// A death toll, a number of people killed, or lives lost that begins at a lexeme; the index after what was read.
  mutating func tollNoun(at index: Int) -> Int? {
    if let end = lives(at: index) { return end }
    let word = lexed.word(index)
    var harm: TollMention.Harm?
    var end = index + 1
    switch word {
    case "death" where lexed.word(index + 1) == "toll": (harm, end) = (.killed, index + 2)
    case "death" where lexed.word(index + 1) == "count": (harm, end) = (.killed, index + 2)
    case "toll": harm = .killed
    case "dead" where lexed.word(index - 1) == "the" || lexed.has("the", "confirmed", at: index - 2),
      "deaths" where lexed.word(index - 1) == "the":
      harm = .killed
    case "wounded" where lexed.word(index - 1) == "the", "injured" where lexed.word(index - 1) == "the": harm = .injured
    case "number", "count", "total", "figure", "tally", "totals":
      if lexed.word(index - 1) == "a", word == "number" { return nil }
      if let inside = harmInside(index + 1) {
        (harm, end) = (inside.harm, inside.end)
      } else if word != "number" || ["the", "that"].contains(lexed.word(index - 1)), lexed.word(index + 1) != "of" {
        harm = found.last?.harm
      }
    default: return nil
    }
    guard let harm else { return nil }
    // "lifting to eleven the number killed"
    if ["number", "total", "toll"].contains(word), let before = lists.last(where: { $0.range.upperBound <= index }),
      index - before.range.upperBound <= 1, lexed.word(before.range.lowerBound - 1) == "to",
      lexed.word(before.range.upperBound) == "the" || lexed.word(index - 1) != "the"
    {
      add(harm, before, "toll.total", index)
      return end
    }
    guard let list = figure(after: end) else { return nil }
    add(harm, list, "toll.total", index)
    if found.last?.rule == "toll.earlier", let new = revised(after: list.range.upperBound) {
      add(harm, new, "toll.update", new.range.lowerBound)
      return new.range.upperBound
    }
    return max(end, list.range.lowerBound)
  }

  /// "killed", "of dead", "of people injured", "of those taken into custody" after "number".
  private func harmInside(_ start: Int) -> (harm: TollMention.Harm, end: Int)? {
    for index in start..<min(lexed.count, start + 7) {
      let word = lexed.word(index)
      if [",", ".", ";", "at", "to", "in"].contains(word), word != "to" || lexed.word(index + 1) != "have" {
        return nil
      }
      guard let trigger = TollWords.trigger(at: index, in: lexed) else { continue }
      return (trigger.harm, trigger.end)
    }
    return nil
  }

  /// The figure of "… stood at 10", "… has risen to 12", "… in the fire rose to 76": the first count that a word of
  /// ``rises`` introduces.
  private func figure(after start: Int) -> PeopleList? {
    var index = start
    while index < min(lexed.count, start + 22) {
      let word = lexed.word(index)
      if word == ";" || word == "." && !lexed.isAttached(index + 1) { return nil }
      if TollScan.rises.contains(word), let list = list(beginningAt: index + 1), isFigure(list, introducedBy: word) {
        return word == "passed" || word == "exceeded" || word == "topped" ? opened(list) : list
      }
      // Another statement begins: its numbers are its own.
      if index > start, ["and", "but", "while"].contains(word), lexed.word(index + 1) == "the" { return nil }
      index += 1
    }
    return nil
  }

  /// The figure of "… was revised to eight", "… has been raised to nine".
  private func revised(after start: Int) -> PeopleList? {
    for index in start..<min(lexed.count, start + 14)
    where ["revised", "raised", "lowered", "corrected", "updated", "increased", "changed"].contains(lexed.word(index)) {
      guard let to = (index + 1..<index + 5).first(where: { lexed.word($0) == "to" }) else { return nil }
      return list(beginningAt: to + 1)
    }
    return nil
  }

  private func isFigure(_ list: PeopleList, introducedBy word: String) -> Bool {
    let first = list.first
    guard !first.isSubset, !first.isDefinite, list.high != 0,
      !lexed.word(first.range.lowerBound).hasPrefix("a") || first.low != 1
    else {
      return false
    }
    // "rose to 76", "stood at three people", "as 126 dead"; not "in the attack of two gunmen".
    if first.isBare { return !QuantityParser.measures.contains(lexed.word(first.range.upperBound)) }
    return word != "of" && first.isKnown
  }

  private func opened(_ list: PeopleList) -> PeopleList {
    var list = list
    let low = list.low
    list.counts = [list.first]
    list.counts[0].low = low
    list.counts[0].high = nil
    list.counts[0].note = "passed \(low)"
    return list
  }

  /// "claimed 12 lives", "the lives of three men", "with the loss of at least 165 civilian lives".
  private mutating func lives(at index: Int) -> Int? {
    guard lexed.word(index) == "lives" || lexed.word(index) == "life" else { return nil }
    if lexed.word(index + 1) == "of", isLost(index - 3..<index), let list = list(beginningAt: index + 2) {
      add(.killed, list, "toll.lives", index)
      return list.range.upperBound
    }
    guard
      let list = lists.last(where: { $0.range.upperBound == index || $0.range.upperBound == index + 1 })
        ?? numbered(index)
    else { return nil }
    let start = list.range.lowerBound
    guard isLost(start - 4..<start) || isLost(index + 1..<index + 4) else { return nil }
    add(.killed, list, "toll.lives", index)
    return index + 1
  }

  private func isLost(_ words: Range<Int>) -> Bool {
    words.clamped(to: 0..<lexed.count).contains {
      ["claimed", "claiming", "claims", "cost", "costing", "took", "taking", "taken", "loss", "lost", "ended", "end"]
        .contains(lexed.word($0))
    }
  }

  private func numbered(_ index: Int) -> PeopleList? {
    let quantities = QuantityParser(lexed: lexed)
    for start in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      guard let quantity = quantities.parse(at: start), quantity.range.upperBound <= index,
        index - quantity.range.upperBound <= 2, !quantity.isArticle
      else { continue }
      var first = start
      // Bounding words before the number belong to it.
      for earlier in stride(from: start - 1, through: max(0, start - 3), by: -1) {
        if let wider = quantities.parse(at: earlier), wider.range.upperBound == quantity.range.upperBound {
          first = earlier
        }
      }
      let whole = quantities.parse(at: first) ?? quantity
      let words = (whole.range.upperBound..<index).map { lexed.word($0) }
      let group = words.contains("civilian") ? TollMention.Group.civilians : .people
      let count = PeopleCount(
        range: first..<index + 1, low: whole.low, high: whole.high, note: whole.note, group: group, isKnown: true)
      return PeopleList(counts: [count], range: count.range)
    }
    return nil
  }

  // MARK: None

  static let nothings: [String: [TollMention.Harm]] = [
    "casualties": [.killed, .injured], "casualty": [.killed, .injured], "victims": [.killed, .injured],
    "injuries": [.injured], "injury": [.injured], "deaths": [.killed], "death": [.killed], "fatalities": [.killed],
    "fatality": [.killed], "dead": [.killed], "wounded": [.injured], "injured": [.injured], "arrests": [.detained],
    "detentions": [.detained],
  ]

  /// "no casualties", "without injuries or deaths", "no loss of life"; the index after what was read.
  mutating func none(at index: Int) -> Int? {
    let word = lexed.word(index)
    guard word == "no" || word == "without" || word == "zero" else { return nil }
    var end = index + 1
    if word == "without", ["any", "causing"].contains(lexed.word(end)) { end += 1 }
    // "no further deaths" says nothing of those before.
    var group: TollMention.Group?
    while end < index + 6, TollScan.nothings[lexed.word(end)] == nil, !lexed.has("loss", "of", at: end) {
      let word = lexed.word(end)
      guard lexed.kind(end) == .word else { return nil }
      if ["further", "more", "other", "new", "additional", "count", "one", "reason", "such", "matter"].contains(word) {
        return nil
      }
      if [
        "immediate", "reports", "report", "reported", "known", "serious", "of", "word", "confirmed", "recorded", "any",
        "major",
        "significant",
      ].contains(word) {
        end += 1
        continue
      }
      guard !TollWords.functionWords.contains(word), !TollWords.auxiliaries.contains(word) else { return nil }
      group = PeopleWords.group(of: word) ?? .people
      if group == .people, lexed.lexemes[end].isCapitalised == false, PeopleWords.group(of: word) == nil { return nil }
      end += 1
    }
    let harms: [TollMention.Harm]
    if lexed.has("loss", "of", "life", at: end) {
      harms = [.killed]
      end += 3
    } else {
      guard let listed = TollScan.nothings[lexed.word(end)] else { return nil }
      // "no injured man" is a count of people.
      if ["dead", "wounded", "injured"].contains(lexed.word(end)), PeopleWords.group(of: lexed.word(end + 1)) != nil {
        return nil
      }
      var all = listed
      end += 1
      while ["or", "and", "nor"].contains(lexed.word(end)) {
        let skip = ["no", "any"].contains(lexed.word(end + 1)) ? 2 : 1
        guard let more = TollScan.nothings[lexed.word(end + skip)] else { break }
        all += more.filter { !all.contains($0) }
        end += skip + 1
      }
      harms = all
    }
    if lexed.word(end) == "among" || lexed.word(end) == "on" && lexed.word(end + 1) == "our" {
      group =
        (end + 1..<min(end + 4, lexed.count)).compactMap { PeopleWords.group(of: lexed.word($0)) }.first ?? .people
    }
    let count = PeopleCount(range: index..<end, low: 0, high: 0, group: group ?? .people, isKnown: true)
    for harm in harms {
      found.append(
        Found(
          harm: harm, list: PeopleList(counts: [count], range: count.range),
          rule: group == nil ? "toll.none" : "toll.none_of_group", trigger: index))
    }
    return end
  }
}
