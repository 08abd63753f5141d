/// People counted by one noun phrase.
struct PeopleCount {
  var range: Range<Int>
  var low: Int
  var high: Int?
  var note: String?
  var group: TollMention.Group
  /// Whether the noun is known to mean people.
  var isKnown: Bool
  /// Whether there is no noun at all: "two" of "two injured".
  var isBare = false
  /// "six of them", "two of the injured".
  var isSubset = false
  /// "two others", "three more".
  var isAdditional = false
  /// "the driver", "all three", "both": people spoken of before.
  var isDefinite = false
  /// "nobody", "no one", "none".
  var isNobody = false
  /// "four dead soldiers": what the adjective says of them.
  var harm: TollMention.Harm?
  /// Whether a named group is counted rather than people at large.
  var isGroup: Bool { isKnown && group != .people }
}

/// A list of people joined by "and", under one verb.
struct PeopleList {
  var counts: [PeopleCount]
  var range: Range<Int>

  var low: Int { counts.reduce(0) { $0 + $1.low } }
  var high: Int? {
    counts.reduce(into: Optional(0)) { sum, count in
      sum = sum.flatMap { sum in count.high.map { sum + $0 } }
    }
  }
  var note: String? {
    let notes = counts.compactMap(\.note)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
  var first: PeopleCount { counts[0] }
}

/// Reads counted people.
struct PeopleParser {
  let lexed: LexedTokens
  private let quantities: QuantityParser

  init(_ lexed: LexedTokens) {
    self.lexed = lexed
    quantities = QuantityParser(lexed: lexed)
  }

  /// All lists of the sentence in order; they do not overlap.
  func lists() -> [PeopleList] {
    var lists: [PeopleList] = []
    var index = 0
    while index < lexed.count {
      if let list = list(at: index) {
        lists.append(list)
        index = max(index + 1, list.range.upperBound)
      } else {
        index += 1
      }
    }
    return lists
  }

  /// "two officers and a civilian", "three soldiers, two farmers and a child".
  func list(at start: Int) -> PeopleList? {
    guard let first = count(at: start) else { return nil }
    var counts = [first]
    guard !first.isNobody, first.low > 0 || first.high != 0, !first.isBare else {
      return PeopleList(counts: counts, range: first.range)
    }
    var end = first.range.upperBound
    var byComma: [PeopleCount] = []
    var index = end
    while true {
      let joint = joint(at: afterTitle(first, index))
      guard let joint, let next = count(at: joint.end), joins(next), next.range.upperBound > joint.end else { break }
      if joint.isComma {
        byComma.append(next)
        index = next.range.upperBound
        continue
      }
      // "Two gunmen and a woman": only a full list after commas counts; "Both attackers, a man and a woman," does not.
      let rest = byComma + [next]
      if !byComma.isEmpty, let sum = PeopleList(counts: rest, range: first.range).high, sum == first.high,
        lexed.word(next.range.upperBound) == ","
      {
        break
      }
      counts += rest
      byComma = []
      end = next.range.upperBound
      index = end
    }
    // "Twelve children and teenagers": one count for both.
    if counts.count == 1, first.low > 1, first.isKnown, lexed.word(end) == "and",
      PeopleWords.isPlural(lexed.word(end + 1)), PeopleWords.group(of: lexed.word(end + 1)) != nil
    {
      end += 2
    }
    return PeopleList(counts: counts, range: start..<end)
  }

  /// Past "of Derbent" in "the mayor of Derbent and two bodyguards".
  private func afterTitle(_ first: PeopleCount, _ index: Int) -> Int {
    guard first.isDefinite, first.high == 1, index == first.range.upperBound, lexed.word(index) == "of" else {
      return index
    }
    var end = index + 1
    if lexed.word(end) == "the" { end += 1 }
    let name = end
    while lexed.kind(end) == .word, lexed.lexemes[end].isCapitalised, end - name < 4 { end += 1 }
    return end > name && lexed.word(end) == "and" ? end : index
  }

