import Testing

@testable import EventExport

/// The examples of RFC 4648, section 10.
@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func bytesBecomeLetters(bytes: String, letters: String) { #expect(Base64.text(Array(bytes.utf8)) == letters) }

  @Test func allLettersOccur() { #expect(Base64.text([0xFB, 0xFF, 0xBF, 0x00]) == "+/+/AA==") }
}
