import Foundation
import GeoJSON
import HTTPTypes
import Testing

@testable import MapService

@Suite struct MapServiceTests {
  private static let documentation: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appendingPathComponent("Documentation/server.md"), encoding: .utf8)) ?? ""
  }()

  @Test func everyRouteAndCodeAndParameterIsDocumented() {
    for route in MapService.routes {
      #expect(Self.documentation.contains("`\(route.path)`"), "\(route.path)")
      for parameter in route.parameters where !parameter.isInPath {
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
    #expect(Set(paths.map(\.name)) == Set(MapService.routes.map(\.path)))
  }

  @Test func everyPageAnswers() async throws {
    let fixture = try ServiceFixture([MapEvents.event("ev_a", 1, 2)])
    for route in MapService.routes where route.method == .get && route.path != "/live" {
      let path = route.path.replacing("{collectionId}", with: "events").replacing("{featureId}", with: "ev_a")
        .replacing("{name}", with: "index.html")
      for format in route.parameters.contains(where: { $0.name == "f" }) ? ["?f=json", "?f=html"] : [""] {
        let response = try await fixture.answer(path + format)
        #expect(response.status == .ok, "\(path)\(format)")
        #expect(response.headers[HTTPField.Name("Content-Security-Policy")!] == SecurityHeaders.policy)
      }
    }
  }

  @Test func wrongMethodsAreToldWhichAreRight() async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer("/api/collections", method: .delete)
    #expect(response.status == .methodNotAllowed)
    #expect(response.problem.code == "method_not_allowed")
    #expect(response.headers[.allow] == "GET, HEAD, OPTIONS")
  }

  @Test(arguments: ["/nothing", "/page/../index.html", "/page/%2e%2e%2findex.html", "/api/collections/none", "/api/collections/events/items/ev_none"])
  func nothingIsThere(_ address: String) async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer(address)
    #expect(response.status == .notFound)
    #expect(response.problem.code == "not_found")
  }
}
