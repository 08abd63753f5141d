/// Bytes that do not change: a copy that lives as long as this, or bytes of the program itself.
final class ConstantBytes: Sendable {
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let isCopy: Bool

  /// Copies bytes.
  init(copying bytes: UnsafeRawBufferPointer) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    copy.copyMemory(from: bytes)
    self.bytes = UnsafeRawBufferPointer(rebasing: copy[..<bytes.count])
    isCopy = true
  }

  /// Takes bytes that are never freed and never change, as those compiled into the program.
  init(permanent bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    isCopy = false
  }

  deinit { if isCopy { bytes.deallocate() } }
}

/// Puts the numbers behind the bytes, little-endian, padded to 8 bytes.
func appendPadded(_ values: [some FixedWidthInteger], to bytes: inout [UInt8]) {
  for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
  while bytes.count % 8 != 0 { bytes.append(0) }
}

/// How many bytes ``appendPadded(_:to:)`` writes for so many of plain numbers.
func paddedSize(_ count: Int, of size: Int) -> Int { (count * size + 7) / 8 * 8 }
