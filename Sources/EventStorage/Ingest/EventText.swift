package import Events
import GeoJSON

/// An event as one text: the feature that ``Event/feature`` gives, with its record.
package enum EventText {
  /// The text of an event.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  package static func text(of event: Event) throws -> String { try text(of: event.feature) }

  /// The text of a former version of an event. The columns hold the position as it is; a geometry would be rounded.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  package static func text(ofVersion event: Event) throws -> String {
    var feature = event.feature
    feature.geometry = nil
    return try text(of: feature)
  }

  /// The event of a text.
  /// - Throws: `GeoJSONError`; ``EventsError`` for a feature that is no event.
  package static func event(of text: String) throws -> Event {
    guard case .feature(let feature) = try GeoJSONDocument(parsing: Array(text.utf8)) else {
      throw EventsError(code: .invalidValue, message: "The text is no feature.")
    }
    return try Event(feature: feature)
  }

  private static func text(of feature: Feature) throws -> String {
    try String(decoding: GeoJSONDocument.feature(feature).bytes(), as: UTF8.self)
  }
}
