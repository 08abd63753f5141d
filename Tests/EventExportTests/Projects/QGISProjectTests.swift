import Events
import GeoJSON
import Testing

@testable import EventExport

@Suite struct QGISProjectTests {
  @Test func controllerPlaysAllDays() throws {
    let day = try #require(CalendarDate("2024-06-23"))
    let project = QGISProject(
      title: "A <b>", path: "a.gpkg", extent: BoundingBox(west: 179, south: -1, east: -179, north: 1),
      days: day...day.adding(days: 2))
    let text = project.text
    #expect(text.contains("<title>A &lt;b&gt;</title>"))
    #expect(text.contains("<NavigationMode type=\"int\">1</NavigationMode>"))
    #expect(text.contains("<start>2024-06-23T00:00:00Z</start><end>2024-06-26T00:00:00Z</end>"))
    #expect(text.contains("startField=\"date_start\" endField=\"date_end\""))
    #expect(text.contains("<datasource>./a.gpkg|layername=events</datasource>"))
    // Both sides of the antimeridian are the whole world.
    #expect(text.contains("<xmin>-180.0</xmin>") && text.contains("<xmax>180.0</xmax>"))
  }

  @Test func withoutDaysTheControllerIsOff() {
    let text = QGISProject(title: "a", path: "a.gpkg").text
    #expect(!text.contains("NavigationMode") && !text.contains("ProjectTimeSettings"))
  }
}
