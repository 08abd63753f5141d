/// What each feature is worth to the resolver, in log-odds, and how its beliefs become confidences.
///
/// The table has sections, each under a line with its name. `features`: one line per feature, `name first second`, the
/// weight when the document has been read once, by the plain prior, and the weight when it has been read twice. `marks`:
/// one line per mark of an answer, `name given found`. `trees`, `given-trees` and `found-trees`: one tree per line
/// (``DecisionTrees``). Lines that start with `#` are comments.
public struct ResolverWeights: Hashable, Sendable {
  /// The weights of the first pass, by feature.
  package var first: [Double]
  /// The weights of the second pass, by feature.
  package var second: [Double]
  /// What scores are divided by before they become shares of belief; above 1 it makes them less sure of themselves.
  package var temperature: Double
  /// What trees add to the second pass.
  package var trees: DecisionTrees
  /// How sure an answer is for a name that was given, and is known to be a place.
  package var given: ConfidenceCalibration
  /// How sure an answer is for a name that was recognised, and may be none.
  package var found: ConfidenceCalibration

  /// Makes weights from numbers in the order of the features.
  package init(
    first: [Double], second: [Double], temperature: Double = 1, trees: DecisionTrees = DecisionTrees(),
    given: ConfidenceCalibration = .identity, found: ConfidenceCalibration = .identity
  ) {
    precondition(first.count == ResolverFeature.count && second.count == ResolverFeature.count)
    self.first = first
    self.second = second
    self.temperature = temperature
    self.trees = trees
    self.given = given
    self.found = found
  }

  /// How sure an answer for the name is.
  package func calibration(of toponym: Toponym) -> ConfidenceCalibration {
    toponym.evidence == nil ? given : found
  }

  /// Reads a table; nil when a line is malformed, or a feature or mark is unknown or missing.
  public init?(table: String) {
    let columns = Dictionary(uniqueKeysWithValues: ResolverFeature.allCases.map { ($0.name, $0.rawValue) })
    let marks = Dictionary(uniqueKeysWithValues: AnswerMark.allCases.map { ("\($0)", $0.rawValue) })
    var features = [[Double]?](repeating: nil, count: columns.count)
    for feature in ResolverFeature.allCases where feature.isOfTheMention { features[feature.rawValue] = [0, 0] }
    var answers = [[Double]?](repeating: nil, count: marks.count)
    var temperature = 1.0
    var section = ""
    var trees: [String: [Substring]] = [:]
    for line in table[...].pieces(between: "\n") where line.utf8.first != UInt8(ascii: "#") {
      if let heading = Self.sections.first(where: { line == $0 }) {
        section = heading
        continue
      }
      if section.hasSuffix("trees") {
        trees[section, default: []].append(line)
        continue
      }
      let fields = line.pieces(between: " ")
      guard let name = fields.first.map(String.init) else { continue }
      let values = fields.dropFirst().compactMap { Double($0) }
      guard values.count == fields.count - 1 else { return nil }
      switch (section, values.count) {
      case ("", 1) where name == "temperature": temperature = values[0]
      case ("features", 2):
        guard let column = columns[name] else { return nil }
        features[column] = values
      case ("marks", 2):
        guard let mark = marks[name] else { return nil }
        answers[mark] = values
      default: return nil
      }
    }
    let known = features.compactMap { $0 }
    let sure = answers.compactMap { $0 }
    guard known.count == features.count, sure.count == answers.count,
      let ranking = DecisionTrees(trees["trees"] ?? [], width: features.count),
      let given = DecisionTrees(trees["given-trees"] ?? [], width: answers.count),
      let found = DecisionTrees(trees["found-trees"] ?? [], width: answers.count)
    else { return nil }
    self.init(
      first: known.map { $0[0] }, second: known.map { $0[1] }, temperature: temperature, trees: ranking,
      given: ConfidenceCalibration(weights: sure.map { $0[0] }, trees: given),
      found: ConfidenceCalibration(weights: sure.map { $0[1] }, trees: found))
  }

  private static let sections = ["features", "marks", "trees", "given-trees", "found-trees"]

  /// The table that ``init(table:)`` reads, with four decimals.
  package var table: String {
    var lines = ["temperature \(Self.rounded(temperature))", "features"]
    for feature in ResolverFeature.allCases where !feature.isOfTheMention {
      lines.append(
        "\(feature.name) \(Self.rounded(first[feature.rawValue])) \(Self.rounded(second[feature.rawValue]))")
    }
    lines.append("marks")
    for mark in AnswerMark.allCases {
      lines.append(
        "\(mark) \(Self.rounded(given.weights[mark.rawValue])) \(Self.rounded(found.weights[mark.rawValue]))")
    }
    for (heading, trees) in [("trees", trees), ("given-trees", given.trees), ("found-trees", found.trees)]
    where !trees.isEmpty {
      lines += [heading, trees.table]
    }
    return lines.joined(separator: "\n")
  }

  private static func rounded(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded() / 10_000
    return "\(scaled == 0 ? 0 : scaled)"
  }
}
