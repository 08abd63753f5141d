extension RipleyFunction {
  /// L(r) − r over r in SVG, with the envelope of the simulations: above 0, and above the band, is clustering.
  public var plot: String {
    let curve = [(0.0, 0.0)] + steps.map { ($0.radius / 1000, ($0.l - $0.radius) / 1000) }
    let band = steps.compactMap { step in
      step.envelope.map {
        (step.radius / 1000, ($0.lowerBound - step.radius) / 1000, ($0.upperBound - step.radius) / 1000)
      }
    }
    var frame = PlotFrame(
      x: 0...(steps.last?.radius ?? 1) / 1000,
      y: PlotFrame.range(curve.map(\.1) + band.flatMap { [$0.1, $0.2] }), xTitle: "distance r (km)",
      yTitle: "L(r) − r (km)",
      note: p.map {
        "grey: \($0.simulations) simulations of random points, lowest to highest; edge correction: \(correction.rawValue)"
      }
        ?? "")
    if !band.isEmpty {
      let corners = [frame.at(0, 0)] + band.map { frame.at($0.0, $0.2) } + band.reversed().map { frame.at($0.0, $0.1) }
      frame.drawing.area([corners], fill: "#999", opacity: 0.4)
    }
    frame.drawing.line([frame.at(frame.x.lowerBound, 0), frame.at(frame.x.upperBound, 0)], stroke: "#555", dash: "4 4")
    frame.drawing.line(curve.map { frame.at($0.0, $0.1) }, stroke: "#1f6fb4", width: 2)
    return frame.drawing.text
  }
}
