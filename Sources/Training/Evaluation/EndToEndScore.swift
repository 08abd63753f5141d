import GeoJSON
import Geoparsing
import GeoparsingEvaluation

/// Precision, recall and F1 of places found in raw text, summed over documents.
struct EndToEndScore {
  private var right = 0
  private var given = 0
  private var wanted = 0
  private var exact = 0
  private var found = 0
  private var labels = 0

  /// Adds a document: the spans found, with the point of each.
  mutating func add(
    _ gold: GoldDocument, found points: [(span: Range<Int>, latitude: Double, longitude: Double)],
    ignoresDemonyms: Bool
  ) {
    var labelled = LabelledDocument(
      id: gold.id,
      toponyms: gold.mentions.map { mention in
        LabelledToponym(
          span: mention.start..<mention.end, position: Position(mention.latitude, mention.longitude),
          isDemonym: mention.toponym.kind == .demonym)
      }, expressions: gold.expressions)
    if ignoresDemonyms { labelled.ignore(\.isDemonym) }
    let predicted = points.map {
      PredictedToponym(span: $0.span, position: Position(longitude: $0.longitude, latitude: $0.latitude))
    }
    let score = DocumentScore(labelled, predicted, ScoringOptions())
    right += score.right
    given += score.answered
    wanted += score.located
    exact += score.exact
    found += score.predicted
    labels += score.labelled
  }

  var f1: Double { 2 * Double(right) / Double(max(1, given + wanted)) }
  var precision: Double { Double(right) / Double(max(1, given)) }
  var recall: Double { Double(right) / Double(max(1, wanted)) }
  /// F1 of equal spans, whatever their point.
  var exactF1: Double { 2 * Double(exact) / Double(max(1, found + labels)) }
}

extension Position {
  /// Nil without a latitude or longitude.
  fileprivate init?(_ latitude: Double?, _ longitude: Double?) {
    guard let latitude, let longitude else { return nil }
    self.init(longitude: longitude, latitude: latitude)
  }
}
