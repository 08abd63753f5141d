/// A folder of source tables: `places.tsv`, `countries.tsv`, `admin1.tsv`, `demonyms.tsv`, `abbreviations.tsv`,
/// `disputed-areas.tsv`, `worldviews.tsv`, each plain or as `.tsv.xz`.
///
/// Tables are UTF-8, tab separated, without quoting, their column names in the first line; lists within a field are
/// separated by bars. Only `places.tsv` must exist. Bad rows are recorded as issues and left out.
public struct GazetteerTables: Hashable, Sendable {
  /// The folder's path.
  public var folder: String

  /// Names a folder; it is looked at when a table is read.
  public init(folder: String) { self.folder = folder }

  /// The tables an index is made of, by base name, in a fixed order.
  static let names = [
    "places", "countries", "admin1", "demonyms", "abbreviations", "disputed-areas", "worldviews",
  ]

  /// The path of a table, compressed or plain; nil where the folder has neither.
  public func path(of table: String, extension ext: String = "tsv") -> String? {
    ["\(folder)/\(table).\(ext).xz", "\(folder)/\(table).\(ext)"].first { FileStatus(path: $0)?.isRegular == true }
  }

  /// The licences and sources of the data, as the folder's `ATTRIBUTION` states them; empty without that file.
  public func attribution() throws(GazetteerError) -> String {
    let path = "\(folder)/ATTRIBUTION"
    guard FileStatus(path: path) != nil else { return "" }
    return String(decoding: try CompressedFile.read(path: path), as: UTF8.self)
  }

  /// Hands over every place, in the table's order, with the other countries that claim it.
  ///
  /// - Throws: ``GazetteerError`` when the table is missing, damaged or lacks a column.
  public func forEachPlace(
    issues: inout GazetteerIssues, _ body: (PlaceRow) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    guard let path = path(of: "places") else {
      throw GazetteerError(
        code: .tableNotFound, message: "holds neither places.tsv.xz nor places.tsv", path: folder)
    }
    var table = try TableReader(path: path, columns: PlaceRow.columns)
    let disputed = try disputedAreas(issues: &issues)
    while try table.next(issues: &issues) {
      guard var row = PlaceRow(table, issues: &issues) else { continue }
      disputed.addClaims(to: &row.place)
      try body(row)
    }
  }

  /// The countries, in the table's order.
  public func countries(issues: inout GazetteerIssues) throws(GazetteerError) -> [CountryRow] {
    try rows(of: "countries", columns: CountryRow.columns, issues: &issues, make: CountryRow.init)
  }

  /// The first-level divisions, in the table's order.
  public func admin1(issues: inout GazetteerIssues) throws(GazetteerError) -> [Admin1Row] {
    try rows(of: "admin1", columns: Admin1Row.columns, issues: &issues, make: Admin1Row.init)
  }

  /// Demonyms and abbreviations, in the tables' order.
  public func forms(issues: inout GazetteerIssues) throws(GazetteerError) -> [FormRow] {
    let columns = ["form", "placeId"]
    return try rows(of: "demonyms", columns: columns, issues: &issues) { FormRow($0, kind: .demonym, issues: &$1) }
      + rows(of: "abbreviations", columns: columns, issues: &issues) { FormRow($0, kind: .abbreviation, issues: &$1) }
  }

  func rows<Row>(
    of name: String, columns: [String], issues: inout GazetteerIssues,
    make: (TableReader, inout GazetteerIssues) -> Row?
  ) throws(GazetteerError) -> [Row] {
    guard let path = path(of: name) else { return [] }
    var table = try TableReader(path: path, columns: columns)
    var rows: [Row] = []
    while try table.next(issues: &issues) {
      if let row = make(table, &issues) { rows.append(row) }
    }
    return rows
  }
}
