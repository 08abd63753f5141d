import Events

/// A score in words: why two events are taken for one.
enum MergeReason {
  /// One sentence for each ground that says something: act, day, place, figures, parties, words.
  static func text(_ a: Event, _ b: Event) -> String {
    let (left, right) = (MergeCandidate(a), MergeCandidate(b))
    guard let score = MergeScore(left, right) else { return "" }
    let sentences =
      [kinds(a, b, left, right), days(a, b, left, right), places(a, b, left, right)] + figures(a, b, left, right)
      + parties(a, b, left, right) + [score.words >= 0.3 ? "Their sentences share words." : nil]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  /// What put the two side by side: group of acts, place and day.
  static func key(_ a: Event, _ b: Event) -> String {
    let group = MergeCandidate.group(of: a).title
    let place = a.place.placeID == b.place.placeID ? a.place.name : "\(a.place.name)/\(b.place.name)"
    let days = [a.date?.start, b.date?.start].compactMap { $0?.description }
    return "\(group)|\(place)|\(days.min() ?? "")"
  }

  private static func kinds(_ a: Event, _ b: Event, _ left: MergeCandidate, _ right: MergeCandidate) -> String? {
    if a.subType == b.subType { return "Both are \(a.subType.rawValue)." }
    if left.family == .blast, right.family == .blast { return "Both are explosions." }
    if left.family == .general || right.family == .general { return nil }
    return "One is \(a.subType.rawValue), the other \(b.subType.rawValue)."
  }

  private static func days(_ a: Event, _ b: Event, _ left: MergeCandidate, _ right: MergeCandidate) -> String? {
    guard let start = a.date?.start else { return nil }
    let gap = MergeScore.gap(left.facts, right.facts)
    if gap <= 0 {
      let isDay = left.facts.start == left.facts.end && right.facts.start == right.facts.end
      return isDay ? "Both are dated \(start)." : "Their dates overlap."
    }
    if gap == 1 { return "Their dates are one day apart." }
    return "Their dates are \(gap) days apart, one of them taken from publication."
  }

  private static func places(_ a: Event, _ b: Event, _ left: MergeCandidate, _ right: MergeCandidate) -> String? {
    if left.facts.place != 0, left.facts.place == right.facts.place {
      let isCoarse = [.country, .adm1, .lineOrRegion].contains(left.facts.precision)
      return "Both are \(isCoarse ? "in" : "at") \(a.place.name)."
    }
    if left.isArea || right.isArea {
      return left.holds(right) ? "\(b.place.name) lies in \(a.place.name)." : "\(a.place.name) lies in \(b.place.name)."
    }
    let meters = left.meters(to: right)
    let kilometers = Int((meters / 1000).rounded())
    return "Their places are \(kilometers) km apart" + (meters <= 5000 ? "." : ", one of them only near a town.")
  }

  private static func figures(_ a: Event, _ b: Event, _ left: MergeCandidate, _ right: MergeCandidate) -> [String?] {
    let pairs = [
      (left.facts.killed, right.facts.killed, "killed"), (left.facts.injured, right.facts.injured, "injured"),
      (left.facts.detained, right.facts.detained, "detained"),
    ]
    return pairs.map { one, other, word in
      guard let one, let other, let agreement = MergeScore.Agreement(one, other) else { return nil }
      if agreement == .agree { return "Their figures for people \(word) agree." }
      func text(_ figure: MergeCandidate.Figure) -> String {
        figure.low == figure.high ? "\(figure.low)" : "\(figure.low)–\(figure.high)"
      }
      return "Their figures for people \(word) differ: \(text(one)) and \(text(other))."
    }
  }

  private static func parties(_ a: Event, _ b: Event, _ left: MergeCandidate, _ right: MergeCandidate) -> [String?] {
    var sentences: [String?] = []
    if let word = sharedWord(a.target, b.target, of: left.facts.targets, right.facts.targets) {
      sentences.append("Both name the target “\(word)”.")
    } else if !a.target.isEmpty, !b.target.isEmpty, MergeScore.haveOtherTargets(left.facts, right.facts) {
      sentences.append("Their targets differ.")
    }
    if let word = sharedWord(a.actor1, b.actor1, of: left.facts.actors, right.facts.actors) {
      sentences.append("Both name “\(word)”.")
    }
    return sentences
  }

  /// The first word in alphabetical order that both lists hold among those that count.
  private static func sharedWord(_ a: [String], _ b: [String], of left: [UInt32], _ right: [UInt32]) -> String? {
    func words(_ list: [String]) -> Set<String> {
      Set(
        list.joined(separator: " ").lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(
          String.init))
    }
    return words(a).intersection(words(b)).filter { word in
      let hash = WordHashes.word(word)
      return left.contains(hash) && right.contains(hash)
    }.min()
  }
}
