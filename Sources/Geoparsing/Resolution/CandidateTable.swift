import Gazetteers

/// A place under a name, as plain numbers.
struct CandidateRow {
  var level: PlaceLevel
  var kind: NameKind
  /// log10(population + 1); 0 where none is stated.
  var logPopulation: Double
  /// The country's number in this document, or -1.
  var country: Int32
  /// The first-level division's number in this document, or -1.
  var region: Int32
  /// The second-level division's number in this document, or -1.
  var district: Int32
  var vector: SphereVector
}

/// A distinct name of a document with its candidates.
struct CandidateName {
  /// The candidates, as a range of the table's rows.
  var rows: Range<Int>
  /// How often it occurs.
  var count: Int
  /// A type word in the name itself.
  var cue: CueWord?
  /// The name after its comma, as an index of the table's names.
  var qualifier: Int?
  /// Its words in lower case.
  var words: [String] = []
  var isInCapitals = false
  /// Names of the document that hold this one's words and more, as indices of the table's names.
  var longer: [Int] = []
  /// What it counts as evidence for other names: repetition adds, slowly.
  var weight: Double { isPlacedByOthers ? 0 : count > 0 ? 1 + 0.5 * logarithm(Double(count)) : 1 }
  /// Whether its candidates are the places of other names, because the gazetteer does not know it: no evidence.
  var isPlacedByOthers = false
}

/// A mention that may name a place.
struct CandidateMention {
  /// The index of the toponym in the resolver's input.
  var toponym: Int
  /// The index of its name in the table.
  var name: Int
  /// Where its rows start in a matrix over all mentions.
  var offset: Int
  var isDemonym: Bool
  var isMetonym: Bool
  var isNested: Bool
  var isFirst: Bool
  var surroundings: MentionSurroundings

  /// What a word in or beside the name says about the sort of place.
  func cue(of name: CandidateName) -> CueWord? {
    if isDemonym { return nil }
    return name.cue ?? surroundings.cueAfter ?? surroundings.cueBefore
  }
}

/// The names of a document, their mentions in text order, and all candidates in flat arrays.
struct CandidateTable {
  private(set) var names: [CandidateName] = []
  private(set) var mentions: [CandidateMention] = []
  private(set) var rows: [CandidateRow] = []
  /// The gazetteer's answer behind each row.
  private(set) var matches: [NameMatch] = []
  /// For each row that is a region around a city of the same name, the row of that city; else -1.
  private var cities: [Int32] = []
  /// For each row whether a settlement has a region of its own name around it, or a region a settlement in it.
  private(set) var hasNamesake: [Bool] = []
  /// Country codes by number.
  private(set) var countries: [String] = []
  var regionCount: Int { regionNumbers.count }
  var districtCount: Int { districtNumbers.count }
  /// Rows of all mentions together: the height of a matrix over mentions.
  private(set) var mentionRowCount = 0
  /// The mention that opens the dateline, as an index.
  private(set) var dateline: Int?

  private var countryNumbers = HashNumbers()
  private var regionNumbers = HashNumbers()
  private var districtNumbers = HashNumbers()
  private var nameNumbers: [NameKey: Int] = [:]

  private struct NameKey: Hashable {
    var text: String
    var isDemonym: Bool
    var isShort: Bool
    var word: String?
  }

  /// Looks up the names of a document, each distinct one once; ``complete(placesUnknownNames:)`` does the rest.
  ///
  /// - Parameter settled: the places of names that need no looking up, by the index of the toponym.
  init(
    _ toponyms: [Toponym], in text: TokenizedText, finder: CandidateFinder<some PlaceLookup>,
    settled: [Int: Place] = [:]
  ) {
    // Nested names may start before the end of the organisation around them; text order is what joints need.
    let order = toponyms.indices.filter { toponyms[$0].namesAPlace }.sorted {
      (toponyms[$0].range.lowerBound, toponyms[$0].range.upperBound, $0)
        < (toponyms[$1].range.lowerBound, toponyms[$1].range.upperBound, $1)
    }
    guard !order.isEmpty else { return }
    let reader = SurroundingsReader(bytes: Array(text.text.utf8))
    let surroundings = reader.surroundings(of: order.map { toponyms[$0].range })
    let opening = text.dateline?.places.first
    for (position, index) in order.enumerated() {
      let toponym = toponyms[index]
      let around = surroundings[position]
      let name =
        settled[index].map { number(ofSettled: $0) }
        ?? number(
          of: SurfaceName(toponym.text), isDemonym: toponym.kind == .demonym,
          allowsAbbreviation: around.isQualifierWithStop, wordAfter: around.wordAfter, finder: finder)
      names[name].count += 1
      if let opening, dateline == nil, opening.overlaps(toponym.range) { dateline = mentions.count }
      mentions.append(
        CandidateMention(
          toponym: index, name: name, offset: 0, isDemonym: toponym.kind == .demonym,
          isMetonym: toponym.kind == .metonym, isNested: toponym.kind == .nested, isFirst: names[name].count == 1,
          surroundings: around))
    }
  }

