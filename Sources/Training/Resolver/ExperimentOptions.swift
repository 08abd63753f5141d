import ArgumentParser
import Foundation
import Gazetteers
import Geoparsing

/// How the resolver's weights are learnt.
struct ExperimentOptions: ParsableArguments {
  @Option(help: "The penalty on squared weights of the resolver, per mention.")
  var penalty = 0.0003
  @Option(help: "How many trees add to the resolver's weighted sum.")
  var trees = 0
  @Option(help: "The most leaves of each.")
  var leaves = 8
  @Option(help: "What part of its best step each tree takes.")
  var rate = 0.1
  @Option(help: "The least rows of a leaf of the resolver's trees.")
  var leastRows = 60
  @Option(help: "How many trees add to the confidence's weighted sum.")
  var confidenceTrees = 40
  @Option(help: "The most leaves of each.")
  var confidenceLeaves = 6
  @Option(
    parsing: .upToNextOption, help: "Features or parts of the score that are left out, to see what they are worth.")
  var without: [String] = []
  @Flag(help: "Never place names that the gazetteer does not know.")
  var onlyKnownNames = false
  @Option(help: "Further labelled documents to learn from, of which only one name each is labelled.")
  var beside: String?
  @Option(help: "How many of them, from the first.")
  var besideCount = 500
  @Option(help: "How much each of their names counts beside one of the others.")
  var besideWeight = 0.1

  @Option(help: "Short labelled texts; half teach the confidence of recognised names, with the documents' sentences.")
  var short: String?
  @Option(help: "How much each name of the short texts counts beside one of the others.")
  var shortWeight = 1.0
  @Option(help: "How much each name of the documents' sentences counts.")
  var sentenceWeight = 1.5

  var experiment: Experiment {
    var result = Experiment(penalty: penalty)
    result.trees.count = trees
    result.trees.leaves = leaves
    result.trees.rate = rate
    result.trees.leastRows = leastRows
    result.confidenceTrees.count = confidenceTrees
    result.confidenceTrees.leaves = confidenceLeaves
    result.without = Set(
      ResolverFeature.allCases.filter { without.contains($0.name) || without.contains($0.part.rawValue) })
    return result
  }

  var resolverOptions: ResolverOptions {
    var options = ResolverOptions()
    options.placesUnknownNames = !onlyKnownNames
    return options
  }

  /// The further documents, with what the recogniser finds beside the labels.
  func further(_ gazetteer: MappedGazetteer) throws -> [TrainingDocument] {
    guard let beside else { return [] }
    let recognizer = try TrainedToponymRecognizer(gazetteer: gazetteer)
    return try Corpus.read(beside).prefix(besideCount).map { document in
      let names = recognizer.toponyms(in: Tokenizer().tokenize(document.text))
      var result = TrainingDocument(
        SpanMatching.document(document, besideLabels: names), gazetteer: gazetteer, options: resolverOptions, fold: -1,
        index: -1)
      result.weight = besideWeight
      return result
    }
  }

  /// What teaches the confidence of names in short texts: the half of `short` whose identifiers fall so, and the single
  /// sentences of the documents. The other half counts nothing and is only scored.
  ///
  /// - Parameters:
  ///   - recognized: documents with recognised names in place of the labels.
  ///   - parts: the part that each is held out with.
  func shortTexts(_ recognized: [GoldDocument], parts: [Int], _ gazetteer: MappedGazetteer) throws
    -> [TrainingDocument]
  {
    guard let short else { return [] }
    let recognizer = try TrainedToponymRecognizer(gazetteer: gazetteer)
    let numbers = Set(parts).sorted()
    var result: [TrainingDocument] = []
    func add(_ document: GoldDocument, fold: Int, weight: Double) {
      var text = TrainingDocument(
        document, gazetteer: gazetteer, options: resolverOptions, fold: fold, index: result.count)
      text.weight = weight
      result.append(text)
    }
    for document in try Corpus.read(short) {
      let names = recognizer.toponyms(in: Tokenizer().tokenize(document.text))
      let isLearnt = Folds.number(of: document.id, below: 2) == 0
      var found = SpanMatching.document(document, recognized: names)
      found.corpus += isLearnt ? " learnt from" : ""
      // Both halves are spread over the parts alike.
      let number = Folds.number(of: document.id, below: 2 * numbers.count) / 2
      add(found, fold: numbers[number], weight: isLearnt ? shortWeight : 0)
    }
    // Each corpus's sentences count as much as those of the smallest.
    let counts = Dictionary(recognized.map { ($0.corpus, $0.mentions.count) }, uniquingKeysWith: +)
    let least = Double(counts.values.min() ?? 0)
    for (document, part) in zip(recognized, parts) {
      let weight = sentenceWeight * least / Double(max(counts[document.corpus] ?? 0, 1))
      for sentence in document.sentences() { add(sentence, fold: part, weight: weight) }
    }
    return result
  }
}
