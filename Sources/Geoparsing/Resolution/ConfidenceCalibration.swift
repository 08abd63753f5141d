/// Turns the share of belief behind an answer into the chance that it is right.
///
/// The share alone is too sure: it cannot see that the right place may be missing from the gazetteer. A logistic
/// function of it and of a few marks of the answer can.
package struct ConfidenceCalibration: Hashable, Sendable {
  /// The marks of an answer, in a fixed order.
  package enum Mark: Int, CaseIterable, Sendable {
    case bias, logitOfShare, isNearlySure, partialName, alternateName, variantName, demonym, isCountry, isRegion,
      isSettlement, logPopulation, populationUnknown, loneCandidate, logCandidates, wordCount, isShort,
      startsInLowerCase, isRepeated, isNested, isMetonym

    /// How many there are.
    package static let count = Mark.allCases.count
  }

  /// One weight per mark.
  package var weights: [Double]

  /// The share as it is.
  package static let identity = ConfidenceCalibration(
    weights: Mark.allCases.map { $0 == .logitOfShare ? 1 : 0 })

  /// Makes a calibration from weights in the order of the marks.
  package init(weights: [Double]) {
    precondition(weights.count == Mark.count)
    self.weights = weights
  }

  /// Reads `confidence.<mark>` settings; identity when there are none, nil when some are missing.
  init?(settings: [String: Double]) {
    let values = Mark.allCases.map { settings["confidence.\($0)"] }
    if values.allSatisfy({ $0 == nil }) {
      self = .identity
      return
    }
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    weights = known
  }

  /// The settings in the order of the marks.
  var settings: [(name: String, value: Double)] {
    Mark.allCases.map { ("confidence.\($0)", weights[$0.rawValue]) }
  }

  /// The chance that an answer with these marks is right, 0…1.
  package func confidence(_ marks: [Double]) -> Double {
    var sum = 0.0
    for (mark, weight) in zip(marks, weights) { sum += mark * weight }
    return 1 / (1 + exponential(-sum))
  }
}
