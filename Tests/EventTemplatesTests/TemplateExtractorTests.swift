import Events
import Gazetteers
import GeoJSON
import Testing

@testable import EventTemplates

@Suite struct TemplateExtractorTests {
  private let bombing = """
       VELLIN, 7 FEB 88 (WIRE) -- [TEXT] A POWERFUL BOMB EXPLODED LAST NIGHT IN FRONT OF THE CENTRAL BANK IN ORLAVA,
    KILLING TWO POLICEMEN AND DESTROYING THE BUILDING. POLICE BLAMED GUERRILLAS FOR THE ATTACK. NO GROUP HAS CLAIMED
    RESPONSIBILITY FOR THE BOMBING.
    """

  private func extractor() throws -> TemplateExtractor<InMemoryGazetteer> {
    try TemplateExtractor(gazetteer: SmallGazetteer.lookup)
  }

  @Test func aBombing() throws {
    let event = try #require(try extractor().templates(in: bombing).first { $0.type == .bombing })
    #expect(event.country == "Arland")
    #expect([nil, 2].contains(event.killed))
    #expect(event.date.map { ["1988-02-06", "1988-02-07", "1988-02-06/1988-02-07"].contains($0) } == true)
    #expect(event.location.first == "ORLAVA")
    #expect(event.instrument.contains { $0.lowercased().contains("bomb") })
    #expect(event.target.contains { $0.contains("BANK") || $0.contains("POLICEMEN") })
    #expect((0...1).contains(event.confidence))
  }

  @Test func smallLettersReadMuchTheSame() throws {
    let extractor = try extractor()
    func fields(_ text: String) -> [[String]] {
      extractor.templates(in: text).map { event in
        [event.type.rawValue, event.date ?? "", event.country ?? "", event.location.first?.lowercased() ?? ""]
      }
    }
    // Not the counts: their reader goes by capitals, as sentences do.
    #expect(fields(bombing.lowercased()) == fields(bombing))
  }

  @Test func nothingHappens() throws {
    let text = """
      VELLIN, 7 FEB 88 (WIRE) -- [TEXT] THE MINISTER OF AGRICULTURE SAID TODAY THAT THE COFFEE HARVEST WILL BE BETTER
      THAN LAST YEAR. PRICES ARE EXPECTED TO REMAIN STABLE.
      """
    #expect(try extractor().templates(in: text) == [])
    #expect(try extractor().templates(in: "") == [])
  }

  @Test func theDayGivenCountsWhereTheHeaderHasNone() throws {
    let text = bombing.split(separator: "--", maxSplits: 1)[1]
    let day = try #require(CalendarDate(year: 1990, month: 3, day: 2))
    let events = try extractor().templates(in: String(text), published: day)
    for event in events { #expect(event.date?.hasPrefix("1990-03") != false) }
  }

  @Test func asJSON() throws {
    let event = EventTemplate(
      type: .forcedWorkStoppage, date: "1990-01", location: ["X"], killed: 3, confidence: 0.12345)
    #expect(
      try event.json.jsonText
        == #"{"type":"forced_work_stoppage","date":"1990-01","location":["X"],"country":null,"killed":3,"injured":null,"perpetrator":[],"target":[],"instrument":[],"confidence":0.123}"#
    )
  }
}
