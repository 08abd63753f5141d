import Testing

@testable import Gazetteers

/// The tables that come with the repository, or nil in a tree without them.
private let shipped: GazetteerTables? = {
  let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  let tables = GazetteerTables(folder: "/\(root)/Gazetteer")
  return tables.path(of: "places") == nil ? nil : tables
}()

@Suite(.enabled(if: shipped != nil, "the repository has no Gazetteer/places.tsv.xz"))
struct ShippedGazetteerTests {
  @Test func queries() throws {
    let opened = try Gazetteer.open(tables: shipped)
    let gazetteer = opened.gazetteer
    for line in try caseLines("shipped-lookups.tsv") {
      let found = gazetteer.matches(forName: line[0])
      for wanted in line[1].split(separator: " ") {
        #expect(
          found.contains { $0.place.id.description == wanted }, "\(line[0]): \(wanted) is not in \(described(found))")
      }
      if line[2] == "only" {
        #expect(found.count == line[1].split(separator: " ").count, "\(line[0]): \(described(found))")
      }
      if line[2] == "first" { #expect(found.first?.place.id == PlaceID(line[1]), "\(line[0]): \(described(found))") }
    }
  }

  @Test func abbreviationsNeedCapitalsOrDots() throws {
    let gazetteer = try Gazetteer.open(tables: shipped).gazetteer
    let unitedStates = PlaceID.geonames(6_252_001)
    for surface in ["US", "U.S.", "u.s.", "USA", "U.S.A."] {
      #expect(gazetteer.matches(forName: surface).contains { $0.place.id == unitedStates }, "\(surface)")
    }
    for surface in ["us", "Us"] {
      #expect(!gazetteer.matches(forName: surface).contains { $0.place.id == unitedStates }, "\(surface)")
    }
  }

  @Test func theIndexIsWhole() throws {
    try Gazetteer.open(tables: shipped).gazetteer.verify()
  }
}
