#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Precision, recall and their harmonic mean, 0…1; 0 where there is nothing to divide by.
public struct PrecisionRecall: Hashable, Sendable {
  /// The share of what was predicted that is right.
  public var precision: Double
  /// The share of what was labelled that was found.
  public var recall: Double

  /// Makes the figures of counts.
  public init(right: Int, predicted: Int, labelled: Int) {
    precision = predicted == 0 ? 0 : Double(right) / Double(predicted)
    recall = labelled == 0 ? 0 : Double(right) / Double(labelled)
  }

  /// The F1 score.
  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

/// How far places are off.
public struct DistanceFigures: Hashable, Sendable {
  /// How many places.
  public var count: Int
  /// The share within 161 km; nil without any place, as all figures below.
  public var within161: Double?
  /// The share within 20 km.
  public var within20: Double?
  /// The area under the curve of log errors, 0 where all are exact, 1 where all are half the equator off.
  ///
  /// Gritta et al. (2018), "What's missing in geographical parsing?", <https://doi.org/10.1007/s10579-017-9385-8>.
  public var area: Double?
  /// The mean in kilometres.
  public var meanKilometers: Double?
  /// The median in kilometres.
  public var medianKilometers: Double?

  /// Sums errors in kilometres up, in their order.
  public init(_ errors: [Double]) {
    count = errors.count
    guard !errors.isEmpty else { return }
    let count = Double(errors.count)
    within161 = Double(errors.count { $0 <= ScoringOptions.rightKilometers }) / count
    within20 = Double(errors.count { $0 <= ScoringOptions.closeKilometers }) / count
    meanKilometers = errors.reduce(0, +) / count
    let sorted = errors.sorted()
    let middle = sorted.count / 2
    medianKilometers = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    area = Self.area(sorted)
  }

  private static func area(_ sorted: [Double]) -> Double {
    let half = 20039.0
    let values = sorted.map { log(min($0, half) + 1) }
    if values.count == 1 { return values[0] / log(half) }
    var sum = 0.0
    for index in 0..<(values.count - 1) { sum += (values[index] + values[index + 1]) / 2 }
    return sum / (log(half) * Double(values.count - 1))
  }
}

/// Where a figure lies with 95 % of documents drawn again.
public struct ScoreInterval: Hashable, Sendable {
  /// The lower end.
  public var low: Double
  /// The upper end.
  public var high: Double

  /// Makes an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The percentile interval of the figures of resamples; nil without any.
  init?(of figures: [Double]) {
    guard !figures.isEmpty else { return nil }
    let sorted = figures.sorted()
    // Of 500 the 13th from either end.
    let low = sorted.count * 12 / 500
    self.init(low: sorted[low], high: sorted[min(sorted.count * 487 / 500, sorted.count - 1)])
  }
}
