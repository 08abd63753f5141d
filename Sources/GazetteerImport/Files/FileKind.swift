/// What a file is, told by its name where that is a usual one, and by its first bytes.
public enum FileKind: Hashable, Sendable {
  /// A GeoNames dump of places: 19 columns between tabs.
  case geoNames
  /// GeoNames' `alternateNamesV2`.
  case alternateNames
  /// GeoNames' `admin1CodesASCII`.
  case admin1Codes
  /// GeoNames' `admin2Codes`.
  case admin2Codes
  /// GeoNames' `hierarchy`.
  case hierarchy
  /// GeoNames' `countryInfo`.
  case countryInfo
  /// GeoJSON in any of its forms.
  case geoJSON
  /// An SQLite database with a table `spr`, as of Who's On First.
  case sqlite
  /// A table with a header line, separated by commas, semicolons or tabs.
  case table
  /// Something that cannot be imported; the text says what it looks like.
  case other(String)

  /// Looks at a file.
  /// - Throws: ``ImportError`` when it cannot be opened or decompressed.
  public init(path: String) throws {
    let head = try SourceFile(path: path).peek(1 << 16)
    self.init(head: head, name: path)
  }

  init(head bytes: [UInt8], name: String) {
    var head = bytes[...]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    if head.starts(with: "SQLite format 3\u{0}".utf8) {
      self = .sqlite
      return
    }
    if let foreign = Self.foreignFormat(head) {
      self = .other(foreign)
      return
    }
    let text = head.drop { $0 <= 0x20 }
    guard let first = text.first else {
      self = .other(bytes.isEmpty ? "an empty file" : "a file of white space")
      return
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), Self.looksLikeJSON(text) {
      self = first == UInt8(ascii: "{") ? .geoJSON : .other("a JSON array; GeoJSON is an object with a \"type\"")
      return
    }
    self = Self.tabular(head, name: name)
  }

  // MARK: What it is not

  private static func foreignFormat(_ head: ArraySlice<UInt8>) -> String? {
    func starts(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if starts("version https://git-lfs") {
      return "a Git LFS pointer, which stands for the real file: run `git lfs pull`, or download the file itself"
    }
    let lead = String(decoding: head.drop { $0 <= 0x20 }.prefix(400), as: UTF8.self).lowercased()
    if lead.hasPrefix("<!doctype html") || lead.hasPrefix("<html") || lead.hasPrefix("<head") {
      return "a web page, most likely an error page saved under this name: download the file again"
    }
    if lead.hasPrefix("<?xml") || lead.hasPrefix("<osm") || lead.hasPrefix("<kml") || lead.hasPrefix("<gml") {
      return "XML\(lead.contains("<kml") ? " (KML)" : lead.contains("<osm") ? " (OpenStreetMap)" : ""): convert it to "
        + "GeoJSON with ogr2ogr"
    }
    if starts("%PDF") { return "a PDF document" }
    if starts("PAR1") { return "a Parquet file: convert it to GeoJSON with ogr2ogr or DuckDB" }
    if head.starts(with: [0x00, 0x00, 0x27, 0x0A]) { return "a shapefile: convert it to GeoJSON with ogr2ogr" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return "text in UTF-16: save it as UTF-8"
    }
    if head.starts(with: [0x00, 0x00, 0x00, 0x0D, 0x0A, 0x09]) || head.dropFirst(4).starts(with: "OSMHeader".utf8)
      || head.dropFirst(6).starts(with: "OSMHeader".utf8)
    {
      return "an OpenStreetMap PBF: extract what is wanted as GeoJSON with osmium"
    }
    if starts("fgb") { return "FlatGeobuf: convert it to GeoJSON with ogr2ogr" }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old office document: save the table as CSV" }
    // Text has few control characters, and binary files many.
    let controls = head.prefix(4096).count { $0 < 0x09 || (0x0E..<0x20).contains($0) }
    if controls * 20 > head.prefix(4096).count { return "a binary file" }
    return nil
  }

  private static func looksLikeJSON(_ text: ArraySlice<UInt8>) -> Bool {
    let second = text.dropFirst().first { $0 > 0x20 }
    return second.map { [UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "]")].contains($0) }
      ?? true
  }

