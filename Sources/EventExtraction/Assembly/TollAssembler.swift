import Events

/// Makes ranges of the figures one report gives for an event.
///
/// Figures of one source are parts or updates of each other: the last one that supersedes, else the largest, counts.
/// Figures of different sources stand against each other: the lowest and the highest of them are the range. Best is what
/// officials say, else what the report says itself, else the lowest.
struct TollAssembler {
  let documentID: String

  func toll(_ harm: TollMention.Harm, from tolls: [(toll: TollMention, sentence: Int)]) -> Toll {
    var mentions = tolls.map(\.toll).filter { $0.harm == harm }
    guard !mentions.isEmpty else { return Toll() }
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
    let figures = mentions.map { mention in
      Toll.Figure(
        low: mention.low, high: mention.high, attribution: mention.attribution, documentID: documentID,
        words: mention.words)
    }
    return Toll(low: low, best: min(max(best?.low ?? low, low), high), high: high, figures: figures)
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
