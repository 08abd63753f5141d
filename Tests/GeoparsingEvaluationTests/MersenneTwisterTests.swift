import Testing

@testable import GeoparsingEvaluation

@Suite struct MersenneTwisterTests {
  /// What Python 3.11 prints for `random.Random(seed).randrange(n)`.
  @Test func drawsAreThoseOfPython() {
    var one = MersenneTwister(seed: 1)
    #expect((0..<8).map { _ in one.next(below: 1000) } == [137, 582, 867, 821, 782, 64, 261, 120])
    var other = MersenneTwister(seed: 42)
    #expect((0..<12).map { _ in other.next(below: 7) } == [5, 0, 0, 5, 2, 1, 1, 1, 5, 0, 5, 5])
  }

  @Test func oneIsAlwaysZero() {
    var generator = MersenneTwister(seed: 7)
    #expect((0..<2000).allSatisfy { _ in generator.next(below: 1) == 0 })
  }
}
