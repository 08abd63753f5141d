import Events
import Foundation
import GeoJSON
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import MapService

@Suite struct EventServiceTests {
  private static let documentation: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appendingPathComponent("Documentation/server.md"), encoding: .utf8)) ?? ""
  }()

  @Test func everyRouteAndCodeAndParameterIsDocumented() {
    for route in EventService.routes {
      #expect(Self.documentation.contains("`\(route.path)`"), "\(route.path)")
      for parameter in route.parameters where !parameter.isInPath && !EventColumns.all.contains(parameter.name) {
        #expect(Self.documentation.contains("`\(parameter.name)`"), "\(parameter.name)")
      }
    }
    for code in ServiceProblem.Code.allCases {
      #expect(Self.documentation.contains("`\(code.rawValue)`"), "\(code.rawValue)")
    }
    for format in EventFormat.allCases {
      #expect(Self.documentation.contains("`\(format.rawValue)`"), "\(format.rawValue)")
    }
  }

  @Test func theDescriptionHasEveryRoute() async throws {
    let fixture = try ServiceFixture([])
    let paths = try #require(try await fixture.object("/api/openapi")["paths"]?.object)
    #expect(Set(paths.map(\.name)) == Set(EventService.routes.map(\.path)))
  }

  @Test func everyPageAnswers() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2)])
    for route in EventService.routes where route.method == .get && route.path != "/live" {
      let path = route.path.replacing("{collectionId}", with: "events").replacing("{featureId}", with: "ev_a")
        .replacing("{name}", with: "index.html").replacing("{z}/{x}/{y}", with: "0/0/0.mvt")
      // The fixture has no gazetteer to draw a base map of.
      let expected: HTTPResponse.Status = path.hasPrefix("/tiles/regions") ? .notFound : .ok
      for format in route.parameters.contains(where: { $0.name == "f" }) ? ["?f=json", "?f=html"] : [""] {
        let response = try await fixture.answer(path + format)
        #expect(response.status == expected, "\(path)\(format)")
        #expect(response.headers[HTTPField.Name("Content-Security-Policy")!] == SecurityHeaders.policy)
      }
    }
  }

  @Test(arguments: ServedCollection.allCases) func everyCollectionAnswers(_ collection: ServedCollection) async throws {
    let fixture = try ServiceFixture(MapEvents.random(60, seed: 9))
    for format in ["json", "html"] {
      for path in ["", "/items", "/queryables"] {
        let response = try await fixture.answer("/api/collections/\(collection.rawValue)\(path)?f=\(format)")
        #expect(response.status == .ok, "\(collection)\(path) \(format)")
      }
    }
    let all = try await fixture.identifiers("/api/collections/\(collection.rawValue)/items?limit=7")
    #expect(Set(all).count == all.count)
    if let first = all.first {
      let response = try await fixture.answer("/api/collections/\(collection.rawValue)/items/\(first)")
      #expect(response.status == .ok)
    }
  }

  @Test func filtersChoose() async throws {
    let events = MapEvents.random(60, seed: 10)
    let fixture = try ServiceFixture(events)
    let expected = Set(events.filter { ($0.killed.best ?? 0) > 3 }.map(\.id))
    let text = "killed_best > 3".percentEncoded
    let json = #"{"op": ">", "args": [{"property": "killed_best"}, 3]}"#.percentEncoded
    for filter in [text, "\(text)&filter-lang=cql2-text", json, "\(json)&filter-lang=cql2-json"] {
      #expect(Set(try await fixture.identifiers("/api/collections/events/items?limit=9&filter=\(filter)")) == expected)
    }
    let some = try await fixture.identifiers("/api/collections/events/items?killed_best=4,5&limit=100")
    #expect(Set(some) == Set(events.filter { [4, 5].contains($0.killed.best) }.map(\.id)))
    for filter in ["killed_best >", "colour = 'red'", "killed_best = 'x'"] {
      let response = try await fixture.answer("/api/collections/events/items?filter=\(filter.percentEncoded)")
      #expect(response.problem == ("invalid_filter", "filter"), "\(filter)")
    }
  }

  @Test func tilesHoldTheEvents() async throws {
    let fixture = try ServiceFixture(MapEvents.random(60, seed: 11))
    let tile = try await fixture.answer("/tiles/events/0/0/0.mvt")
    #expect(tile.status == .ok)
    #expect(tile.body.readableBytes > 0)
    for address in [
      "/tiles/events/0/0/1.mvt", "/tiles/events/0/0/0", "/tiles/events/x/0/0.mvt", "/tiles/events/31/0/0.mvt",
    ] {
      #expect(try await fixture.answer(address).status == .notFound)
    }
  }

  @Test func theNearestParameterIsNamed() async throws {
    let fixture = try ServiceFixture([])
    let answer = try await fixture.object("/api/summary?datetim=2024")
    #expect(answer["code"] == "unknown_parameter")
    #expect(answer["detail"] == "this address takes no such parameter; datetime is the nearest")
  }

  @Test func collectionsTellWhereTheirItemsAre() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2), MapEvents.event("ev_b", 11, -3)])
    let extent = try await fixture.object("/api/collections/events")["extent"]?.object
    let box = extent?["spatial"]?.object?["bbox"]?.array?.first?.array
    #expect(box?.compactMap(\.number) == [1, -3, 11, 2])
    let none = try await ServiceFixture([]).object("/api/collections/events")["extent"]?.object
    #expect(none?["spatial"] == nil)
  }

  @Test func wrongMethodsAreToldWhichAreRight() async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer("/api/collections", method: .delete)
    #expect(response.status == .methodNotAllowed)
    #expect(response.problem.code == "method_not_allowed")
    #expect(response.headers[.allow] == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: [
    "/nothing", "/page/../index.html", "/page/%2e%2e%2findex.html", "/api/collections/none",
    "/api/collections/events/items/ev_none",
  ])
  func nothingIsThere(_ address: String) async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer(address)
    #expect(response.status == .notFound)
    #expect(response.problem.code == "not_found")
  }
}
