import Events
import Testing

@testable import MapService

@Suite struct TimeParameterTests {
  @Test(arguments: [
    ("2024-06-23", "2024-06-23", "2024-06-23"), ("2024-06-23T23:30:00Z", "2024-06-23", "2024-06-23"),
    ("2024-06-23T23:30:00-02:00", "2024-06-24", "2024-06-24"), ("2024-06-23T01:00:00+03:00", "2024-06-22", "2024-06-22"),
    ("2024-01-01/2024-06-30", "2024-01-01", "2024-06-30"), ("../2024-06-30", "0000-01-01", "2024-06-30"),
    ("/2024-06-30", "0000-01-01", "2024-06-30"), ("2024-01-01/..", "2024-01-01", "9999-12-31"),
    ("../..", "0000-01-01", "9999-12-31"),
  ])
  func spans(_ text: String, _ first: String, _ last: String) throws {
    let span = try TimeParameter.span(text)
    #expect([span.lowerBound.description, span.upperBound.description] == [first, last])
  }

  @Test(arguments: ["", "2024", "2024-13-01", "2024-06-23T12:00:00", "a/b/c", "2024-06-23/2024-06-22", "2024-06-23T25:00:00Z"])
  func nonsenseIsRefused(_ text: String) {
    #expect(throws: ServiceProblem.self) { try TimeParameter.span(text) }
  }
}
