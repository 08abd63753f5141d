import Geoparsing

/// Decides how many events of a type a text tells of, and in which sentences.
package struct EventSplitter: Sendable {
  /// The name of its table.
  package static let table = "same"
  private let weights: FeatureWeights

  package init(_ weights: TemplateWeights) { self.weights = weights.table(EventSplitter.table) }

  /// The sentences that may tell of an event of their own.
  package static func anchors(_ type: TemplateType, _ analysis: WireAnalysis, above bound: Float) -> [Int] {
    analysis.text.sentences.indices.filter { analysis.sentences[type.number][$0] > bound }
  }

  /// One draft for each event, in the order of the text.
  package func drafts(
    of type: TemplateType, in analysis: WireAnalysis, rankers: SlotRankers, rules: TemplateRules
  ) -> [TemplateDraft] {
    let groups = groups(of: type, in: analysis, rules: rules)
    return EventSplitter.sentences(of: groups, in: analysis).map { sentences in
      let slots = Slot.allCases.map { ($0, rankers.ranked($0, of: type, in: analysis, sentences: sentences)) }
      return TemplateDraft(
        type: type, sentences: sentences, isSplit: groups.count > 1, slots: Dictionary(uniqueKeysWithValues: slots))
    }
  }

  /// For each group of anchors its sentences and those that are no other group's anchors; all where there is one group.
  package static func sentences(of groups: [[Int]], in analysis: WireAnalysis) -> [[Int]] {
    let all = Array(analysis.text.sentences.indices)
    guard groups.count > 1 else { return [all] }
    return groups.map { group in
      let others = Set(groups.joined()).subtracting(group)
      return all.filter { !others.contains($0) }
    }
  }

  /// Groups of anchors that tell of the same event, by average linkage.
  private func groups(of type: TemplateType, in analysis: WireAnalysis, rules: TemplateRules) -> [[Int]] {
    let anchors = EventSplitter.anchors(type, analysis, above: rules.anchor)
    guard anchors.count > 1, !weights.keys.isEmpty else { return [anchors] }
    var alike: [[Float]] = anchors.map { _ in [Float](repeating: 0, count: anchors.count) }
    for left in anchors.indices {
      for right in anchors.indices where right > left {
        alike[left][right] = weights.likelihood(EventSplitter.features(anchors[left], anchors[right], type, analysis))
        alike[right][left] = alike[left][right]
      }
    }
    return EventSplitter.linked(alike, above: rules.join).map { group in group.map { anchors[$0] } }
  }

  /// Joins what is on average likelier than a bound to be the same, the likeliest pair first.
  package static func linked(_ alike: [[Float]], above bound: Float) -> [[Int]] {
    var groups = alike.indices.map { [$0] }
    while groups.count > 1 {
      var best: (left: Int, right: Int, mean: Float) = (0, 0, -1)
      for left in groups.indices {
        for right in groups.indices where right > left {
          var sum: Float = 0
          for a in groups[left] { for b in groups[right] { sum += alike[a][b] } }
          let mean = sum / Float(groups[left].count * groups[right].count)
          if mean > best.mean { best = (left, right, mean) }
        }
      }
      if best.mean <= bound { break }
      groups[best.left] = (groups[best.left] + groups[best.right]).sorted()
      groups.remove(at: best.right)
    }
    return groups
  }

  /// What speaks for two sentences telling of the same event.
  package static func features(
    _ left: Int, _ right: Int, _ type: TemplateType, _ analysis: WireAnalysis
  ) -> FeatureVector {
    var result = FeatureVector()
    let text = analysis.text
    result.add("1")
    result.add("type", UInt64(type.number))
    result.add("distance", RoleFeatures.bucket(right - left))
    result.add("first", UInt64(min(left, 4)))
    func compare(_ name: StaticString, _ a: Set<String>, _ b: Set<String>) {
      let verdict: UInt64 = a.isEmpty && b.isEmpty ? 0 : a.isEmpty || b.isEmpty ? 1 : a.isDisjoint(with: b) ? 2 : 3
      result.add(name, verdict)
      result.add(name, verdict, 10 + RoleFeatures.bucket(right - left))
    }
    func places(_ number: Int) -> Set<String> {
      Set(
        text.places.filter {
          text.sentences[number].contains($0.tokens.lowerBound)
            && analysis.beliefs.belief($0.tokens.lowerBound, .place) > 0.1
        }
        .map { $0.name.lowercased() })
    }
    func dates(_ number: Int) -> Set<String> {
      Set(text.dates.filter { $0.tokens.map { text.sentences[number].contains($0.lowerBound) } == true }.map(\.text))
    }
    func phrases(_ roles: [Role], _ number: Int) -> Set<String> {
      var words = Set<String>()
      for role in roles {
        for run in analysis.beliefs.runs(role, in: text.sentences[number], above: 0.3) {
          if let last = Phrase(text.words(run)).words.last { words.insert(last) }
        }
      }
      return words
    }
    compare("place", places(left), places(right))
    compare("date", dates(left), dates(right))
    compare("target", phrases([.object, .person], left), phrases([.object, .person], right))
    compare(
      "perpetrator", phrases([.organisation, .perpetrators], left), phrases([.organisation, .perpetrators], right))
    let (a, b) = (Set(text.lower[text.sentences[left]]), Set(text.lower[text.sentences[right]]))
    for cue in cues where b.contains(cue) { result.add("cue", FeatureHash.of(cue)) }
    let shared = a.intersection(b).count { $0.utf8.count > 3 }
    result.add("shared", UInt64(min(shared, 6)))
    result.add("opens", text.opensParagraph[right] ? 1 : 0)
    result.add(
      "triggers", text.sentenceTriggers[left].intersection(text.sentenceTriggers[right]).isEmpty ? 0 : 1)
    let between = analysis.sentences[type.number][left...right].min() ?? 0
    result.add("between", likelihood: between)
    let anchors = EventSplitter.anchors(type, analysis, above: 0.3).count
    result.add("anchors", UInt64(min(anchors, 10)))
    return result
  }

  private static let cues = [
    "another", "meanwhile", "also", "second", "other", "later", "earlier", "previously", "same", "first", "third",
    "moreover", "addition", "elsewhere", "today", "yesterday", "ago", "last", "victims", "attack", "incident",
  ]
}
