import Gazetteers
import GeoJSON
import TestSupport
import Testing

@testable import Geoparsing

/// Takes the names that stand in brackets, which are no part of the text: `[Derbent]`, `[person:John]`, `[Moscow Oblast]`.
private struct MarkedText: ToponymRecognizer {
  var text: String
  var toponyms: [Toponym]

  init(_ marked: String) {
    let example = ResolutionCase(line: 0, "\t" + marked)
    (text, toponyms) = (example.text, example.toponyms)
  }

  func toponyms(in text: TokenizedText) -> [Toponym] { toponyms }
}

@Suite struct CorrectionsTests {
  private let derbent = "geonames:566532"
  private let moscow = "geonames:524901"

  private func corrections(_ rows: String, issues: inout [CorrectionIssue]) -> Corrections {
    let table = CorrectionTable(source: "c.csv", bytes: Array(("surface,scope,place,note\n" + rows).utf8))
    #expect(table.issues == [])
    return Corrections(table, gazetteer: SmallGazetteer.shared, issues: &issues) { position in
      position.longitude > 40 ? ("RU", "17") : nil
    }
  }

  private func corrections(_ rows: String) -> Corrections {
    var issues: [CorrectionIssue] = []
    let corrections = corrections(rows, issues: &issues)
    #expect(issues == [])
    return corrections
  }

  private func parse(
    _ marked: String, _ rows: String, document: String? = nil, hints: [String] = []
  ) -> [ResolvedToponym] {
    let marked = MarkedText(marked)
    let geoparser = Geoparser(
      recognizer: marked, resolver: RankingResolver(gazetteer: SmallGazetteer.shared), corrections: corrections(rows))
    return geoparser.parse(
      marked.text, context: GeoparsingContext(countryHints: hints, documentID: document)
    ).toponyms
  }

  /// `name@start kind place line` of each name.
  private func summary(_ toponyms: [ResolvedToponym]) -> [String] {
    toponyms.map { item in
      "\(item.toponym.text)@\(item.toponym.range.lowerBound) \(item.toponym.kind.rawValue) "
        + "\(item.chosen?.place.id.description ?? "-")" + (item.correction.map { " :\($0.line)" } ?? "")
    }
  }

  // MARK: What a line does

