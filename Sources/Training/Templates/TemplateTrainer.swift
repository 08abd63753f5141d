import EventTemplates
import Foundation
import Gazetteers
import Geoparsing

/// The gazetteer that training looks in.
typealias TableGazetteer = MappedGazetteer

/// Learns the template filler part by part, each from what the parts before say of texts they have not seen.
struct TemplateTrainer {
  var material: TemplateMaterial
  /// Parts that are left out, to see what they are worth.
  var without: Set<TemplatePart> = []
  /// All weights, learnt from all texts.
  private(set) var weights = TemplateWeights()
  /// For each text the events that may be told, as models see them that have not seen the text.
  private(set) var drafts: [[TemplateDraft]] = []

  init(_ material: TemplateMaterial, without: Set<TemplatePart> = []) {
    self.material = material
    self.without = without
  }

  /// Learns all parts.
  ///
  /// - Parameters:
  ///   - path: where the taggers' beliefs about held-out texts are kept between runs, or nil.
  ///   - known: weights whose tagger is taken over where the beliefs are, or nil.
  mutating func run(beliefs path: String?, tagger known: TemplateWeights?) throws {
    let isKept = path.map { FileManager.default.fileExists(atPath: $0) } ?? false
    let held = try heldOutBeliefs(keptAt: path)
    if isKept, let roles = known?.tables["roles"], let steps = known?.tables["steps"] {
      weights.tables = ["roles": roles, "steps": steps]
    } else {
      weights.tables = tagger(without: nil)
    }
    let sentences = typers(held)
    let documents = documentTypers(held, sentences)
    material.analyses = material.texts.indices.map { index in
      WireAnalysis(
        text: material.texts[index], beliefs: held[index], sentences: sentences[index], document: documents[index])
    }
    let rankers = rankers()
    splitters()
    accept(rankers)
  }

  // MARK: Tagger

  /// The tables of a tagger learnt from all texts but those of a part.
  private func tagger(without fold: Int?) -> [String: FeatureWeights] {
    var encoded = EncodedTexts()
    var samples: [RandomFieldTrainer.Sample] = []
    var random = SeededGenerator(state: 19_900_103)
    for index in material.texts(without: fold) {
      let text = material.texts[index]
      let labels = material.labels[index]
      let features = RoleFeatures(text)
      for (number, sentence) in text.sentences.enumerated() {
        let isLabelled = sentence.contains { labels.tags[$0] != 0 }
        // Of the sentences without fillers some are enough.
        let share: UInt64 = text.sentenceTriggers[number].isEmpty ? 20 : 60
        guard random.next() % 100 < share || isLabelled else { continue }
        let start = sentence.lowerBound
        let place = encoded.append(sentences: [0..<sentence.count]) {
          features.collect(at: $0 + start, in: ($1.lowerBound + start)..<($1.upperBound + start), into: &$2)
        }
        samples.append(RandomFieldTrainer.Sample(text: place, tags: Array(labels.tags[sentence])))
      }
    }
    var trainer = RandomFieldTrainer()
    trainer.scheme = Role.tags
    trainer.passes = 8
    trainer.averagedPasses = 4
    trainer.featureLimit = 90_000
    let learnt = trainer.learn(samples, encoded)
    let steps = learnt.transitions.enumerated().map { (key: UInt32($0.offset), weights: [$0.element]) }
    return [
      "roles": FeatureWeights(
        outputs: Role.tags.count, features: learnt.features.map { (RoleTagger.short($0.key), $0.weights) }),
      "steps": FeatureWeights(outputs: 1, features: steps),
    ]
  }

