import ArgumentParser
import Glibc

/// A file that is written in large pieces.
final class ByteFile {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private let path: String

  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw ValidationError("\(path) cannot be written") }
    buffer.reserveCapacity(1 << 21)
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 20 { flush() }
  }

  func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count > 1 << 20 { flush() }
  }

  /// Degrees with five decimals.
  func write(degrees value: Double) {
    let scaled = Int((value * 100_000).rounded())
    let digits = String(abs(scaled) % 100_000)
    write(
      (scaled < 0 ? "-" : "") + "\(abs(scaled) / 100_000)." + String(repeating: "0", count: 5 - digits.count) + digits)
  }

  private func flush() {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { fatalError("\(path) cannot be written") }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }

  func close() throws {
    flush()
    Glibc.close(descriptor)
  }
}
