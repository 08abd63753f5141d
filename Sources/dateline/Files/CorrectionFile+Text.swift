extension CorrectionFile {
  /// What the file says, to be kept with a run; empty for standard input, which cannot be read again.
  func text() throws -> String {
    var bytes: [UInt8] = []
    if path != "-" { try InputFile(path: path).forEachChunk { bytes += $0 } }
    return String(decoding: bytes, as: UTF8.self)
  }
}
