/// Cardinal and ordinal numbers in English words.
enum NumberWords {
  static let units: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  static let scales: [String: Int] = ["hundred": 100, "thousand": 1000, "million": 1_000_000]

  /// The words that a number may begin with, in no order.
  static let openers: Set<String> = [units, tens, ordinals, scales].reduce(into: ["a"]) { $0.formUnion($1.keys) }

  /// The cardinal that begins at a lexeme, in words, digits or both ("1.5 million"), and the index after it.
  ///
  /// Decimals without a scale, numbers inside a code ("AR-15") and numbers above 10¹² give nil.
  static func cardinal(in lexed: LexedTokens, at start: Int) -> (value: Int, end: Int)? {
    lexed.kind(start) == .number ? digits(in: lexed, at: start) : words(in: lexed, at: start)
  }

  private static func words(in lexed: LexedTokens, at start: Int) -> (value: Int, end: Int)? {
    var total = 0
    var group = 0
    var index = start
    var found = false
    // "a hundred", "a thousand", "a million".
    if lexed.word(index) == "a", scales[lexed.word(index + 1)] != nil {
      group = 1
      index += 1
    }
    while index < lexed.count {
      let word = lexed.word(index)
      if let tens = tens[word], group % 100 == 0 {
        group += tens
        index += 1
        let hyphen = lexed.word(index) == "-" && lexed.isAttached(index) && lexed.isAttached(index + 1) ? 1 : 0
        if let unit = units[lexed.word(index + hyphen)], (1...9).contains(unit) {
          group += unit
          index += hyphen + 1
        }
        found = true
      } else if let unit = units[word], group % 100 == 0, !(found && group % 1000 == 0 && total == 0 && group == 0) {
        group += unit
        index += 1
        found = true
        if unit == 0 { break }
      } else if let scale = scales[word], group > 0 {
        if scale == 100 {
          guard group < 100 else { break }
          group *= 100
        } else {
          total += group * scale
          group = 0
        }
        index += 1
        found = true
      } else if word == "and", found, group % 100 == 0 || group == 0, group > 0 || total > 0,
        units[lexed.word(index + 1)] != nil || tens[lexed.word(index + 1)] != nil,
        scales[lexed.word(index - 1)] != nil
      {
        // "two hundred and five"
        index += 1
      } else {
        break
      }
    }
    return found ? (total + group, index) : nil
  }

  private static func digits(in lexed: LexedTokens, at start: Int) -> (value: Int, end: Int)? {
    guard var value = lexed.digits(start) else { return nil }
    let first = lexed.lexemes[start].lower
    if first.utf8.count > 1, first.hasPrefix("0") { return nil }
    var end = start + 1
    // "1,500" and "1 500" with a no-break space; "1,5" is a decimal or two numbers.
    if first.utf8.count <= 3 {
      while lexed.word(end) == ",", lexed.isAttached(end), lexed.isAttached(end + 1), lexed.kind(end + 1) == .number,
        lexed.word(end + 1).utf8.count == 3, let next = lexed.digits(end + 1), value < 1_000_000_000
      {
        value = value * 1000 + next
        end += 2
      }
    }
    var fraction: (digits: Int, count: Int)?
    if [".", ","].contains(lexed.word(end)), lexed.isAttached(end), lexed.isAttached(end + 1),
      let digits = lexed.digits(end + 1)
    {
      fraction = (digits, lexed.word(end + 1).utf8.count)
      end += 2
    }
    if let scale = scales[lexed.word(end)], scale >= 100 {
      var scaled = value * scale
      if let fraction, fraction.count <= 3 {
        var unit = scale
        for _ in 0..<fraction.count { unit /= 10 }
        scaled += fraction.digits * unit
      }
      return (scaled, end + 1)
    }
    return fraction == nil ? (value, end) : nil
  }

  /// The ordinal that begins at a lexeme ("23rd", "twenty-third", "first"), and the index after it.
  static func ordinal(in lexed: LexedTokens, at start: Int) -> (value: Int, end: Int)? {
    if let value = lexed.digits(start), lexed.isAttached(start + 1),
      ["st", "nd", "rd", "th"].contains(lexed.word(start + 1))
    {
      return (value, start + 2)
    }
    if let value = ordinals[lexed.word(start)] { return (value, start + 1) }
    if let tens = tens[lexed.word(start)] {
      let unit = lexed.word(start + 1) == "-" ? start + 2 : start + 1
      if let value = ordinals[lexed.word(unit)], value <= 9 { return (tens + value, unit + 1) }
    }
    return nil
  }
}
