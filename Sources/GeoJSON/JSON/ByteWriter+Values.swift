extension ByteWriter {
  /// Writes any value; an error has the path from this value on.
  package mutating func write(_ value: JSONValue) throws(GeoJSONError) {
    switch value {
    case .null: put("null")
    case .bool(let flag): flag ? put("true") : put("false")
    case .integer(let number): put(integer: number)
    case .double(let number): try put(double: number)
    case .decimal(let text): try put(decimal: text)
    case .string(let text): put(string: text)
    case .array(let elements): try write(elements)
    case .object(let object): try write(object)
    }
  }

  private mutating func write(_ elements: [JSONValue]) throws(GeoJSONError) {
    try open(UInt8(ascii: "["))
    let isBroken = indentation != nil && elements.contains { $0.isContainer }
    for (index, element) in elements.enumerated() {
      if index > 0 { put(UInt8(ascii: ",")) }
      if isBroken { breakLine() } else if index > 0, indentation != nil { put(0x20) }
      do throws(GeoJSONError) { try write(element) } catch { throw error.inside("[\(index)]") }
    }
    close(UInt8(ascii: "]"), isBroken: isBroken)
  }

  /// Closes an array or object, on a line of its own if its elements have lines.
  mutating func close(_ bracket: UInt8, isBroken: Bool) {
    if isBroken, let indentation {
      put(0x0A)
      for _ in 0..<(level - 1) * indentation { put(0x20) }
    }
    close(bracket)
  }

  mutating func write(_ object: JSONObject) throws(GeoJSONError) {
    try open(UInt8(ascii: "{"))
    try write(members: object, isFirst: true)
    close(UInt8(ascii: "}"), isBroken: !object.isEmpty)
  }

  /// Writes members into an object that is open; `isFirst` is whether no member stands before them.
  mutating func write(members: JSONObject, isFirst: Bool) throws(GeoJSONError) {
    var isFirst = isFirst
    for member in members.members {
      if !isFirst { put(UInt8(ascii: ",")) }
      isFirst = false
      breakLine()
      put(string: member.name)
      colon()
      do throws(GeoJSONError) { try write(member.value) } catch { throw error.inside(pathStep(member.name)) }
    }
  }

  /// Writes a string in quotes with the escapes that JSON demands and no more.
  @inline(__always)
  package mutating func put(string: String) {
    var string = string
    // A native string lends its bytes without a copy.
    let length = string.utf8.count
    reserve(length &+ 2)
    putReserved(UInt8(ascii: "\""))
    let target = base + count
    let isPlain = string.withUTF8 { bytes -> Bool in
      guard let source = bytes.baseAddress else { return true }
      target.update(from: source, count: length)
      return !needsEscape(source, length)
    }
    if isPlain { advance(length) } else { putEscaped(string.utf8) }
    put(UInt8(ascii: "\""))
  }

  /// Writes a string, given as UTF-8, as ``put(string:)`` does.
  package mutating func put(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    reserve(bytes.count &+ 2)
    putReserved(UInt8(ascii: "\""))
    if let source = bytes.baseAddress {
      (base + count).update(from: source, count: bytes.count)
      if needsEscape(source, bytes.count) { putEscaped(bytes) } else { advance(bytes.count) }
    }
    put(UInt8(ascii: "\""))
  }

  @inline(never)
  private mutating func putEscaped(_ bytes: some Collection<UInt8>) {
    // No byte takes more than `\u001f` does.
    reserve(bytes.count * 6)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): putEscape(byte)
      case 0x20...: putReserved(byte)
      case 0x0A: putEscape(UInt8(ascii: "n"))
      case 0x0D: putEscape(UInt8(ascii: "r"))
      case 0x09: putEscape(UInt8(ascii: "t"))
      case 0x08: putEscape(UInt8(ascii: "b"))
      case 0x0C: putEscape(UInt8(ascii: "f"))
      default:
        put("\\u00")
        put(hexadecimal(byte >> 4))
        put(hexadecimal(byte & 15))
      }
    }
  }

  @inline(__always)
  private mutating func putEscape(_ letter: UInt8) {
    putReserved(UInt8(ascii: "\\"))
    putReserved(letter)
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x61 + digit - 10 }
}

private func needsEscape(_ bytes: UnsafePointer<UInt8>, _ length: Int) -> Bool {
  var index = 0
  while index &+ 8 <= length {
    if stringBreaks(UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)) != 0 { return true }
    index &+= 8
  }
  while index < length {
    let byte = bytes[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return true }
    index &+= 1
  }
  return false
}

extension JSONValue {
  fileprivate var isContainer: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
