import TestSupport
import Testing

@testable import Geoparsing

@Suite struct TokenizerTests {
  @Test func tokensOfTheCaseList() throws {
    for line in try caseLines("tokens.tsv") {
      let parts = line.split(separator: "\t").map(String.init)
      let tokens = Tokenizer().tokenize(parts[0]).tokens.map(\.text)
      #expect(tokens.joined(separator: " ") == parts[1])
    }
  }

  @Test func sentencesOfTheCaseList() throws {
    for line in try caseLines("sentences.txt") {
      let wanted = line.replacing("␤", with: "\n")
      let text = Tokenizer().tokenize(wanted.filter { $0 != "‖" && $0 != "¶" })
      #expect(marked(text) == wanted)
    }
  }

  /// Writes the text with its borders marked.
  private func marked(_ text: TokenizedText) -> String {
    var borders: [Int: String] = [:]
    for sentence in text.sentences.dropFirst() { borders[text.tokens[sentence.lowerBound].range.lowerBound] = "‖" }
    for paragraph in text.paragraphs.dropFirst() {
      borders[text.tokens[text.sentences[paragraph.lowerBound].lowerBound].range.lowerBound] = "¶"
    }
    var bytes: [UInt8] = []
    for (offset, byte) in text.text.utf8.enumerated() {
      if let border = borders[offset] { bytes += Array(border.utf8) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func nothingGivesNothing() {
    for text in ["", " \n\t ", "\u{200B}\u{FEFF}"] {
      let result = Tokenizer().tokenize(text)
      #expect(result.tokens.isEmpty && result.sentences.isEmpty && result.paragraphs.isEmpty)
      #expect(result.datelines.isEmpty)
    }
  }

  @Test(arguments: 0..<300) func tokensCoverRandomTexts(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = randomText(using: &random)
    check(Tokenizer().tokenize(text), "seed \(seed)")
  }

  @Test func longRunsAreFine() {
    for unit in [
      "a", "é", "字", "a.", "A.", "1,", "a'", "@a", "#aB", "(", "\"", "\n", ".", "-", "www.", "👍🏽", "\u{200D}",
    ] {
      check(Tokenizer().tokenize(String(repeating: unit, count: 100_000)), "run of \(unit)")
    }
    check(Tokenizer().tokenize(String(repeating: "x", count: 1_000_000)), "one long word")
  }

  private func randomText(using random: inout SplitMix64) -> String {
    let alphabet: [String] = [
      "a", "B", "é", "Ж", "ب", "字", "1", "9", ".", ",", "'", "’", "-", "—", "\"", "”", "(", ")", "#", "@", "_", "/",
      ":",
      " ", " ", "\n", "\r\n", "\n\n", "\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "👍", "🇫🇷", "http://", "www.",
      "U.S.", "St.",
      "\u{0}", "\u{2029}", "s", "I", "Mr.", "!", "?", "。",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Array((alphabet.randomElement(using: &random) ?? "a").utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func check(_ text: TokenizedText, _ note: Comment) {
    let bytes = Array(text.text.utf8)
    var covered = 0
    var isRight = true
    for token in text.tokens {
      isRight = isRight && token.range.lowerBound >= covered && !token.range.isEmpty
      isRight = isRight && bytes[token.range.lowerBound] & 0xC0 != 0x80
      isRight = isRight && (token.range.upperBound == bytes.count || bytes[token.range.upperBound] & 0xC0 != 0x80)
      isRight = isRight && Array(token.text.utf8) == Array(bytes[token.range])
      isRight = isRight && isBlank(bytes[covered..<token.range.lowerBound])
      covered = token.range.upperBound
    }
    isRight = isRight && isBlank(bytes[covered...])
    #expect(isRight, note)
    #expect(tiles(text.sentences, text.tokens.count) && tiles(text.paragraphs, text.sentences.count), note)
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      [.space, .newline, .joiner].contains(ScalarClass($0.value))
    }
  }

  private func tiles(_ ranges: [Range<Int>], _ count: Int) -> Bool {
    var end = 0
    for range in ranges {
      guard range.lowerBound == end, !range.isEmpty else { return false }
      end = range.upperBound
    }
    return end == count
  }
}
