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
