import CModels

/// Tags tokens with a linear-chain structured perceptron with averaged weights.
///
/// Collins (2002), "Discriminative Training Methods for Hidden Markov Models", <https://doi.org/10.3115/1118693.1118694>.
package struct PerceptronTagger: Sendable {
  /// The weights.
  package let model: TaggerModel

  /// Makes a tagger from weights.
  package init(model: TaggerModel) { self.model = model }

  /// The tagger with the weights compiled into the program.
  ///
  /// - Throws: ``GeoparsingError`` when the weights do not fit this code.
  package static func builtIn() throws -> PerceptronTagger { try shared.get() }

  private static let shared: Result<PerceptronTagger, GeoparsingError> = {
    let bytes = UnsafeRawBufferPointer(start: dateline_toponym_tagger_bytes(), count: dateline_toponym_tagger_size)
    do throws(GeoparsingError) {
      return .success(PerceptronTagger(model: try TaggerModel(bytes: bytes)))
    } catch {
      return .failure(error)
    }
  }()

  /// The names of a text, in order, as the sequence model sees them.
  ///
  /// - Complexity: O(*n*) for *n* tokens.
  package func entities(in text: TokenizedText, places: TokenPlaces) -> [Entity] {
    let features = TaggerFeatures(text, places: places, clusters: model.clusters)
    var decoder = SequenceDecoder()
    var keys: [UInt64] = []
    var emissions: [Float] = []
    var path: [UInt8] = []
    var result: [Entity] = []
    for sentence in text.sentences {
      model.emissions(of: sentence, features: features, keys: &keys, into: &emissions)
      decoder.decode(emissions: emissions, transitions: model.transitions, into: &path)
      result += TagSet.decode(path, from: sentence.lowerBound)
    }
    return result
  }
}
