import Testing

@testable import GeoparsingEvaluation

@Suite struct CalibrationTests {
  @Test func errorIsTheWeightedGap() {
    let answers = [(0.95, true), (0.95, true), (0.95, false), (1.0, true), (0.15, false), (0.0, false)]
    let calibration = Calibration(answers.map { (confidence: $0.0, isRight: $0.1) })
    #expect(calibration.count == 6)
    #expect(calibration.bins.map(\.low) == [0, 0.1, 0.9])
    #expect(calibration.bins.map(\.count) == [1, 1, 4])
    #expect(calibration.bins.map(\.right) == [0, 0, 0.75])
    // 1/6 · 0 + 1/6 · 0.15 + 4/6 · (0.9625 − 0.75)
    #expect(abs(calibration.expectedError - (0.15 / 6 + 4.0 / 6 * 0.2125)) < 1e-12)
    #expect(Calibration([]).expectedError == 0 && Calibration([]).bins.isEmpty)
  }

  @Test func spuriousAnswersAreWrong() throws {
    let score = GeoparsingScore(try Fixture.gold(), try Fixture.predictions())
    // Rome has no place to be judged by; "and" is no label.
    #expect(score.calibration(includesSpurious: true).count == 4)
    #expect(score.calibration(includesSpurious: false).count == 3)
    #expect(score.calibration(includesSpurious: true).bins.map(\.low) == [0.4, 0.6, 0.9])
    #expect(score.calibration(includesSpurious: true).bins.map(\.right) == [0, 0, 1])
  }
}
