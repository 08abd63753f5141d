import GeoJSON
import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

@testable import MapService

@Suite struct ServiceAccessTests {
  private static let line = #"{"surface": "Derbent", "scope": "all", "place": "geonames:566532", "note": "here"}"#

  @Test func nothingChangesUnlessAllowed() async throws {
    let fixture = try ServiceFixture([])
    let response = try await fixture.answer("/api/corrections", method: .post, body: Self.line)
    #expect(response.status == .forbidden)
    #expect(response.problem.code == "editing_not_allowed")
  }

  @Test func correctionsNeedTheToken() async throws {
    let fixture = try ServiceFixture([])
    let written = Mutex<[CorrectionEntry]>([])
    let tools = ServiceTools(addCorrection: { entry in written.withLock { $0.append(entry) } })
    let access = ServiceAccess(token: "secret")
    for header in ["", "Bearer", "Bearer wrong!", "Basic secret"] {
      let response = try await fixture.answer(
        "/api/corrections", method: .post, headers: [.authorization: header], body: Self.line, tools: tools,
        access: access)
      #expect(response.status == .unauthorized)
    }
    let response = try await fixture.answer(
      "/api/corrections", method: .post, headers: [.authorization: "Bearer secret"], body: Self.line, tools: tools,
      access: access)
    #expect(response.status == .created)
    #expect(
      written.withLock { $0 } == [
        CorrectionEntry(surface: "Derbent", scope: "all", place: "geonames:566532", note: "here")
      ])
    for body in [
      "", "[]", "{}", #"{"surface": 1, "scope": "", "place": ""}"#, #"{"surface": "a\nb", "scope": "", "place": ""}"#,
    ] {
      let refused = try await fixture.answer(
        "/api/corrections", method: .post, headers: [.authorization: "Bearer secret"], body: body, tools: tools,
        access: access)
      #expect(refused.problem.code == "invalid_body", "\(body)")
    }
  }

  @Test func readingMayNeedTheTokenToo() async throws {
    let fixture = try ServiceFixture([])
    let access = ServiceAccess(token: "secret", guardsReading: true)
    for address in ["/", "/api", "/api/collections/events/items", "/page/index.html", "/live"] {
      #expect(try await fixture.answer(address, access: access).status == .unauthorized, "\(address)")
    }
    let entered = try await fixture.answer("/?token=secret", access: access)
    #expect(entered.status == .seeOther)
    let cookie = try #require(entered.headers[.setCookie]?.split(separator: ";").first)
    #expect(try await fixture.answer("/api", headers: [.cookie: String(cookie)], access: access).status == .ok)
    #expect(try await fixture.answer("/?token=other", access: access).status == .unauthorized)
  }
}
