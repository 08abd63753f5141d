import Gazetteers

/// The features of all candidates of all mentions of a document: one row of ``ResolverFeature/count`` numbers each.
///
/// Rows of mention *m* start at the mention's offset. Beliefs, one number per row of the table, are the shares that an
/// earlier pass gave the candidates of each name.
package struct FeatureMatrix {
  /// Row after row.
  package private(set) var values: [Float]
  /// The number of rows.
  package let rowCount: Int

  package static var width: Int { ResolverFeature.count }

  /// Computes all features.
  init(_ table: CandidateTable, fixed: [Float], beliefs: [Double], evidence: DocumentEvidence, hints: [Double]) {
    rowCount = table.mentionRowCount
    values = []
    values.reserveCapacity(table.mentionRowCount * Self.width)
    let named = evidence.nameFeatures(table, fixed: fixed, beliefs: beliefs, hints: hints)
    var held = [Float](repeating: 0, count: table.rows.count)
    // Mentions follow each other without gaps.
    for mention in table.mentions {
      let rows = table.names[mention.name].rows
      values += named[(rows.lowerBound * Self.width)..<(rows.upperBound * Self.width)]
    }
    for index in table.mentions.indices {
      addJoints(table, index, beliefs, held: &held)
      addCues(table, index)
    }
    // One sense per document: what one mention is told by its neighbours counts for all others of the name.
    for mention in table.mentions {
      for (row, tableRow) in table.names[mention.name].rows.enumerated() {
        set(.heldElsewhere, mention.offset + row, held[tableRow])
      }
    }
  }

  private mutating func set(_ feature: ResolverFeature, _ row: Int, _ value: Float) {
    values[row * Self.width + feature.rawValue] = value
  }

  private mutating func raise(_ feature: ResolverFeature, _ row: Int, _ value: Float) {
    let index = row * Self.width + feature.rawValue
    values[index] = max(values[index], value)
  }

  /// A feature of a row.
  package func value(_ feature: ResolverFeature, row: Int) -> Float { values[row * Self.width + feature.rawValue] }

  /// The weighted sum of a row.
  package func score(row: Int, weights: [Double]) -> Double {
    var sum = 0.0
    let start = row * Self.width
    for column in 0..<Self.width { sum += Double(values[start + column]) * weights[column] }
    return sum
  }

  /// The weighted sums of all rows.
  func scores(_ weights: [Double]) -> [Double] {
    values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        [Double](unsafeUninitializedCapacity: rowCount) { sums, count in
          // Terms are added one after the other, as ``score(row:weights:)`` does, but of four rows at a time: an addition
          // waits for the one before it.
          var row = 0
          while row + 4 <= rowCount {
            var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
            let start = row &* Self.width
            for column in 0..<Self.width {
              let weight = weights[column]
              first += Double(values[start &+ column]) * weight
              second += Double(values[start &+ Self.width &+ column]) * weight
              third += Double(values[start &+ 2 &* Self.width &+ column]) * weight
              fourth += Double(values[start &+ 3 &* Self.width &+ column]) * weight
            }
            sums[row] = first
            sums[row + 1] = second
            sums[row + 2] = third
            sums[row + 3] = fourth
            row += 4
          }
          while row < rowCount {
            var sum = 0.0
            for column in 0..<Self.width { sum += Double(values[row &* Self.width &+ column]) * weights[column] }
            sums[row] = sum
            row += 1
          }
          count = rowCount
        }
      }
    }
  }

  /// What the trees add to the weighted sum of a row.
  package func treeScore(row: Int, trees: DecisionTrees) -> Double {
    values.withUnsafeBufferPointer { values in
      trees.value(UnsafeBufferPointer(rebasing: values[(row * Self.width)..<((row + 1) * Self.width)]))
    }
  }

  /// Hands out what the trees add for a row, by column.
  func explain(row: Int, trees: DecisionTrees, _ add: (_ column: Int, _ value: Double) -> Void) {
    values.withUnsafeBufferPointer { values in
      trees.explain(UnsafeBufferPointer(rebasing: values[(row * Self.width)..<((row + 1) * Self.width)]), add)
    }
  }

  /// Calls `body` with each column of a row whose value is not 0, in order.
  @inline(__always)
  func forEachNonZero(row: Int, _ body: (_ column: Int, _ value: Double) -> Void) {
    let start = row * Self.width
    for column in 0..<Self.width where values[start + column] != 0 { body(column, Double(values[start + column])) }
  }

  // MARK: Neighbouring names

  private mutating func addJoints(_ table: CandidateTable, _ index: Int, _ beliefs: [Double], held: inout [Float]) {
    let mention = table.mentions[index]
    let name = table.names[mention.name]
    if name.isPlacedByOthers { addBeside(table, index, beliefs) }
    if let qualifier = name.qualifier {
      addHolder(table, mention, holders: table.names[qualifier].rows, beliefs, strength: 1, &held)
    }
    var next = index + 1
    var joint = mention.surroundings.jointToNext
    // "Derbent, Dagestan, Russia": the qualifier's own qualifier speaks too.
    while next < table.mentions.count, next <= index + 2, joint != .none {
      let other = table.names[table.mentions[next].name]
      switch joint {
      case .comma, .within:
        addHolder(table, mention, holders: other.rows, beliefs, strength: 1, &held)
      case .adjacent:
        addHolder(table, mention, holders: other.rows, beliefs, strength: 0.5, &held)
      default: break
      }
      guard joint == .comma, next == index + 1 else { break }
      joint = table.mentions[next].surroundings.jointToNext == .comma ? .comma : .none
      next += 1
    }
    if index + 1 < table.mentions.count {
      addNeighbour(table, mention, table.mentions[index + 1], mention.surroundings.jointToNext, beliefs, isNext: true)
      if mention.surroundings.jointToNext == .holder || mention.surroundings.jointToNext == .adjacent {
        addHeld(.holdsNext, table, mention, table.mentions[index + 1], beliefs)
      }
    }
    guard index > 0 else { return }
    let previous = table.mentions[index - 1]
    let before = previous.surroundings.jointToNext
    addNeighbour(table, mention, previous, before, beliefs, isNext: false)
    switch before {
    case .comma, .within: addHeld(.holdsPrevious, table, mention, previous, beliefs)
    case .holder, .adjacent:
      addHolderBefore(table, mention, table.names[previous.name].rows, beliefs, &held)
    default: break
    }
  }

  /// The belief that the names before and after a name that is not known mean each of its candidates.
  private mutating func addBeside(_ table: CandidateTable, _ index: Int, _ beliefs: [Double]) {
    let mention = table.mentions[index]
    for beside in [index - 1, index + 1] where table.mentions.indices.contains(beside) {
      let other = table.names[table.mentions[beside].name]
      guard !other.isPlacedByOthers else { continue }
      let joint = (beside < index ? table.mentions[beside] : mention).surroundings.jointToNext
      let strength: Float = joint == .none ? 0.5 : 1
      for (row, own) in table.names[mention.name].rows.enumerated() where table.rows[own].kind == .surroundings {
        let height = table.rows[own].vector.z
        for candidate in other.rows
        where table.rows[candidate].vector.z == height
          && table.matches[candidate].place.id == table.matches[own].place.id
        {
          raise(.isNamedBeside, mention.offset + row, Float(beliefs[candidate]) * strength)
        }
      }
    }
  }

  /// The belief that a following name holds each candidate.
  private mutating func addHolder(
    _ table: CandidateTable, _ mention: CandidateMention, holders: Range<Int>, _ beliefs: [Double], strength: Float,
    _ held: inout [Float]
  ) {
    for (row, inner) in table.names[mention.name].rows.enumerated() {
      var mass = 0.0
      var possible = false
      for outer in holders where Containment.holds(table.rows[outer], table.rows[inner]) {
        mass += beliefs[outer]
        possible = true
      }
      guard possible else { continue }
      let value = Float(mass) * strength
      raise(.heldByNext, mention.offset + row, value)
      raise(.couldBeHeldByNext, mention.offset + row, strength)
      held[inner] = max(held[inner], max(value, 0.5 * strength))
    }
  }

  private mutating func addHolderBefore(
    _ table: CandidateTable, _ mention: CandidateMention, _ holders: Range<Int>, _ beliefs: [Double],
    _ held: inout [Float]
  ) {
    for (row, inner) in table.names[mention.name].rows.enumerated() {
      var mass = 0.0
      for outer in holders where Containment.holds(table.rows[outer], table.rows[inner]) { mass += beliefs[outer] }
      guard mass > 0 else { continue }
      raise(.heldByPrevious, mention.offset + row, Float(mass))
      held[inner] = max(held[inner], Float(mass))
    }
  }

  /// The belief that each candidate holds the other name's place.
  private mutating func addHeld(
    _ feature: ResolverFeature, _ table: CandidateTable, _ mention: CandidateMention, _ other: CandidateMention,
    _ beliefs: [Double]
  ) {
    for (row, outer) in table.names[mention.name].rows.enumerated() {
      var mass = 0.0
      for inner in table.names[other.name].rows where Containment.holds(table.rows[outer], table.rows[inner]) {
        mass += beliefs[inner]
      }
      if mass > 0 { raise(feature, mention.offset + row, Float(mass)) }
    }
  }

  /// What a name in the same list says.
  private mutating func addNeighbour(
    _ table: CandidateTable, _ mention: CandidateMention, _ other: CandidateMention, _ joint: NameJoint,
    _ beliefs: [Double], isNext: Bool
  ) {
    guard joint == .list || joint == .comma, other.name != mention.name else { return }
    let strength: Float = joint == .list ? 1 : 0.5
    let others = table.names[other.name].rows
    for (row, own) in table.names[mention.name].rows.enumerated() {
      let candidate = table.rows[own]
      var country = 0.0
      var region = 0.0
      var rung = 0.0
      for index in others {
        let belief = beliefs[index]
        guard belief > 0.001 else { continue }
        let neighbour = table.rows[index]
        if neighbour.level.rung == candidate.level.rung { rung += belief }
        guard candidate.country >= 0, neighbour.country == candidate.country else { continue }
        country += belief
        if candidate.region >= 0, neighbour.region == candidate.region { region += belief }
      }
      raise(.siblingCountry, mention.offset + row, Float(country) * strength)
      raise(.siblingRegion, mention.offset + row, Float(region) * strength)
      raise(.siblingLevel, mention.offset + row, Float(rung) * strength)
    }
  }

  // MARK: Words beside the name

  private mutating func addCues(_ table: CandidateTable, _ index: Int) {
    let mention = table.mentions[index]
    let name = table.names[mention.name]
    let cue = mention.cue(of: name)
    for (row, tableRow) in name.rows.enumerated() {
      let candidate = table.rows[tableRow]
      let target = mention.offset + row
      if candidate.kind == .stripped {
        set(cue?.fits(candidate.level) == true ? .strippedWithRegionWord : .regionWordMissing, target, 1)
      }
      if let cue, cue.fits(candidate.level) { set(cue.feature, target, 1) }
      if mention.isNested { set(.isNestedMention, target, 1) }
      if mention.isMetonym { set(.isMetonymMention, target, 1) }
      if mention.isDemonym { set(.isDemonymMention, target, 1) }
      if mention.isMetonym, candidate.level == .capital || candidate.level.isCountry { set(.metonymOfSeat, target, 1) }
      if candidate.level.isSettlement {
        if mention.isFirst { set(.firstMentionOfSettlement, target, 1) }
        if table.dateline == index { set(.isDateline, target, 1) }
      }
    }
  }
}

extension CueWord {
  /// The feature of a candidate that the word fits.
  fileprivate var feature: ResolverFeature {
    switch self {
    case .region, .republic: .regionWord
    case .district: .districtWord
    case .settlement: .settlementWord
    case .water: .waterWord
    case .site: .siteWord
    case .landform: .landformWord
    }
  }
}
