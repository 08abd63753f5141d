import Events
import Testing

@testable import EventExtraction

/// How the figures of one report make a range.
struct TollAssemblerTests {
  private func killed(_ text: String) throws -> Toll { try #require(extract(text).events.first).killed }

  @Test(arguments: [
    ("A bomb killed two people in Orlava on Monday. Three more died in hospital.", 5),
    ("A bomb in Orlava on Monday killed one man at once, and two others died in hospital.", 3),
    ("The toll of Monday's bombing in Orlava rose to 14. An earlier count stood at nine.", 14),
    ("Officials initially said four people were killed in the bombing in Orlava, but later said six had died.", 6),
    ("One more died after the bombing in Orlava on Monday, taking the toll to five.", 5),
  ])
  func `What goes on from a figure is added, what a figure replaced counts no more`(text: String, best: Int) throws {
    let toll = try killed(text)
    #expect(toll.low == best && toll.best == best && toll.high == best, "\(toll)")
  }

  @Test func `What was replaced stays as a figure`() throws {
    let toll = try killed("The toll of Monday's bombing in Orlava rose to 14. An earlier count put the dead at nine.")
    #expect(Set(toll.figures.map(\.low)) == [9, 14])
  }

  @Test func `A rival claim replaces nothing`() throws {
    let toll = try killed(
      "Police said one officer was killed by a bomb in Orlava on Monday, whereas a rebel channel said the death toll stood at ten."
    )
    #expect(toll.low == 1 && toll.best == 1 && toll.high == 10)
  }
}
