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
  /// The quick way for names in Latin letters must do what the careful one does.
  @Test(arguments: 1...4) func quickFoldingIsTheSame(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var quick = 0
    for _ in 0..<5_000 {
      let name = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ -> Unicode.Scalar? in
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: Unicode.Scalar(UInt32.random(in: 0..<0x300, using: &generator))
        case 1: Unicode.Scalar(UInt8.random(in: 0..<128, using: &generator))
        default: "aB.&' ".unicodeScalars.randomElement(using: &generator)
        }
      }
      var writer = FoldingWriter(bytes: [])
      for scalar in name {
        if scalar.isASCII {
          writer.append(ascii: UInt8(scalar.value))
        } else {
          writer.append(scalar.value, restOf: UnsafeBufferPointer(start: nil, count: 0), from: 0)
        }
      }
      var text = String(String.UnicodeScalarView(name))
      var folded = [UInt8](repeating: 0, count: text.utf8.count * NameFolding.growth + 1)
      let count = text.withUTF8 { utf8 in
        folded.withUnsafeMutableBufferPointer { folded in
          folded.baseAddress.flatMap { NameFolding.fold(quick: utf8, into: $0) }
        }
      }
      if let count {
        quick += 1
        #expect(Array(folded[..<count]) == writer.bytes, "\(name)")
      }
      #expect(NameFolding.fold(text) == String(decoding: writer.bytes, as: UTF8.self), "\(name)")
    }
    #expect(quick > 2_000)
  }

  @Test func longNamesFold() {
    let name = String(repeating: "Aa&'b. ", count: 40)
    #expect(NameFolding.fold(name) == Array(repeating: "aa and b", count: 40).joined(separator: " "))
    #expect(NameFolding.fold(name + "é") == NameFolding.fold(name) + " e")
  }
}