  // MARK: Tables

  private static func tabular(_ head: ArraySlice<UInt8>, name: String) -> FileKind {
    // The last line may be cut off; it counts where it is the only one.
    var lines = head.split(separator: 0x0A, omittingEmptySubsequences: true).prefix(200).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    if lines.count > 1, head.last != 0x0A, lines.count < 200 { lines.removeLast() }
    let rows = lines.filter { $0.first != UInt8(ascii: "#") && !$0.isEmpty }
    let stem = fileStem(fileStem(name)).lowercased()
    if stem.hasPrefix("countryinfo") { return .countryInfo }
    let fields = rows.prefix(20).map { $0.split(separator: 0x09, omittingEmptySubsequences: false) }
    func most(_ test: ([ArraySlice<UInt8>]) -> Bool) -> Bool {
      !fields.isEmpty && fields.count(where: test) * 2 > fields.count
    }
    func isNumber(_ field: ArraySlice<UInt8>) -> Bool {
      !field.isEmpty && field.allSatisfy { (0x30...0x39).contains($0) }
    }
    func dots(_ field: ArraySlice<UInt8>) -> Int { field.count { $0 == UInt8(ascii: ".") } }
    if most({ $0.count == 19 && isNumber($0[0]) && $0[6].count <= 1 }) { return .geoNames }
    if most({ (17...19).contains($0.count) && $0[0].count == 2 && $0[1].count == 3 }) { return .countryInfo }
    if most({ (4...10).contains($0.count) && isNumber($0[0]) && isNumber($0[1]) && $0[2].count <= 10 }) {
      return .alternateNames
    }
    if most({ $0.count == 4 && isNumber($0[3]) && dots($0[0]) == 1 && $0[0].count <= 24 }) { return .admin1Codes }
    if most({ $0.count == 4 && isNumber($0[3]) && dots($0[0]) >= 2 }) { return .admin2Codes }
    if most({ (2...3).contains($0.count) && isNumber($0[0]) && isNumber($0[1]) }) { return .hierarchy }
    guard let header = lines.first else { return .other("a file of comments") }
    let separators = header.count { $0 == 0x09 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    if separators > 0 { return .table }
    return .other("text without columns")
  }

  // MARK: Messages

  /// What the file looks like, in words.
  public var description: String {
    switch self {
    case .geoNames: "a GeoNames dump of places"
    case .alternateNames: "GeoNames' alternate names"
    case .admin1Codes: "GeoNames' table of first-level divisions"
    case .admin2Codes: "GeoNames' table of second-level divisions"
    case .hierarchy: "GeoNames' hierarchy"
    case .countryInfo: "GeoNames' table of countries"
    case .geoJSON: "JSON"
    case .sqlite: "an SQLite database"
    case .table: "a table with columns"
    case .other(let text): text
    }
  }

  /// The error of a file that is something else than was asked for.
  func error(path: String, expected: String) -> ImportError {
    ImportError(code: .wrongFormat, message: "is not \(expected); it looks like \(description)", path: path)
  }

  /// Begins a file's entry in the log, once it is sure that it is what it was taken for.
  ///
  /// Where the rows do not tell, as in a file of bad ones, the caller's word is taken, if the file is text with tabs.
  static func check(_ path: String, is kind: FileKind, log: inout ImportLog) throws {
    let head = try SourceFile(path: path).peek(1 << 16)
    let found = FileKind(head: head, name: path)
    if found != kind {
      let isPlausible = found == .table && head.contains(0x09) || (kind == .countryInfo && found == .table)
      guard isPlausible else { throw found.error(path: path, expected: kind.description) }
    }
    try log.begin(path, as: kind.word)
  }

  private var word: String {
    switch self {
    case .geoNames: "geonames"
    case .alternateNames: "alternate_names"
    case .admin1Codes: "admin1_codes"
    case .admin2Codes: "admin2_codes"
    case .hierarchy: "hierarchy"
    case .countryInfo: "country_info"
    case .geoJSON: "geojson"
    case .sqlite: "whosonfirst"
    case .table, .other: "table"
    }
  }
}
