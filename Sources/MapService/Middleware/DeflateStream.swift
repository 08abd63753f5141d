import CZLIB
import NIOCore

/// A stream of zlib that makes gzip; used by one task at a time.
final class DeflateStream: @unchecked Sendable {
  private var stream = z_stream()

  /// Level 5 takes half the time of the usual 6 for a few per cent more bytes.
  private static let level: Int32 = 5
  /// The largest window, with the header and the end of gzip.
  private static let gzipWindow: Int32 = 15 + 16

  init() {
    deflateInit2_(
      &stream, Self.level, Z_DEFLATED, Self.gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
  }

  deinit { deflateEnd(&stream) }

  /// Compresses bytes; some may come only with those that follow.
  func compress(_ buffer: ByteBuffer, isLast: Bool) -> ByteBuffer {
    var output = ByteBuffer()
    buffer.withUnsafeReadableBytes { bytes in
      // zlib reads only, whatever its header says.
      stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(bytes.count)
      repeat {
        output.writeWithUnsafeMutableBytes(minimumWritableBytes: max(4096, bytes.count / 3)) { space in
          stream.next_out = space.bindMemory(to: UInt8.self).baseAddress
          stream.avail_out = UInt32(space.count)
          deflate(&stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return space.count - Int(stream.avail_out)
        }
      } while stream.avail_out == 0
    }
    return output
  }
}
