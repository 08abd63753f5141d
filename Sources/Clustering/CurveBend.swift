/// Where a descending curve bends most sharply upwards: the index that lies farthest below the straight line between its ends.
///
/// V. Satopää, J. Albrecht, D. Irwin, B. Raghavan, Finding a "kneedle" in a haystack, ICDCSW 2011,
/// doi:10.1109/ICDCSW.2011.20, for a whole curve and without smoothing. Nil where it lies nowhere below that line, or
/// has fewer than three values.
/// - Precondition: the values are finite and descend.
public func sharpestBend(ofDescending values: some RandomAccessCollection<Double>) -> Int? {
  guard values.count >= 3, let first = values.first, let last = values.last, first > last else { return nil }
  let (height, width) = (first - last, Double(values.count - 1))
  var (bend, deepest) = (0, 0.0)
  for (place, value) in values.enumerated() {
    let depth = 1 - Double(place) / width - (value - last) / height
    if depth > deepest { (bend, deepest) = (place, depth) }
  }
  return deepest > 0 ? bend : nil
}
