#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The axes of a plot: a frame with round numbers along it.
struct PlotFrame {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  private let left = 72.0
  private let top = 16.0
  private let plotWidth = 480.0
  private let plotHeight = 300.0
  var drawing: Drawing

  init(x: ClosedRange<Double>, y: ClosedRange<Double>, xTitle: String, yTitle: String, note: String = "") {
    (self.x, self.y) = (x, y)
    drawing = Drawing(width: left + plotWidth + 20, height: top + plotHeight + (note.isEmpty ? 48 : 68))
    for tick in Self.ticks(x) {
      drawing.line([at(tick, y.lowerBound), at(tick, y.upperBound)], stroke: "#ddd")
      drawing.text(decimal(tick, 3), at(tick, y.lowerBound).0, top + plotHeight + 16, anchor: "middle")
    }
    for tick in Self.ticks(y) {
      drawing.line([at(x.lowerBound, tick), at(x.upperBound, tick)], stroke: "#ddd")
      drawing.text(decimal(tick, 3), left - 8, at(x.lowerBound, tick).1 + 4, anchor: "end")
    }
    drawing.text(xTitle, left + plotWidth / 2, top + plotHeight + 36, anchor: "middle")
    drawing.text(yTitle, 16, top + plotHeight / 2, anchor: "middle", turned: true)
    if !note.isEmpty { drawing.text(note, left, top + plotHeight + 58) }
  }

  /// Where a pair of values lies on the drawing.
  func at(_ valueX: Double, _ valueY: Double) -> (Double, Double) {
    (
      left + (valueX - x.lowerBound) / (x.upperBound - x.lowerBound) * plotWidth,
      top + (1 - (valueY - y.lowerBound) / (y.upperBound - y.lowerBound)) * plotHeight
    )
  }

  /// Some five round numbers within a range.
  static func ticks(_ range: ClosedRange<Double>) -> [Double] {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else { return [range.lowerBound] }
    let power = pow(10, log10(width / 5).rounded(.down))
    let step = [1, 2, 5, 10].map { $0 * power }.first { width / $0 <= 6 } ?? 10 * power
    let first = (range.lowerBound / step).rounded(.up)
    return (0...6).map { (first + Double($0)) * step }.filter { $0 <= range.upperBound + step * 1e-9 }
  }

  /// A range around values, a little wider than they are.
  static func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = high > low ? (high - low) / 20 : max(1, high.magnitude)
    return low - margin...high + margin
  }
}
