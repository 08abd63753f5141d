import Testing

@testable import GazetteerImport

@Suite struct ImportErrorTests {
  @Test func descriptionHasThePath() {
    let error = ImportError(code: .wrongFormat, message: "is not a table", path: "a.csv")
    #expect(error.description == "a.csv: is not a table")
    #expect(ImportError(code: .badOption, message: "no name").description == "no name")
  }
}