  /// What names say of each other once all are looked up; called once.
  mutating func complete(placesUnknownNames: Bool) {
    if placesUnknownNames { placeUnknownNames() }
    for index in mentions.indices {
      mentions[index].offset = mentionRowCount
      mentionRowCount += names[mentions[index].name].rows.count
    }
    findLongerNames()
  }

  /// What it takes in memory, in bytes, roughly.
  var size: Int {
    rows.count * (MemoryLayout<CandidateRow>.stride + MemoryLayout<NameMatch>.stride + 24)
      + mentions.count * MemoryLayout<CandidateMention>.stride + names.count * 200
      + (countries.count + regionCount + districtCount) * 100
  }

  /// Drops what only looking up needs.
  mutating func forgetSpellings() { nameNumbers = [:] }

  /// Gives names without candidates of their own, or with candidates for a part only, the likeliest settlements and
  /// districts of the other names.
  private mutating func placeUnknownNames() {
    let unknown = Set(
      mentions.filter { mention in
        !mention.isDemonym && names[mention.name].rows.allSatisfy { rows[$0].kind == .part }
      }.map(\.name))
    guard !unknown.isEmpty, unknown.count < names.count else { return }
    let known = names.indices.filter { !unknown.contains($0) && names[$0].count > 0 }
      .sorted { (-names[$0].count, $0) < (-names[$1].count, $1) }
    // As rows of the table.
    var chosen: [Int] = []
    var wider: [Int] = []
    var seen: Set<PlaceID> = []
    for name in known.prefix(Self.mostSurroundingNames) {
      let likeliest = names[name].rows.filter { rows[$0].kind != .part && rows[$0].kind != .demonym }
        .map { (row: $0, prior: ResolverPrior.score(matches[$0])) }
        .sorted { ($1.prior, $0.row) < ($0.prior, $1.row) }
      for (row, _) in likeliest.prefix(Self.mostSurroundingPlaces) where seen.insert(matches[row].place.id).inserted {
        let level = rows[row].level
        if level.isSettlement || level == .admin2 || level == .lowerAdmin {
          chosen.append(row)
        } else {
          wider.append(row)
        }
      }
    }
    // A country says little of where a street is.
    if chosen.count < 3 { chosen += wider.prefix(3) }
    guard !chosen.isEmpty else { return }
    for name in names.indices where unknown.contains(name) {
      let start = rows.count
      for row in names[name].rows { appendCopy(ofRow: row, kind: rows[row].kind) }
      for row in chosen { appendCopy(ofRow: row, kind: .surroundings) }
      findCities(start..<rows.count)
      names[name].rows = start..<rows.count
      names[name].isPlacedByOthers = true
    }
  }

  private static let mostSurroundingNames = 12
  private static let mostSurroundingPlaces = 4

  /// Notes which names hold the words of others: `Lake Charles` for `Charles`.
  private mutating func findLongerNames() {
    var holders: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where name.words.count > 1 {
      for word in Set(name.words) where word.count > 3 { holders[word, default: []].append(index) }
    }
    guard !holders.isEmpty else { return }
    for index in names.indices {
      let words = names[index].words
      guard let first = words.first(where: { $0.count > 3 }), let others = holders[first] else { continue }
      names[index].longer = others.filter { other in
        other != index && names[other].words.count > words.count && Self.holds(names[other].words, words)
      }
    }
  }

  private static func holds(_ words: [String], _ part: [String]) -> Bool {
    (0...(words.count - part.count)).contains { start in words[start..<(start + part.count)].elementsEqual(part) }
  }

  private mutating func number(ofSettled place: Place) -> Int {
    // No name is written with a line break.
    let key = NameKey(text: "\n\(place.id)", isDemonym: false, isShort: false, word: nil)
    if let known = nameNumbers[key] { return known }
    let start = rows.count
    append(NameMatch(place: place, kind: .main))
    findCities(start..<rows.count)
    nameNumbers[key] = names.count
    names.append(CandidateName(rows: start..<rows.count, count: 0))
    return names.count - 1
  }