  private func joint(at index: Int) -> (end: Int, isComma: Bool)? {
    var index = index
    var comma = false
    if lexed.word(index) == "," {
      comma = true
      index += 1
    }
    if lexed.has("as", "well", "as", at: index) || lexed.has("along", "with", "another", at: index) {
      return (index + 3, false)
    }
    switch lexed.word(index) {
    case "and", "plus", "&": return (index + 1, false)
    default: return comma ? (index, true) : nil
    }
  }

  /// Whether a count may go on a list: known people, no part of those before.
  private func joins(_ next: PeopleCount) -> Bool {
    guard !next.isBare, !next.isSubset, !next.isNobody, next.harm == nil else { return false }
    if next.isKnown { return true }
    let noun = lexed.word(next.range.upperBound - 1)
    let isPersonal = ["er", "or", "ist", "ian", "ant", "ers", "ors", "ists", "ians", "ants", "an", "ans"].contains {
      noun.hasSuffix($0)
    }
    return isPersonal && !PeopleWords.isThing(noun)
  }

  /// The people counted from a lexeme on; nil when no count begins there or it counts things.
  func count(at start: Int) -> PeopleCount? {
    let word = lexed.word(start)
    if word == "nobody" || word == "none" || lexed.has("no", "one", at: start) || lexed.has("not", "one", at: start) {
      return nobody(at: start)
    }
    if TollWords.determiners.contains(word) { return definite(at: start) }
    if word == "all", TollWords.determiners.contains(lexed.word(start + 1)) {
      guard var inner = definite(at: start + 1), inner.high != 1 else { return nil }
      inner.range = start..<inner.range.upperBound
      return inner
    }
    if let rest = remainder(at: start) { return rest }
    guard let quantity = quantities.parse(at: start) else { return nil }
    if quantity.isArticle, lexed.word(start + 1) == "couple", lexed.word(start + 2) != "of" {
      return PeopleCount(range: start..<start + 2, low: 2, high: 2, group: .people, isKnown: true)
    }
    if quantity.isArticle, lexed.has("family", "of", at: start + 1), let size = quantities.parse(at: start + 3) {
      return PeopleCount(
        range: start..<size.range.upperBound, low: size.low, high: size.high, group: .people, isKnown: true)
    }
    return people(after: quantity, start: start)
  }

  /// "all but two of the 20 people", "half of the 20 passengers", "half the 20 people".
  private func remainder(at start: Int) -> PeopleCount? {
    func whole(at index: Int) -> PeopleCount? {
      var next = index
      if lexed.word(next) == "of" { next += 1 }
      if TollWords.determiners.contains(lexed.word(next)) { next += 1 }
      guard let size = quantities.parse(at: next), !size.isArticle else { return nil }
      return people(after: size, start: next)
    }
    if lexed.has("all", "but", at: start), let left = quantities.parse(at: start + 2), let low = left.high,
      var all = whole(at: left.range.upperBound), let high = all.high, high > low
    {
      all.range = start..<all.range.upperBound
      (all.low, all.high, all.note) = (high - low, high - low, "all but \(low) of \(high) -> \(high - low)")
      (all.isBare, all.isKnown) = (false, true)
      return all
    }
    guard lexed.word(start) == "half", var all = whole(at: start + 1), let size = all.high, size > 1 else { return nil }
    all.range = start..<all.range.upperBound
    (all.low, all.high, all.note) = (size / 2, (size + 1) / 2, "half of \(size)")
    return all
  }