  private func heldOutBeliefs(keptAt path: String?) throws -> [RoleBeliefs] {
    if let path, let data = FileManager.default.contents(atPath: path),
      let kept = KeptBeliefs.read(data, tokens: material.texts.map(\.lower.count))
    {
      note("beliefs taken from \(path)")
      return kept
    }
    var result = material.texts.map { RoleBeliefs(count: $0.lower.count) }
    for fold in 0..<material.foldCount {
      var part = TemplateWeights()
      part.tables = tagger(without: fold)
      let tagger = RoleTagger(part)
      for index in material.texts(of: fold) { result[index] = tagger.beliefs(material.texts[index]) }
      note("tagger \(fold + 1) of \(material.foldCount) learnt")
    }
    if let path { try KeptBeliefs.write(result).write(to: URL(fileURLWithPath: path)) }
    return result
  }

  // MARK: Typers

  /// For each text and type the likelihood of each sentence, held out.
  private mutating func typers(_ beliefs: [RoleBeliefs]) -> [[[Float]]] {
    let features = material.texts.map { text in text.sentences.indices.map { SentenceTyper.features(text, $0) } }
    let logistic = SparseLogistic(cost: 0.15)
    var result: [[[Float]]] = material.texts.map { _ in [] }
    for type in TemplateType.allCases {
      func fit(without fold: Int?) -> FeatureWeights {
        let chosen = material.texts(without: fold)
        return logistic.fit(
          chosen.flatMap { features[$0] },
          chosen.flatMap { index in material.labels[index].types.map { $0.contains(type) } })
      }
      weights.tables[SentenceTyper.table(type)] = fit(without: nil)
      for fold in 0..<material.foldCount {
        let table = fit(without: fold)
        for index in material.texts(of: fold) { result[index].append(features[index].map { table.likelihood($0) }) }
      }
    }
    note("sentence typers learnt")
    return result
  }

  /// For each text the likelihood of each type, held out.
  private mutating func documentTypers(_ beliefs: [RoleBeliefs], _ sentences: [[[Float]]]) -> [[Float]] {
    let logistic = SparseLogistic(cost: 0.05)
    var result: [[Float]] = material.texts.map { _ in [] }
    for type in TemplateType.allCases {
      let rows = material.texts.indices.map {
        DocumentTyper.features(material.texts[$0], type, sentences: sentences[$0], beliefs: beliefs[$0])
      }
      let labels = material.texts.indices.map { material.types($0).contains(type) }
      let (table, held) = stacked(rows, labels, parts: material.folds, logistic)
      weights.tables[DocumentTyper.table(type)] = table
      for index in held.indices { result[index].append(held[index]) }
      note("document typer \(type.rawValue): average precision \(Self.precision(held, labels))")
    }
    return result
  }

  // MARK: Rankers

  private struct Event: Hashable {
    var text: Int
    var type: TemplateType
  }

  /// The ranker of each slot for each part, which has not seen the part's texts.
  private mutating func rankers() -> [SlotRankers] {
    var parts = [TemplateWeights](repeating: TemplateWeights(), count: material.foldCount)
    let logistic = SparseLogistic(cost: 0.04)
    for slot in Slot.allCases {
      var rows: [FeatureVector] = []
      var labels: [Bool] = []
      var folds: [Int] = []
      for (index, gold) in material.golds.enumerated() {
        let analysis = material.analyses[index]
        let all = Array(analysis.text.sentences.indices)
        for type in TemplateType.allCases {
          let templates = gold.templates.filter { $0.types.contains(type) }
          // The key may leave out a place finer than the country that the text has; what else it leaves out is wrong to fill.
          guard !templates.isEmpty,
            slot != .place && slot != .country || templates.contains(where: { $0.isFilled(slot) })
          else { continue }
          let candidates = analysis.candidates(slot, in: all)
          rows += analysis.features(of: candidates, slot: slot, type: type)
          labels += candidates.map { candidate in templates.contains { $0.agrees(candidate, slot: slot) } }
          folds += candidates.map { _ in material.folds[index] }
        }
      }
      weights.tables[slot.table] = logistic.fit(rows, labels)
      var held = [Float](repeating: 0, count: rows.count)
      for fold in 0..<material.foldCount {
        let chosen = rows.indices.filter { folds[$0] != fold }
        let table = logistic.fit(chosen.map { rows[$0] }, chosen.map { labels[$0] })
        parts[fold].tables[slot.table] = table
        for index in rows.indices where folds[index] == fold { held[index] = table.likelihood(rows[index]) }
      }
      note(
        "ranker \(slot.rawValue): \(rows.count) candidates, \(labels.count { $0 }) right, average precision \(Self.precision(held, labels))"
      )
    }
    return parts.map { SlotRankers($0) }
  }

