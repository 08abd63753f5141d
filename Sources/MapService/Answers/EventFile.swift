import EventExport
import Events
import GeoJSON
import HTTPTypes
import Hummingbird
import NIOCore

/// All events of a query as a file of one of the export formats, read and sent a piece at a time: a client that is slow holds no
/// connection to the store, and no more than a piece is in memory.
///
/// Pieces are pages by key, so an export that a change of the store meets gives no event twice.
struct EventFile: Sendable {
  let format: EventFormat
  let query: EventQuery
  let service: EventService

  /// How many events are read at once.
  private static let piece = 1000

  func answer(_ request: ServiceRequest) throws -> Response {
    try service.store.checkPresence()
    let ending = format.isVocabulary ? "\(format.rawValue).csv" : format == .keplerMap ? "kepler.json" : format.rawValue
    var headers: HTTPFields = [
      .contentType: format.mediaType + (format.mediaType.hasPrefix("text/") ? "; charset=utf-8" : "")
    ]
    headers[.contentDisposition] = "attachment; filename=\"events.\(ending)\""
    if request.request.method == .head { return Response(status: .ok, headers: headers) }
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await write(to: &writer)
        try await writer.finish(nil)
      })
  }

  private func write(to output: inout any ResponseBodyWriter) async throws {
    let writer = try format.writer(withDistance: query.near != nil)
    let withRecords = format.isVocabulary
    var query = query
    var left = query.limit ?? .max
    repeat {
      let (asked, limit, store) = (query, min(Self.piece, left), service.store)
      let outcome = try await store.read { reader in
        let pages = EventPages(store: reader, index: store.index, withRecords: withRecords)
        return try pages.read(asked, limit: limit) { try writer.write($0) }
      }
      left -= limit
      query.after = left > 0 ? outcome.next : nil
      try await output.write(ByteBuffer(bytes: writer.take()))
    } while query.after != nil
    try writer.finish()
    try await output.write(ByteBuffer(bytes: writer.take()))
  }
}

extension EventFormat {
  /// Whether it is another project's vocabulary.
  fileprivate var isVocabulary: Bool { EventVocabulary(rawValue: rawValue) != nil }
}
