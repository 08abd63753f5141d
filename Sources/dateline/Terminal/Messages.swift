import Glibc

/// What a person is told; it goes to standard error, never into the output.
enum Messages {
  /// Writes the text and a line feed; control characters in it, such as those of a quoted report, are left out.
  static func plain(_ text: String) {
    var line = Array(text.printable(keeping: ["\n", "\t"]).utf8)
    line.append(UInt8(ascii: "\n"))
    line.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Glibc.write(STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        // Nobody is left to tell.
        guard written > 0 else { return }
        rest = rest.dropFirst(written)
      }
    }
  }

  static func error(_ text: String) { plain("dateline: \(text)") }
  static func warning(_ text: String) { plain("dateline: warning: \(text)") }

  /// Whether standard error is a terminal, where a progress bar makes sense.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
