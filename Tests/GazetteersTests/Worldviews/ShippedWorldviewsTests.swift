import Testing

@testable import Gazetteers

/// The tables that come with the repository, or nil in a tree without them.
private let shipped: GazetteerTables? = {
  let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  let tables = GazetteerTables(folder: "/\(root)/Gazetteer")
  return tables.path(of: "places") == nil || tables.path(of: "worldviews") == nil ? nil : tables
}()

@Suite(.enabled(if: shipped != nil, "the repository has no Gazetteer/places.tsv.xz"))
struct ShippedWorldviewsTests {
  @Test func everyPlaceUnderEveryWorldview() throws {
    let tables = try #require(shipped)
    let gazetteer = try Gazetteer.open(tables: tables).gazetteer
    let views = try Worldview.all(in: tables)
    var seen: Set<String> = []
    for line in try caseLines("worldviews.tsv") {
      let id = try #require(PlaceID(line[0]))
      let moved = line[3].split(separator: " ").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
      #expect(moved.allSatisfy { entry in views.contains { $0.name == entry[0] } }, "\(line)")
      for view in views {
        let expected = moved.first { $0[0] == view.name }?[1] ?? line[2]
        let place = gazetteer.under(view).place(id)
        let found = place.map {
          "\($0.countryCode)/\($0.admin1Code)/\($0.alternateCountryCodes.joined(separator: "|"))"
        }
        #expect(found == expected, "\(line[1]) under \(view.name)")
      }
      for rule in views.flatMap(\.rules) where gazetteer.place(id).map({ holds(rule.area, $0, views[0]) }) == true {
        seen.insert(rule.area)
      }
    }
    let areas = Set(views.flatMap(\.rules).map(\.area))
    #expect(areas.subtracting(seen).sorted() == [], "no case for these areas")
  }

  private func holds(_ area: String, _ place: Place, _ view: Worldview) -> Bool {
    view.areas.areas.contains { candidate in
      candidate.id == area && candidate.encloses(place.position)
        && candidate.hasMember(countryCode: place.countryCode, admin1Code: place.admin1Code)
    }
  }

  @Test func everyRuleHasACountryADateAndASource() throws {
    let tables = try #require(shipped)
    let gazetteer = try Gazetteer.open(tables: tables).gazetteer
    let views = try Worldview.all(in: tables)
    #expect(
      Set(views.map(\.name)).isSuperset(of: ["geonames", "un", "de-facto", "ru", "ua", "cn", "in", "ma", "rs", "il"]))
    for view in views {
      for rule in view.rules {
        #expect(gazetteer.country(rule.countryCode) != nil && !rule.date.isEmpty && !rule.source.isEmpty, "\(rule)")
      }
    }
    for area in views[0].areas.areas {
      #expect(!area.source.isEmpty && !area.claims.isEmpty, "\(area.id)")
      #expect(area.claims.allSatisfy { gazetteer.country($0) != nil }, "\(area.id)")
      #expect(area.heldBy.isEmpty || area.claims.contains(area.heldBy), "\(area.id)")
    }
  }

  /// Both codes stay on the place, whatever the worldview.
  @Test func theCodeOfTheDefaultIsAlwaysAmongTheCodes() throws {
    let tables = try #require(shipped)
    let gazetteer = try Gazetteer.open(tables: tables).gazetteer
    let views = try Worldview.all(in: tables)
    let disputed = (0..<UInt32(gazetteer.placeCount)).filter {
      !gazetteer.place(atRow: $0).alternateCountryCodes.isEmpty
    }
    #expect(disputed.count > 2000)
    for row in disputed where row % 7 == 0 {
      let place = gazetteer.place(atRow: row)
      let codes = Set(place.alternateCountryCodes + [place.countryCode]).subtracting([""])
      for view in views {
        let theirs = gazetteer.under(view).place(atRow: row)
        #expect(
          Set(theirs.alternateCountryCodes + [theirs.countryCode]).subtracting([""]) == codes
            && !theirs.alternateCountryCodes.contains(theirs.countryCode), "\(place.name) under \(view.name)")
      }
    }
  }

  /// The page's table against the data.
  @Test func thePageHasEveryAreaAndWorldview() throws {
    let views = try Worldview.all(in: try #require(shipped))
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = try CompressedFile.read(path: "\(root)/Documentation/worldviews.md")
    let page = String(decoding: bytes, as: UTF8.self)
    for view in views { #expect(page.contains("`\(view.name)`"), "\(view.name)") }
    let rows = page.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }
    }
    for area in views[0].areas.areas {
      let rules = views.flatMap { view in
        view.rules.filter { $0.area == area.id }.map { (view: view.name, country: $0.countryCode) }
      }
      func country(_ view: String) -> String { rules.first { $0.view == view }?.country ?? "–" }
      var others: [String: [String]] = [:]
      for rule in rules where rule.view != "un" && rule.view != "de-facto" {
        others[rule.country, default: []].append(rule.view)
      }
      let listed = others.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: " "))" }
      let held = [area.heldBy, area.since].filter { !$0.isEmpty }.joined(separator: " ")
      let members = area.members.map { $0 == "*" ? "any" : $0 }.joined(separator: " ")
      let expected = [
        "", area.name, members + (area.outline.isEmpty ? "" : ", part"), area.claims.joined(separator: " "),
        held.isEmpty ? "–" : held, country("un"), country("de-facto"),
        listed.isEmpty ? "–" : listed.joined(separator: "; "), "",
      ]
      #expect(rows.contains(expected), "\(expected)")
    }
  }

  @Test func divisionsOfAbsoluteCodesHaveNames() throws {
    let tables = try #require(shipped)
    let gazetteer = try Gazetteer.open(tables: tables).gazetteer.under(Worldview.named("ru", in: tables))
    #expect(gazetteer.admin1(countryCode: "RU", admin1Code: "UA.11")?.name == "Crimea")
    #expect(gazetteer.admin1(countryCode: "RU", admin1Code: "11")?.name == "Buryatiya Republic")
    #expect(gazetteer.admin1(countryCode: "CN", admin1Code: "TW.00")?.name == "Taiwan")
  }
}
