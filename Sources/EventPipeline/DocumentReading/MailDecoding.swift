import CLibXML2

/// The encodings of mails (RFC 2045, RFC 2047).
enum MailDecoding {
  /// The text of bytes in a character set; what cannot be read stands as U+FFFD.
  static func text(of bytes: [UInt8], charset: String?) -> String {
    let known: Set<String> = ["", "utf-8", "us-ascii", "utf8"]
    let charset = charset?.lowercased() ?? ""
    if known.contains(charset) { return String(decoding: bytes, as: UTF8.self) }
    guard let handler = xmlFindCharEncodingHandler(charset), let input = xmlBufferCreate(),
      let output = xmlBufferCreate()
    else { return String(decoding: bytes, as: UTF8.self) }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
      xmlCharEncCloseFunc(handler)
    }
    xmlBufferAdd(input, bytes, Int32(clamping: bytes.count))
    guard xmlCharEncInFunc(handler, output, input) >= 0, let content = xmlBufferContent(output) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let count = Int(xmlBufferLength(output))
    return String(decoding: UnsafeBufferPointer(start: content, count: count), as: UTF8.self)
  }

  /// The bytes of base 64; anything else between its letters is passed over.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for letter in text {
      let value: UInt8
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = letter - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = letter - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = letter - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// The bytes of quoted-printable text; an equals sign at the end of a line joins it to the next.
  static func quotedPrintable(_ text: some Collection<UInt8>, underscoreIsSpace: Bool = false) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    var place = 0
    while place < text.count {
      let letter = text[place]
      place += 1
      if letter == UInt8(ascii: "_"), underscoreIsSpace {
        bytes.append(0x20)
      } else if letter == UInt8(ascii: "="), place < text.count, text[place] == 0x0A || text[place] == 0x0D {
        place += text[place] == 0x0D && place + 1 < text.count && text[place + 1] == 0x0A ? 2 : 1
      } else if letter == UInt8(ascii: "="), place + 1 < text.count,
        let byte = UInt8(String(decoding: text[place..<place + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        place += 2
      } else {
        bytes.append(letter)
      }
    }
    return bytes
  }
}

/// Words in the head of a mail that are not ASCII: `=?utf-8?B?0JTQtdGA0LHQtdC90YI=?=` (RFC 2047).
enum EncodedWords {
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    var followsWord = false
    while let word = next(in: rest) {
      // White space between two encoded words is none of the text.
      if !followsWord || !word.before.allSatisfy(\.isWhitespace) { result += word.before }
      result += word.text
      rest = word.rest
      followsWord = true
    }
    return result + rest
  }

  private static func next(in text: Substring) -> (before: Substring, text: String, rest: Substring)? {
    var start = text.startIndex
    while let sign = text[start...].firstIndex(of: "=") {
      start = text.index(after: sign)
      let parts = text[sign...].split(separator: "?", maxSplits: 4, omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "=", parts[4].hasPrefix("="), !parts[3].contains(" ") else { continue }
      let content = Array(parts[3].utf8)
      let bytes =
        parts[2].lowercased() == "b"
        ? MailDecoding.base64(content) : MailDecoding.quotedPrintable(content, underscoreIsSpace: true)
      return (text[..<sign], MailDecoding.text(of: bytes, charset: String(parts[1])), parts[4].dropFirst())
    }
    return nil
  }
}
