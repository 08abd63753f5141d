import Geoparsing
import Testing

@testable import train_geoparser

@Suite struct RandomFieldTrainerTests {
  /// Places after "in", persons after "Mr.".
  private var texts: [(text: String, type: EntityType)] {
    ["Alba", "Corin", "Dorset", "Elm", "Farn", "Gorse", "Hale", "Ives"].flatMap {
      [("They met in \($0) today .", .place), ("They met Mr. \($0) today .", .person)]
    }
  }

  private func learn() throws -> TaggerModel {
    let clusters = WordClusters(words: [], coarse: [])
    var encoded = EncodedTexts()
    let samples = texts.map { text, type in
      let tokens = Tokenizer().tokenize(text)
      let number = encoded.append(tokens, places: TokenPlaces(tokens, classifier: Nowhere()), clusters: clusters)
      let tags = TagSet.encode([Entity(tokens: 3..<4, type: type)], count: tokens.tokens.count)
      return RandomFieldTrainer.Sample(text: number, tags: tags)
    }
    return RandomFieldTrainer().train(samples, encoded, clusters: clusters)
  }

  @Test func learnsFromContext() throws {
    let tagger = SequenceTagger(model: try learn())
    for (name, type) in [("in Quarry", EntityType.place), ("Mr. Quarry", .person)] {
      let text = Tokenizer().tokenize("They met \(name) today .")
      let found = tagger.entities(in: text, places: TokenPlaces(text, classifier: Nowhere()))
      #expect(found == [Entity(tokens: 3..<4, type: type)], "\(name)")
    }
  }

  @Test func givesTheSameBytesTwice() throws {
    #expect(try learn().encoded() == learn().encoded())
  }
}

/// A gazetteer that knows no name.
private struct Nowhere: PlaceClassifier {
  func classes(ofName name: String) -> PlaceClasses { [] }
}
