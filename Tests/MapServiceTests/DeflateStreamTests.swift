import CZLIB
import NIOCore
import Testing

@testable import MapService

@Suite struct DeflateStreamTests {
  @Test(arguments: [0, 1, 100, 5000, 300_000]) func piecesComeBack(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 5) }
    let stream = DeflateStream()
    var compressed = ByteBuffer()
    for start in stride(from: 0, to: count, by: 4097) {
      var piece = stream.compress(ByteBuffer(bytes: bytes[start..<min(count, start + 4097)]), isLast: false)
      compressed.writeBuffer(&piece)
    }
    var end = stream.compress(ByteBuffer(), isLast: true)
    compressed.writeBuffer(&end)
    #expect(inflated(Array(compressed.readableBytesView), count: count) == bytes)
  }

  private func inflated(_ compressed: [UInt8], count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = compressed
    var output = [UInt8](repeating: 0, count: count + 1)
    let code = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        return inflate(&stream, Z_FINISH)
      }
    }
    return code == Z_STREAM_END ? Array(output.prefix(Int(stream.total_out))) : nil
  }
}
