import GeoJSON

extension Worldview {
  /// The worldviews of a gazetteer, ``geonames`` first, the others by name.
  ///
  /// A folder without the tables has the default only. Rows that cannot be used are left out.
  /// - Throws: ``GazetteerError`` when a table is damaged or lacks a column.
  public static func all(in tables: GazetteerTables) throws(GazetteerError) -> [Worldview] {
    var issues = GazetteerIssues()
    let areas = try tables.disputedAreas(issues: &issues)
    let rules = try tables.worldviewRules(issues: &issues)
    let byName = Dictionary(grouping: rules) { $0.worldview }
    return [Worldview(name: geonames.name, rules: [], areas: areas)]
      + byName.keys.filter { $0 != geonames.name }.sorted().map { name in
        Worldview(name: name, rules: (byName[name] ?? []).map(\.rule), areas: areas)
      }
  }

  /// The worldview of the name; case does not count.
  ///
  /// - Throws: ``GazetteerError/Code/unknownWorldview``, with the names there are; or as ``all(in:)``.
  public static func named(_ name: String, in tables: GazetteerTables) throws(GazetteerError) -> Worldview {
    let all = try all(in: tables)
    if let found = all.first(where: { $0.name == name.lowercased() }) { return found }
    throw GazetteerError(
      code: .unknownWorldview,
      message: "no worldview is called '\(name)'; there are \(all.map(\.name).joined(separator: ", "))",
      path: tables.folder)
  }
}

extension GazetteerTables {
  /// The disputed areas, in the table's order; none without the table.
  public func disputedAreas(issues: inout GazetteerIssues) throws(GazetteerError) -> DisputedAreas {
    let columns = ["area", "name", "members", "outline", "claims", "heldBy", "since", "source", "note"]
    return DisputedAreas(
      try rows(of: "disputed-areas", columns: columns, issues: &issues) { table, issues in
        guard let outline = DisputedArea.outline(table.text(3)), !table.list(2).isEmpty else {
          issues.record(table.issue("bad_number", "an area without members, or an outline that is none", column: 3))
          return nil
        }
        return DisputedArea(
          id: table.text(0), name: table.text(1), members: table.list(2), outline: outline,
          claims: table.list(4).sorted(), heldBy: table.text(5), since: table.text(6), source: table.text(7),
          note: table.text(8))
      })
  }

  /// The rules of all worldviews, in the table's order.
  func worldviewRules(
    issues: inout GazetteerIssues
  ) throws(GazetteerError) -> [(worldview: String, rule: Worldview.Rule)] {
    let columns = ["worldview", "area", "countryCode", "date", "source"]
    return try rows(of: "worldviews", columns: columns, issues: &issues) { table, _ in
      let rule = Worldview.Rule(
        area: table.text(1), countryCode: table.text(2), date: table.text(3), source: table.text(4))
      return (table.text(0), rule)
    }
  }
}

extension DisputedArea {
  /// Rings written `lon lat,lon lat,…|…`; nil for a malformed one, no ring for an empty text.
  static func outline(_ text: String) -> [[Position]]? {
    var rings: [[Position]] = []
    for ring in text.split(separator: "|") {
      var positions: [Position] = []
      for corner in ring.split(separator: ",") {
        let numbers = corner.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 2 else { return nil }
        positions.append(Position(longitude: numbers[0], latitude: numbers[1]))
      }
      guard positions.count >= 3, positions.allSatisfy(\.isValid) else { return nil }
      rings.append(positions)
    }
    return rings
  }
}