  private func people(after quantity: QuantityParser.Result, start: Int) -> PeopleCount? {
    var index = quantity.range.upperBound
    var count = PeopleCount(
      range: start..<index, low: quantity.low, high: quantity.high, note: quantity.note, group: .people, isKnown: false)
    count.isDefinite = ["all", "both"].contains(lexed.word(start))
    if lexed.word(index) == "\"", lexed.word(start) != "\"" { index += 1 }
    if lexed.word(index) == "of" {
      let next = lexed.word(index + 1)
      if TollWords.partitives.contains(next) || TollWords.determiners.contains(next)
        || (quantities.parse(at: index + 1).map { !$0.isArticle } ?? false)
      {
        return subset(count, of: index + 1)
      }
      index += 1
    }
    // "two others", "three more people", "another"
    if ["others", "other", "more", "further", "additional", "another"].contains(lexed.word(index)) {
      count.isAdditional = true
      count.isKnown = lexed.word(index) == "others"
      index += 1
      count.range = start..<index
      if lexed.word(index - 1) == "others" { return count }
    } else if lexed.word(start) == "another" || lexed.has("a", "further", at: start)
      || lexed.has("an", "additional", at: start)
    {
      count.isAdditional = true
    }
    guard let noun = nounPhrase(at: index) else {
      // A bare "a" or "no" counts nothing.
      guard !quantity.isArticle, lexed.word(start) != "no" else { return nil }
      // "a man of 71"
      if lexed.word(start - 1) == "of", PeopleWords.group(of: lexed.word(start - 2)) != nil,
        !PeopleWords.isPlural(lexed.word(start - 2))
      {
        return nil
      }
      count.isBare = !count.isAdditional
      return count
    }
    count.range = start..<noun.end
    count.harm = noun.harm
    let head = lexed.word(noun.end - 1)
    if let group = noun.group {
      count.group = group
      count.isKnown = true
      return count
    }
    guard !PeopleWords.isThing(head) else { return nil }
    return count
  }

  private func nobody(at start: Int) -> PeopleCount? {
    var end = lexed.word(start) == "no" || lexed.word(start) == "not" ? start + 2 : start + 1
    // "no one man", "nobody else": the first is a count of people, the second says nothing of the rest.
    if lexed.word(end) == "else" || lexed.word(end) == "other" { return nil }
    if lexed.word(end) == "of" {
      end += 1
      if TollWords.determiners.contains(lexed.word(end)) || TollWords.partitives.contains(lexed.word(end)) { end += 1 }
      if let noun = nounPhrase(at: end) { end = noun.end }
    }
    var count = PeopleCount(range: start..<end, low: 0, high: 0, group: .people, isKnown: true)
    count.isNobody = true
    return count
  }

  /// "the driver", "his wife", "the two men", "their bodyguards" (unknown number: nil).
  private func definite(at start: Int) -> PeopleCount? {
    if let quantity = quantities.parse(at: start + 1), !quantity.isArticle,
      var count = people(after: quantity, start: start)
    {
      count.range = start..<count.range.upperBound
      count.isDefinite = true
      return count.isBare ? nil : count
    }
    guard let noun = nounPhrase(at: start + 1), let group = noun.group else { return nil }
    let head = lexed.word(noun.end - 1)
    let size = head == "couple" || head == "pair" ? 2 : 1
    guard !PeopleWords.isPlural(head), !["police", "family", "staff", "youth"].contains(head) else { return nil }
    var count = PeopleCount(
      range: start..<noun.end, low: size, high: size, group: group, isKnown: true)
    count.isDefinite = true
    return count
  }

  private func subset(_ whole: PeopleCount, of index: Int) -> PeopleCount {
    var count = whole
    count.isSubset = true
    var end = index + 1
    if let quantity = quantities.parse(at: index), !quantity.isArticle { end = quantity.range.upperBound }
    // "thirty-one of the 62 passengers"
    if TollWords.determiners.contains(lexed.word(index)), let quantity = quantities.parse(at: end), !quantity.isArticle
    {
      end = quantity.range.upperBound
    }
    if lexed.word(end) == "his" || lexed.word(end) == "their" { end += 1 }
    if TollWords.adjectives[lexed.word(end)] != nil, nounPhrase(at: end) == nil {
      // "two of the injured"
      if TollWords.adjectives[lexed.word(end)] == .injured { count.harm = .injured }
      end += 1
    } else if !TollWords.partitives.contains(lexed.word(index)), let noun = nounPhrase(at: end) {
      end = noun.end
      count.group = noun.group ?? .people
      count.isKnown = noun.group != nil
    } else if TollWords.partitives.contains(lexed.word(index)), let noun = nounPhrase(at: end) {
      // "six of them children"
      if let group = noun.group {
        end = noun.end
        count.group = group
        count.isKnown = true
      }
    }
    count.range = whole.range.lowerBound..<max(end, whole.range.upperBound)
    return count
  }

