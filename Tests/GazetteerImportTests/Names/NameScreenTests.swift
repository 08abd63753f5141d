import Gazetteers
import TestSupport
import Testing

@testable import GazetteerImport

@Suite struct NameScreenTests {
  private func judge(_ text: String, of owner: NameScreen.Owner = .other) -> NameScreen.Verdict {
    var screen = NameScreen()
    var text = text
    return text.withUTF8 { screen.judge($0, of: owner) }
  }

  /// The decisions of `Gazetteer/builder/names.py`, which made the shipped tables.
  @Test(
    arguments: [
      ("Derbent", .name("Derbent", .alternate)), ("Дербент", .name("Дербент", .alternate)),
      ("дербент", .name("дербент", .alternate)), ("دربند", .name("دربند", .alternate)),
      ("drbnt", .noName), ("ke la si nuo", .noName), ("'s-Hertogenbosch", .name("'s-Hertogenbosch", .alternate)),
      ("ǆep", .noName), ("Éire", .name("Éire", .alternate)), ("éire", .noName), ("Ｔｏｋｙｏ", .name("Ｔｏｋｙｏ", .alternate)),
      ("  New\u{A0} York|City ,; ", .name("New York City", .alternate)),
      ("Ka\u{200B}bul\u{FEFF}", .name("Kabul", .alternate)),
      ("می‌خواه", .name("می‌خواه", .alternate)), ("", .noName), (" ,", .noName), ("1234", .noName), ("---", .noName),
      ("Ⅳ", .name("Ⅳ", .alternate)), ("http://Example.org", .noName), ("Tarn (12)", .noName),
      ("Tarn (Orland)", .name("Tarn (Orland)", .alternate)),
      ("Tarnbrugge [a. 1186]", .noName), ("Tarn [a. ]", .name("Tarn [a. ]", .alternate)),
      ("UAE", .name("UAE", .abbreviation)), ("AT&T", .name("AT&T", .abbreviation)),
      ("ABCDEF", .name("ABCDEF", .alternate)),
      ("U.S.", .name("U.S.", .abbreviation)), ("U.S", .name("U.S", .abbreviation)),
      ("U. S. A.", .name("U. S. A.", .abbreviation)),
      ("Calif.", .name("Calif.", .abbreviation)), ("N. Dak.", .name("N. Dak.", .abbreviation)),
      ("Mississip.", .name("Mississip.", .alternate)), ("St. Louis", .name("St. Louis", .alternate)),
      ("A", .name("A", .alternate)), ("Å", .name("Å", .alternate)),
    ] as [(String, NameScreen.Verdict)])
  func sortsNames(text: String, verdict: NameScreen.Verdict) { #expect(judge(text) == verdict) }

  @Test func knowsCodesByTheirPlaces() {
    #expect(judge("MCX", of: .settlement) == .name("MCX", .code))
    #expect(judge("MCX", of: .other) == .name("MCX", .abbreviation))
    #expect(judge("URML", of: .settlement) == .name("URML", .abbreviation))
    #expect(judge("URML", of: .stop) == .name("URML", .code))
    #expect(judge("MCXYZ", of: .stop) == .name("MCXYZ", .abbreviation))
  }

  @Test func countsCharactersNotBytes() {
    let hundred = String(repeating: "Ж", count: 100)
    #expect(judge(hundred) == .name(hundred, .alternate))
    #expect(judge(hundred + "ж") == .noName)
    #expect(judge("  " + hundred + "  ") == .name(hundred, .alternate))
  }

  @Test(
    arguments: [
      [0xC3, 0x28], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0x41, 0xE2, 0x82],
      [0x80],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    var screen = NameScreen()
    #expect(bytes.withUnsafeBufferPointer { screen.judge($0, of: .other) } == .invalidUTF8)
    #expect(bytes.withUnsafeBufferPointer { screen.text($0) } == nil)
  }

  @Test func decodesLikeTheStandardLibrary() {
    var generator = SplitMix64(seed: 7)
    for round in 0..<20_000 {
      let bytes = (0..<4).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0xC3, 0xE0, 0xED, 0xF0, 0xF4, 0x80, 0xBF].randomElement(using: &generator) ?? 0
      }
      var index = 0
      var isValid = true
      bytes.withUnsafeBufferPointer { pointer in
        while isValid, index < pointer.count {
          guard let (_, length) = decodeScalar(pointer, at: index) else {
            isValid = false
            break
          }
          index += length
        }
      }
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "seed 7, round \(round): \(bytes)")
    }
  }
}