  // MARK: Splitting

  private var splitterParts: [TemplateWeights] = []

  private mutating func splitters() {
    var rows: [FeatureVector] = []
    var labels: [Bool] = []
    var folds: [Int] = []
    var counts: [Double] = []
    for (index, gold) in material.golds.enumerated() {
      let analysis = material.analyses[index]
      for type in TemplateType.allCases {
        let templates = gold.templates.indices.filter { gold.templates[$0].types.contains(type) }
        guard !templates.isEmpty else { continue }
        let anchors = EventSplitter.anchors(type, analysis, above: TemplateRules().anchor)
        /// The templates of the type of which a sentence holds the most.
        let owners = anchors.map { anchor -> Set<Int> in
          let hits = material.labels[index].hits[anchor]
          let most = templates.map { hits[$0] }.max() ?? 0
          return most == 0 ? [] : Set(templates.filter { hits[$0] == most })
        }
        for left in anchors.indices {
          for right in anchors.indices where right > left {
            guard !owners[left].isEmpty, !owners[right].isEmpty else { continue }
            let isSame = !owners[left].isDisjoint(with: owners[right])
            rows.append(EventSplitter.features(anchors[left], anchors[right], type, analysis))
            labels.append(isSame)
            folds.append(material.folds[index])
            counts.append(2 / Double(anchors.count))
          }
        }
      }
    }
    let logistic = SparseLogistic(cost: 0.2)
    weights.tables[EventSplitter.table] = logistic.fit(rows, labels, weights: counts)
    splitterParts = (0..<material.foldCount).map { fold in
      let chosen = rows.indices.filter { folds[$0] != fold }
      var part = TemplateWeights()
      part.tables[EventSplitter.table] = logistic.fit(
        chosen.map { rows[$0] }, chosen.map { labels[$0] }, weights: chosen.map { counts[$0] })
      return part
    }
    if without.contains(.splitting) {
      weights.tables[EventSplitter.table] = nil
      splitterParts = splitterParts.map { _ in TemplateWeights() }
    }
    note("splitter: \(rows.count) pairs, \(labels.count { $0 }) the same")
  }

  // MARK: Acceptance

  private mutating func accept(_ rankers: [SlotRankers]) {
    let rules = TemplateRules()
    drafts = material.analyses.enumerated().map { index, analysis in
      let fold = material.folds[index]
      let splitter = EventSplitter(splitterParts[fold])
      return TemplateType.allCases.filter { analysis.document[$0.number] >= rules.leastDocument }
        .flatMap { splitter.drafts(of: $0, in: analysis, rankers: rankers[fold], rules: rules) }
    }
    if without.contains(.rankers) { rankByBelief() }
    let places = drafts.indices.flatMap { text in drafts[text].indices.map { (text: text, draft: $0) } }
    let rows = places.map { EventAcceptance.features(drafts[$0.text][$0.draft], material.analyses[$0.text]) }
    let labels = drafts.indices.flatMap { rightDrafts($0) }
    let (table, held) = stacked(rows, labels, parts: places.map { material.folds[$0.text] }, SparseLogistic(cost: 0.05))
    weights.tables[EventAcceptance.table] = table
    for (place, likelihood) in zip(places, held) {
      let typed = material.analyses[place.text].document[drafts[place.text][place.draft].type.number]
      drafts[place.text][place.draft].likelihood = without.contains(.acceptance) ? typed : likelihood
    }
    note(
      "acceptance: \(rows.count) drafts, \(labels.count { $0 }) right, average precision \(Self.precision(held, labels))"
    )
  }

