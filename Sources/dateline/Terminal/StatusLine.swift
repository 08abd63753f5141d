import Glibc

/// What is being done, on one line of the terminal that is written over and over.
final class StatusLine {
  private let isShown: Bool
  private var lastShown: ContinuousClock.Instant
  private var isOnScreen = false

  init(isShown: Bool) {
    self.isShown = isShown
    lastShown = .now
  }

  /// Shows a text, at most five times a second.
  func show(_ text: @autoclosure () -> String) {
    guard isShown, ContinuousClock.now - lastShown > .milliseconds(200) else { return }
    lastShown = .now
    isOnScreen = true
    write("\r\(text().printable())\u{1B}[K")
  }

  /// Removes the line.
  func clear() {
    if isOnScreen { write("\r\u{1B}[K") }
    isOnScreen = false
  }

  private func write(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
