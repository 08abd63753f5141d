import GeoJSON
import Testing

@testable import EventExport

@Suite struct DelimitedLineTests {
  @Test func quotesOnlyWhatNeedsThem() {
    #expect(
      DelimitedLine.text(["a", nil, 1, 2.5, true, "b,c", "d\"e", "f\ng", ""])
        == "a,,1,2.5,true,\"b,c\",\"d\"\"e\",\"f\ng\",")
  }
}
