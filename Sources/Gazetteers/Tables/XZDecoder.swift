import CLZMA

/// Decompresses the xz format as a stream (The .xz File Format 1.1.0, through liblzma).
package final class XZDecoder {
  private var stream = lzma_stream()
  private let path: String
  /// Whether the last block has been delivered.
  package private(set) var isAtEnd = false

  /// Starts a decoder; the path is for messages only.
  package init(path: String) throws(GazetteerError) {
    self.path = path
    // LZMA_CONCATENATED, a macro: several streams after one another are one file, as with `xz -d`.
    let status = lzma_stream_decoder(&stream, UInt64.max, 0x08)
    guard status == LZMA_OK else {
      throw GazetteerError(
        code: .fileError, message: "cannot start decompression (liblzma code \(status.rawValue))", path: path)
    }
  }

  deinit { lzma_end(&stream) }

  /// Decompresses from the input into the output.
  ///
  /// - Parameter isLast: whether nothing follows the input.
  /// - Returns: how many bytes of each were used.
  /// - Throws: ``GazetteerError/Code/corruptCompression``.
  package func decode(
    _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
  ) throws(GazetteerError) -> (read: Int, written: Int) {
    stream.next_in = input.baseAddress
    stream.avail_in = input.count
    stream.next_out = output.baseAddress
    stream.avail_out = output.count
    let status = lzma_code(&stream, isLast ? LZMA_FINISH : LZMA_RUN)
    let read = input.count - stream.avail_in
    let written = output.count - stream.avail_out
    switch status {
    case LZMA_STREAM_END: isAtEnd = true
    case LZMA_OK: break
    case LZMA_BUF_ERROR where !isLast: break
    case LZMA_BUF_ERROR, LZMA_DATA_ERROR:
      throw GazetteerError(
        code: .corruptCompression, message: "the compressed data is truncated or damaged", path: path)
    case LZMA_FORMAT_ERROR:
      throw GazetteerError(code: .corruptCompression, message: "not in the xz format", path: path)
    default:
      throw GazetteerError(
        code: .corruptCompression, message: "cannot be decompressed (liblzma code \(status.rawValue))", path: path)
    }
    return (read, written)
  }
}
