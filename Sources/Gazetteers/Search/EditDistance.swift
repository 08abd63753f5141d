/// The number of edits that make one name of another, where it is small.
///
/// Edits are insertions, deletions, substitutions, and exchanges of neighbours, of which none is edited again (optimal
/// string alignment; B. J. Oommen and R. K. S. Loke, Pattern recognition of strings with substitutions, insertions,
/// deletions and generalized transpositions, 1997, doi:10.1016/S0031-3203(96)00101-X).
struct EditDistance<Unit: FixedWidthInteger> {
  private let a: UnsafeBufferPointer<Unit>
  private let b: UnsafeBufferPointer<Unit>

  /// The distance of two names; nil where it is more than the limit.
  ///
  /// - Complexity: O(*n*) in the length of the common beginning, times at most 4 for each edit allowed.
  static func between(_ a: UnsafeBufferPointer<Unit>, _ b: UnsafeBufferPointer<Unit>, within limit: Int) -> Int? {
    let distance = EditDistance(a: a, b: b).from(0, 0, budget: limit)
    return distance <= limit ? distance : nil
  }

  /// The distance of what follows two indices; something above the budget where it is more than that.
  private func from(_ first: Int, _ second: Int, budget: Int) -> Int {
    var (i, j) = (first, second)
    // Equal beginnings never need an edit.
    while i < a.count, j < b.count, a[i] == b[j] {
      i += 1
      j += 1
    }
    let (restOfA, restOfB) = (a.count - i, b.count - j)
    if restOfA == 0 || restOfB == 0 { return max(restOfA, restOfB) }
    let difference = restOfB - restOfA
    guard difference.magnitude <= budget, budget > 0 else { return budget + 1 }
    var best = 1 + from(i + 1, j + 1, budget: budget - 1)
    // An edit that changes the length helps only if the rest can still make up for it.
    if (difference - 1).magnitude < budget { best = min(best, 1 + from(i, j + 1, budget: budget - 1)) }
    if (difference + 1).magnitude < budget { best = min(best, 1 + from(i + 1, j, budget: budget - 1)) }
    if restOfA > 1, restOfB > 1, a[i] == b[j + 1], a[i + 1] == b[j] {
      best = min(best, 1 + from(i + 2, j + 2, budget: budget - 1))
    }
    return best
  }
}
