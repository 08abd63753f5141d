import Events
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import EventExport

@Suite struct PositionGridTests {
  /// Every position is in the circle around its middle, middles are their own middles, and cells are about as wide as asked for.
  @Test(arguments: [1.0, 10, 55, 500]) func middlesStandForTheirCells(_ kilometers: Double) throws {
    let grid = PositionGrid(size: .kilometers(kilometers))
    var generator = SplitMix64(seed: 11)
    for number in 0..<2000 {
      let position = Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
      var event = FlatEvent()
      event.setNumber(position.longitude, for: "longitude")
      event.setNumber(position.latitude, for: "latitude")
      grid.generalise(&event)
      let middle = try #require(event.position)
      let distance = Geodesic.wgs84.distance(from: position, to: middle).meters
      #expect(distance <= (event.number("radius_m") ?? 0) + 0.1, "seed 11, number \(number), \(position)")
      #expect(grid.middle(of: middle) == middle, "seed 11, number \(number), \(position)")
      if abs(position.latitude) < 60 {
        #expect((event.number("radius_m") ?? 0) < kilometers * 1000, "seed 11, number \(number), \(position)")
      }
    }
  }

  @Test func whatTellsMoreIsGoneAndTheRestSaysSo() throws {
    let event = ExportFixtures.events[0]
    var flat = try FlatEvent(event, withRecord: true)
    PositionGrid(size: .kilometers(10)).generalise(&flat)
    #expect(flat.record == nil)
    for column in PositionGrid.emptied { #expect(flat.isNull(column), "\(column)") }
    #expect(flat.text("location") == "Dagestan" && flat.text("title") == "Armed clash, Dagestan")
    #expect(flat.number("generalised_m") == 10_000 && flat.text("place_precision") == "near_settlement")
    #expect(flat.number("geo_precision") == 2 && flat.text("tags") == "generalised 10000 m")
    #expect(flat.text("country") == "Russia" && flat.number("killed_best") == 5)
    // The same place goes to the same middle always.
    var again = try FlatEvent(event)
    PositionGrid(size: .kilometers(10)).generalise(&again)
    #expect(again.position == flat.position)
    // What has no position stays as it is.
    var nowhere = try FlatEvent(ExportFixtures.events[2])
    PositionGrid(size: .kilometers(10)).generalise(&nowhere)
    #expect(nowhere.isNull("generalised_m") && nowhere.text("location") == "Town")
  }
}
