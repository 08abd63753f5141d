import GeoJSON

/// A number with a fixed count of decimals.
func fixed(_ value: Double, decimals: Int) -> String {
  let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
  let scaled = (abs(value) * factor).rounded()
  guard scaled < 1e15 else { return String(value) }
  let digits = String(Int(scaled))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return decimals == 0 ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}

/// A number with its sign and one decimal: `+2.1`.
func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + fixed(value, decimals: 1) }

/// `LON,LAT` with four decimals, some ten metres.
func positionText(_ position: Position) -> String {
  "\(fixed(position.longitude, decimals: 4)),\(fixed(position.latitude, decimals: 4))"
}

/// A count and what is counted: `1 event`, `2 events`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension String {
  /// The text with a space for each control character, which could move a terminal's cursor or change its state.
  func printable(keeping kept: Set<Unicode.Scalar> = []) -> String {
    func isControl(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .control && !kept.contains(scalar)
    }
    guard !isPlain, unicodeScalars.contains(where: isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { isControl($0) ? " " : $0 }))
  }

  /// Whether these are letters, figures and signs of ASCII alone, each a column of a terminal wide.
  var isPlain: Bool { utf8.allSatisfy { 0x20..<0x7F ~= $0 } }
}