  /// The words up to the head of a noun phrase, at most six of them; nil when it has none.
  private func nounPhrase(at start: Int) -> (end: Int, group: TollMention.Group?, harm: TollMention.Harm?)? {
    var index = start
    var group: TollMention.Group?
    var harm: TollMention.Harm?
    var end: Int?
    while index < lexed.count, index < start + 7 {
      let word = lexed.word(index)
      if lexed.kind(index) == .mark {
        // Hyphens, quotation marks and the possessive stay inside a phrase.
        if word == "-", lexed.isAttached(index), lexed.isAttached(index + 1) {
          index += 1
          continue
        }
        if word == "\"", index == start || end == nil {
          index += 1
          continue
        }
        if word == "'", lexed.isAttached(index), lexed.word(index + 1) == "s" || end != nil {
          // "a tradesman's van": the head is still to come; "the workers' canteen" as well.
          let isPossessive = lexed.word(index + 1) == "s" && lexed.isAttached(index + 1)
          guard isPossessive || lexed.kind(index + 1) == .word else { break }
          (group, end) = (nil, nil)
          index += isPossessive ? 2 : 1
          continue
        }
        break
      }
      if lexed.kind(index) == .number {
        // "24-year-old"
        guard lexed.word(index + 1) == "-" else { break }
        index += 1
        continue
      }
      if let adjective = TollWords.adjectives[word], index == start || end == nil || harm == nil,
        isBeforeNoun(index), group == nil
      {
        harm = adjective
        index += 1
        continue
      }
      if isBoundary(index, isFirst: index == start) { break }
      let known = PeopleWords.group(of: word)
      if let known {
        // "police officers" are police, "civilian workers" civilians: the first telling noun names the group.
        group = group.map { $0 == .people ? known : $0 } ?? known
        end = index + 1
        if PeopleWords.isPlural(word), word != "police", PeopleWords.group(of: lexed.word(index + 1)) == nil { break }
      } else {
        group = demonymGroup(index)
        end = index + 1
      }
      index += 1
      // "by" of "passers-by" belongs to its noun.
      if word == "passers", lexed.has("-", "by", at: index) {
        (end, group) = (index + 2, .civilians)
        break
      }
    }
    guard let end, end > start else { return nil }
    return (end, group, harm)
  }

  /// "two Jamaicans": a name of a people is people, where capitals tell names.
  private func demonymGroup(_ index: Int) -> TollMention.Group? {
    let lexeme = lexed.lexemes[index]
    guard lexeme.isCapitalised, !lexeme.isAllCapitals else { return nil }
    let endings = ["ans", "an", "is", "ese", "ians", "ian"]
    return endings.contains { lexeme.lower.hasSuffix($0) } && lexeme.lower.utf8.count > 4 ? .people : nil
  }

  private func isBeforeNoun(_ index: Int) -> Bool {
    guard lexed.kind(index + 1) == .word else { return false }
    return !isBoundary(index + 1, isFirst: false) && TollWords.adjectives[lexed.word(index + 1)] == nil
  }

  /// Whether a phrase ends before the lexeme.
  private func isBoundary(_ index: Int, isFirst: Bool) -> Bool {
    let word = lexed.word(index)
    if TollWords.functionWords.contains(word) || TollWords.auxiliaries.contains(word) { return true }
    if TollWords.trigger(at: index, in: lexed) != nil { return true }
    if DateWords.weekdays[word] != nil || word == "today" || word == "yesterday" || word == "overnight" { return true }
    if PeopleWords.group(of: word) != nil { return false }
    if word.hasSuffix("ly"), word.utf8.count > 4, word != "elderly", word != "family" { return true }
    if isFirst { return false }
    // Participles after a noun begin a clause of their own: "two men armed with", "officers guarding".
    let hasNoun = PeopleWords.group(of: lexed.word(index - 1)) != nil
    return hasNoun && (word.hasSuffix("ed") || word.hasSuffix("ing"))
  }
}
