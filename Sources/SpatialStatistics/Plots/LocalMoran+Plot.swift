extension LocalMoran {
  /// Each place's value and its neighbours' mean in SVG, in standard deviations: Moran's scatter plot. The slope of the line
  /// through the middle is Moran's I of row-standardised weights.
  public var plot: String {
    let pairs = results.compactMap { result in result.lag.map { (result.value, $0, result.isDiscovery) } }
    var frame = PlotFrame(
      x: PlotFrame.range(pairs.map(\.0)), y: PlotFrame.range(pairs.map(\.1)), xTitle: "value (standard deviations)",
      yTitle: "mean of neighbours", note: "red: stands out with false discoveries held to 5 %")
    frame.drawing.line([frame.at(0, frame.y.lowerBound), frame.at(0, frame.y.upperBound)], stroke: "#555", dash: "4 4")
    frame.drawing.line([frame.at(frame.x.lowerBound, 0), frame.at(frame.x.upperBound, 0)], stroke: "#555", dash: "4 4")
    let slope = pairs.reduce(0) { $0 + $1.0 * $1.1 } / max(1e-300, pairs.reduce(0) { $0 + $1.0 * $1.0 })
    // Cut where the line leaves the frame.
    let reach = [frame.x.lowerBound, frame.x.upperBound].map { x in
      slope == 0 ? x : min(max(x * slope, frame.y.lowerBound), frame.y.upperBound) / slope
    }
    frame.drawing.line(reach.map { frame.at($0, $0 * slope) }, stroke: "#1f6fb4", width: 2)
    for pair in pairs {
      let point = frame.at(pair.0, pair.1)
      frame.drawing.circle(point.0, point.1, radius: 2.5, fill: pair.2 ? "#c0392b" : "#777", opacity: 0.7)
    }
    return frame.drawing.text
  }
}
