import TestSupport
import Testing

@testable import EventExtraction

@Suite("Words and what is known of them")
struct WordTableTests {
  @Test("A table answers as a dictionary does")
  func agreesWithDictionary() {
    var generator = SplitMix64(seed: 11)
    var dictionary: [String: Int] = [:]
    var table = WordTable<Int>()
    let letters = Array("abé’-1")
    func word() -> String {
      String(
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
    }
    for step in 0..<2_000 {
      let written = word()
      dictionary[written] = step
      table[written] = step
      let asked = word()
      #expect(table[asked] == dictionary[asked], "seed 11, step \(step), \(asked)")
      #expect(table.contains(asked) == (dictionary[asked] != nil), "seed 11, step \(step), \(asked)")
    }
    #expect(table.count == dictionary.count)
  }

  @Test("An empty table knows no word")
  func empty() {
    let table = WordTable<Int>()
    #expect(table.count == 0 && table[""] == nil && !table.contains("word"))
  }

  @Test("Words alone, words with values, and words in the code make a table")
  func initializers() {
    #expect(WordTable(["one", "two", "one"]).count == 2)
    #expect(WordTable([(key: "one", value: 1)])["one"] == 1)
    let literal: WordTable<Int> = ["one": 1, "two": 2]
    #expect(literal["two"] == 2 && literal["three"] == nil)
  }
}
