import EventExtraction
import Events
import Gazetteers
import GeoJSON
import Geoparsing
import Testing

/// Events whose sentence gives coordinates.
struct CoordinateSiteTests {
  private func places(_ text: String) -> [EventPlace] {
    var parsed = parsed(text)
    parsed.toponyms += CoordinateReader().mentions(in: text).map { mention in
      ResolvedToponym(
        toponym: Toponym(range: mention.range, text: "figures", kind: .coordinates), candidates: [], chosen: nil,
        confidence: 0.99, stated: mention.stated)
    }
    parsed.toponyms.sort { $0.toponym.range.lowerBound < $1.toponym.range.lowerBound }
    let report = Report(id: "report", title: nil, published: CalendarDate("2031-05-14"))
    return EventExtractor().events(
      in: Document(report: report, text: text), parsed: parsed, gazetteer: ArlandLookup()
    ).events.map(\.place)
  }

  @Test func coordinatesAloneAreTheSite() throws {
    let place = try #require(places("A bomb killed two soldiers at 50.3123, 20.4567 on Monday.").first)
    #expect(place.position == Position(longitude: 20.4567, latitude: 50.3123))
    #expect(place.placeID == nil && place.countryCode.isEmpty)
    #expect(place.precision == .exact && place.relation == .at && place.radiusMeters == 7)
  }

  @Test func coordinatesRightAfterATownAreItsPoint() throws {
    let place = try #require(places("A bomb killed two soldiers near Orlava (50.3123, 20.4567) on Monday.").first)
    #expect(place.position == Position(longitude: 20.4567, latitude: 50.3123))
    #expect(place.name == "Orlava" && place.placeID == Arland.orlava.id && place.countryCode == "AR")
    #expect(place.precision == .exact)
  }

  @Test func coordinatesFarFromTheTownAreNotItsPoint() throws {
    let place = try #require(places("A bomb killed two soldiers in Orlava (10.3123, 20.4567) on Monday.").first)
    #expect(place.name == "Orlava" || place.position == Position(longitude: 20.4567, latitude: 10.3123))
    #expect(place.name != "Orlava" || place.position == Arland.orlava.position)
  }

  @Test func wholeDegreesAreNoExactPlace() throws {
    let place = try #require(places("A bomb killed two soldiers at 50° N 20° E on Monday.").first)
    #expect(place.precision == .lineOrRegion)
    #expect((place.radiusMeters ?? 0) > 60_000)
  }
}
