/// A drawing in SVG 1.1, put together element by element; numbers have at most two decimals, so that the same drawing is the same
/// text everywhere.
struct Drawing {
  private(set) var elements: [String] = []
  let width: Double
  let height: Double

  init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
    elements.append("<rect width=\"\(decimal(width))\" height=\"\(decimal(height))\" fill=\"#fff\"/>")
  }

  mutating func line(_ points: [(Double, Double)], stroke: String, width: Double = 1, dash: String? = nil) {
    guard points.count > 1 else { return }
    elements.append(
      "<path d=\"\(Self.path(points))\" fill=\"none\" stroke=\"\(stroke)\" stroke-width=\"\(decimal(width))\""
        + (dash.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>")
  }

  mutating func area(
    _ rings: [[(Double, Double)]], fill: String, opacity: Double = 1, stroke: String = "none", title: String? = nil
  ) {
    elements.append(
      "<path d=\"\(rings.map { Self.path($0) + "Z" }.joined())\" fill=\"\(fill)\" fill-opacity=\"\(decimal(opacity))\" "
        + "fill-rule=\"evenodd\" stroke=\"\(stroke)\" stroke-width=\".5\""
        + (title.map { "><title>\(Self.escaped($0))</title></path>" } ?? "/>"))
  }

  mutating func circle(
    _ x: Double, _ y: Double, radius: Double, fill: String, opacity: Double = 1, title: String? = nil
  ) {
    elements.append(
      "<circle cx=\"\(decimal(x))\" cy=\"\(decimal(y))\" r=\"\(decimal(radius))\" fill=\"\(fill)\" "
        + "fill-opacity=\"\(decimal(opacity))\""
        + (title.map { "><title>\(Self.escaped($0))</title></circle>" } ?? "/>"))
  }

  mutating func text(_ text: String, _ x: Double, _ y: Double, anchor: String = "start", turned: Bool = false) {
    elements.append(
      "<text x=\"\(decimal(x))\" y=\"\(decimal(y))\" text-anchor=\"\(anchor)\""
        + (turned ? " transform=\"rotate(-90 \(decimal(x)) \(decimal(y)))\"" : "") + ">\(Self.escaped(text))</text>")
  }

  /// The whole file, with a line for each element.
  var text: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(decimal(width)) \(decimal(height))\" "
      + "width=\"\(decimal(width))\" height=\"\(decimal(height))\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#333\">\n"
      + elements.joined(separator: "\n") + "\n</svg>\n"
  }

  private static func path(_ points: [(Double, Double)]) -> String {
    "M" + points.map { "\(decimal($0.0)) \(decimal($0.1))" }.joined(separator: "L")
  }

  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        // Control characters have no place in XML.
        result += character.unicodeScalars.allSatisfy { $0.value >= 32 } ? String(character) : " "
      }
    }
  }
}

/// A number with at most so many decimals, without zeros at the end.
func decimal(_ value: Double, _ decimals: Int = 2) -> String {
  guard value.isFinite else { return "0" }
  let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
  let scaled = (value.magnitude * factor).rounded()
  guard scaled < 1e15 else { return "\(value)" }
  let (whole, rest) = (Int(scaled) / Int(factor), Int(scaled) % Int(factor))
  var fraction = String(String(rest + Int(factor)).dropFirst())
  while fraction.last == "0" { fraction.removeLast() }
  return (value < 0 && scaled > 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
}

/// A length in metres, or in kilometres from one on, for a drawing.
func distanceText(_ meters: Double) -> String {
  meters < 1000 ? "\(decimal(meters, 0)) m" : "\(decimal(meters / 1000, 1)) km"
}
