import Clustering
import Testing

@Suite struct CurveBendTests {
  @Test func bends() {
    #expect(sharpestBend(ofDescending: [100, 50, 10, 9, 8, 7, 6]) == 2)
    #expect(sharpestBend(ofDescending: [9.0, 1, 0]) == 1)
    #expect(sharpestBend(ofDescending: [3.0, 2, 1]) == nil)
    #expect(sharpestBend(ofDescending: [3.0, 3, 0]) == nil)
    #expect(sharpestBend(ofDescending: [2.0, 2, 2]) == nil)
    #expect(sharpestBend(ofDescending: [2.0, 1]) == nil)
    #expect(sharpestBend(ofDescending: [] as [Double]) == nil)
  }
}
