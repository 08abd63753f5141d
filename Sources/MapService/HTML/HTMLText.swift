/// Text for a page of HTML in which nothing that comes from outside can be anything but text.
struct HTMLText: ExpressibleByStringInterpolation, Sendable {
  /// What is written into the page.
  private(set) var html: String

  /// Text of the program's own, with values from anywhere escaped.
  init(stringInterpolation: Interpolation) { html = stringInterpolation.html }
  /// Text of the program's own.
  init(stringLiteral value: String) { html = value }
  /// Several pieces, one after the other.
  init(_ pieces: [HTMLText]) { html = pieces.map(\.html).joined() }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ text: String) { html += HTMLText.escaped(text) }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ piece: HTMLText) { html += piece.html }
    mutating func appendInterpolation(_ pieces: [HTMLText]) { for piece in pieces { html += piece.html } }
  }

  /// The text with what means something in HTML, and in values between quotes, written as what it is; characters that no page
  /// may hold are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
