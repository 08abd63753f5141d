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
    }
    return result
  }

  private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func joint(from start: Int, to end: Int) -> NameJoint {
    guard start <= end, end - start <= Self.longestGap else { return .none }
    if end == start { return .none }
    let gap = string(start..<end).lowercased()
    switch gap {
    case " ": return .adjacent
    case ", ", ",", " , ": return .comma
    case "., ": return .comma
    case " and ", ", and ", " or ", ", or ", " & ", "/", " / ", " and the ", ", and the ", " and in ", "-", "–", " и ",
      ", the ", " nor ", " and from ", " to ", " or the ", " versus ", " and near ", " and around ":
      return .list
    case "'s ", "’s ", "s' ", "' ", "’ ", "'s own ": return .holder
    case " (", ", (", " in ", ", in ": return .within
    default: break
    }
    if gap.contains(where: { $0 == "." || $0 == "\n" || $0 == ";" || $0 == ":" }) { return .none }
    let words = gap.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "(" })
    guard words.count <= 7, let last = words.last(where: { $0 != "the" }) else { return .none }
    switch last {
    case "of": return words.contains { CueWord($0) != nil } ? .holder : .none
    case "in", "в", "inside", "across": return .within
    default: return .none
    }
  }

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