  private mutating func number(
    of surface: SurfaceName, isDemonym: Bool, allowsAbbreviation: Bool, wordAfter: String?,
    finder: CandidateFinder<some PlaceLookup>
  ) -> Int {
    // The shape matters only for names so short that they may be abbreviations.
    let isShort =
      surface.letterCount <= 5 && (surface.isCapitals || surface.hasDots || allowsAbbreviation)
    var key = NameKey(text: surface.text.lowercased(), isDemonym: isDemonym, isShort: isShort, word: nil)
    if let wordAfter, !isDemonym {
      key.word = wordAfter.lowercased()
      if let known = nameNumbers[key] { return known }
      if !finder.isNameOfItsOwn(surface.text + " " + wordAfter) {
        // Not a name of its own with the word: it shares the candidates of the plain name.
        let plain = number(
          of: surface, isDemonym: isDemonym, allowsAbbreviation: allowsAbbreviation, wordAfter: nil, finder: finder)
        nameNumbers[key] = plain
        return plain
      }
    } else if let known = nameNumbers[key] {
      return known
    }
    let found = finder.candidates(
      for: surface, isDemonym: isDemonym, allowsAbbreviation: allowsAbbreviation, nextWord: key.word)
    let start = rows.count
    for (match, figures) in zip(found.matches, found.figures) { append(match, figures) }
    findCities(start..<rows.count)
    let number = names.count
    names.append(
      CandidateName(
        rows: start..<rows.count, count: 0, cue: found.cue, words: surface.words.map { $0.lowercased() },
        isInCapitals: surface.isCapitals && surface.letterCount > 3))
    nameNumbers[key] = number
    if let qualifier = found.qualifier {
      names[number].qualifier = self.number(
        of: SurfaceName(qualifier), isDemonym: false, allowsAbbreviation: true, wordAfter: nil, finder: finder)
    }
    return number
  }

  /// The same place once more, under another name.
  private mutating func appendCopy(ofRow row: Int, kind: NameKind) {
    rows.append(rows[row])
    rows[rows.count - 1].kind = kind
    matches.append(NameMatch(place: matches[row].place, kind: kind))
  }

  private mutating func append(_ match: NameMatch) { append(match, CandidateFigures(match.place)) }

  private mutating func append(_ match: NameMatch, _ figures: CandidateFigures) {
    rows.append(
      CandidateRow(
        level: figures.level, kind: match.kind, logPopulation: figures.logPopulation,
        country: countryNumber(figures.country, match.place.countryCode),
        region: figures.region == 0 ? -1 : regionNumbers.add(figures.region),
        district: figures.district == 0 ? -1 : districtNumbers.add(figures.district), vector: figures.vector))
    matches.append(match)
  }

  private mutating func findCities(_ range: Range<Int>) {
    let cosine161 = Self.cosine161
    for index in range {
      let region = rows[index]
      var city: Int?
      if region.country >= 0, region.level.isCountry || (region.level.isRegion && region.kind != .stripped) {
        for other in range where isCity(rows[other], of: region, cosine161) {
          if let known = city, rows[known].logPopulation >= rows[other].logPopulation { continue }
          city = other
        }
      }
      cities.append(Int32(city ?? -1))
      hasNamesake.append(
        region.level.isSettlement
          ? range.contains { rows[$0].level.isRegion && Containment.holds(rows[$0], region) }
          : region.level.isRegion
            && range.contains { rows[$0].level.isSettlement && Containment.holds(region, rows[$0]) }
      )
    }
  }

  /// Whether a settlement of the same name lies where the region does: not so New York and the middle of its state, nor
  /// Maryland, whose name is only a side name of the small Maryland City.
  ///
  /// A country is such a region only where the name is a side name of it and the capital's own: Tunis.
  private func isCity(_ row: CandidateRow, of region: CandidateRow, _ cosine161: Double) -> Bool {
    if region.level.isCountry {
      return row.level == .capital && row.country == region.country && row.kind == .main
        && (region.kind == .alternate || region.kind == .historic)
    }
    let isKnown = row.kind.prior >= region.kind.prior || row.logPopulation > region.logPopulation - Self.cityShare
    return row.level.isSettlement && row.country == region.country && row.kind != .part && isKnown
      && row.vector.cosine(region.vector) >= cosine161
  }

  /// The decimal logarithm of how many times more people may live in a region than in the city that it shares a side name
  /// with.
  private static let cityShare = 1.7
  private static let cosine161 = SphereVector.cosine(atKilometers: 161)

  /// The row of the city after which a region around it is named; nil for other rows.
  func city(ofRegion row: Int) -> Int? { cities[row] >= 0 ? Int(cities[row]) : nil }

  private mutating func countryNumber(_ hash: UInt64, _ code: String) -> Int32 {
    if hash == 0 { return -1 }
    let number = countryNumbers.add(hash)
    if Int(number) == countries.count { countries.append(code) }
    return number
  }

  /// The number of a country in this document, or nil when no candidate lies in it.
  func number(ofCountry code: String) -> Int32? { number(ofCountry: CandidateFigures.country(code)) }

  /// The same by the hash of the code.
  func number(ofCountry hash: UInt64) -> Int32? { hash == 0 ? nil : countryNumbers.number(of: hash) }

  /// The number of a first-level division in this document by its hash, or nil when no candidate lies in it.
  func number(ofRegion hash: UInt64) -> Int32? { hash == 0 ? nil : regionNumbers.number(of: hash) }
}
