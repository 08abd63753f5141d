import Geoparsing

/// All texts the tagger learns from, encoded once, so that it can be learnt from any part of the documents.
struct TaggerMaterial {
  /// One of so many texts is learnt a second time in capitals.
  private static let capitalsEvery = 12

  /// Entity corpora with free licences, and how many sentences of each.
  private static let entityFiles: [(name: String, limit: Int)] = [
    ("uner_ewt_dev.tsv", .max), ("uner_ewt_test.tsv", .max), ("uner_pud.tsv", .max), ("wikigold.tsv", .max),
    ("crossner_politics.tsv", .max), ("wnut17_train.tsv", 1_500),
  ]

  private let classifier: TableClassifier
  private let clusters: WordClusters
  private let trainer: RandomFieldTrainer
  private var encoded = EncodedTexts()
  private var entitySamples: [RandomFieldTrainer.Sample] = []
  /// The samples of each document.
  private var documentSamples: [[RandomFieldTrainer.Sample]] = []

  /// Reads the entity corpora, and completes the documents.
  ///
  /// A first model, learnt from the entity corpora alone, marks persons and organisations in the documents, where
  /// nobody has.
  init(
    folder: String, documents: [GoldDocument], classifier: TableClassifier, clusters: WordClusters,
    trainer: RandomFieldTrainer
  ) throws {
    self.classifier = classifier
    self.clusters = clusters
    self.trainer = trainer
    let corpora = Corpora(folder: folder)
    let isDemonym = { (word: String) in
      word.first?.isUppercase == true && classifier.classes(ofName: word).contains(.demonym)
        && !classifier.classes(ofName: word).contains(.country)
    }
    let entityTexts = try Self.entityFiles.flatMap {
      try corpora.entityTexts($0.name, limit: $0.limit, isDemonym: isDemonym)
    }
    entitySamples = entityTexts.enumerated().flatMap { samples($1, inCapitalsToo: $0 % Self.capitalsEvery == 0) }
    note("entity corpora encoded")
    guard !documents.isEmpty else { return }
    let tagger = SequenceTagger(model: trainer.train(entitySamples, encoded, clusters: clusters))
    for (index, document) in documents.enumerated() {
      var text = corpora.labelled(document)
      let found = tagger.entities(in: text.text, places: TokenPlaces(text.text, classifier: classifier))
      text.entities = Self.complete(
        text.entities, with: found.filter { $0.type == .person || $0.type == .organisation })
      documentSamples.append(samples(text, inCapitalsToo: index % Self.capitalsEvery == 0))
    }
    note("documents encoded")
  }

  /// Learns from the entity corpora and some of the documents, given by their indices.
  func train(documents: some Sequence<Int>) -> TaggerModel {
    trainer.train(entitySamples + documents.flatMap { documentSamples[$0] }, encoded, clusters: clusters)
  }

  private mutating func samples(_ text: LabelledText, inCapitalsToo: Bool) -> [RandomFieldTrainer.Sample] {
    var result = [sample(text.text, text.entities)]
    if inCapitalsToo {
      let upper = Tokenizer().tokenize(text.text.text.uppercased())
      // Abbreviations may be cut in another way in capitals; such texts are left out.
      if upper.tokens.count == text.text.tokens.count { result.append(sample(upper, text.entities)) }
    }
    return result
  }

  private mutating func sample(_ text: TokenizedText, _ entities: [Entity]) -> RandomFieldTrainer.Sample {
    let number = encoded.append(text, places: TokenPlaces(text, classifier: classifier), clusters: clusters)
    return RandomFieldTrainer.Sample(text: number, tags: TagSet.encode(entities, count: text.tokens.count))
  }

  /// Adds names where no annotated one is; of an organisation that begins with an annotated place the rest stays.
  private static func complete(_ gold: [Entity], with found: [Entity]) -> [Entity] {
    var result = gold
    for entity in found {
      let inside = gold.filter { $0.tokens.overlaps(entity.tokens) }
      if inside.isEmpty {
        result.append(entity)
      } else if entity.type == .organisation, inside.count == 1,
        inside[0].tokens.lowerBound == entity.tokens.lowerBound, inside[0].tokens.upperBound < entity.tokens.upperBound
      {
        result.append(Entity(tokens: inside[0].tokens.upperBound..<entity.tokens.upperBound, type: .organisation))
      }
    }
    return result.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }
}
