import Geoparsing

/// Which corpora are used in which way.
struct Recipe {
  var corpora: Corpora
  var classifier: TableClassifier
  var clusters = WordClusters(words: [], coarse: [])
  var trainer = PerceptronTrainer()
  /// One of so many texts is learnt a second time in capitals.
  var capitalsEvery = 12

  /// Entity corpora with free licences, and how many sentences of each.
  private static let entityFiles: [(name: String, limit: Int)] = [
    ("uner_ewt_dev.tsv", .max), ("uner_ewt_test.tsv", .max), ("uner_pud.tsv", .max), ("wikigold.tsv", .max),
    ("crossner_politics.tsv", .max), ("wnut17_train.tsv", 1_500),
  ]

  /// Learns from everything.
  func train() throws -> TaggerModel {
    let base = try entityTexts()
    return try finish(base: base, geoparsing: try geoparsingTexts().flatMap(\.texts))
  }

  /// Learns from four fifths of the geoparsing documents.
  func trainWithoutHeldOut() throws -> TaggerModel {
    try finish(
      base: try entityTexts(), geoparsing: try geoparsingTexts().flatMap { $0.texts.filter { !isHeldOut($0) } })
  }

  /// Scores weights on the documents held out, rule by rule.
  ///
  /// - Parameter isVerbose: lists what all rules together find wrongly or miss.
  func score(_ model: TaggerModel, isVerbose: Bool) throws {
    let files = try geoparsingTexts()
    let tagger = PerceptronTagger(model: model)
    let steps: [(name: String, rules: RecognitionRules)] = [
      ("no rules", []), ("persons", .persons), ("organisations", .organisations), ("consistency", .consistency),
      ("sweep", .sweep), ("known names", .knownNames), ("context", .context), ("all", .all),
    ]
    for step in steps {
      let recognizer = TrainedToponymRecognizer(tagger: tagger, classifier: classifier, rules: step.rules)
      for file in files {
        var score = SpanScore()
        for text in file.texts where isHeldOut(text) {
          let found = recognizer.toponyms(in: text.text).filter(\.namesAPlace)
          let spans = found.map { text.text.tokenIndices(in: $0.range) }
          score.add(found: spans, wanted: text.entities.map(\.tokens), ignored: text.ignored)
          if isVerbose, step.rules == .all { list(spans, text) }
        }
        print("\(step.name): \(file.name) \(score)")
      }
    }
  }

  private func list(_ spans: [Range<Int>], _ text: LabelledText) {
    let wanted = Set(text.entities.map(\.tokens))
    for span in spans where !wanted.contains(span) { print("wrong\t\(context(span, text))") }
    for span in wanted.subtracting(spans).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      print("missed\t\(context(span, text))")
    }
  }

  private func context(_ span: Range<Int>, _ text: LabelledText) -> String {
    let words = text.text.tokens.map(\.text)
    let before = words[max(0, span.lowerBound - 5)..<span.lowerBound].joined(separator: " ")
    let after = words[span.upperBound..<min(words.count, span.upperBound + 4)].joined(separator: " ")
    return "\(before) [\(words[span].joined(separator: " "))] \(after)"
  }

  private func entityTexts() throws -> [LabelledText] {
    let isDemonym = { (word: String) in
      word.first?.isUppercase == true && classifier.classes(ofName: word).contains(.demonym)
        && !classifier.classes(ofName: word).contains(.country)
    }
    return try Recipe.entityFiles.flatMap { try corpora.entityTexts($0.name, limit: $0.limit, isDemonym: isDemonym) }
  }

  private func geoparsingTexts() throws -> [(name: String, texts: [LabelledText])] {
    try Corpus.files.map { ($0, try Corpus.read("\(corpora.folder)/geoparsing/\($0)").map(corpora.labelled)) }
  }

  private func isHeldOut(_ text: LabelledText) -> Bool {
    text.id.utf8.reduce(7 as UInt64) { mixed($0, UInt64($1)) } % 5 == 0
  }

  /// A first model marks persons and organisations in the geoparsing documents, where nobody has; a second one learns
  /// from both.
  private func finish(base: [LabelledText], geoparsing: [LabelledText]) throws -> TaggerModel {
    let first = trainer.train(inCapitalsToo(base), classifier: classifier, clusters: clusters)
    let tagger = PerceptronTagger(model: first)
    let completed = geoparsing.map { text in
      var text = text
      let places = TokenPlaces(text.text, classifier: classifier)
      let found = tagger.entities(in: text.text, places: places)
      text.entities = complete(text.entities, with: found.filter { $0.type == .person || $0.type == .organisation })
      return text
    }
    return trainer.train(inCapitalsToo(base + completed), classifier: classifier, clusters: clusters)
  }

  /// Adds names where no annotated one is; of an organisation that begins with an annotated place the rest stays.
  private func complete(_ gold: [Entity], with found: [Entity]) -> [Entity] {
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

  private func inCapitalsToo(_ texts: [LabelledText]) -> [LabelledText] {
    var result = texts
    for index in stride(from: 0, to: texts.count, by: capitalsEvery) {
      let text = texts[index]
      let upper = text.text.text.uppercased()
      let tokens = corpora.tokenizer.tokenize(upper)
      // Abbreviations may be cut in another way in capitals; such texts are left out.
      guard tokens.tokens.count == text.text.tokens.count else { continue }
      result.append(LabelledText(id: text.id + "-upper", text: tokens, entities: text.entities))
    }
    return result
  }
}
