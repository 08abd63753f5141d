/// How two names that follow each other in the text are joined.
enum NameJoint: Sendable {
  /// Other words lie between them.
  case none
  /// `Derbent, Dagestan`: a qualifier or a list.
  case comma
  /// `Derbent in Dagestan`, `Derbent (Dagestan)`, `Derbent, a town in Dagestan`.
  case within
  /// `Dagestan's Derbent`, `the Russian city of Derbent`.
  case holder
  /// `Russian Dagestan`, `Paris Texas`: nothing but a space.
  case adjacent
  /// `Derbent and Makhachkala`.
  case list
}

/// What stands directly around a mention in the text.
struct MentionSurroundings: Sendable {
  /// The joint to the next mention that may name a place.
  var jointToNext = NameJoint.none
  /// A type word right after the name, as written.
  var wordAfter: String?
  /// The cue of that word.
  var cueAfter: CueWord?
  /// The cue of a type word before it: `city of Derbent`, `Lake Van`.
  var cueBefore: CueWord?
  /// A full stop follows, as after `Ill.`, and a comma goes before.
  var isQualifierWithStop = false
  /// `in`, `at`, `from`, `near` and the like go before.
  var isAfterPreposition = false
  /// `the` goes before.
  var isAfterArticle = false
  /// A word in capitals or with a capital goes directly before, as in `Sam Houston`.
  var capitalBefore = false
  /// A word with a capital follows directly, as in `Paris Hilton`.
  var capitalAfter = false
  /// `'s` follows.
  var possessiveAfter = false
  /// A comma follows.
  var commaAfter = false
  /// A hyphen touches it.
  var hyphenBeside = false
  /// Nothing of its sentence goes before.
  var opensSentence = false
}

/// Reads the words around mentions from the bytes of a text.
struct SurroundingsReader {
  let bytes: [UInt8]

  private static let longestGap = 48

  /// The surroundings of mentions whose ranges ascend by their start.
  ///
  /// - Complexity: O(n) for n mentions; each looks at a bounded number of bytes.
  func surroundings(of ranges: [Range<Int>]) -> [MentionSurroundings] {
    var result = [MentionSurroundings](repeating: MentionSurroundings(), count: ranges.count)
    for index in ranges.indices {
      let range = ranges[index].clamped(to: 0..<bytes.count)
      if index + 1 < ranges.count {
        result[index].jointToNext = joint(from: range.upperBound, to: min(ranges[index + 1].lowerBound, bytes.count))
      }
      if let word = word(after: range.upperBound) {
        result[index].cueAfter = CueWord(word.lowercased())
        if result[index].cueAfter != nil { result[index].wordAfter = word }
      }
      result[index].cueBefore = cue(before: range.lowerBound)
      result[index].isQualifierWithStop =
        byte(range.upperBound) == UInt8(ascii: ".") && range.lowerBound >= 2
        && bytes[range.lowerBound - 2] == UInt8(ascii: ",")
      note(range, &result[index])
    }
    return result
  }

  private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func joint(from start: Int, to end: Int) -> NameJoint {
    guard start <= end, end - start <= Self.longestGap else { return .none }
    if end == start { return .none }
    let gap = string(start..<end).lowercased()
    if let joint = Self.joints[gap] { return joint }
    if gap.contains(where: { $0 == "." || $0 == "\n" || $0 == ";" || $0 == ":" }) { return .none }
    let words = gap.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "(" })
    guard words.count <= 7, let last = words.last(where: { $0 != "the" }) else { return .none }
    switch last {
    case "of": return words.contains { CueWord($0) != nil } ? .holder : .none
    case "in", "в", "inside", "across": return .within
    default: return .none
    }
  }

  private static let joints: [String: NameJoint] = {
    var result: [String: NameJoint] = [" ": .adjacent]
    for gap in [", ", ",", " , ", "., "] { result[gap] = .comma }
    for gap in [
      " and ", ", and ", " or ", ", or ", " & ", "/", " / ", " and the ", ", and the ", " and in ", "-", "–", " и ",
      ", the ", " nor ", " and from ", " to ", " or the ", " versus ", " and near ", " and around ",
    ] {
      result[gap] = .list
    }
    for gap in ["'s ", "’s ", "s' ", "' ", "’ ", "'s own "] { result[gap] = .holder }
    for gap in [" (", ", (", " in ", ", in "] { result[gap] = .within }
    return result
  }()

  private static let prepositions: Set<String> = [
    "in", "at", "from", "near", "to", "into", "across", "around", "outside", "inside", "throughout", "toward",
    "towards",
    "through", "within", "between", "of",
  ]

  /// What stands directly beside a name, for telling a place from something else of its name.
  private func note(_ range: Range<Int>, _ result: inout MentionSurroundings) {
    var before = range.lowerBound
    if let word = word(before: &before) {
      result.isAfterPreposition = Self.prepositions.contains(word)
      result.isAfterArticle = word == "the"
      if let first = byte(before), isUpper(first) { result.capitalBefore = true }
    }
    if byte(range.upperBound) == UInt8(ascii: " "), let next = byte(range.upperBound + 1), isUpper(next) {
      result.capitalAfter = true
    }
    let following = byte(range.upperBound)
    result.commaAfter = following == UInt8(ascii: ",")
    result.possessiveAfter =
      (following == UInt8(ascii: "'") && byte(range.upperBound + 1) == UInt8(ascii: "s"))
      || (following == 0xE2 && byte(range.upperBound + 1) == 0x80 && byte(range.upperBound + 2) == 0x99)
    result.hyphenBeside = following == UInt8(ascii: "-") || byte(range.lowerBound - 1) == UInt8(ascii: "-")
    var place = range.lowerBound - 1
    while let earlier = byte(place), earlier == UInt8(ascii: " ") { place -= 1 }
    switch byte(place) {
    case nil, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: ":"),
      UInt8(ascii: "\""):
      result.opensSentence = true
    default: break
    }
  }

  private func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private func word(after end: Int) -> String? {
    guard byte(end) == UInt8(ascii: " ") else { return nil }
    var stop = end + 1
    while let next = byte(stop), Self.isWordByte(next), stop - end < 32 { stop += 1 }
    return stop > end + 1 ? string(end + 1..<stop) : nil
  }

  /// The cue of `city of`, `region of the`, or of a type word that goes straight before the name.
  private func cue(before start: Int) -> CueWord? {
    var position = start
    guard var word = word(before: &position) else { return nil }
    if word == "the" {
      guard let earlier = self.word(before: &position) else { return nil }
      word = earlier
    }
    if word == "of" {
      guard let earlier = self.word(before: &position) else { return nil }
      word = earlier
    }
    return CueWord(word)
  }

  private func word(before position: inout Int) -> String? {
    guard position >= 2, byte(position - 1) == UInt8(ascii: " ") else { return nil }
    let end = position - 1
    var start = end
    while start > 0, end - start < 32, Self.isWordByte(bytes[start - 1]) { start -= 1 }
    position = start
    return start < end ? string(start..<end).lowercased() : nil
  }
}
