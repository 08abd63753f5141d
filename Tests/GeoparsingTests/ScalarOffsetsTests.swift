import Geoparsing
import TestSupport
import Testing

@Suite struct ScalarOffsetsTests {
  @Test(arguments: 0..<100) func offsetsAgreeWithCounting(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [Character] = ["a", "é", "Ж", "字", "👍", "\u{301}", " "]
    let text = String(
      (0..<Int.random(in: 0...300, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a" })
    let offsets = ScalarOffsets(text)
    var byte = 0
    var number = 0
    var isRight = true
    for scalar in text.unicodeScalars {
      isRight = isRight && offsets.scalarOffset(utf8Offset: byte) == number
      isRight = isRight && offsets.utf8Offset(scalarOffset: number) == byte
      byte += UTF8.width(scalar)
      number += 1
    }
    isRight = isRight && offsets.scalarRange(0..<byte) == 0..<number && offsets.utf8Range(0..<number) == 0..<byte
    isRight = isRight && offsets.byteCount == byte && offsets.scalarCount == number
    #expect(isRight, "seed \(seed)")
  }
}
