import Events
import Testing

struct TextFingerprintTests {
  private static let words = (0..<400).map { "word\($0 * 7919 % 1000)" }
  private func text(_ range: Range<Int>) -> String { Self.words[range].joined(separator: " ") }

  @Test func `A text is a copy of itself, cut, or touched up`() {
    let whole = TextFingerprint(of: text(0..<300))
    #expect(whole.share(with: whole) == 1)
    #expect(whole.hashes.count == TextFingerprint.size)
    #expect(whole.isCopy(of: TextFingerprint(of: text(0..<120))))
    #expect(TextFingerprint(of: text(40..<200)).isCopy(of: whole))
    let touched = Self.words[0..<300].enumerated().map { $0.offset % 25 == 0 ? "other" : $0.element.uppercased() }
    #expect(TextFingerprint(of: touched.joined(separator: ", ")).isCopy(of: whole))
  }

  @Test func `Other texts and short ones are no copies`() {
    let one = TextFingerprint(of: text(0..<150))
    #expect(!one.isCopy(of: TextFingerprint(of: text(200..<390))))
    let short = TextFingerprint(of: "Two were killed.")
    #expect(short.count == 1)
    #expect(!short.isCopy(of: short))
    #expect(TextFingerprint(of: "") == TextFingerprint(count: 0, hashes: []))
  }

  @Test func `The written form reads back`() {
    for fingerprint in [TextFingerprint(of: text(0..<300)), TextFingerprint(of: "a b c d"), TextFingerprint(of: "")] {
      #expect(TextFingerprint(fingerprint.text) == fingerprint)
    }
    #expect(TextFingerprint("12") == nil)
    #expect(TextFingerprint("1:zzzzzzzz") == nil)
  }
}
