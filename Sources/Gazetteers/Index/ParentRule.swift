/// Which place holds another administratively, by the codes that places state.
///
/// A place lies in the second-level division of its codes, or else in the first-level one, or else in the country; a
/// second-level division in the first-level one, a first-level one in the country, and a country in none.
struct ParentRule {
  private struct Codes: Hashable {
    var country: UInt32
    var admin1: UInt32 = 0
    var admin2: UInt32 = 0
  }

  /// How high a place stands among the divisions.
  private enum Level { case country, first, second, place }

  private var countries: [String: UInt32] = [:]
  private var divisions: [String: UInt32] = [:]

  /// States which row a country code stands for.
  mutating func setCountry(_ code: String, row: UInt32?) { countries[code] = row }

  /// States which row the key of a first-level division stands for.
  mutating func setDivision(_ key: String, row: UInt32?) { divisions[key] = row }

  /// Fills in the parent of every record; those stated override the rule.
  ///
  /// - Returns: the rows whose stated parent lies below themselves; they have none.
  func apply(
    to records: inout [PlaceRecord], stated: [(child: UInt32, parent: UInt32)], texts: TextStore
  ) -> [UInt32] {
    let shared = texts.shared
    var levels: [UInt32: Level] = [:]
    var ranks: [UInt32: Int] = [:]
    for (text, offset) in shared {
      if text.hasPrefix("PCL") { levels[offset] = .country }
      // A state of the past holds nothing now.
      if text.hasPrefix("PCL"), text != "PCLH" { ranks[offset] = text == "PCLI" ? 1 : 0 }
      if text == "ADM1" || text == "ADM1H" { levels[offset] = .first }
      if text == "ADM2" || text == "ADM2H" { levels[offset] = .second }
    }
    let (first, second) = (shared["ADM1"], shared["ADM2"])
    var rows: [Codes: UInt32] = [:]
    func take(_ row: UInt32, for codes: Codes, isBetter: (UInt32) -> Bool) {
      if let held = rows[codes], !isBetter(held) { return }
      rows[codes] = row
    }
    for (index, record) in records.enumerated() where record.countryCode != 0 && record.featureCode != 0 {
      let row = UInt32(index)
      if let rank = ranks[record.featureCode] {
        take(row, for: Codes(country: record.countryCode)) { held in
          let other = records[Int(held)]
          return (rank, record.population) > (ranks[other.featureCode] ?? 0, other.population)
        }
      } else if record.featureCode == first, record.admin1Code != 0 {
        take(row, for: Codes(country: record.countryCode, admin1: record.admin1Code)) {
          record.population > records[Int($0)].population
        }
      } else if record.featureCode == second, record.admin2Code != 0 {
        let codes = Codes(country: record.countryCode, admin1: record.admin1Code, admin2: record.admin2Code)
        take(row, for: codes) { record.population > records[Int($0)].population }
      }
    }
    for (code, row) in countries {
      if let offset = shared[code] { rows[Codes(country: offset)] = row }
    }
    for (key, row) in divisions {
      // The key is a sign, the country's two letters, a dot and the code.
      let parts = key.dropFirst().split(separator: ".", maxSplits: 1)
      guard parts.count == 2, let country = shared[String(parts[0])], let admin1 = shared[String(parts[1])] else {
        continue
      }
      rows[Codes(country: country, admin1: admin1)] = row
    }
    for index in records.indices {
      let record = records[index]
      let level = levels[record.featureCode] ?? .place
      guard level != .country, record.countryCode != 0 else { continue }
      var parent: UInt32?
      if level == .place, record.admin2Code != 0 {
        parent = rows[Codes(country: record.countryCode, admin1: record.admin1Code, admin2: record.admin2Code)]
      }
      if parent == nil || parent == UInt32(index), level != .first, record.admin1Code != 0 {
        parent = rows[Codes(country: record.countryCode, admin1: record.admin1Code)]
      }
      if parent == nil || parent == UInt32(index) { parent = rows[Codes(country: record.countryCode)] }
      if let parent, parent != UInt32(index) { records[index].parent = parent }
    }
    return Self.apply(stated, to: &records)
  }

  private static func apply(
    _ stated: [(child: UInt32, parent: UInt32)], to records: inout [PlaceRecord]
  ) -> [UInt32] {
    for (child, parent) in stated { records[Int(child)].parent = parent }
    // Every cycle has a stated step in it: the rule alone leads upwards only.
    var dropped: [UInt32] = []
    for (child, _) in stated.sorted(by: { $0.child < $1.child }) {
      var row = records[Int(child)].parent
      var steps = 0
      while row != PlaceRecord.noParent, row != child, steps < 1000 {
        row = records[Int(row)].parent
        steps += 1
      }
      if row != PlaceRecord.noParent {
        records[Int(child)].parent = PlaceRecord.noParent
        dropped.append(child)
      }
    }
    return dropped
  }

  /// The section of children: the rows with a parent, by the parent, then by descending population, then by row.
  static func children(of records: [PlaceRecord]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: records.count + 1)
    for record in records where record.parent != PlaceRecord.noParent { starts[Int(record.parent) + 1] += 1 }
    for row in records.indices { starts[row + 1] += starts[row] }
    var next = starts
    var children = [UInt32](repeating: 0, count: Int(starts[records.count]))
    for (row, record) in records.enumerated() where record.parent != PlaceRecord.noParent {
      children[Int(next[Int(record.parent)])] = UInt32(row)
      next[Int(record.parent)] += 1
    }
    for row in records.indices where starts[row + 1] - starts[row] > 1 {
      children[Int(starts[row])..<Int(starts[row + 1])].sort { a, b in
        let (left, right) = (records[Int(a)].population, records[Int(b)].population)
        return left != right ? left > right : a < b
      }
    }
    return children.map(\.littleEndian)
  }
}
