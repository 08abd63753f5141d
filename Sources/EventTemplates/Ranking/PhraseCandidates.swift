import Geoparsing

extension WireAnalysis {
  /// Weaker beliefs make no candidate.
  private static let weakest: Float = 0.10

  /// Phrases that may fill a slot, in the order of the text, each with all its mentions in the given sentences.
  func phraseCandidates(_ roles: [Role], in sentences: [Int]) -> [SlotCandidate] {
    var found: [(mention: SlotCandidate.Mention, phrase: Phrase)] = []
    for number in sentences {
      let sentence = text.sentences[number]
      for role in roles {
        for run in beliefs.runs(role, in: sentence, above: WireAnalysis.weakest) {
          guard let tokens = trimmed(run, role) else { continue }
          let peak = tokens.map { beliefs.belief($0, role) }.max() ?? 0
          let phrase = Phrase(text.words(tokens))
          if phrase.words.isEmpty { continue }
          found.append(
            (SlotCandidate.Mention(tokens: tokens, sentence: number, belief: peak, role: role), phrase))
        }
      }
    }
    var groups: [[Int]] = []
    for index in found.indices {
      let home = groups.firstIndex { group in
        group.contains {
          found[$0].phrase.agrees(with: found[index].phrase) || isAlias(found[$0].mention, found[index].mention)
        }
      }
      if let home { groups[home].append(index) } else { groups.append([index]) }
    }
    return groups.map { group in
      let sorted = group.sorted { (found[$0].mention.belief, $1) > (found[$1].mention.belief, $0) }
      let best = found[sorted[0]]
      return SlotCandidate(
        value: text.words(best.mention.tokens ?? 0..<0), phrase: best.phrase, mentions: sorted.map { found[$0].mention }
      )
    }
  }

  /// Whether the second stands in brackets after the first: `NATIONAL LIBERATION ARMY [NLA]`.
  private func isAlias(_ first: SlotCandidate.Mention, _ second: SlotCandidate.Mention) -> Bool {
    guard let a = first.tokens, let b = second.tokens, first.role == second.role, b.lowerBound == a.upperBound + 1
    else {
      return false
    }
    return text.lower[a.upperBound] == "[" || text.lower[a.upperBound] == "("
  }

  /// Without edges that are believed much less than the rest, marks and articles; nil when nothing is left.
  private func trimmed(_ run: Range<Int>, _ role: Role) -> Range<Int>? {
    let peak = run.map { beliefs.belief($0, role) }.max() ?? 0
    var (start, end) = (run.lowerBound, run.upperBound)
    func isEdge(_ token: Int) -> Bool {
      beliefs.belief(token, role) < 0.4 * peak || WireAnalysis.edges.contains(text.lower[token])
        || text.lower[token].utf8.allSatisfy { !($0 >= 48 && $0 <= 57 || $0 >= 97 && $0 <= 122 || $0 >= 128) }
    }
    while start < end, isEdge(start) { start += 1 }
    while start < end, isEdge(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }

  private static let edges: Set<String> = [
    "the", "a", "an", "of", "and", "by", "in", "at", "'s", "s", "to", "with", "or",
  ]
}