  @Test func replacesThePlaceOfAName() throws {
    let result = parse("Attacks in [Tripoli] and [Derbent].", "Derbent,,\(moscow),a note")
    #expect(summary(result) == ["Tripoli@11 place geonames:2210247", "Derbent@23 place \(moscow) :2"])
    let corrected = try #require(result.last)
    let place = try #require(SmallGazetteer.shared.place(.geonames(524901)))
    let candidate = Candidate(place: place, nameKind: .main, score: 0, probability: 1, parts: [])
    #expect(
      corrected
        == ResolvedToponym(
          toponym: Toponym(range: 23..<30, text: "Derbent", kind: .place), candidates: [candidate], chosen: candidate,
          confidence: 1,
          correction: Correction(
            surface: "Derbent", scope: .everywhere, target: .place(.geonames(524901)), note: "a note", source: "c.csv",
            line: 2)))
    #expect(corrected.correction?.reason == "correction, c.csv:2, a note")
  }

  @Test func findsNamesThatWereNotRecognised() {
    let result = parse("Men in old mill, XYZZYVILLE and #OldMill.", "Old Mill,,\(derbent),\nXyzzyville,,\(moscow),")
    #expect(
      summary(result) == [
        "old mill@7 place \(derbent) :2", "XYZZYVILLE@17 place \(moscow) :3", "Old Mill@33 place \(derbent) :2",
      ])
  }

  @Test(arguments: [
    ("Sana'a", "sanaa"), ("St. Petersburg", "St Petersburg"), ("Kara-Bulak", "kara bulak"),
    ("Махачкала", "makhachkala"),
    ("U.S.", "us"), ("ДЕРБЕНТ", "Дербент"), ("Киевская область", "Kiyevskaya Oblast'"), ("Düren", "duren"),
    ("Tel Aviv", "TEL-AVIV"), ("Trinidad & Tobago", "Trinidad and Tobago"), ("مخاچ قلعه", "مخاچ قلعه"),
  ])
  func comparesFolded(surface: String, written: String) {
    for (surface, written) in [(surface, written), (written, surface)] {
      let result = parse("He was in \(written) then.", "\(surface),,\(derbent),")
      #expect(result.map { $0.chosen?.place.id.description } == [derbent], "\(surface) in \(written)")
    }
  }

  @Test func takesWholeWordsOnly() {
    let rows = "Kala,,\(derbent),"
    #expect(
      summary(parse("Kalar, akala and Kala's kala-nar.", rows)) == [
        "Kala@17 place \(derbent) :2", "kala@24 place \(derbent) :2",
      ])
    #expect(summary(parse("He left Old. Mill hands stayed.", "Old Mill,,\(derbent),")) == [])
  }

  @Test func keepsTheRoleOfAName() {
    let result = parse(
      "[metonym:Moscow] said [demonym:Derbent] and [person:Kala] went.",
      "Moscow,,\(derbent),\nDerbent,,\(moscow),\nKala,,\(moscow),")
    #expect(
      summary(result) == [
        "Moscow@0 metonym \(derbent) :2", "Derbent@12 demonym \(moscow) :3", "Kala@24 place \(moscow) :4",
      ])
  }

  @Test func givesCoordinatesAPlaceOfTheirOwn() {
    let result = parse("In the mill and the weir.", "mill,,\"47.5,42.0\",\nweir,,\"-3,-0.0\",")
    #expect(
      result.map { $0.chosen?.place } == [
        Place(
          id: PlaceID(source: "correction", identifier: "47.5,42"), name: "mill",
          position: Position(longitude: 47.5, latitude: 42), featureClass: "S", featureCode: "", countryCode: "RU",
          admin1Code: "17"),
        Place(
          id: PlaceID(source: "correction", identifier: "-3,0"), name: "weir",
          position: Position(longitude: -3, latitude: -0.0), featureClass: "S", featureCode: ""),
      ])
  }

  @Test func takesPlacesAway() {
    let result = parse("Near [Paris] Hilton, [Paris] and [Derbent].", "Paris,,not a place,a person")
    #expect(summary(result) == ["Paris@5 other - :2", "Paris@19 other - :2", "Derbent@29 place \(derbent)"])
    #expect(result.first?.abstention == "not_a_place" && result.first?.confidence == 0)
    // What is no place already is left alone, and so is a longer name.
    #expect(
      summary(parse("[person:Paris] in [Paris Texas].", "Paris,,not a place,")).map { $0.hasSuffix(" :2") } == [
        false, false,
      ])
    // A longer surface takes away what is within it.
    #expect(summary(parse("Near [Paris] Hilton.", "Paris Hilton,,not a place,")) == ["Paris@5 other - :2"])
    #expect(summary(parse("Near Paris.", "Paris,,not a place,")) == [])
  }

  // MARK: Which line holds

  @Test func sparesLongerNames() {
    let rows = "Moscow,,\(derbent),"
    #expect(
      summary(parse("In [Moscow Oblast], [person:Ann Moscow], [Moscow] and Moscow Oblast.", rows)) == [
        "Moscow Oblast@3 place geonames:524925", "Ann Moscow@18 person -", "Moscow@30 place \(derbent) :2",
        "Moscow@41 place \(derbent) :2",
      ])
  }

  @Test func correctsTheNameInsideAnOrganisation() {
    let text = "Kentucky State Police came."
    let marked = MarkedText(text)
    var recogniser = marked
    recogniser.toponyms = [
      Toponym(range: 0..<21, text: "Kentucky State Police", kind: .organisation),
      Toponym(range: 0..<8, text: "Kentucky", kind: .nested),
    ]
    let geoparser = Geoparser(
      recognizer: recogniser, resolver: RankingResolver(gazetteer: SmallGazetteer.shared),
      corrections: corrections("Kentucky,,\(derbent),\nState Police,,\(moscow),"))
    #expect(
      summary(geoparser.parse(text).toponyms) == [
        "Kentucky State Police@0 organisation -", "Kentucky@0 nested \(derbent) :2",
      ])
  }

  @Test func prefersTheLongerSurface() {
    let rows = "New York,,\(derbent),\nYork City Hall,,\(moscow),\nHall,,not a place,"
    #expect(summary(parse("[New York] City Hall", rows)) == ["York City Hall@4 place \(moscow) :3"])
    #expect(
      summary(parse("New York City", "New York City,,not a place,\nNew York,,\(derbent),")) == [],
      "what is no place hides the shorter name")
    #expect(
      summary(parse("[Old Mill]", "Old Mill,,\(derbent),\nMill,,\(moscow),")) == ["Old Mill@0 place \(derbent) :2"])
  }

  @Test func replacesWhatItOverlaps() {
    #expect(
      summary(parse("In [New] York [City Park] now.", "New York City,,\(derbent),")) == [
        "New York City@3 place \(derbent) :2"
      ])
  }

  @Test func prefersTheNarrowerScopeThenTheLaterLine() {
    let rows =
      "Kala,document:a.txt,\(derbent),\nKala,RU,\(moscow),\nKala,,geonames:532096,\nKala,everywhere,geonames:567293,"
    let text = "[Makhachkala] and kala."
    func line(_ document: String?, _ hints: [String] = []) -> Int? {
      parse(text, rows, document: document, hints: hints).last?.correction?.line
    }
    #expect(line("a.txt") == 2)
    #expect(line("b.txt") == 3, "Makhachkala lies in Russia")
    #expect(parse("kala", rows, document: "b.txt").last?.correction?.line == 5, "the later of two for all")
    #expect(parse("kala", rows, hints: ["RU"]).last?.correction?.line == 3)
    #expect(parse("kala", rows, hints: ["US"]).last?.correction?.line == 5)
  }

  @Test(arguments: [
    ("a.txt", true), ("in/a.txt", true), ("/x/in/a.txt", true), ("in/a.txt#2", true), ("ba.txt", false),
    ("a.txt#", false), ("a.txt#x", false), ("a.txt:3", false), ("a", false),
  ])
  func namesDocuments(id: String, isMeant: Bool) {
    #expect(summary(parse("kala", "Kala,a.txt,\(derbent),", document: id)).isEmpty != isMeant)
    #expect(parse("kala", "Kala,a.txt,\(derbent),").isEmpty, "a text without identifier")
  }

  @Test func findsTheCountryOfADocument() {
    let rows = "Tripoli,LB,\(derbent),\nKala,LB,\(moscow),"
    func lines(_ text: String) -> [Int] { parse(text, rows).compactMap { $0.correction?.line } }
    #expect(lines("[Tripoli] and Kala.") == [], "the names in question say nothing")
    #expect(lines("[Tripoli] in [Lebanon].") == [2])
    #expect(lines("[Tripoli] in [Lebanon], [Libya], Kala.") == [2, 3], "as many here as there")
    #expect(lines("[Tripoli] in [Lebanon], [Libya], [Libya].") == [], "more in another country")
    #expect(lines("[Tripoli] in [person:Lebanon].") == [])
  }

  @Test func servesAsEvidence() {
    let text = "Fighting in Xyzzy and [Alexandria]."
    let without = parse(text, "Nothing,,not a place,").first?.chosen?.place.countryCode
    let with = parse(text, "Xyzzy,,geonames:5128638,\nNothing,,not a place,").last?.chosen?.place.countryCode
    #expect(without == "EG")
    #expect(with == "US", "a place in the United States beside it")
  }

  // MARK: Looking up

  @Test func namesUnknownPlacesAndScopes() {
    var issues: [CorrectionIssue] = []
    let corrections = corrections(
      "A,,geonames:1,\nB,XX,not a place,\nC,Russia,not a place,\nD,document:,not a place,\nE,document:Russia2,not a place,",
      issues: &issues)
    #expect(corrections.lines.map(\.surface) == ["E"])
    #expect(
      issues.map(\.description) == [
        "c.csv:2: the gazetteer has no place geonames:1; look it up: dateline resolve 'A' (unknown_place)",
        "c.csv:3: XX is no country; write two letters as in ISO 3166-1 such as RU, or document:XX (unknown_scope)",
        "c.csv:4: Russia is no document; write a country by its two letters: RU (unknown_scope)",
        "c.csv:5: the scope names no document; write document:ID, with the identifier as in the output (unknown_scope)",
      ])
  }

  @Test func answersForANameAlone() {
    let corrections = corrections(
      "Kala,RU,\(moscow),\nkala,,\(derbent),\nParis,,not a place,\nLyon,document:a,not a place,")
    func line(_ name: String, _ hints: [String] = []) -> Int? {
      corrections.correction(forName: name, countryHints: hints)?.correction.line
    }
    #expect([line("KALA"), line("kala", ["RU"]), line("Paris"), line("Lyon"), line("Kalar")] == [3, 2, 4, nil, nil])
    #expect(corrections.correction(forName: "Kala")?.place?.id.description == derbent)
    #expect(corrections.correction(forName: "Paris").map { $0.place == nil } == true)
  }

  @Test func tellsWhoDecided() {
    let toponyms = parse("[Derbent] and [Kala].", "Derbent,,\(moscow),we know\nKala,,not a place,")
    #expect(
      toponyms.indices.map { ChoiceExplanation(of: $0, in: toponyms, gazetteer: SmallGazetteer.shared).sentence } == [
        "Derbent: Moscow, a national capital in Moscow, Russia. So says a correction, c.csv:2, we know.",
        "Kala: not a place. So says a correction, c.csv:3.",
      ])
  }

  @Test func countsLines() {
    let corrections = corrections("Derbent,,\(moscow),\nKala,,not a place,\nMill,,\(derbent),")
    var usage = CorrectionUsage(of: corrections)
    let geoparser = Geoparser(
      recognizer: MarkedText("[Derbent] mill, mill"), resolver: RankingResolver(gazetteer: SmallGazetteer.shared),
      corrections: corrections)
    for _ in 0..<2 { usage.add(geoparser.parse("Derbent mill, mill").toponyms) }
    #expect(usage.counts == [2, 0, 4])
    #expect(usage.total == 6)
    #expect(usage.stale.map(\.surface) == ["Kala"])
  }

  @Test func leavesTextsWithoutSurfacesAlone() {
    let text = "[Moscow] and [Derbent], [Georgia]."
    let plain = SmallGazetteer.resolve(text)
    #expect(parse(text, "Kala,,\(derbent),") == plain)
    #expect(parse(text, "Derbent,US,\(moscow),") == plain, "out of scope")
  }

  /// What stands where, found by trying every run of tokens.
  @Test func findsWhatBruteForceFinds() {
    let words = ["Kala", "old", "Mill", "the", "U.S.", "Дом", "-", ",", "Sana'a", "of", "مخاچ"]
    for seed in 0..<300 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      func phrase(_ lengths: ClosedRange<Int>) -> String {
        (0..<Int.random(in: lengths, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      }
      let surfaces = (0..<4).map { _ in phrase(1...3) }.filter { !NameFolding.fold($0).isEmpty }
      let text = phrase(5...25)
      let corrections = corrections(surfaces.map { "\"\($0)\",,\(derbent),\n" }.joined())
      let tokens = Tokenizer().tokenize(text)
      let found = CorrectionMatcher(corrections, text: tokens, toponyms: []).apply(
        in: Corrections.DocumentScope(documentID: nil, countries: []))
      var runs: [Range<Int>] = []
      let folded = Set(surfaces.map(NameFolding.fold))
      for sentence in tokens.sentences {
        for start in sentence {
          for end in (start + 1)...sentence.upperBound
          where folded.contains(NameFolding.fold(TokenPlaces.name(of: start..<end, in: tokens)))
            && !NameFolding.fold(tokens.tokens[start].text).isEmpty
            && !NameFolding.fold(tokens.tokens[end - 1].text).isEmpty
          {
            runs.append(start..<end)
          }
        }
      }
      var expected: [Range<Int>] = []
      for run in runs.sorted(by: { (-$0.count, $0.lowerBound) < (-$1.count, $1.lowerBound) })
      where !expected.contains(where: { $0.overlaps(run) }) { expected.append(run) }
      #expect(
        found.map { tokens.tokenIndices(in: $0.toponym.range) }
          == expected.sorted { $0.lowerBound < $1.lowerBound }, "seed \(seed): \(surfaces) in \(text)")
    }
  }
}
