import SpatialStatistics
import Testing

@Suite struct MannKendallTests {
  @Test func `a constant series has no trend`() {
    #expect(MannKendall([1, 1, 1]).p == 1)
  }
}
