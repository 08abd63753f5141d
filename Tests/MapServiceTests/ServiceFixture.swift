import Events
import Foundation
import GeoJSON
import GeoPackageStorage
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import MapService

/// A service over a store of its own, in a folder that goes with it.
final class ServiceFixture: Sendable {
  let folder: String
  let path: String
  let store: ServedStore

  /// - Parameter events: What the store holds; nil for no store.
  init(_ events: [Event]?) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-map-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
    path = "\(folder)/events.gpkg"
    if let events { try Self.put(events, path: path) }
    store = ServedStore(path: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func put(_ events: [Event], path: String) throws {
    let store = try GeoPackageStore(path: path)
    try store.put(events)
    try store.close()
  }

  /// Waits until the positions are in memory.
  func waitForIndex() async throws {
    while store.index == nil { try await Task.sleep(for: .milliseconds(5)) }
  }

  /// Asks and gives the answer.
  func answer(
    _ address: String, method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: String? = nil,
    tools: ServiceTools = ServiceTools(), access: ServiceAccess = ServiceAccess()
  ) async throws -> TestResponse {
    let service = EventService(store: store, tools: tools, access: access, program: "dateline 0")
    return try await Application(router: service.router()).test(.router) { client in
      try await client.execute(
        uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    }
  }

  /// The members of the JSON object that is answered with.
  func object(_ address: String, tools: ServiceTools = ServiceTools()) async throws -> JSONObject {
    let response = try await answer(address, tools: tools)
    return try #require(
      try JSONValue(parsing: response.body.readableBytesView).object, "\(address): \(response.status)")
  }

  /// The identifiers on all pages, from link to link.
  func identifiers(_ address: String) async throws -> [String] {
    var identifiers: [String] = []
    var next: String? = address
    while let address = next {
      let page = try await object(address)
      let features = try #require(page["features"]?.array, "\(address)")
      #expect(page["numberReturned"]?.integer == Int64(features.count))
      identifiers += features.compactMap { $0.object?["id"]?.string }
      next = page["links"]?.array?.first { $0.object?["rel"] == "next" }?.object?["href"]?.string
    }
    return identifiers
  }
}

extension TestResponse {
  /// The code of the problem that the answer tells of, and its parameter.
  var problem: (code: String?, parameter: String?) {
    let object = try? JSONValue(parsing: body.readableBytesView).object
    return (object?["code"]?.string, object?["parameter"]?.string)
  }
}