  /// Puts the tagger's belief in the place of the rankers' likelihoods; days and counts stay in the order of the text.
  private mutating func rankByBelief() {
    for text in drafts.indices {
      for draft in drafts[text].indices {
        for slot in Slot.allCases {
          let ranked = drafts[text][draft].slots[slot] ?? []
          let isPhrase = [.perpetrator, .target, .instrument, .place].contains(slot)
          let first = ranked.min {
            ($0.candidate.mentions[0].sentence, $0.candidate.value) < (
              $1.candidate.mentions[0].sentence, $1.candidate.value
            )
          }
          drafts[text][draft].slots[slot] = SlotRankers.sorted(
            ranked.map(\.candidate),
            likelihoods: ranked.map { entry in
              if isPhrase { return entry.candidate.mentions.map(\.belief).max() ?? 0 }
              return entry.candidate.value == first?.candidate.value ? 1 : 0.1
            })
        }
      }
    }
  }

  /// Which drafts of a text stand for a template each.
  private func rightDrafts(_ text: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: drafts[text].count)
    for type in TemplateType.allCases {
      var templates = material.golds[text].templates.filter { $0.types.contains(type) }
      var open = drafts[text].indices.filter { drafts[text][$0].type == type }
      while !templates.isEmpty, !open.isEmpty {
        var best = (draft: 0, template: 0, agreement: -1)
        for draft in open.indices {
          for template in templates.indices {
            let agreement = Self.agreement(drafts[text][open[draft]], templates[template])
            if agreement > best.agreement { best = (draft, template, agreement) }
          }
        }
        result[open[best.draft]] = true
        open.remove(at: best.draft)
        templates.remove(at: best.template)
      }
    }
    return result
  }

  /// How many slots of a draft have a best candidate that agrees with a template.
  private static func agreement(_ draft: TemplateDraft, _ template: GoldTemplate) -> Int {
    Slot.allCases.reduce(0) { sum, slot in
      guard let best = draft.slots[slot]?.first else { return sum }
      return sum + (template.agrees(best.candidate, slot: slot) ? slot == .place || slot == .target ? 2 : 1 : 0)
    }
  }

  // MARK: Stacking

  /// The weights from all rows, and the likelihood of each row by weights that have not seen its part.
  private func stacked(
    _ rows: [FeatureVector], _ labels: [Bool], parts: [Int], _ logistic: SparseLogistic
  ) -> (FeatureWeights, [Float]) {
    var held = [Float](repeating: 0, count: rows.count)
    for fold in 0..<material.foldCount {
      let chosen = rows.indices.filter { parts[$0] != fold }
      let table = logistic.fit(chosen.map { rows[$0] }, chosen.map { labels[$0] })
      for index in rows.indices where parts[index] == fold { held[index] = table.likelihood(rows[index]) }
    }
    return (logistic.fit(rows, labels), held)
  }

  /// The mean of the precision at each right row, the likeliest first, in thousandths.
  private static func precision(_ scores: [Float], _ labels: [Bool]) -> String {
    let order = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    var right = 0
    var sum = 0.0
    for (rank, index) in order.enumerated() where labels[index] {
      right += 1
      sum += Double(right) / Double(rank + 1)
    }
    return "." + String(Int((1000 + 1000 * sum / Double(max(1, right))).rounded())).dropFirst()
  }
}

/// A part of the template filler that can be left out.
enum TemplatePart: String, CaseIterable {
  /// Deciding how many events a text tells of: without it, one of a type.
  case splitting
  /// Judging events by what fills their slots: without it, the typer of texts decides.
  case acceptance
  /// Ranking candidates: without it, the tagger's belief decides, and the first day, country and count.
  case rankers
}
