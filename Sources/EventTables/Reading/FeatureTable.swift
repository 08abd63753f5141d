import GeoJSON

/// The features of a GeoJSON file as rows: their properties, and the feature's own `id` where no property is called so.
struct FeatureTable: TableSource {
  let columns: TableColumns
  private var features: FeatureFeed
  private var first: Result<Feature, TableIssue>?
  private let source: String
  private let hasOwnID: Bool

  /// Opens a file that comes in pieces; the first feature names the columns.
  init(source: String, format: GeoJSONFormat?, chunk: @escaping () throws -> ArraySlice<UInt8>) throws {
    self.source = source
    features = FeatureFeed(source: source, format: format, chunk: chunk)
    do { first = try features.next().map { .success($0) } } catch let issue as TableIssue { first = .failure(issue) }
    let feature = try first?.get()
    let names = feature?.properties?.members.map(\.name) ?? []
    hasOwnID = feature?.id != nil && !names.contains("id") && !names.contains("event_id")
    columns = TableColumns(names + (hasOwnID ? ["id"] : []))
  }

  mutating func next() throws -> TableRow? {
    let feature: Feature
    if case .success(let known)? = first {
      feature = known
      first = nil
    } else {
      guard let next = try features.next() else { return nil }
      feature = next
    }
    if let geometry = feature.geometry, feature.position?.isValid != true {
      let what = feature.position.map { "longitude \($0.longitude), latitude \($0.latitude)" } ?? geometry.typeName
      throw TableIssue(
        code: .invalidPosition, message: "\(what) is no point on the Earth", source: source, line: features.line)
    }
    return TableRow(
      line: features.line, values: values(of: feature), position: feature.position, feature: feature)
  }

  /// The values in the order of the columns; members mostly stand in that order themselves.
  private func values(of feature: Feature) -> [JSONValue] {
    let members = feature.properties?.members ?? []
    var values: [JSONValue] = []
    values.reserveCapacity(columns.names.count)
    for (place, name) in columns.names.enumerated() {
      if place < members.count, members[place].name == name {
        values.append(members[place].value)
      } else if hasOwnID, place == columns.names.count - 1 {
        values.append(feature.id.map { .string($0.description) } ?? .null)
      } else {
        values.append(members.first { $0.name == name }?.value ?? .null)
      }
    }
    return values
  }
}

/// Features of bytes that come in pieces.
struct FeatureFeed {
  private let source: String
  private let chunk: () throws -> ArraySlice<UInt8>
  private var reader: FeatureReader
  private var isWhole = false

  init(source: String, format: GeoJSONFormat?, chunk: @escaping () throws -> ArraySlice<UInt8>) {
    self.source = source
    self.chunk = chunk
    reader = FeatureReader(format: format)
  }

  /// The line on which the last feature's text begins.
  var line: Int { reader.line }

  /// The next feature; nil at the end.
  /// - Throws: ``TableIssue`` for one that is broken; the next call goes on behind it.
  mutating func next() throws -> Feature? {
    while true {
      do throws(GeoJSONError) {
        if let feature = try reader.next() { return feature }
      } catch {
        throw TableIssue(
          code: .unreadableRow, message: error.located, source: source, line: error.line)
      }
      if isWhole || reader.hasEnded { return nil }
      let bytes = try chunk()
      if bytes.isEmpty {
        isWhole = true
        reader.finish()
      } else {
        reader.append(bytes)
      }
    }
  }
}

extension GeoJSONError {
  /// The path in the text, the message and the code.
  fileprivate var located: String { "\(path): \(message) (\(code.rawValue))" }
}
