import CQL2
import Testing

@Suite struct FilterInstantTests {
  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("2024-06-30T12:00:00Z", "2024-06-30T12:00:00Z"),
    ("2024-06-30T12:00:00.500Z", "2024-06-30T12:00:00.5Z"), ("2024-06-30T12:00:00.000Z", "2024-06-30T12:00:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"), ("0000-01-01", "0000-01-01"),
  ])
  func instantsAreWrittenAsTheyAreRead(_ text: String, _ expected: String) {
    #expect(FilterInstant(text)?.description == expected)
  }

  @Test(arguments: [
    "2023-02-29", "2024-00-01", "2024-13-01", "2024-06-31", "2024-6-01", "24-06-01", "2024-06-30T12:00Z",
    "2024-06-30T12:00:00", "2024-06-30T24:00:00Z", "2024-06-30T12:60:00Z", "2024-06-30T12:00:00.Z",
    "2024-06-30 12:00:00Z",
    "2024-06-30T12:00:00+03:00", "", "2024/06/30", "２024-06-30", "1900-02-29", "2024-06-30T12-00-00Z",
  ])
  func othersAreNone(_ text: String) { #expect(FilterInstant(text) == nil) }
}
