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
    guard let scheme = address.firstRange(of: "://") else { return nil }
    var host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    if let port = host.lastIndex(of: ":"), host[host.index(after: port)...].allSatisfy(\.isNumber) {
      host = host[..<port]
    }
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    if name.hasSuffix(".") { name.removeLast() }
    return name.isEmpty ? nil : name
  }
}
