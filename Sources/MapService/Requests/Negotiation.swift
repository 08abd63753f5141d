import HTTPTypes
import HummingbirdCore

/// Which of the formats that a route has the client wants: the parameter `f`, else the header Accept.
struct Negotiation {
  private let format: String?
  private let accept: [String]

  init(_ request: ServiceRequest) {
    format = request.parameters["f"].flatMap { $0.isEmpty ? nil : $0 }
    accept = (request.request.headers[.accept] ?? "").split(separator: ",").map { entry in
      String(entry.prefix { $0 != ";" }).trimmed.lowercased()
    }
  }

  /// Whether the client asks for JSON rather than for a page.
  var prefersJSON: Bool {
    if let format { return format == "json" }
    let first = accept.first { $0.contains("json") || $0 == "text/html" || $0 == "application/xhtml+xml" }
    return first?.contains("json") == true
  }

  /// Whether a page for people is asked for rather than JSON.
  /// - Parameter others: Other words that `f` may be.
  /// - Throws: ``ServiceProblem`` for an `f` that is none of the words.
  func wantsPage() throws -> Bool {
    switch format {
    case "html": return true
    case "json": return false
    case nil:
      let first = accept.first { $0.contains("json") || $0 == "text/html" }
      return first == "text/html"
    default: throw ServiceProblem(.invalidParameter, "json or html", parameter: "f")
    }
  }

  /// The format of events that is asked for.
  /// - Throws: ``ServiceProblem`` for an `f` that is none.
  func eventFormat() throws -> EventFormat {
    if let format {
      guard let known = EventFormat(rawValue: format) else {
        throw ServiceProblem(
          .invalidParameter, "one of \(EventFormat.allCases.map(\.rawValue).joined(separator: ", "))", parameter: "f")
      }
      return known
    }
    for type in accept {
      switch type {
      case "text/html": return .html
      case "application/geo+json", "application/json", "*/*", "application/*": return .json
      case "text/csv": return .csv
      case "application/vnd.google-earth.kml+xml": return .kml
      case "application/geo+json-seq": return .geojsons
      default: continue
      }
    }
    return .json
  }
}
