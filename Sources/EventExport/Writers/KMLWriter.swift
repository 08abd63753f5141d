public import Events
import GeoJSON

/// Writes events as KML 2.2 (OGC 07-147r2): a placemark each, with the day or the days, a style by type, and the columns as
/// extended data. An event without a position is a placemark without a geometry, which viewers list.
public struct KMLWriter: ~Copyable {
  /// How many events have been written.
  public private(set) var count = 0
  private var out = ByteWriter(capacity: pieceLength * 2)
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private let columns: [(name: String, number: Int)]

  private static let pieceLength = 1 << 17

  /// Makes a writer.
  /// - Parameters:
  ///   - title: The name of the document.
  ///   - columns: The columns of the extended data; derived ones are left out.
  ///   - sink: Takes the bytes, some at a time.
  public init(
    title: String, columns: [ExportColumn] = ExportProfile.plain.columns,
    sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.sink = sink
    self.columns = columns.compactMap { column in
      guard case .column(let number) = column.source else { return nil }
      return (column.name, number)
    }
    out.put(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    out.put("\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document><name>")
    out.put(xml: title)
    out.put("</name>\n")
    for (index, entry) in EventType.colours.enumerated() { putStyle("type-\(index)", colour: entry.colour) }
    putStyle("type-other", colour: EventType.colourOfOthers)
  }

  /// KML spells colours alpha, blue, green, red.
  private mutating func putStyle(_ id: String, colour: String) {
    let digits = colour.utf8.dropFirst().map { $0 }
    let reversed = [digits[4...5], digits[2...3], digits[0...1]].map { String(decoding: $0, as: UTF8.self) }.joined()
    out.put(
      raw: """
        <Style id="\(id)"><IconStyle><color>ff\(reversed)</color><scale>0.7</scale><Icon>\
        <href>http://maps.google.com/mapfiles/kml/shapes/shaded_dot.png</href></Icon></IconStyle></Style>

        """)
  }

  /// Writes an event.
  /// - Throws: what the sink throws.
  public mutating func write(_ event: borrowing FlatEvent) throws {
    out.put("<Placemark id=\"")
    out.put(xml: event.text("event_id") ?? "")
    out.put("\">")
    put("name", event.text("title"))
    put("description", ExportColumn.Derived.description.text(of: event))
    putDays(event)
    let type = EventType.colours.firstIndex { $0.type.rawValue == event.text("event_type") }
    put("styleUrl", "#type-\(type.map(String.init) ?? "other")")
    out.put("<ExtendedData>")
    event.bytes.withUnsafeBufferPointer { bytes in
      for (name, number) in columns {
        let value = event.values[number]
        if value == .null { continue }
        out.put("<Data name=\"")
        out.put(raw: name)
        out.put("\"><value>")
        if case .text(let range) = value {
          for byte in bytes[range] { out.put(xml: byte) }
        } else {
          FeatureLayout.put(value, bytes, to: &out)
        }
        out.put("</value></Data>")
      }
    }
    out.put("</ExtendedData>")
    if let position = event.position {
      out.put("<Point><coordinates>")
      FeatureLayout.put(coordinate: position.longitude, to: &out)
      out.put(UInt8(ascii: ","))
      FeatureLayout.put(coordinate: position.latitude, to: &out)
      out.put("</coordinates></Point>")
    }
    out.put("</Placemark>\n")
    count += 1
    if out.count >= Self.pieceLength { try flush() }
  }

  private mutating func putDays(_ event: borrowing FlatEvent) {
    guard let start = event.text("date_start") else { return }
    let end = event.text("date_end") ?? start
    if start == end {
      out.put("<TimeStamp>")
      put("when", start)
      out.put("</TimeStamp>")
    } else {
      out.put("<TimeSpan>")
      put("begin", start)
      put("end", end)
      out.put("</TimeSpan>")
    }
  }

  private mutating func put(_ element: StaticString, _ text: String?) {
    guard let text else { return }
    out.put("<")
    out.put(element)
    out.put(">")
    out.put(xml: text)
    out.put("</")
    out.put(element)
    out.put(">")
  }

  /// Writes the end of the document, and hands on what is left.
  /// - Throws: what the sink throws.
  public mutating func finish() throws {
    out.put("</Document>\n</kml>\n")
    try flush()
  }

  private mutating func flush() throws {
    try sink(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.rewind(to: 0, level: 0)
  }
}

extension ByteWriter {
  /// Writes text for an element or an attribute of XML; control characters, which XML cannot hold, become spaces.
  mutating func put(xml text: String) {
    for byte in text.utf8 { put(xml: byte) }
  }

  mutating func put(xml byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): put("&amp;")
    case UInt8(ascii: "<"): put("&lt;")
    case UInt8(ascii: ">"): put("&gt;")
    case UInt8(ascii: "\""): put("&quot;")
    case 0x09, 0x0A, 0x0D, 0x20...: put(byte)
    default: put(UInt8(ascii: " "))
    }
  }
}
