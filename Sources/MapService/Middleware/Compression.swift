import CZLIB
import HTTPTypes
import Hummingbird
import NIOCore

/// Compresses answers for clients that ask for it (gzip, RFC 1952), piece by piece as they are written.
struct Compression: RouterMiddleware {
  typealias Context = BasicRequestContext

  /// Shorter answers fit a packet anyway.
  private static let shortest = 1024

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    guard request.method != .head, Self.accepts(request), Self.isCompressible(response) else { return response }
    let body = response.body
    response.headers[.contentEncoding] = "gzip"
    response.headers[.contentLength] = nil
    response.body = ResponseBody { writer in
      try await body.write(CompressingWriter(writer))
    }
    return response
  }

  private static func accepts(_ request: Request) -> Bool {
    guard let accepted = request.headers[.acceptEncoding] else { return false }
    return accepted.split(separator: ",").contains { entry in
      let parts = entry.split(separator: ";").map { String($0).trimmed.lowercased() }
      guard let name = parts.first, name == "gzip" || name == "*" else { return false }
      return !parts.dropFirst().contains { $0.hasPrefix("q=0") && Double($0.dropFirst(2)) == 0 }
    }
  }

  private static func isCompressible(_ response: Response) -> Bool {
    guard response.status == .ok, response.headers[.contentEncoding] == nil,
      response.body.contentLength ?? .max >= shortest, let type = response.headers[.contentType]
    else { return false }
    return compressible.contains { type.hasPrefix($0) }
  }

  private static let compressible = [
    "application/json", "application/geo+json", "application/problem+json", "application/vnd.oai", "application/schema",
    "application/x-ndjson", "application/vnd.google-earth.kml", "application/vnd.mapbox-vector-tile", "text/html",
    "text/css", "text/csv", "text/javascript", "image/svg",
  ]
}

/// Compresses what is written through it.
private struct CompressingWriter: ResponseBodyWriter {
  private var parent: any ResponseBodyWriter
  private let stream = DeflateStream()

  init(_ parent: any ResponseBodyWriter) { self.parent = parent }

  mutating func write(_ buffer: ByteBuffer) async throws {
    let compressed = stream.compress(buffer, isLast: false)
    if compressed.readableBytes > 0 { try await parent.write(compressed) }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await parent.write(stream.compress(ByteBuffer(), isLast: true))
    try await parent.finish(trailingHeaders)
  }
}
