import Testing

@testable import MapService

@Suite struct TimeParameterTests {
  @Test func moments() throws {
    #expect(try TimeParameter.moment("2024-06-23", parameter: "changed_since") == "2024-06-23T00:00:00Z")
    #expect(try TimeParameter.moment("2024-06-23T01:02:03Z", parameter: "changed_since") == "2024-06-23T01:02:03Z")
  }

  @Test(arguments: ["", "2024", "2024-13-01", "2024-06-23T12:00:00", "2024-06-23 12:00:00Z"])
  func nonsenseIsRefused(_ text: String) {
    #expect(throws: ServiceProblem.self) { try TimeParameter.moment(text, parameter: "changed_since") }
  }
}
