/// How a table of events is laid out.
public struct TableLayout: RawRepresentable, Hashable, Sendable {
  /// The word used on the command line.
  public var rawValue: String

  /// Makes a layout from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// ACLED's export.
  public static let acled = TableLayout(rawValue: "acled")
  /// UCDP's Georeferenced Event Dataset.
  public static let ucdp = TableLayout(rawValue: "ucdp")
  /// GDELT's event table, 1.0 or 2.0, with or without names of columns.
  public static let gdelt = TableLayout(rawValue: "gdelt")
  /// The columns of this program's own output.
  public static let dateline = TableLayout(rawValue: "dateline")
  /// Any other; a ``TableMapping``, or the usual names of columns, tell what is what.
  public static let mapped = TableLayout(rawValue: "mapped")

  /// Every layout, in the order in which they are tried.
  public static let all: [TableLayout] = [.dateline, .acled, .ucdp, .gdelt, .mapped]

  /// The layout that the columns show.
  static func detected(_ columns: TableColumns) -> TableLayout {
    if columns.hold(StoredRows.needed) { return .dateline }
    if columns.hold(ACLEDRows.needed) { return .acled }
    if columns.hold(UCDPRows.needed) { return .ucdp }
    return columns.hold(GDELTRows.needed) ? .gdelt : .mapped
  }

  /// What reads rows of the layout.
  func rows(_ columns: TableColumns, mapping: TableMapping, source: String) throws(TableIssue) -> any RowLayout {
    let (needed, rows): ([String], any RowLayout)
    switch self {
    case .dateline: (needed, rows) = (StoredRows.needed, StoredRows(columns))
    case .acled: (needed, rows) = (ACLEDRows.needed, ACLEDRows(columns))
    case .ucdp: (needed, rows) = (UCDPRows.needed, UCDPRows(columns))
    case .gdelt: (needed, rows) = (GDELTRows.needed, GDELTRows(columns))
    default: return try MappedRows(columns, mapping: mapping, source: source)
    }
    if let missing = needed.first(where: { columns.index(of: $0) == nil }) {
      throw TableIssue(
        code: .unknownLayout, message: "has no column \(missing), which a table of the layout \(rawValue) has",
        source: source)
    }
    return rows
  }
}
