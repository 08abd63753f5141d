import CZLIB
import Gazetteers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a user's file from its start, decompressed when its first bytes say that it is gzip, xz or zip.
///
/// Of a zip file the one data file within is read: see ``ZipDirectory/dataEntry(path:)``.
final class SourceFile {
  let path: String
  /// The size of the file on disk; 0 for a pipe.
  let fileSize: Int
  /// How far in the file on disk the reading is.
  private(set) var filePosition = 0

  private let descriptor: Int32
  private var coding = Coding.plain
  private var input: [UInt8] = []
  private var inputStart = 0
  private var inputEnded = false
  /// Bytes of the file that may still be read: the rest of a zip entry, or everything.
  private var remaining = Int.max
  /// Decompressed bytes that were looked at before.
  private var peeked: [UInt8] = []
  private var checksum: (expected: UInt32, size: Int)?
  private var runningChecksum: UInt = 0
  private var written = 0

  private enum Coding {
    case plain
    case deflate(Inflater)
    case xz(XZDecoder)
  }

  /// Opens the file.
  /// - Throws: ``ImportError/Code/unreadableFile``, ``ImportError/Code/badCompression`` or, for a zip file of several
  ///   files, ``ImportError/Code/wrongFormat``.
  init(path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportError(code: .unreadableFile, message: "cannot be opened: \(systemErrorText())", path: path)
    }
    self.descriptor = descriptor
    let status = FileStatus(path: path)
    fileSize = status?.isRegular == true ? status?.size ?? 0 : 0
    if status?.isDirectory == true {
      throw ImportError(code: .unreadableFile, message: "is a folder: name a file in it", path: path)
    }
    try fill(capacity: 1 << 16)
    let magic = Array(input.prefix(6))
    if magic.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      try openZip()
    } else if magic.starts(with: [0x1F, 0x8B]) {
      coding = .deflate(try Inflater(.gzip, path: path))
    } else if magic == [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00] {
      coding = .xz(try XZDecoder(path: path))
    } else if magic.starts(with: [0x42, 0x5A, 0x68]) || magic.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      let tool = magic[0] == 0x42 ? "bunzip2" : "unzstd"
      throw ImportError(
        code: .badCompression, message: "is compressed in a way that is not read here: decompress it with \(tool)",
        path: path)
    }
  }

  deinit { close(descriptor) }

  /// The first bytes of the decompressed content, as many as there are up to the count; they are read again later.
  func peek(_ count: Int) throws -> [UInt8] {
    while peeked.count < count {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let length = try chunk.withUnsafeMutableBufferPointer { try decode(into: $0) }
      if length == 0 { break }
      peeked += chunk[..<length]
    }
    return Array(peeked.prefix(count))
  }

  /// Fills the buffer from its start and says how many bytes came; 0 at the end.
  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    guard !peeked.isEmpty else { return try decode(into: buffer) }
    let count = min(peeked.count, buffer.count)
    _ = buffer.update(fromContentsOf: peeked[..<count])
    peeked.removeFirst(count)
    return count
  }

  /// Whether the file is read as it is on disk.
  var isPlain: Bool { if case .plain = coding { checksum == nil } else { false } }

  // MARK: Decompression

  private func decode(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    while true {
      switch coding {
      case .plain:
        // What was read to see the first bytes comes before the rest, which needs no second buffer.
        if inputStart == input.count {
          let count = try readBytes(into: buffer)
          try check(buffer[..<count])
          return count
        }
        let count = min(input.count - inputStart, buffer.count)
        _ = buffer.update(fromContentsOf: input[inputStart..<inputStart + count])
        inputStart += count
        try check(buffer[..<count])
        return count
      case .deflate(let inflater):
        if inputStart == input.count, !inputEnded { try fill(capacity: 1 << 18) }
        if inputStart == input.count {
          guard inflater.isAtEnd else { throw brokenOff() }
          try check(buffer[..<0])
          return 0
        }
        let step = try input[inputStart...].withUnsafeBufferPointer { try inflater.decode($0, into: buffer) }
        inputStart += step.read
        if step.written > 0 {
          try check(buffer[..<step.written])
          return step.written
        }
        if step.read == 0 {
          if inflater.isAtEnd { return 0 }
          throw brokenOff()
        }
      case .xz(let decoder):
        if decoder.isAtEnd { return 0 }
        if inputStart == input.count, !inputEnded { try fill(capacity: 1 << 18) }
        let step = try input[inputStart...].withUnsafeBufferPointer {
          try decoder.decode($0, into: buffer, isLast: inputEnded)
        }
        inputStart += step.read
        if step.written > 0 { return step.written }
      }
    }
  }

  private func brokenOff() -> ImportError {
    ImportError(code: .badCompression, message: "the compressed data is broken off; fetch it again", path: path)
  }

  /// Compares a zip entry with its checksum at its end.
  private func check(_ bytes: Slice<UnsafeMutableBufferPointer<UInt8>>) throws {
    guard let checksum else { return }
    let rebased = UnsafeMutableBufferPointer(rebasing: bytes)
    if !rebased.isEmpty {
      runningChecksum = crc32(runningChecksum, rebased.baseAddress, UInt32(rebased.count))
      written += rebased.count
    } else if UInt32(truncatingIfNeeded: runningChecksum) != checksum.expected || written != checksum.size {
      throw ImportError(
        code: .badCompression, message: "the zip file is damaged: its checksum is another; fetch it again", path: path)
    }
  }

  private func openZip() throws {
    guard fileSize > 0 else {
      throw ImportError(code: .badCompression, message: "a zip file cannot come through a pipe", path: path)
    }
    let entry = try ZipDirectory(path: path, fileSize: fileSize, bytes: bytes(at:)).dataEntry(path: path)
    guard entry.headerOffset <= fileSize - 30 else { throw brokenOff() }
    let header = ByteFields(try bytes(at: entry.headerOffset..<entry.headerOffset + 30))
    let start = entry.headerOffset + 30 + header.u16(26) + header.u16(28)
    guard header.u32(0) == 0x0403_4B50, start <= fileSize, entry.compressedSize <= fileSize - start else {
      throw brokenOff()
    }
    lseek(descriptor, off_t(start), SEEK_SET)
    filePosition = start
    remaining = entry.compressedSize
    input = []
    inputStart = 0
    inputEnded = false
    checksum = (entry.crc, entry.size)
    coding = entry.method == 0 ? .plain : .deflate(try Inflater(.none, path: path))
  }

  // MARK: The file itself

  private func fill(capacity: Int) throws {
    var bytes = input
    input = []
    inputStart = 0
    if bytes.count != capacity { bytes = [UInt8](repeating: 0, count: capacity) }
    let count = try bytes.withUnsafeMutableBufferPointer { try readBytes(into: $0) }
    inputEnded = count == 0
    bytes.removeLast(bytes.count - count)
    input = bytes
  }

  private func readBytes(into buffer: UnsafeMutableBufferPointer<UInt8>) throws -> Int {
    let wanted = min(buffer.count, remaining)
    while wanted > 0 {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, wanted)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, wanted)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, wanted)
      #endif
      if count >= 0 {
        filePosition += count
        remaining -= count
        return count
      }
      if errno != EINTR {
        throw ImportError(code: .unreadableFile, message: "cannot be read: \(systemErrorText())", path: path)
      }
    }
    return 0
  }

  private func bytes(at range: Range<Int>) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), range.count - done, off_t(range.lowerBound + done))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw brokenOff() }
      done += count
    }
    return bytes
  }
}
