import Events

/// Makes ranges of the figures one report gives for an event.
///
/// Figures of one source are parts or updates of each other: the last one that supersedes, else the largest, counts.
/// Figures of different sources stand against each other: the lowest and the highest of them are the range. Best is what
/// officials say, else what the report says itself, else the lowest.
struct TollAssembler {
  let documentID: String

  func toll(_ harm: TollMention.Harm, from tolls: [(toll: TollMention, sentence: Int)]) -> Toll {
    var told = tolls.filter { $0.toll.harm == harm }
    guard !told.isEmpty else { return Toll() }
    // What a figure replaced is kept as a figure and counts no more.
    let standing = told.filter { $0.toll.rule != "toll.earlier" }
    if standing.contains(where: { $0.toll.high != 0 }) { told = standing }
    // A figure for the very place goes before one for all of them: "killed seven, five of them in Derbent".
    let placed = told.filter { $0.toll.rule == "toll.place" }
    if !placed.isEmpty { told = placed }
    var mentions = TollAssembler.added(told)
    // Dead attackers do not enter the count where others are counted too.
    let others = mentions.filter { !isOfAttackers($0) }
    if !others.isEmpty { mentions = others }
    let positive = mentions.filter { $0.high != 0 }
    let counted = positive.isEmpty ? mentions : positive
    var sources: [(key: String, low: Int, high: Int, isOfficial: Bool)] = []
    for mention in counted {
      let key = sourceKey(mention.attribution)
      let high = max(mention.high ?? mention.low, mention.low)
      if let index = sources.firstIndex(where: { $0.key == key }) {
        if mention.rule.contains("rise") || mention.rule.contains("update") || mention.rule.contains("total") {
          sources[index].low = mention.low
          sources[index].high = max(high, mention.low)
        } else if mention.low > sources[index].low {
          sources[index].low = mention.low
          sources[index].high = max(high, sources[index].high)
        } else {
          sources[index].high = max(high, sources[index].high)
        }
      } else {
        sources.append((key, mention.low, high, isOfficial(mention.attribution) && !mention.isClaim))
      }
    }
    // A report's own small figure ("the driver died") is a part of what a named source counts.
    if sources.count > 1, let own = sources.firstIndex(where: { $0.key.isEmpty }) {
      let largest = sources.filter { !$0.key.isEmpty }.map(\.low).max() ?? 0
      if sources[own].low < largest { sources.remove(at: own) }
    }
    let low = sources.map(\.low).min() ?? 0
    let high = sources.map(\.high).max() ?? low
    let best = sources.first(where: \.isOfficial) ?? sources.first { $0.key.isEmpty } ?? sources.min { $0.low < $1.low }
    let figures = tolls.map(\.toll).filter { $0.harm == harm }.map { mention in
      Toll.Figure(
        low: mention.low, high: mention.high, attribution: mention.attribution, documentID: documentID,
        words: mention.words)
    }
    return Toll(low: low, best: min(max(best?.low ?? low, low), high), high: high, figures: figures)
  }

  /// The mentions with "two others", "three more" added to the figure that they go on from, where no total is given.
  private static func added(_ tolls: [(toll: TollMention, sentence: Int)]) -> [TollMention] {
    let hasTotal = tolls.contains { entry in
      ["rise", "update", "total"].contains { entry.toll.rule.contains($0) }
    }
    var result: [(toll: TollMention, sentence: Int)] = []
    for entry in tolls {
      let base = result.lastIndex { $0.toll.high != 0 && entry.sentence - $0.sentence <= 2 }
      guard entry.toll.isAdditional, !hasTotal, let base else {
        result.append(entry)
        continue
      }
      let before = result[base].toll
      result[base].toll.low += entry.toll.low
      result[base].toll.high = before.high.flatMap { high in entry.toll.high.map { high + $0 } }
      result[base].toll.parts += entry.toll.parts
      result[base].sentence = entry.sentence
    }
    return result.map(\.toll)
  }

  private func isOfAttackers(_ mention: TollMention) -> Bool {
    !mention.parts.isEmpty && mention.parts.allSatisfy { $0.group == .attackers }
  }

  private func sourceKey(_ attribution: String?) -> String {
    guard let attribution else { return "" }
    return attribution.lowercased()
  }

  private static let officials = [
    "police", "ministry", "minister", "official", "governor", "mayor", "authorit", "hospital", "army", "military",
    "government", "prosecutor", "administration", "fire", "coast guard", "commissioner", "rescue", "president",
    "agency",
    "investigat", "spokes", "emergency", "doctor", "sheriff", "coroner", "commander", "state media",
  ]

  private func isOfficial(_ attribution: String?) -> Bool {
    guard let words = attribution?.lowercased() else { return false }
    return TollAssembler.officials.contains { words.contains($0) }
  }
}
