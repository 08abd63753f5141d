import CZLIB

/// Decompresses deflate data as a stream (RFC 1950 to 1952, through zlib).
final class Inflater {
  /// What stands around the deflate data.
  enum Wrapping {
    /// Nothing, as within zip files.
    case none
    /// Members of a gzip file, one after another.
    case gzip
  }

  private var stream = z_stream()
  private let wrapping: Wrapping
  private let path: String
  /// Whether the data has ended; of a gzip file, a member, after which another may follow.
  private(set) var isAtEnd = false

  /// Starts a decoder; the path is for messages only.
  init(_ wrapping: Wrapping, path: String) throws(ImportError) {
    self.wrapping = wrapping
    self.path = path
    let bits: Int32 = wrapping == .none ? -MAX_WBITS : 16 + MAX_WBITS
    guard inflateInit2_(&stream, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw ImportError(code: .badCompression, message: "decompression cannot be started", path: path)
    }
  }

  deinit { inflateEnd(&stream) }

  /// Decompresses from the input into the output.
  /// - Returns: how many bytes of each were used.
  func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(ImportError) -> (read: Int, written: Int) {
    if isAtEnd {
      guard wrapping == .gzip, !input.isEmpty else { return (0, 0) }
      // Zeros after the last member are padding, as `gzip -d` takes them.
      guard input[0] != 0 else { return (input.count, 0) }
      inflateReset(&stream)
      isAtEnd = false
    }
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.avail_in = UInt32(clamping: input.count)
    stream.next_out = output.baseAddress
    stream.avail_out = UInt32(clamping: output.count)
    let (offered, room) = (stream.avail_in, stream.avail_out)
    let status = inflate(&stream, Z_NO_FLUSH)
    let used = (Int(offered - stream.avail_in), Int(room - stream.avail_out))
    switch status {
    case Z_STREAM_END: isAtEnd = true
    case Z_OK, Z_BUF_ERROR: break
    default:
      let reason = stream.msg.map { String(cString: $0) } ?? "zlib code \(status)"
      throw ImportError(code: .badCompression, message: "the compressed data is damaged: \(reason)", path: path)
    }
    return used
  }
}
