import Gazetteers

/// The ranking of one mention's candidates and the marks that its confidence depends on.
package struct MentionAnswer {
  /// A candidate by its rows in the table and in the feature matrix.
  struct Row {
    var table: Int
    var matrix: Int
    var score: Double
    var share: Double
  }

  /// The candidates, best first; ties by place identifier.
  let order: [Row]
  /// The belief in places within 161 km of the best.
  package let share: Double
  private let mention: CandidateMention
  private let name: CandidateName

  /// The best candidate, or nil without any.
  var best: Row? { order.first }

  /// The best candidate's place among the mention's rows, or nil without any.
  package var bestOffset: Int? { best.map { $0.table - name.rows.lowerBound } }

  private static let cosine161 = SphereVector.cosine(atKilometers: 161)

  /// Ranks the candidates of a mention.
  init(_ table: CandidateTable, mention index: Int, scores: [Double], shares: [Double]) {
    mention = table.mentions[index]
    name = table.names[mention.name]
    let first = mention.offset - name.rows.lowerBound
    order = name.rows.map { row in
      Row(table: row, matrix: first + row, score: scores[first + row], share: shares[first + row])
    }.sorted { left, right in
      left.score != right.score
        ? left.score > right.score : table.matches[left.table].place.id < table.matches[right.table].place.id
    }
    guard let best = order.first else {
      share = 0
      return
    }
    let centre = table.rows[best.table].vector
    var sum = 0.0
    for row in order where table.rows[row.table].vector.cosine(centre) >= Self.cosine161 { sum += row.share }
    share = min(sum, 1)
  }

  /// The marks of the answer, in the order of ``ConfidenceCalibration/Mark``.
  func marks(_ table: CandidateTable, _ toponym: Toponym) -> [Double] {
    var marks = [Double](repeating: 0, count: ConfidenceCalibration.Mark.count)
    guard let best else { return marks }
    func set(_ mark: ConfidenceCalibration.Mark, _ value: Double) { marks[mark.rawValue] = value }
    func flag(_ mark: ConfidenceCalibration.Mark, _ holds: Bool) { set(mark, holds ? 1 : 0) }
    let row = table.rows[best.table]
    let bounded = min(max(share, 0.0005), 0.9995)
    set(.bias, 1)
    set(.logitOfShare, logarithm(bounded / (1 - bounded)))
    flag(.isNearlySure, share > 0.97)
    flag(.partialName, row.kind == .part)
    flag(.alternateName, row.kind == .alternate || row.kind == .historic)
    flag(.variantName, row.kind == .variant || row.kind == .stripped)
    flag(.demonym, row.kind == .demonym)
    flag(.isCountry, row.level.isCountry)
    flag(.isRegion, row.level.isRegion)
    flag(.isSettlement, row.level.isSettlement)
    set(.logPopulation, row.logPopulation)
    flag(.populationUnknown, row.logPopulation == 0)
    flag(.loneCandidate, order.count == 1)
    set(.logCandidates, logarithm(Double(order.count)))
    var words = 1
    var startsLow = false
    for (position, scalar) in toponym.text.unicodeScalars.enumerated() {
      if scalar == " " { words += 1 }
      if position == 0 { startsLow = scalar.properties.isLowercase }
    }
    set(.wordCount, Double(min(words, 5)))
    flag(.isShort, toponym.text.utf8.count <= 3)
    flag(.startsInLowerCase, startsLow)
    flag(.isRepeated, name.count > 1)
    flag(.isNested, toponym.kind == .nested)
    flag(.isMetonym, toponym.kind == .metonym)
    return marks
  }
}
