import Foundation
import Geoparsing

/// What each rule of the recogniser is worth: names found with all rules but one, by spans that touch a label.
///
/// Second readings are left out: they are made to be judged by the resolver.
struct RuleAblation {
  private static let steps: [(name: String, rules: RecognitionRules)] = {
    let all = RecognitionRules.all.subtracting(.secondReadings)
    let rules: [(String, RecognitionRules)] = [
      ("known names", .knownNames), ("persons", .persons), ("context", .context), ("organisations", .organisations),
      ("consistency", .consistency), ("sweep", .sweep), ("hashtags", .hashtags),
    ]
    return [("all rules", all), ("none", [])] + rules.map { ("without \($0.0)", all.subtracting($0.1)) }
  }()

  private var matched = [Int](repeating: 0, count: steps.count)
  private var found = [Int](repeating: 0, count: steps.count)
  private var wanted = 0

  /// Adds documents that the tagger has not seen.
  mutating func add(_ documents: [GoldDocument], _ tagger: SequenceTagger, _ classifier: TableClassifier) {
    for (number, step) in Self.steps.enumerated() {
      let recognizer = TrainedToponymRecognizer(tagger: tagger, classifier: classifier, rules: step.rules)
      for gold in documents {
        let names = recognizer.toponyms(in: Tokenizer().tokenize(gold.text))
        let mentions = SpanMatching.document(gold, recognized: names).mentions
        let labels = gold.mentions.map { $0.start..<$0.end }
        let touching = SpanMatching.match(mentions.map { $0.start..<$0.end }, with: labels).filter { $0 != nil }.count
        matched[number] += touching
        found[number] += touching + mentions.filter { $0.standing == .spurious }.count
      }
    }
    wanted += documents.reduce(0) { $0 + $1.mentions.count }
  }

  /// A line for each set of rules.
  var table: String {
    Self.steps.indices.map { number in
      let precision = Double(matched[number]) / Double(max(1, found[number]))
      let recall = Double(matched[number]) / Double(max(1, wanted))
      return String(
        format: "%@: P %.3f R %.3f F1 %.4f", Self.steps[number].name, precision, recall,
        2 * Double(matched[number]) / Double(max(1, found[number] + wanted)))
    }.joined(separator: "\n")
  }
}
