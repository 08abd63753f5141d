/// Counts of exact and overlapping spans.
struct SpanScore: CustomStringConvertible {
  private var exact = 0
  private var foundTouching = 0
  private var wantedTouched = 0
  private var found = 0
  private var wanted = 0

  /// Adds one text; spans that equal an ignored one count neither way.
  mutating func add(found spans: [Range<Int>], wanted gold: [Range<Int>], ignored: [Range<Int>]) {
    let spans = spans.filter { span in
      !ignored.contains { $0.overlaps(span) } || gold.contains { $0 == span && !ignored.contains($0) }
    }
    let gold = gold.filter { !ignored.contains($0) }
    found += spans.count
    wanted += gold.count
    let wantedSet = Set(gold)
    exact += spans.filter { wantedSet.contains($0) }.count
    foundTouching += spans.filter { span in gold.contains { $0.overlaps(span) } }.count
    wantedTouched += gold.filter { span in spans.contains { $0.overlaps(span) } }.count
  }

  var description: String {
    func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    func mean(_ a: Double, _ b: Double) -> Double { a + b == 0 ? 0 : 2 * a * b / (a + b) }
    func written(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let digits = String(thousandths)
      return thousandths >= 1000 ? "1.000" : "." + String(repeating: "0", count: 3 - digits.count) + digits
    }
    let (precision, recall) = (ratio(exact, found), ratio(exact, wanted))
    let overlap = mean(ratio(foundTouching, found), ratio(wantedTouched, wanted))
    let figures = "\(written(precision))/\(written(recall))/\(written(mean(precision, recall)))"
    return "exact \(figures) overlap \(written(overlap)) (\(wanted) wanted)"
  }
}
