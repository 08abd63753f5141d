import CModels

/// Tags tokens with a linear-chain conditional random field.
///
/// Lafferty, McCallum, Pereira (2001), "Conditional Random Fields: Probabilistic Models for Segmenting and Labeling
/// Sequence Data", ICML.
package struct SequenceTagger: Sendable {
  /// The weights.
  package let model: TaggerModel
  private let transitions: TagLattice.Transitions

  /// Makes a tagger from weights.
  package init(model: TaggerModel) {
    self.model = model
    transitions = TagLattice.Transitions(model.transitions)
  }

  /// The tagger with the weights compiled into the program.
  ///
  /// - Throws: ``GeoparsingError`` when the weights do not fit this code.
  package static func builtIn() throws -> SequenceTagger { try shared.get() }

  private static let shared: Result<SequenceTagger, GeoparsingError> = {
    let bytes = UnsafeRawBufferPointer(start: dateline_toponym_tagger_bytes(), count: dateline_toponym_tagger_size)
    do throws(GeoparsingError) {
      return .success(SequenceTagger(model: try TaggerModel(permanent: bytes)))
    } catch {
      return .failure(error)
    }
  }()

  /// The names of a text, in order, as the sequence model sees them.
  ///
  /// - Complexity: O(*n*) for *n* tokens.
  package func entities(in text: TokenizedText, places: TokenPlaces) -> [Entity] { tag(text, places: places).names }

  /// The names of a text and how likely each tag is.
  func tag(_ text: TokenizedText, places: TokenPlaces) -> TaggedText {
    let features = TaggerFeatures(text, places: places, clusters: model.clusters)
    var decoder = SequenceDecoder()
    var lattice = TagLattice()
    var keys: [UInt64] = []
    var emissions: [Float] = []
    var path: [UInt8] = []
    var result = TaggedText(transitions: transitions)
    for sentence in text.sentences {
      model.emissions(of: sentence, features: features, keys: &keys, into: &emissions)
      decoder.decode(emissions: emissions, transitions: model.transitions, into: &path)
      lattice.run(emissions: emissions, transitions: transitions)
      result.append(lattice)
      result.names += TagSet.decode(path, from: sentence.lowerBound)
    }
    return result
  }
}
