import Geoparsing

/// Turns the tokens of a wire text into hashed features for the tagger of roles.
///
/// Nothing here looks at case. A change needs new weights, see ``TemplateWeights/featureVersion``.
package struct RoleFeatures {
  private let text: WireText
  /// For each token 1 where a place's name begins, 2 inside one, 3 where the name is a country's.
  private let placeOf: [UInt64]

  /// Prepares a text.
  package init(_ text: WireText) {
    self.text = text
    var placeOf = [UInt64](repeating: 0, count: text.lower.count)
    for place in text.places {
      for token in place.tokens {
        placeOf[token] = (token == place.tokens.lowerBound ? 1 : 2) + (place.isSettlement ? 4 : 0)
      }
    }
    for country in text.countries {
      for token in country.tokens ?? 0..<0 { placeOf[token] = country.isDemonym ? 12 : 13 }
    }
    self.placeOf = placeOf
  }

  /// Replaces the list by the features of one token of a sentence.
  package func collect(at index: Int, in sentence: Range<Int>, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    var template: UInt64 = 0
    func start() -> UInt64 {
      template += 1
      return template &* 0x9E37_79B9_7F4A_7C15
    }
    func add(_ a: UInt64) { keys.append(mixed(start(), a)) }
    func add(_ a: UInt64, _ b: UInt64) { keys.append(mixed(mixed(start(), a), b)) }
    func add(_ a: UInt64, _ b: UInt64, _ c: UInt64) { keys.append(mixed(mixed(mixed(start(), a), b), c)) }
    func word(_ offset: Int) -> UInt64 { text.word(index + offset, in: sentence) }
    func coarse(_ offset: Int) -> UInt64 { text.coarse(index + offset, in: sentence) }
    func fine(_ offset: Int) -> UInt64 { sentence.contains(index + offset) ? text.groups[index + offset].fine : 70_001 }
    func place(_ offset: Int) -> UInt64 { sentence.contains(index + offset) ? placeOf[index + offset] : 99 }
    func suffix(_ offset: Int, _ length: Int) -> UInt64 {
      guard sentence.contains(index + offset) else { return 3 }
      return text.lower[index + offset].utf8.suffix(length).reduce(7) { mixed($0, UInt64($1)) }
    }
    add(0)
    add(word(0)); add(word(-1)); add(word(1)); add(word(-2)); add(word(2)); add(word(-3)); add(word(3))
    add(word(-1), word(0)); add(word(0), word(1)); add(word(-2), word(-1)); add(word(1), word(2))
    add(word(-1), word(1)); add(word(-2), word(-1), word(0)); add(word(0), word(1), word(2))
    add(suffix(0, 2)); add(suffix(0, 3)); add(suffix(0, 4)); add(suffix(1, 3)); add(suffix(-1, 3))
    add(fine(0)); add(fine(-1)); add(fine(1)); add(coarse(0)); add(coarse(-1)); add(coarse(1))
    add(coarse(-1), coarse(0)); add(coarse(0), coarse(1)); add(coarse(-2), coarse(-1)); add(coarse(1), coarse(2))
    add(coarse(-1), coarse(0), coarse(1)); add(coarse(2)); add(coarse(-2))
    add(shape(index)); add(place(0)); add(place(-1)); add(place(1)); add(place(0), word(-1)); add(place(0), word(1))
    // The nearest words that say what happens, to the left and to the right.
    let nearest = text.nearestTriggers(around: index...index, in: sentence)
    let (left, right) = (nearest.left, nearest.right)
    let (leftBits, rightBits) = (nearest.leftBits, nearest.rightBits)
    let leftDistance = RoleFeatures.bucket(nearest.leftDistance)
    let rightDistance = RoleFeatures.bucket(nearest.rightDistance)
    let leftWord = left.map { text.word[$0] } ?? 4
    let rightWord = right.map { text.word[$0] } ?? 5
    add(leftBits, leftDistance); add(rightBits, rightDistance); add(leftWord, leftDistance)
    add(rightWord, rightDistance); add(leftBits, rightBits)
    // "was killed", "had killed"; "killed by".
    add(leftWord, left.map { text.word($0 - 1, in: sentence) } ?? 4)
    add(rightWord, right.map { text.word($0 - 1, in: sentence) } ?? 5)
    add(rightBits, right.map { text.word($0 - 1, in: sentence) } ?? 5, rightDistance)
    add(leftWord, left.map { text.word($0 + 1, in: sentence) } ?? 4, leftDistance)
    add(leftBits, word(-1)); add(rightBits, word(1)); add(leftBits, coarse(0)); add(rightBits, coarse(0))
    add(leftBits, fine(0)); add(rightBits, fine(0))
    let bits = text.sentenceOf[index] >= 0 ? UInt64(text.sentenceTriggers[text.sentenceOf[index]].rawValue) : 0
    add(bits); add(bits, coarse(0))
    add(UInt64(text.triggers[index].rawValue))
    let by = nearestBy(index, in: sentence)
    add(by); add(by, coarse(0)); add(by, leftBits)
    add(UInt64(min(max(0, text.sentenceOf[index]), 4)), coarse(0))
  }

  /// Whether "by", "against", "of" or another such word stands between the last trigger and the token, and which.
  private func nearestBy(_ index: Int, in sentence: Range<Int>) -> UInt64 {
    var position = index - 1
    while position >= max(sentence.lowerBound, index - 8) {
      if !text.triggers[position].isDisjoint(with: .events) { return 6 }
      if RoleFeatures.links.contains(text.lower[position]) { return text.word[position] }
      position -= 1
    }
    return 8
  }

  private static let links: Set<String> = [
    "by", "against", "of", "with", "from", "on", "in", "at", "near", "when", "who", "that", "to", "and",
  ]

  private func shape(_ index: Int) -> UInt64 {
    guard let first = text.lower[index].unicodeScalars.first else { return 0 }
    if first.properties.numericType != nil { return 1 }
    if !first.properties.isAlphabetic { return 2 + UInt64(first.value) }
    return text.lower[index].utf8.count <= 2 ? 1000 : text.lower[index].contains(".") ? 1001 : 1002
  }

  static func bucket(_ distance: Int?) -> UInt64 {
    switch distance {
    case nil: 9
    case .some(...1): 1
    case .some(2): 2
    case .some(3): 3
    case .some(4...5): 4
    case .some(6...9): 5
    case .some(10...16): 6
    default: 7
    }
  }
}
