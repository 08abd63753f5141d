/// The counts of one document, and which label met which prediction.
public struct DocumentScore: Sendable {
  /// A label, a prediction, or both, with how far they are apart.
  public struct Item: Sendable {
    /// The label, or nil where a prediction met none.
    public var label: LabelledToponym?
    /// The prediction, or nil where a label met none.
    public var prediction: PredictedToponym?
    /// The distance of the prediction's place; nil where the label has none, or there is no label.
    public var kilometers: Double?
    /// Whether it counts for precision, end to end.
    public var countsAsPredicted = false

    /// Whether the place is within 161 km.
    public var isRight: Bool { kilometers.map { $0 <= ScoringOptions.rightKilometers } ?? false }
    /// Whether the place is within 20 km.
    public var isClose: Bool { kilometers.map { $0 <= ScoringOptions.closeKilometers } ?? false }
  }

  /// The document's identifier.
  public var id: String
  /// Labels in their order, then predictions that met none.
  public var items: [Item] = []
  /// Labels.
  public var labelled = 0
  /// Predictions, without those that hit only expressions.
  public var predicted = 0
  /// Predictions left out because they hit only expressions.
  public var ignored = 0
  /// Predictions whose span is that of a label.
  public var exact = 0
  /// Labels that met a prediction.
  public var overlapping = 0
  /// Labels with a place.
  public var located = 0
  /// Predictions that count for precision, end to end.
  public var answered = 0
  /// Labels whose prediction is within 161 km.
  public var right = 0
  /// Labels whose prediction is within 20 km.
  public var close = 0
  /// Labels with a GeoNames number that met a prediction.
  public var identified = 0
  /// Those whose prediction has the same number.
  public var identifiedRight = 0
  /// The errors in kilometres of labels with a place that met a prediction, or of all of them with given spans.
  public var errors: [Double] = []
  /// Those of predictions with a place.
  public var answeredErrors: [Double] = []

  /// Scores a document.
  public init(_ gold: LabelledDocument, _ predictions: [PredictedToponym], _ options: ScoringOptions) {
    id = gold.id
    if options.usesGoldSpans {
      scoreGiven(gold, predictions, options)
    } else {
      scoreFound(gold, predictions, options)
    }
  }

  private mutating func scoreGiven(
    _ gold: LabelledDocument, _ predictions: [PredictedToponym], _ options: ScoringOptions
  ) {
    let bySpan = Dictionary(predictions.map { ($0.span, $0) }) { _, last in last }
    for label in gold.toponyms where label.position != nil {
      let prediction = bySpan[label.span]
      let error = options.error(label, prediction?.position)
      located += 1
      count(error, label, prediction)
      if prediction?.position != nil { answered += 1 }
      items.append(
        Item(
          label: label, prediction: prediction, kilometers: error, countsAsPredicted: prediction?.position != nil))
    }
  }

  private mutating func scoreFound(
    _ gold: LabelledDocument, _ predictions: [PredictedToponym], _ options: ScoringOptions
  ) {
    var seen: Set<Range<Int>> = []
    let predictions = predictions.filter { seen.insert($0.span).inserted }
    let matching = SpanMatching(labelled: gold.toponyms.map(\.span), predicted: predictions.map(\.span))
    let spans = Set(gold.toponyms.map(\.span))
    var extra: [Item] = []
    var counts = [Bool](repeating: false, count: predictions.count)
    for (index, prediction) in predictions.enumerated() {
      let label = matching.labelled[index].map { gold.toponyms[$0] }
      if label == nil, gold.expressions.contains(where: { sharedLength($0, prediction.span) > 0 }) {
        ignored += 1
        continue
      }
      predicted += 1
      if spans.contains(prediction.span) { exact += 1 }
      // A label without a place cannot be scored, and no answer for what is no name is no mistake.
      counts[index] = label.map { $0.position != nil } ?? (prediction.position != nil)
      if counts[index] { answered += 1 }
      if label == nil { extra.append(Item(prediction: prediction, countsAsPredicted: counts[index])) }
    }
    labelled = gold.toponyms.count
    for (index, label) in gold.toponyms.enumerated() {
      var item = Item(label: label)
      if let met = matching.predicted[index] {
        overlapping += 1
        item.prediction = predictions[met]
        item.countsAsPredicted = counts[met]
        if label.position != nil {
          let error = options.error(label, predictions[met].position)
          item.kilometers = error
          count(error, label, predictions[met])
        }
      }
      if label.position != nil { located += 1 }
      items.append(item)
    }
    items += extra
  }

  private mutating func count(_ error: Double, _ label: LabelledToponym, _ prediction: PredictedToponym?) {
    errors.append(error)
    if prediction?.position != nil { answeredErrors.append(error) }
    if error <= ScoringOptions.rightKilometers { right += 1 }
    if error <= ScoringOptions.closeKilometers { close += 1 }
    if let id = label.geonamesID, let prediction {
      identified += 1
      if prediction.geonamesID == id { identifiedRight += 1 }
    }
  }
}
