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

  /// The candidates as the table has them.
  private let rows: [Row]
  /// The best candidate, or nil without any.
  let best: Row?
  /// The best of those farther than 161 km from the best.
  private let rival: Row?
  /// The belief in places within 161 km of the best.
  package let share: Double
  private let mention: CandidateMention
  private let name: CandidateName

  /// The best candidate's place among the mention's rows, or nil without any.
  package var bestOffset: Int? { best.map { $0.table - name.rows.lowerBound } }

  private static let cosine161 = SphereVector.cosine(atKilometers: 161)

  /// Ranks the candidates of a mention.
  init(_ table: CandidateTable, mention index: Int, scores: [Double], shares: [Double]) {
    mention = table.mentions[index]
    name = table.names[mention.name]
    let first = mention.offset - name.rows.lowerBound
    rows = name.rows.map { row in
      Row(table: row, matrix: first + row, score: scores[first + row], share: shares[first + row])
    }
    guard var best = rows.first else {
      self.best = nil
      rival = nil
      share = 0
      return
    }
    for row in rows.dropFirst() where Self.goesBefore(row, best, table) { best = row }
    let centre = table.rows[best.table].vector
    let cosine161 = Self.cosine161
    var near: [Row] = []
    var rival: Row?
    for row in rows {
      if table.rows[row.table].vector.cosine(centre) >= cosine161 {
        near.append(row)
      } else if rival.map({ Self.goesBefore(row, $0, table) }) ?? true {
        rival = row
      }
    }
    // In order, so that the sum does not depend on that of the table.
    near.sort { Self.goesBefore($0, $1, table) }
    self.best = best
    self.rival = rival
    share = min(near.reduce(0) { $0 + $1.share }, 1)
  }

  /// Whether the answer is clear by what it is.
  func isAssured(_ table: CandidateTable, _ toponym: Toponym) -> Bool {
    guard let best else { return false }
    let row = table.rows[best.table]
    let rivals = rows.filter { table.rows[$0.table].vector.cosine(row.vector) < Self.cosine161 }
    return AnswerAssurance.vouches(
      for: row, of: table.matches[best.table].place, name: name, toponym: toponym, share: share,
      rivalPopulation: rivals.map { table.rows[$0.table].logPopulation }.max() ?? 0)
  }

  /// The candidates, best first; ties by place identifier.
  func order(_ table: CandidateTable) -> [Row] { rows.sorted { Self.goesBefore($0, $1, table) } }

  private static func goesBefore(_ left: Row, _ right: Row, _ table: CandidateTable) -> Bool {
    left.score != right.score
      ? left.score > right.score : table.matches[left.table].place.id < table.matches[right.table].place.id
  }

  private static func logit(_ share: Double) -> Double {
    let bounded = min(max(share, 0.0005), 0.9995)
    return logarithm(bounded / (1 - bounded))
  }

  /// The marks of the answer, in the order of ``AnswerMark``.
  func marks(
    _ table: CandidateTable, _ features: FeatureMatrix, _ toponym: Toponym, others: NamesOfOthers
  ) -> [Float] {
    var marks = [Float](repeating: 0, count: AnswerMark.count)
    guard let best else { return marks }
    func set(_ mark: AnswerMark, _ value: Double) { marks[mark.rawValue] = Float(value) }
    func flag(_ mark: AnswerMark, _ holds: Bool) { marks[mark.rawValue] = holds ? 1 : 0 }
    let row = table.rows[best.table]
    set(.bias, 1)
    set(.logitOfShare, Self.logit(share))
    flag(.isNearlySure, share > 0.97)
    set(.topShare, best.share)
    set(.rivalShare, rival?.share ?? 0)
    set(.lead, min(best.score - (rival?.score ?? best.score - 20), 20))
    flag(.loneCandidate, rows.count == 1)
    set(.logCandidates, logarithm(Double(rows.count)))
    flag(.isPlacedByOthers, row.kind == .surroundings)
    flag(.partialName, row.kind == .part)
    flag(.alternateName, row.kind == .alternate || row.kind == .historic)
    flag(.variantName, row.kind == .variant || row.kind == .stripped)
    flag(.abbreviation, row.kind == .abbreviation || row.kind == .code)
    flag(.demonymName, row.kind == .demonym)
    flag(.isCountry, row.level.isCountry)
    flag(.isRegion, row.level.isRegion)
    flag(.isSettlement, row.level.isSettlement)
    flag(.isSite, row.level == .spot)
    flag(.isArea, row.level.rung == 3 && row.level != .spot)
    set(.logPopulation, row.logPopulation)
    flag(.populationUnknown, row.logPopulation == 0)
    set(.wordCount, Double(min(max(name.words.count, 1), 5)))
    set(.letterCount, Double(min(toponym.text.utf8.count, 24)))
    flag(.isShort, toponym.text.utf8.count <= 3)
    flag(.startsInLowerCase, toponym.text.unicodeScalars.first?.properties.isLowercase == true)
    flag(.isInCapitals, name.isInCapitals)
    flag(.isRepeated, name.count > 1)
    flag(.isDemonym, toponym.kind == .demonym)
    flag(.isNested, toponym.kind == .nested)
    flag(.isMetonym, toponym.kind == .metonym)
    let around = mention.surroundings
    flag(.hyphenBeside, around.hyphenBeside)
    flag(.isAfterPreposition, around.isAfterPreposition)
    flag(.isAfterArticle, around.isAfterArticle)
    flag(.capitalBefore, around.capitalBefore)
    flag(.capitalAfter, around.capitalAfter)
    flag(.possessiveAfter, around.possessiveAfter)
    flag(.commaAfter, around.commaAfter)
    flag(.opensSentence, around.opensSentence)
    flag(.isInPersonName, name.words.contains { others.persons.contains($0) })
    flag(.isInOrganisationName, name.words.contains { others.organisations.contains($0) })
    flag(.isFirstName, name.words.count == 1 && NameLists.isFirstName(toponym.text))
    func feature(_ feature: ResolverFeature) -> Double { Double(features.value(feature, row: best.matrix)) }
    set(.countryShare, feature(.countryShare))
    set(.regionShare, feature(.regionShare))
    set(.near161, feature(.near161))
    set(.isHeld, max(feature(.heldByNext), feature(.heldByPrevious)))
    set(.holdsOther, max(feature(.holdsNext), feature(.holdsPrevious)))
    set(.siblingCountry, feature(.siblingCountry))
    flag(.cueFits, mention.cue(of: name)?.fits(row.level) == true)
    set(.isDateline, feature(.isDateline))
    set(.outletNear, feature(.outletNear))
    set(.outletCountry, feature(.outletCountry))
    set(.nameCount, logarithm(Double(table.names.count)))
    if table.names.count == 1 {
      set(.isOnlyName, 1)
      set(.leadOfOnlyName, Double(marks[AnswerMark.lead.rawValue]))
      set(.populationOfOnlyName, row.logPopulation)
    }
    if let evidence = toponym.evidence {
      set(.believedPlace, Self.logit(evidence.place))
      set(.believedPerson, Self.logit(evidence.person))
      set(.believedOrganisation, Self.logit(evidence.organisation))
      set(.believedSpan, Self.logit(evidence.span))
      flag(.isFromTagger, evidence.source == .tagger)
      flag(.isFromSecondReading, evidence.source == .secondReading)
      flag(.isFromNesting, toponym.kind == .nested)
      flag(.isFromSweep, evidence.source == .sweep)
      flag(.isFromConsistency, evidence.source == .consistency)
      flag(.isFromContext, evidence.source == .context)
      flag(.isFromKnownNames, evidence.source == .knownName)
      flag(.isFromHashtag, evidence.source == .hashtag)
    }
    return marks
  }
}

/// The words of a document's names that are no places.
package struct NamesOfOthers: Sendable {
  var persons: Set<String> = []
  var organisations: Set<String> = []

  /// Collects the words of persons and organisations, in lower case.
  package init(_ toponyms: [Toponym]) {
    for toponym in toponyms where toponym.kind == .person || toponym.kind == .organisation {
      for word in toponym.text.split(separator: " ") where Self.isLong(word) {
        if toponym.kind == .person {
          persons.insert(word.lowercased())
        } else {
          organisations.insert(word.lowercased())
        }
      }
    }
  }

  /// Whether a word has more than two characters; bytes are counted sooner than characters.
  private static func isLong(_ word: Substring) -> Bool {
    let utf8 = word.utf8
    if utf8.count <= 2 { return false }
    return utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } || word.count > 2
  }
}
