import Foundation
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct NameFoldingTests {
  @Test func caseList() throws {
    for line in try caseLines("folding.tsv") {
      #expect(NameFolding.fold(line[0]) == line[1], "\(line[0])")
    }
  }

  @Test func foldingIsStable() throws {
    for line in try caseLines("folding.tsv") {
      let once = NameFolding.fold(line[0])
      #expect(NameFolding.fold(once) == once, "\(line[0])")
    }
  }

  @Test func decomposedNamesFoldAsComposedOnes() throws {
    for line in try caseLines("folding.tsv") {
      let decomposed = line[0].decomposedStringWithCanonicalMapping
      #expect(NameFolding.fold(decomposed) == NameFolding.fold(line[0]), "\(line[0])")
    }
  }

  /// Foundation's decomposition is the measure for every letter of the Latin blocks.
  @Test func latinLettersLoseTheirAccents() {
    for code in Array(0xC0..<0x250) + Array(0x1E00..<0x1F00) {
      guard let scalar = Unicode.Scalar(UInt32(code)), scalar.properties.isAlphabetic else { continue }
      let base = String(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars.filter(\.isASCII))
      guard !base.isEmpty else { continue }
      #expect(NameFolding.fold(String(scalar)) == NameFolding.fold(base), "U+\(String(code, radix: 16))")
    }
  }

  @Test func substringsFoldLikeStrings() {
    var bytes: [UInt8] = [1, 2, 3]
    NameFolding.fold("near Dérbent.".dropFirst(5), into: &bytes)
    #expect(bytes == Array("derbent".utf8))
  }

  @Test func everyScalarFoldsToUTF8() {
    for code in UInt32(0)..<0x11_0000 where code % 7 == 0 || code < 0x3000 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      var bytes: [UInt8] = []
      NameFolding.fold("a\(scalar)b", into: &bytes)
      #expect(String(validating: bytes, as: UTF8.self) != nil, "U+\(String(code, radix: 16))")
    }
  }
}

extension NameFoldingTests {
  /// The quick way for names of ASCII must do what the careful one does.
  @Test(arguments: 1...4) func quickFoldingIsTheSame(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<5_000 {
      let name = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0..<128, using: &generator) : Array("aB.&' ".utf8).randomElement(using: &generator) ?? 32
      }
      var writer = FoldingWriter(bytes: [])
      for byte in name { writer.append(ascii: byte) }
      #expect(NameFolding.fold(String(decoding: name, as: UTF8.self)) == String(decoding: writer.bytes, as: UTF8.self))
    }
  }

  @Test func longNamesFold() {
    let name = String(repeating: "Aa&'b. ", count: 40)
    #expect(NameFolding.fold(name) == Array(repeating: "aa and b", count: 40).joined(separator: " "))
    #expect(NameFolding.fold(name + "é") == NameFolding.fold(name) + " e")
  }
}
