import Gazetteers
import Testing

@testable import Geoparsing

struct RankingResolverTests {
  @Test func thereAreCases() {
    #expect(ResolutionCase.all.count >= 40)
    #expect(ResolutionCase.all.allSatisfy { $0.target >= 0 })
  }

  @Test(arguments: ResolutionCase.all)
  func meansThePlace(_ example: ResolutionCase) {
    let answers = SmallGazetteer.resolve(
      example.text, example.toponyms, GeoparsingContext(countryHints: example.hints))
    #expect(answers.map(\.toponym) == example.toponyms)
    let answer = answers[example.target]
    #expect((answer.chosen?.place.id.description ?? answer.abstention) == example.expected)
  }

  @Test func keepsInputOrderAndPassesOthersThrough() {
    let text = "Vladimir met Interfax in Moscow."
    let toponyms = [
      Toponym(range: 25..<31, text: "Moscow", kind: .place), Toponym(range: 0..<8, text: "Vladimir", kind: .person),
      Toponym(range: 13..<21, text: "Interfax", kind: .organisation),
    ]
    let answers = SmallGazetteer.resolve(text, toponyms)
    #expect(answers.map(\.toponym) == toponyms)
    #expect(answers[0].chosen?.place.id == .geonames(524901))
    for (answer, toponym) in zip(answers.dropFirst(), toponyms.dropFirst()) {
      #expect(
        answer
          == ResolvedToponym(
            toponym: toponym, candidates: [], chosen: nil, confidence: 0, abstention: "not_a_place"))
    }
  }

  @Test func emptyTextHasNoAnswers() {
    #expect(SmallGazetteer.resolve("", []).isEmpty)
  }

  @Test func rangesBeyondTheTextDoNoHarm() {
    let toponym = Toponym(range: 90..<99, text: "Moscow", kind: .place)
    #expect(SmallGazetteer.resolve("short", [toponym])[0].chosen?.place.id == .geonames(524901))
  }

  @Test func candidatesAreRankedAndAddUp() throws {
    let answer = try #require(SmallGazetteer.resolve("Rain in [[Springfield]] and [Boston].").first)
    let candidates = answer.candidates
    #expect(candidates.count > 3)
    #expect(abs(candidates.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    for (left, right) in zip(candidates, candidates.dropFirst()) {
      #expect(left.score > right.score || (left.score == right.score && left.place.id < right.place.id))
    }
    for candidate in candidates {
      #expect(abs(candidate.parts.reduce(0) { $0 + $1.value } - candidate.score) < 1e-6)
      let order = candidate.parts.map(\.name).compactMap { name in
        ResolverScorePart.allCases.firstIndex { $0.rawValue == name }
      }
      #expect(order.count == candidate.parts.count && order == order.sorted())
    }
    #expect(answer.chosen == candidates.first)
  }

  @Test func abstainsBelowTheThreshold() throws {
    var options = ResolverOptions()
    options.minimumConfidence = 1
    let example = ResolutionCase(line: 0, "\tRain in [[Springfield]].")
    let answer = try #require(
      RankingResolver(gazetteer: SmallGazetteer.shared, options: options)
        .resolve(example.toponyms, in: Tokenizer().tokenize(example.text), context: GeoparsingContext()).first)
    #expect(answer.chosen == nil && answer.confidence == 0 && answer.abstention == "below_threshold")
    #expect(answer.candidates.isEmpty == false)
    options.minimumConfidence = 0
    let sure = try #require(
      RankingResolver(gazetteer: SmallGazetteer.shared, options: options)
        .resolve(example.toponyms, in: Tokenizer().tokenize(example.text), context: GeoparsingContext()).first)
    #expect(sure.chosen == answer.candidates.first && sure.abstention == nil)
    #expect(sure.confidence > 0 && sure.confidence < 1)
  }

  @Test func equalInputsGiveEqualAnswers() {
    for example in ResolutionCase.all {
      let context = GeoparsingContext(countryHints: example.hints)
      let first = SmallGazetteer.resolve(example.text, example.toponyms, context)
      #expect(first == SmallGazetteer.resolve(example.text, example.toponyms, context))
      // The order in which mentions are handed over is no evidence.
      let reversed = SmallGazetteer.resolve(example.text, example.toponyms.reversed(), context)
      #expect(Array(reversed.reversed()) == first)
    }
  }

  @Test func oneSensePerDocument() {
    let answers = SmallGazetteer.resolve(
      "Police came to [Paris], [Texas]. The mayor of [Paris] was not there. [Paris] has one church.")
    #expect(
      answers.filter { $0.toponym.text == "Paris" }.map { $0.chosen?.place.id }
        == .init(repeating: .geonames(4717560), count: 3))
  }

  @Test func twoThousandMentionsAreResolved() {
    let names = ["Moscow", "Springfield", "Paris", "Derbent", "Georgia", "London", "Alexandria", "Athens"]
    var marked = ""
    for index in 0..<2000 { marked += "[\(names[index % names.count])]\(index % 3 == 0 ? ", " : " and then ")" }
    let answers = SmallGazetteer.resolve(marked)
    #expect(answers.count == 2000)
    #expect(answers.allSatisfy { $0.candidates.isEmpty == false })
  }

  @Test func limitsCandidates() throws {
    var options = ResolverOptions()
    options.maximumCandidates = 2
    let example = ResolutionCase(line: 0, "\tRain in [[Springfield]].")
    let answer = try #require(
      RankingResolver(gazetteer: SmallGazetteer.shared, options: options)
        .resolve(example.toponyms, in: Tokenizer().tokenize(example.text), context: GeoparsingContext()).first)
    #expect(answer.candidates.count == 2)
  }
}
