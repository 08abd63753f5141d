import Testing

@testable import Gazetteers

@Suite struct PlaceSearchTests {
  @Test func caseList() throws {
    var issues = GazetteerIssues()
    let memory = try InMemoryGazetteer(tables: caucasus, issues: &issues)
    let mapped = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    for line in try caseLines("searches.tsv") {
      let answer = PlaceSearch(memory).find(line[0])
      #expect(PlaceSearch(mapped).find(line[0]) == answer, "\(line[0])")
      #expect(described(answer) == Array(line.dropFirst()), "\(line[0])")
    }
  }

  private func described(_ answer: PlaceAnswer) -> [String] {
    var how = answer.method?.rawValue ?? "none"
    if let name = answer.places.first?.similarName { how += " \(name) \(answer.distance)" }
    switch answer.failure {
    case nil: break
    case .unknownName: how += ": unknownName"
    case .unknownQualifier(let qualifier): how += ": unknownQualifier \(qualifier)"
    case .notThere: how += ": notThere"
    }
    if !answer.suggestions.isEmpty {
      how += "; " + answer.suggestions.map(\.match.place.id.description).joined(separator: " ")
    }
    let query = answer.query
    return [
      how, answer.places.map(\.match.place.id.description).joined(separator: " "),
      "\(query.name)|\(query.qualifiers.joined(separator: ";"))|\(query.sort?.rawValue ?? "")",
    ]
  }

  @Test func similarNamesAreOnlySuggestedWhereNotAllowed() throws {
    let search = PlaceSearch(try Gazetteer.open(tables: caucasus, cache: nil).gazetteer)
    let answer = search.find("Derbient", allowsSimilarNames: false)
    #expect(answer.places.isEmpty)
    #expect(answer.failure == .unknownName)
    #expect(answer.suggestions.map(\.similarName) == ["derbent", "derbent"])
    #expect(search.find("Derbent", allowsSimilarNames: false) == search.find("Derbent"))
  }
}
