/// What each feature is worth to the resolver, in log-odds, and how its beliefs become confidences.
///
/// The table has one line per feature, `name first second`: the weight when the document has been read once, by the
/// plain prior, and the weight when it has been read twice. Lines that start with `#` are comments. Settings stand in
/// lines of two words, `name value`.
public struct ResolverWeights: Hashable, Sendable {
  /// The weights of the first pass, by feature.
  package var first: [Double]
  /// The weights of the second pass, by feature.
  package var second: [Double]
  /// What scores are divided by before they become shares of belief; above 1 it makes them less sure of themselves.
  package var temperature: Double
  /// How the share of belief becomes a confidence.
  package var calibration: ConfidenceCalibration

  /// Makes weights from numbers in the order of the features.
  package init(
    first: [Double], second: [Double], temperature: Double = 1, calibration: ConfidenceCalibration = .identity
  ) {
    precondition(first.count == ResolverFeature.count && second.count == ResolverFeature.count)
    self.first = first
    self.second = second
    self.temperature = temperature
    self.calibration = calibration
  }

  /// Reads a table; nil when a line is malformed, a feature is unknown or one is missing.
  public init?(table: String) {
    var first = [Double?](repeating: nil, count: ResolverFeature.count)
    var second = first
    var settings: [String: Double] = [:]
    let columns = Dictionary(uniqueKeysWithValues: ResolverFeature.allCases.map { ($0.name, $0.rawValue) })
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard let name = fields.first.map(String.init) else { continue }
      switch fields.count {
      case 2:
        guard let value = Double(fields[1]) else { return nil }
        settings[name] = value
      case 3:
        guard let column = columns[name], let one = Double(fields[1]), let two = Double(fields[2]) else { return nil }
        first[column] = one
        second[column] = two
      default: return nil
      }
    }
    let (ones, twos) = (first.compactMap { $0 }, second.compactMap { $0 })
    guard ones.count == first.count, twos.count == second.count else { return nil }
    guard let calibration = ConfidenceCalibration(settings: settings) else { return nil }
    self.init(first: ones, second: twos, temperature: settings["temperature"] ?? 1, calibration: calibration)
  }

  /// The table that ``init(table:)`` reads, with four decimals.
  package var table: String {
    var lines = ["temperature \(Self.rounded(temperature))"]
    lines += calibration.settings.map { "\($0.name) \(Self.rounded($0.value))" }
    for feature in ResolverFeature.allCases {
      lines.append(
        "\(feature.name) \(Self.rounded(first[feature.rawValue])) \(Self.rounded(second[feature.rawValue]))")
    }
    return lines.joined(separator: "\n")
  }

  private static func rounded(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded() / 10_000
    return "\(scaled == 0 ? 0 : scaled)"
  }
}
