import Events
import GeoJSON
import Testing

@Suite struct EventQueryParametersTests {
  @Test(arguments: [
    ("2024-06-01", "2024-06-01", "2024-06-01"), ("2024-06-01T12:00:00Z", "2024-06-01", "2024-06-01"),
    ("2024-06-01/2024-06-30", "2024-06-01", "2024-06-30"), ("2024-06-01/..", "2024-06-01", "9999-12-31"),
    ("../2024-06-30", "0000-01-01", "2024-06-30"), ("/2024-06-30", "0000-01-01", "2024-06-30"),
    ("2024-06-01T02:30:00+03:00/2024-06-02t00:00:00.5z", "2024-05-31", "2024-06-02"),
    ("2024-06-01T23:30:00-03:00", "2024-06-02", "2024-06-02"),
  ])
  func intervalsAreRead(_ text: String, _ first: String, _ last: String) throws {
    let span = try EventQuery.span(text)
    #expect(span.lowerBound.description == first && span.upperBound.description == last)
  }

  @Test(arguments: [
    "", "..", "../..", "/", "2024-06-31", "2024-06", "2024-06-30/2024-06-01", "2024-06-01/2024-06-02/2024-06-03",
    "yesterday",
    "2024-06-01T25:00:00Z", "2024-06-01T10:00:00+3:00", "2024-06-01T10:00:00-99:00", "2024-06-01T10:00",
  ])
  func othersAreRefused(_ text: String) {
    let error = #expect(throws: EventsError.self) { _ = try EventQuery.span(text) }
    #expect(error?.code == .invalidParameter && error?.context == "datetime")
  }

  @Test(arguments: [
    ("45,41,49,44", BoundingBox(west: 45, south: 41, east: 49, north: 44)),
    (" 170, -10 ,-170,10", BoundingBox(west: 170, south: -10, east: -170, north: 10)),
    ("45,41,0,49,44,100", BoundingBox(west: 45, south: 41, east: 49, north: 44)),
  ])
  func boxesAreRead(_ text: String, _ box: BoundingBox) throws { #expect(try EventQuery.boundingBox(text) == box) }

  @Test(arguments: ["", "1,2,3", "1,2,3,x", "200,0,210,1", "0,9,1,8", "1,2,3,4,5", "0,0,nan,1", "0,0,inf,1"])
  func otherBoxesAreRefused(_ text: String) {
    let error = #expect(throws: EventsError.self) { _ = try EventQuery.boundingBox(text) }
    #expect(error?.code == .invalidParameter && error?.context == "bbox")
  }
}
