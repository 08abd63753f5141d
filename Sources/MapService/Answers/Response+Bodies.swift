import GeoJSON
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
  /// An answer of some bytes.
  static func bytes(_ bytes: [UInt8], mediaType: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: mediaType], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// An answer of a JSON value.
  static func json(_ value: JSONValue, mediaType: String = "application/json") -> Response {
    var bytes: [UInt8] = []
    do {
      try value.write(into: &bytes)
    } catch {
      // Numbers that JSON cannot spell do not come from a store; nothing is said rather than half of it.
      return Response(status: .internalServerError)
    }
    return .bytes(bytes, mediaType: mediaType)
  }

  /// An answer of a page of HTML.
  static func html(_ page: HTMLPage) -> Response {
    .bytes(Array(page.text.utf8), mediaType: "text/html; charset=utf-8")
  }
}
