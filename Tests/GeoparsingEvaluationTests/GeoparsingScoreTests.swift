import Foundation
import Testing

@testable import GeoparsingEvaluation

/// The figures of the fixture, computed by hand.
@Suite struct GeoparsingScoreTests {
  private func score(
    ignoringDemonyms: Bool = false, _ change: (inout ScoringOptions) -> Void = { _ in }
  ) throws -> GeoparsingScore {
    var gold = try Fixture.gold()
    if ignoringDemonyms { for index in gold.indices { gold[index].ignore { $0.isDemonym } } }
    var options = ScoringOptions()
    change(&options)
    return GeoparsingScore(gold, try Fixture.predictions(), options: options)
  }

  @Test func recognitionCountsSpans() throws {
    let score = try score()
    #expect(score.documents == 2 && score.labelled == 6)
    // Eight predictions, of which "village" hits an expression alone.
    #expect(score.predicted == 7 && score.ignored == 1)
    // Paris, London, Rome and French are exact; "the Nile" overlaps.
    #expect(score.exactRecognition == PrecisionRecall(right: 4, predicted: 7, labelled: 6))
    #expect(score.overlapRecognition == PrecisionRecall(right: 5, predicted: 7, labelled: 6))
    #expect(abs(score.exactRecognition.f1 - 8.0 / 13) < 1e-12)
    // Of two documents one lacks none, and one predicted identifier is unknown.
    #expect(score.missingDocuments == 0 && score.unknownDocuments == 1)
  }

  @Test func placesAreRightWithin161Kilometers() throws {
    let score = try score()
    // Paris and French are right, London is in Ontario, the Nile has no answer, Khartoum was missed; Rome has no label.
    // Precision leaves out Rome, and the unanswered name that is no label.
    #expect(score.endToEnd == PrecisionRecall(right: 2, predicted: 5, labelled: 5))
    #expect(score.endToEnd20 == score.endToEnd)
    #expect(score.resolution.count == 4 && score.answered == 3)
    #expect(score.resolution.within161 == 0.5)
    let london = try #require(score.documentScores[0].errors.last)
    #expect((5870...5880).contains(london))
    #expect(score.resolution.meanKilometers == (0 + london + 0 + 20039) / 4)
    #expect(score.resolution.medianKilometers == london / 2)
    let logs = [0, 0, log(london + 1), log(20039.0 + 1)]
    let area = (logs[1] / 2 + logs[2] / 2 + (logs[2] + logs[3]) / 2) / (3 * log(20039.0))
    #expect(abs((score.resolution.area ?? 0) - area) < 1e-12)
    #expect(score.identified == 4 && score.identifiedShare == 0.5)
  }

  @Test func givenSpansAreAllScored() throws {
    let score = try score { $0.usesGoldSpans = true }
    // The span of "the Nile" is not that of the label, so nothing was said of it.
    #expect(score.resolution.count == 5 && score.answered == 3)
    #expect(score.endToEnd == PrecisionRecall(right: 2, predicted: 3, labelled: 5))
    #expect(score.identified == 3)
    #expect(score.endToEndInterval == nil && score.exactInterval == nil && score.resolutionInterval != nil)
  }

  @Test func demonymsMayBeLeftOut() throws {
    let score = try score(ignoringDemonyms: true)
    #expect(score.labelled == 5 && score.predicted == 6 && score.ignored == 2)
    #expect(score.endToEnd == PrecisionRecall(right: 1, predicted: 4, labelled: 4))
  }

  @Test func theNearerOfTwoPointsMayCount() throws {
    var gold = try Fixture.gold()
    gold[1].toponyms[0].otherPosition = gold[1].toponyms[0].position
    gold[1].toponyms[0].position = gold[0].toponyms[1].position
    var options = ScoringOptions()
    #expect(GeoparsingScore(gold, try Fixture.predictions(), options: options).endToEnd.recall == 0.2)
    options.acceptsOtherPosition = true
    #expect(GeoparsingScore(gold, try Fixture.predictions(), options: options).endToEnd.recall == 0.4)
  }

  @Test func intervalsHoldTheFigureAndAreTheSameEveryTime() throws {
    let score = try score()
    let interval = try #require(score.endToEndInterval)
    #expect(interval.low <= score.endToEnd.f1 && score.endToEnd.f1 <= interval.high)
    // Two documents drawn twice: either one alone, or both.
    let one = PrecisionRecall(right: 1, predicted: 3, labelled: 2).f1
    let two = PrecisionRecall(right: 1, predicted: 2, labelled: 3).f1
    #expect(abs(interval.low - min(one, two)) < 1e-12 && abs(interval.high - max(one, two)) < 1e-12)
    #expect(try self.score().endToEndInterval == interval)
    #expect(try self.score { $0.resamples = 0 }.endToEndInterval == nil)
  }

  @Test func kindsAddUp() throws {
    let score = try score()
    let kinds = score.labels { PlaceKind.word(code: $0.type ?? "") }
    #expect(kinds.map(\.kind) == ["settlement", "country", "water"])
    #expect(kinds.map(\.located) == [3, 1, 1])
    #expect(kinds.map(\.found) == [2, 1, 1])
    #expect(kinds.map(\.right) == [1, 1, 0])
    #expect(kinds[0].accuracy == 0.5 && kinds[0].recall == 1.0 / 3)
    #expect(score.labels(by: \.mentionKind).map(\.kind) == ["name", "demonym"])
    let predicted = score.predictionsByKind()
    #expect(predicted.map(\.kind) == ["place", "demonym"])
    #expect(predicted.map(\.predicted) == [4, 1] && predicted.map(\.right) == [1, 1])
  }

  @Test func mistakesAreListedWithTheirGroup() throws {
    let gold = try Fixture.gold()
    let errors = try score().errors(in: gold)
    #expect(errors.map(\.group) == [.wrongPlace, .spurious, .noPlace, .missed])
    #expect(errors.map(\.text) == ["London", "and", "Nile", "Khartoum"])
    #expect(errors.map(\.documentID) == ["a", "a", "2", "2"])
    #expect(errors[0].kilometers.map { Int($0) } == score(errors[0]))
    #expect(errors[0].quote == "Paris and London, not Rome.")
  }

  private func score(_ error: ScoredError) -> Int? {
    guard let a = error.label?.position, let b = error.prediction?.position else { return nil }
    return Int(ScoringOptions.kilometers(from: a, to: b))
  }

  @Test func nothingGivesNothing() {
    let score = GeoparsingScore([], [])
    #expect(score.endToEnd.f1 == 0 && score.resolution.area == nil && score.endToEndInterval == nil)
    #expect(score.errors(in: []).isEmpty && score.labels(by: \.name).isEmpty)
  }
}
