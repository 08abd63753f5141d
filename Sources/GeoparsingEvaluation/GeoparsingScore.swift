/// How well a geoparser did on labelled documents.
public struct GeoparsingScore: Sendable {
  /// How many documents.
  public var documents: Int
  /// Whether it was handed the labelled spans; then recognition is not scored.
  public var usesGoldSpans: Bool
  /// Labels.
  public var labelled: Int
  /// Predictions that count.
  public var predicted: Int
  /// Predictions that hit only expressions.
  public var ignored: Int
  /// Predictions with a place, among matched labels with one.
  public var answered: Int
  /// Equal spans.
  public var exactRecognition: PrecisionRecall
  /// Spans that share a character, one to one.
  public var overlapRecognition: PrecisionRecall
  /// Matched labels with a place; no answer counts as half the equator off.
  public var resolution: DistanceFigures
  /// Those that were answered.
  public var answeredResolution: DistanceFigures
  /// Found and within 161 km.
  public var endToEnd: PrecisionRecall
  /// Found and within 20 km.
  public var endToEnd20: PrecisionRecall
  /// Matched labels with a GeoNames number.
  public var identified: Int
  /// The share of those with the same number predicted; nil without any.
  public var identifiedShare: Double?
  /// Labelled documents that no prediction names.
  public var missingDocuments: Int
  /// Predicted identifiers that no label has.
  public var unknownDocuments: Int
  /// The interval of ``endToEnd``'s F1; nil where none was asked for, or there is but one document.
  public var endToEndInterval: ScoreInterval?
  /// The interval of ``resolution``'s share within 161 km.
  public var resolutionInterval: ScoreInterval?
  /// The interval of ``exactRecognition``'s F1.
  public var exactInterval: ScoreInterval?
  /// The documents, in the order of the labels.
  public var documentScores: [DocumentScore]

  /// Scores predictions against labels; of two predictions for a document the last counts.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names, and O(*d*) for *d* documents in each resample.
  public init(
    _ gold: [LabelledDocument], _ predictions: [PredictedDocument], options: ScoringOptions = ScoringOptions()
  ) {
    let byID = Dictionary(predictions.map { ($0.id, $0) }) { _, last in last }
    let scores = gold.map { DocumentScore($0, byID[$0.id]?.toponyms ?? [], options) }
    documentScores = scores
    documents = scores.count
    usesGoldSpans = options.usesGoldSpans
    func sum(_ path: KeyPath<DocumentScore, Int>) -> Int { scores.reduce(0) { $0 + $1[keyPath: path] } }
    labelled = sum(\.labelled)
    predicted = sum(\.predicted)
    ignored = sum(\.ignored)
    exactRecognition = PrecisionRecall(right: sum(\.exact), predicted: predicted, labelled: labelled)
    overlapRecognition = PrecisionRecall(right: sum(\.overlapping), predicted: predicted, labelled: labelled)
    resolution = DistanceFigures(scores.flatMap(\.errors))
    answeredResolution = DistanceFigures(scores.flatMap(\.answeredErrors))
    answered = answeredResolution.count
    endToEnd = PrecisionRecall(right: sum(\.right), predicted: sum(\.answered), labelled: sum(\.located))
    endToEnd20 = PrecisionRecall(right: sum(\.close), predicted: sum(\.answered), labelled: sum(\.located))
    identified = sum(\.identified)
    identifiedShare = identified == 0 ? nil : Double(sum(\.identifiedRight)) / Double(identified)
    let known = Set(gold.map(\.id))
    missingDocuments = gold.count { byID[$0.id] == nil }
    unknownDocuments = byID.keys.count { !known.contains($0) }
    let draws = Resampling(count: scores.count, options)
    var exact: [Double] = []
    var accuracy: [Double] = []
    var f1: [Double] = []
    draws.forEach { draw in
      let sums = draw.reduce(into: Sums()) { $0.add(scores[$1]) }
      exact.append(PrecisionRecall(right: sums.exact, predicted: sums.predicted, labelled: sums.labelled).f1)
      accuracy.append(sums.errors == 0 ? 0 : Double(sums.right) / Double(sums.errors))
      f1.append(PrecisionRecall(right: sums.right, predicted: sums.answered, labelled: sums.located).f1)
    }
    resolutionInterval = ScoreInterval(of: accuracy)
    if !options.usesGoldSpans {
      endToEndInterval = ScoreInterval(of: f1)
      exactInterval = ScoreInterval(of: exact)
    }
  }

  private struct Sums {
    var exact = 0
    var predicted = 0
    var labelled = 0
    var right = 0
    var answered = 0
    var located = 0
    var errors = 0

    mutating func add(_ score: DocumentScore) {
      exact += score.exact
      predicted += score.predicted
      labelled += score.labelled
      right += score.right
      answered += score.answered
      located += score.located
      errors += score.errors.count
    }
  }
}

/// Documents drawn again and again, as many as there are, the same draws every time.
struct Resampling {
  private let count: Int
  private let times: Int
  private let seed: UInt32

  /// One document has no spread: it is not drawn.
  init(count: Int, _ options: ScoringOptions) {
    self.count = count
    times = count > 1 ? options.resamples : 0
    seed = options.seed
  }

  func forEach(_ body: ([Int]) -> Void) {
    var generator = MersenneTwister(seed: seed)
    for _ in 0..<times { body((0..<count).map { _ in generator.next(below: count) }) }
  }
}
