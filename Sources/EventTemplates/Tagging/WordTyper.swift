import Geoparsing

/// How likely a text tells of each type of event, and of any event, by its words alone.
///
/// ``DocumentTyper`` asks what the best sentences say; this one sees the text as a bag of words and groups of words, each
/// counting by the logarithm of its number, so that long texts weigh no more than short ones.
package struct WordTyper: Sendable {
  private let tables: [FeatureWeights]

  package init(_ weights: TemplateWeights) {
    tables = WordTyper.questions.map { weights.table(WordTyper.table($0)) }
  }

  /// What is asked: the numbers of the types, then one more for any of them.
  package static let questions = Array(0...TemplateType.allCases.count)

  /// The name of a question's table.
  package static func table(_ question: Int) -> String { "words\(question)" }

  /// For each question its likelihood.
  ///
  /// - Complexity: O(*n*) for *n* tokens.
  package func scores(_ text: WireText) -> [Float] {
    let features = WordTyper.features(text)
    return tables.map { $0.likelihood(features) }
  }

  /// What is looked at: the squares of the values of all words and groups add up to 1.
  package static func features(_ text: WireText) -> FeatureVector {
    var words = Tally()
    var groups = Tally()
    for sentence in text.sentences {
      for token in sentence {
        if let first = text.lower[token].unicodeScalars.first,
          first.properties.isAlphabetic || first.properties.numericType != nil
        {
          words.count(text.word[token])
        }
        groups.count(text.groups[token].fine)
      }
    }
    let values = (words.values, groups.values)
    let squares = values.0.reduce(Float(0)) { $0 + $1 * $1 } + values.1.reduce(0) { $0 + $1 * $1 }
    let scale = 1 / max(squares, 1e-9).squareRoot()
    var result = FeatureVector()
    result.add("1")
    for (key, value) in zip(words.keys, values.0) { result.add("bag word", key, value: value * scale) }
    for (key, value) in zip(groups.keys, values.1) { result.add("bag group", key, value: value * scale) }
    return result
  }

  /// How often each key was seen, in the order of first sight, so that sums are the same in every run.
  private struct Tally {
    private(set) var keys: [UInt64] = []
    private var counts: [Int] = []
    private var places: [UInt64: Int] = [:]

    mutating func count(_ key: UInt64) {
      if let place = places[key] {
        counts[place] += 1
      } else {
        places[key] = keys.count
        keys.append(key)
        counts.append(1)
      }
    }

    /// For each key 1 plus the logarithm of its number.
    var values: [Float] { counts.map { 1 + Logistic.log(Float($0)) } }
  }
}
