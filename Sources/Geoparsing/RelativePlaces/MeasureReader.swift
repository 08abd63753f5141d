/// Reads distances in words: "some 20 km", "12 miles (19 km) north-west", "в 20 километрах".
package struct MeasureReader<Words: RandomAccessCollection> where Words.Element == String, Words.Index == Int {
  /// The words of a text in lower case.
  let words: Words

  /// Makes a reader of words in lower case.
  package init(words: Words) { self.words = words }

  /// The distance in metres that the words before a position give, directions and "about" between them not counting; nil
  /// when they give none.
  package func meters(before position: Int, in range: Range<Int>) -> Double? {
    var index = position - 1
    var steps = 0
    while index >= range.lowerBound, steps < 5 {
      let word = words[index]
      if let joined = MeasureWords.joined(word) { return joined }
      if let unit = MeasureWords.units[word], index > range.lowerBound {
        var number = index - 1
        let isNautical = MeasureWords.nautical.contains(words[number])
        if isNautical, number > range.lowerBound { number -= 1 }
        if words[number] == "-", number > range.lowerBound { number -= 1 }
        guard let value = MeasureWords.number(words[number]) else { return nil }
        return value * (isNautical ? 1852 : unit)
      }
      if let opening = opening(ofBracketAt: index, in: range) {
        // "20 km (12 miles) north of": the first of the two.
        index = opening - 1
        continue
      }
      guard MeasureWords.all.contains(word) else { return nil }
      index -= 1
      if word != "-" { steps += 1 }
    }
    return nil
  }

  /// Where the words of a distance before a position begin; the position itself where there are none.
  package func start(before position: Int, in range: Range<Int>) -> Int {
    var start = position
    var hasFigure = false
    while start > range.lowerBound {
      let word = words[start - 1]
      if let opening = opening(ofBracketAt: start - 1, in: range) {
        start = opening
        continue
      }
      let isFigure = Self.isFigure(word) || MeasureWords.joined(word) != nil
      guard isFigure || MeasureWords.all.contains(word) else { break }
      // "Highway 109 about two miles east": one figure, or two with "to" or a hyphen between.
      if isFigure || MeasureWords.number(word) != nil {
        if hasFigure, words[start] != "-", words[start] != "to" { break }
        hasFigure = true
      }
      start -= 1
    }
    return start
  }

  /// The opening of a bracket that ends at an index and holds a distance and nothing else.
  private func opening(ofBracketAt index: Int, in range: Range<Int>) -> Int? {
    guard words[index] == ")" else { return nil }
    var open = index - 1
    while open >= range.lowerBound, open > index - 6 {
      if words[open] == "(" { return open }
      let word = words[open]
      guard MeasureWords.all.contains(word) || MeasureWords.joined(word) != nil || Self.isFigure(word) else {
        return nil
      }
      open -= 1
    }
    return nil
  }

  private static func isFigure(_ word: String) -> Bool {
    guard let first = word.utf8.first, first &- 48 < 10 else { return false }
    return word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == 46 || $0 == 44 }
  }
}

/// The words of distances.
enum MeasureWords {
  static let units: [String: Double] = [
    "km": 1000, "kms": 1000, "kilometers": 1000, "kilometres": 1000, "kilometer": 1000, "kilometre": 1000,
    "miles": 1609.344, "mile": 1609.344, "mi": 1609.344, "nm": 1852, "metres": 1, "meters": 1, "m": 1, "yards": 0.9144,
    "км": 1000, "километрах": 1000, "километре": 1000, "километров": 1000, "километра": 1000, "километр": 1000,
    "м": 1, "метрах": 1, "метров": 1,
  ]

  static let nautical: Set<String> = ["nautical", "морских"]

  static let all: Set<String> = Set(units.keys).union(nautical).union([
    "about", "some", "roughly", "around", "approximately", "nearly", "just", "north", "south", "east", "west",
    "northeast", "northwest", "southeast", "southwest", "ne", "nw", "se", "sw", "nne", "nnw", "sse", "ssw", "ene",
    "ese",
    "wnw", "wsw", "-", "to", "the", "of", "few", "a", "several", "away", "less", "than", "more", "over", "half", "one",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty",
    "forty", "fifty", "far", "примерно", "около", "к", "северу", "югу", "востоку", "западу", "севернее", "южнее",
    "восточнее", "западнее", "северо", "юго", "нескольких", "двух", "трёх", "трех", "пяти", "десяти", "двадцати",
    "тридцати", "сорока", "пятидесяти", "ста",
  ])

  /// A number and its unit as one word: `20km`.
  static func joined(_ word: String) -> Double? {
    guard let first = word.utf8.first, first &- 48 < 10 else { return nil }
    let digits = word.prefix { $0.isNumber || $0 == "." || $0 == "," }
    guard digits.count < word.count, let unit = units[String(word[digits.endIndex...])],
      let value = number(String(digits))
    else { return nil }
    // "5m" is five million as often as five metres.
    return unit >= 1000 ? value * unit : nil
  }

  /// A number in digits or one of the words that go with distances.
  static func number(_ word: String) -> Double? {
    if let value = Double(word.replacing(",", with: "")) { return value }
    return words[word]
  }

  private static let words: [String: Double] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "few": 3,
    "several": 5, "нескольких": 5, "двух": 2, "трёх": 3, "трех": 3, "пяти": 5, "десяти": 10, "двадцати": 20,
    "тридцати": 30, "сорока": 40, "пятидесяти": 50, "ста": 100,
  ]
}
