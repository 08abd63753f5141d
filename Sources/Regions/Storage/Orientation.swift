/// On which side of the line from one point to another a third one lies: above zero to the left, below to the right, zero on
/// the line; the sign is exact as long as no product leaves the range of doubles.
///
/// J. R. Shewchuk, Adaptive precision floating-point arithmetic and fast robust geometric predicates, Discrete &
/// Computational Geometry 18 (1997), doi:10.1007/PL00009321: its first filter, and beyond it the exact sum.
@inline(__always)
func orientation(
  _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)
) -> Double {
  let left = (a.x - c.x) * (b.y - c.y)
  let right = (a.y - c.y) * (b.x - c.x)
  let determinant = left - right
  // (3 + 16ε)ε with ε = 2⁻⁵³.
  if determinant.magnitude > 3.330_669_073_875_472e-16 * (left.magnitude + right.magnitude) { return determinant }
  return exactOrientation(a, b, c)
}

/// The sign of the determinant, as the exact sum of its six products.
@inline(never)
func exactOrientation(
  _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)
) -> Double {
  // An expansion: its components, by growing magnitude, do not overlap, so that the last one but zeros has its sign.
  var expansion: [Double] = []
  func add(_ value: Double) {
    var carry = value
    for index in expansion.indices {
      let sum = carry + expansion[index]
      let virtual = sum - carry
      expansion[index] = (carry - (sum - virtual)) + (expansion[index] - virtual)
      carry = sum
    }
    expansion.append(carry)
  }
  for (first, second) in [(a.x, b.y), (-a.y, b.x), (b.x, c.y), (-b.y, c.x), (c.x, a.y), (-c.y, a.x)] {
    let product = first * second
    add((-product).addingProduct(first, second))
    add(product)
  }
  return expansion.last { $0 != 0 } ?? 0
}
