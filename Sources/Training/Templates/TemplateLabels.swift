import EventTemplates

/// Where the fillers of the templates of a text stand in it.
///
/// The corpus says what was found, not where: a sentence tells of an event where it holds a filler and a word of such
/// events, or two fillers.
struct TemplateLabels {
  /// For each sentence the types it tells of.
  var types: [Set<TemplateType>]
  /// For each token the tag of its role.
  var tags: [UInt8]
  /// For each sentence the number of fillers of each template.
  var hits: [[Int]]

  init(_ text: WireText, _ templates: [GoldTemplate]) {
    let finder = Finder(text)
    var found: [(role: Role, template: Int, filler: Int, spans: [Range<Int>])] = []
    for (number, template) in templates.enumerated() {
      var fillers = 0
      for role in Role.allCases {
        for forms in template.fillers[role] ?? [] {
          for form in forms {
            let spans = finder.spans(of: form)
            if !spans.isEmpty { found.append((role, number, fillers, spans)) }
          }
          fillers += 1
        }
      }
    }
    var hits = [[Int]](repeating: [Int](repeating: 0, count: templates.count), count: text.sentences.count)
    var fillersOf = [[Set<Int>]](
      repeating: [Set<Int>](repeating: [], count: templates.count), count: text.sentences.count)
    for entry in found {
      for span in entry.spans { fillersOf[text.sentenceOf[span.lowerBound]][entry.template].insert(entry.filler) }
    }
    var types = [Set<TemplateType>](repeating: [], count: text.sentences.count)
    for sentence in text.sentences.indices {
      for (number, template) in templates.enumerated() {
        let count = fillersOf[sentence][number].count
        hits[sentence][number] = count
        guard count > 0 else { continue }
        for type in template.types
        where count >= 2 || !text.sentenceTriggers[sentence].isDisjoint(with: type.triggers) {
          types[sentence].insert(type)
        }
      }
    }
    var tags = [UInt8](repeating: 0, count: text.lower.count)
    // Longer phrases first, so that a short one inside does not cut them.
    for entry in found.sorted(by: { $0.spans[0].count > $1.spans[0].count }) {
      let told = entry.spans.filter { !types[text.sentenceOf[$0.lowerBound]].isEmpty }
      for span in told.isEmpty ? [entry.spans[0]] : told where span.allSatisfy({ tags[$0] == 0 }) {
        for token in span { tags[token] = UInt8(token == span.lowerBound ? entry.role.first : entry.role.further) }
      }
    }
    self.types = types
    self.tags = tags
    self.hits = hits
  }

  /// Finds the words of a phrase one after the other, marks between them aside.
  private struct Finder {
    let text: WireText
    private var positions: [String: [Int]] = [:]

    init(_ text: WireText) {
      self.text = text
      for sentence in text.sentences {
        for token in sentence { positions[text.lower[token], default: []].append(token) }
      }
    }

    func spans(of phrase: String) -> [Range<Int>] {
      let words = phrase.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
      guard let first = words.first else { return [] }
      return (positions[first] ?? []).compactMap { start in
        let sentence = text.sentences[text.sentenceOf[start]]
        var end = start + 1
        for word in words.dropFirst() {
          while end < sentence.upperBound, !Finder.isWord(text.lower[end]) { end += 1 }
          guard end < sentence.upperBound, text.lower[end] == word || text.lower[end] == word + "." else { return nil }
          end += 1
        }
        return start..<end
      }
    }

    private static func isWord(_ token: String) -> Bool { token.contains { $0.isLetter || $0.isNumber } }
  }
}
