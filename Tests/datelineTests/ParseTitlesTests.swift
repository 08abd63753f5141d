import Foundation
import Testing

/// The names of headlines, where they are asked for.
@Suite(.needsProgram) struct ParseTitlesTests {
  private func toponyms(title: String, text: String, _ options: String...) throws -> [[String: Any]] {
    let line = #"{"id": "1", "title": "\#(title)", "text": "\#(text)"}"# + "\n"
    let result = try Program.run(["parse", "-"] + options, input: Data(line.utf8))
    #expect(result.status == 0)
    return try #require(try json(result.lines[0])["toponyms"] as? [[String: Any]])
  }

  @Test func `names of the headline come behind those of the text`() throws {
    let found = try toponyms(
      title: "Two held in Derbent", text: "Police in Makhachkala, Dagestan, said so.", "--titles")
    #expect(found.map { $0["text"] as? String } == ["Makhachkala", "Dagestan", "Derbent"])
    #expect(found.map { $0["in"] as? String } == [nil, nil, "title"])
    #expect(found[2]["start"] as? Int == 12 && found[2]["end"] as? Int == 19)
    #expect(found[2]["country"] as? String == "RU")
  }

  @Test func `without the option the headline is evidence alone`() throws {
    let found = try toponyms(title: "Two held in Derbent", text: "Police in Makhachkala said so.")
    #expect(found.map { $0["text"] as? String } == ["Makhachkala"])
  }

  @Test func `a headline that the text begins with is read once`() throws {
    let found = try toponyms(
      title: "Two held in Derbent", text: "Two held in Derbent. Police said so.", "--titles")
    #expect(found.map { $0["text"] as? String } == ["Derbent"])
    #expect(found[0]["in"] == nil)
  }
}
