import GeoJSON
import Testing

@testable import dateline

@Suite struct PlaceArgumentTests {
  private func position(_ text: String) throws -> Position? {
    guard case .position(let position) = try PlaceArgument(text) else { return nil }
    return position
  }

  @Test func `two or three numbers are a position`() throws {
    #expect(try position("47.5,42.98") == Position(longitude: 47.5, latitude: 42.98))
    #expect(try position(" -75.1 , 40 ") == Position(longitude: -75.1, latitude: 40))
    #expect(try position("180,-90,12.5") == Position(longitude: 180, latitude: -90, altitude: 12.5))
  }

  @Test(arguments: ["Derbent", "Derbent, Dagestan", "47.5", "47.5,", "47°N,12°E", "1.5,Rome", "Dağ,1"])
  func `anything else is a name`(_ text: String) throws {
    if text == "47.5" {
      #expect(throws: CommandFailure.self) { try PlaceArgument(text) }
      return
    }
    guard case .name(let name) = try PlaceArgument(text) else {
      Issue.record("\(text) is no name")
      return
    }
    #expect(name == text)
  }

  @Test func `numbers that are no position are refused`() {
    for text in ["", "  ", "1,2,3,4", "47,50,42,98", "200,10", "10,91", "nan,1", "1,inf", "42.98,147.5"] {
      #expect(throws: CommandFailure.self, "\(text)") { try PlaceArgument(text) }
    }
  }
}
