/// Counts and sums of items by region.
///
/// Items bring their own codes, as a rule those of the gazetteer row they were resolved to; a caller with bare positions
/// asks a ``RegionIndex`` first. Absent figures stay absent: a sum is nil where no item states one, and 0 where all
/// that do state 0.
///
///     let totals = RegionTotals(of: events, level: .admin1, measures: ["killed"]) { event in
///       (RegionCodes(countryCode: event.countryCode, admin1Code: event.admin1Code), [event.killed])
///     }
public struct RegionTotals: Hashable, Sendable {
  /// The figures of one region.
  public struct Row: Hashable, Sendable {
    /// The region.
    public var codes: RegionCodes
    /// Which items lie in it, as indices into the items given, ascending.
    public var items: [Int]
    /// One sum for each measure, in their order.
    public var sums: [Sum]

    /// How many items lie in the region.
    public var count: Int { items.count }
  }

  /// A sum over the items that state a figure.
  public struct Sum: Hashable, Sendable {
    /// The sum; nil where no item states a figure.
    public var total: Int?
    /// How many items state one.
    public var stated: Int
  }

  /// The names of the measures.
  public let measures: [String]
  /// The regions with at least one item, by country code, then by division code.
  public let rows: [Row]
  /// The items without a region, ascending.
  public let unplaced: [Int]

  /// Sums items up.
  ///
  /// - Parameters:
  ///   - level: at the country's level division codes are disregarded; at the division's, items without one are summed under their
  ///     country.
  ///   - measures: the names of the figures.
  ///   - figures: an item's codes, nil or with an empty country code where it has none, and one figure for each measure, nil
  ///     where it is not stated.
  /// - Precondition: every item gives as many figures as there are measures.
  /// - Complexity: O(*n* + *r* log *r*) for *n* items in *r* regions.
  public init<Items: Sequence>(
    of items: Items, level: Region.Level, measures: [String] = [],
    figures: (Items.Element) throws -> (codes: RegionCodes?, figures: [Int?])
  ) rethrows {
    var rows: [RegionCodes: Row] = [:]
    var unplaced: [Int] = []
    let empty = Array(repeating: Sum(total: nil, stated: 0), count: measures.count)
    for (index, item) in items.enumerated() {
      let (codes, values) = try figures(item)
      precondition(values.count == measures.count, "\(values.count) figures for \(measures.count) measures")
      guard let codes, !codes.countryCode.isEmpty else {
        unplaced.append(index)
        continue
      }
      let key = codes.at(level)
      var row = rows.removeValue(forKey: key) ?? Row(codes: key, items: [], sums: empty)
      row.items.append(index)
      for (measure, value) in values.enumerated() {
        guard let value else { continue }
        // A sum that no 64-bit number holds stays at the greatest one.
        let (sum, overflow) = (row.sums[measure].total ?? 0).addingReportingOverflow(value)
        row.sums[measure].total = overflow ? (value < 0 ? .min : .max) : sum
        row.sums[measure].stated += 1
      }
      rows[key] = row
    }
    self.measures = measures
    self.rows = rows.values.sorted { $0.codes < $1.codes }
    self.unplaced = unplaced
  }
}
