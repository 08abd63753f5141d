/// Look-up of a name as written: first as it is, then by the rules for spelling variants.
///
/// The rules, with what their finds are marked as:
///
/// - `saint`, `st`, `sainte`, `ste`, `mount`, `mt`, `fort`, `ft` stand for one another: always tried, ``NameKind/variant``.
///
/// and, each only while nothing is found:
///
/// - a leading `the` goes; kinds stay as they are;
/// - a type word goes (`Dagestan Republic`, `Derbent district`, `Moscow region`, `Lake X`): the places of that type if there
///   are any, else all. A place that itself has a type word (`Moscow Oblast`) is ``NameKind/stripped``, others are
///   ``NameKind/variant``;
/// - leading directions go (`northern Gaza Strip`, `southeastern Turkey`): ``NameKind/variant``;
/// - joined words are parted where a capital follows a small letter (`SouthSudan`): ``NameKind/variant``;
/// - a final `s` goes, for ``NameKind/demonym`` only (`Dagestanis`).
extension RowTable {
  /// The rows for a name as written, in the documented order.
  func rows(forName name: String) -> [FoundRow] {
    var folded: [UInt8] = []
    NameFolding.fold(name, into: &folded)
    if folded.isEmpty { return [] }
    var found = rows(folded: folded)
    if found.contains(where: { $0.kind == .abbreviation }), !NameEntries.isWrittenAsAbbreviation(name) {
      found.removeAll { $0.kind == .abbreviation }
    }
    if NameVariants.mayBeExchanged(folded) {
      let text = String(decoding: folded, as: UTF8.self)
      let others = NameVariants.exchanged(text).flatMap { rows(named: Array($0.utf8)) }
      if !others.isEmpty { found = ordered(found + others.map { FoundRow(row: $0.row, kind: .variant) }) }
    }
    if !found.isEmpty { return found }
    if folded.starts(with: "the ".utf8) {
      folded.removeFirst(4)
      found = rows(named: folded)
      if !found.isEmpty { return found }
    }
    return byRules(folded, surface: name)
  }

  private func byRules(_ folded: [UInt8], surface: String) -> [FoundRow] {
    let typed = ordered(TypeWords.stripped(folded[...]).flatMap(rows(stripped:)))
    if !typed.isEmpty { return typed }
    if let rest = NameVariants.withoutDirections(String(decoding: folded, as: UTF8.self)) {
      let rest = Array(rest.utf8)
      let found = rows(named: rest)
      let reached = found.isEmpty ? TypeWords.stripped(rest[...]).flatMap(rows(stripped:)) : found
      if !reached.isEmpty { return ordered(reached.map { FoundRow(row: $0.row, kind: .variant) }) }
    }
    if let parted = NameVariants.parted(surface) {
      let found = rows(named: Array(NameFolding.fold(parted).utf8))
      if !found.isEmpty { return ordered(found.map { FoundRow(row: $0.row, kind: .variant) }) }
    }
    if folded.last == UInt8(ascii: "s"), folded.count > 4 {
      return rows(named: Array(folded.dropLast())).filter { $0.kind == .demonym }
    }
    return []
  }

  /// Names proper only: a rule never leads to an abbreviation.
  private func rows(named folded: [UInt8]) -> [FoundRow] {
    rows(folded: folded).filter { $0.kind != .abbreviation }
  }

  private func rows(stripped: TypeWords.Stripped) -> [FoundRow] {
    let all = rows(named: Array(stripped.rest)).filter { $0.kind != .demonym }
    let fitting = all.filter { stripped.target.admits(featureClass: featureClass(ofRow: $0.row)) }
    return (fitting.isEmpty ? all : fitting).map {
      FoundRow(row: $0.row, kind: $0.kind == .stripped || hasTypeWord($0.row) ? .stripped : .variant)
    }
  }

  private func hasTypeWord(_ row: UInt32) -> Bool {
    var folded: [UInt8] = []
    NameFolding.fold(place(atRow: row).name, into: &folded)
    return !TypeWords.stripped(folded[...]).isEmpty
  }
}

/// Spellings that rules make of a name.
enum NameVariants {
  /// A quick test that rules most names out: exchangeable words end in t or te, or are mount.
  static func mayBeExchanged(_ folded: [UInt8]) -> Bool {
    let space = UInt8(ascii: " ")
    guard folded.contains(space) else { return false }
    for index in folded.indices where folded[index] == UInt8(ascii: "t") {
      let next = index + 1 < folded.count ? folded[index + 1] : space
      if next == space { return true }
      if next == UInt8(ascii: "e"), index + 2 == folded.count || folded[index + 2] == space { return true }
    }
    return false
  }

  /// The folded name with its first exchangeable word exchanged; empty where there is none.
  static func exchanged(_ folded: String) -> [String] {
    let words = folded.split(separator: " ")
    guard words.count > 1, let index = words.firstIndex(where: { exchanges[$0] != nil }),
      let others = exchanges[words[index]]
    else { return [] }
    return others.map { other in
      var changed = words
      changed[index] = other
      return changed.joined(separator: " ")
    }
  }

  /// The folded name without the directions it starts with; nil where it starts with none, or is nothing else.
  static func withoutDirections(_ folded: String) -> String? {
    var words = folded.split(separator: " ")[...]
    let count = words.count
    while words.count > 1, let first = words.first, directions.contains(first) { words.removeFirst() }
    if words.count > 1, words.count < count, words.first == "part", words.dropFirst().first == "of" {
      words.removeFirst(2)
    }
    if words.count > 1, words.count < count, words.first == "the" || words.first == "of" { words.removeFirst() }
    return words.isEmpty || words.count == count ? nil : words.joined(separator: " ")
  }

  /// The name with a space before each capital that follows a small letter; nil where there is none.
  static func parted(_ name: String) -> String? {
    var result = ""
    var lastIsLower = false
    var hasParted = false
    for scalar in name.unicodeScalars {
      if lastIsLower, scalar.properties.isUppercase {
        result.unicodeScalars.append(" ")
        hasParted = true
      }
      lastIsLower = scalar.properties.isLowercase
      result.unicodeScalars.append(scalar)
    }
    return hasParted ? result : nil
  }

  private static let exchanges: [Substring: [Substring]] = [
    "st": ["saint"], "saint": ["st"], "ste": ["sainte"], "sainte": ["ste"], "mt": ["mount"], "mount": ["mt"],
    "ft": ["fort"], "fort": ["ft"],
  ]

  private static let directions: Set<Substring> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "central", "mid",
    "upper", "lower", "greater", "inner", "outer", "mainland",
  ]
}
