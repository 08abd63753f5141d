public import EventExtraction
import Events

extension Document {
  /// Who published the document: the host of its address without `www.`, else the outlet's name; in small letters.
  ///
  /// Nil where neither is known.
  public var outlet: String? {
    if let host = report.url.flatMap(Self.host) { return host }
    let name = (report.publisher ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return name.isEmpty ? nil : name
  }

  /// The host of an address (RFC 3986, section 3.2.2), without user and port.
  private static func host(_ address: String) -> String? {
    // By bytes, since every report of a run is asked; what is looked for is of ASCII.
    let bytes = address.utf8
    guard var start = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    while !bytes[start...].starts(with: "://".utf8) {
      guard let next = bytes[bytes.index(after: start)...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      start = next
    }
    let authority = bytes[bytes.index(start, offsetBy: 3)...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    var host = Substring(authority)
    if let user = host.utf8.lastIndex(of: UInt8(ascii: "@")) { host = host[host.utf8.index(after: user)...] }
    if let port = host.utf8.lastIndex(of: UInt8(ascii: ":")),
      host[host.utf8.index(after: port)...].allSatisfy(\.isNumber)
    {
      host = host[..<port]
    }
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    if name.hasSuffix(".") { name.removeLast() }
    return name.isEmpty ? nil : name
  }
}
