/// The terms of a score, a sum for each ``ResolverScorePart``; parts to which nothing applies are left out.
struct ScoreSums: Hashable, Sendable {
  private var values = SIMD16<Double>.zero
  /// A bit for each part that something applies to.
  private var applying: UInt16 = 0

  /// The sum of all terms.
  var total: Double { values.sum() }

  /// Adds to a part, by its place in the list of all.
  mutating func add(_ value: Double, to part: Int) {
    values[part] += value
    applying |= 1 << part
  }

  /// The parts that apply, in their order.
  var parts: [ScorePart] {
    ResolverScorePart.allCases.enumerated().filter { applying >> $0.offset & 1 == 1 }.map { index, part in
      ScorePart(name: part.rawValue, value: values[index])
    }
  }
}

extension ScoreSums {
  /// The terms of an answer's score under the second weights, by part.
  init(of row: MentionAnswer.Row, _ features: FeatureMatrix, _ weights: ResolverWeights) {
    self.init()
    let part = ScorePartColumns.part
    let second = weights.second
    features.forEachNonZero(row: row.matrix) { column, value in add(value * second[column], to: part[column]) }
    features.explain(row: row.matrix, trees: weights.trees) { column, value in add(value, to: part[column]) }
    // What was taken off for being the region around a city of the name belongs to what the place is.
    let settled = row.score - total
    if settled < -1e-9 { add(settled, to: part[ResolverFeature.country.rawValue]) }
    // What was added for being the town that a street is told in, or the capital that a name means first.
    if settled > 1e-9 { add(settled, to: part[ResolverFeature.surroundings.rawValue]) }
  }
}

/// Which part each feature column counts towards.
private enum ScorePartColumns {
  static let part: [Int] = {
    let numbers = Dictionary(
      uniqueKeysWithValues: ResolverScorePart.allCases.enumerated().map { ($0.element, $0.offset) })
    return ResolverFeature.allCases.map { numbers[$0.part] ?? 0 }
  }()
}
