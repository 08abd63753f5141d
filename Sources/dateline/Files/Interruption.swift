import Glibc

/// Removes an unfinished file when the user, the system or a closed pipe stops the program.
enum Interruption {
  // Read in a signal handler, where nothing may be allocated or locked; written before the handler is installed.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

  static func removeOnInterrupt(_ temporaryPath: String) {
    path = strdup(temporaryPath)
    for number in signals { replaceAction(of: number, by: handler) }
  }

  static func forget() {
    for number in signals { replaceAction(of: number, by: SIG_DFL) }
    free(path)
    path = nil
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    if let path = Interruption.path { unlink(path) }
    // The program ends by the signal itself, which tells a shell to stop its loop as well.
    signal(number, SIG_DFL)
    raise(number)
  }

  /// Sets what a signal does, but for one that the caller has the program ignore, as `nohup` does.
  private static func replaceAction(of number: Int32, by action: sighandler_t?) {
    let before = signal(number, action)
    if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
  }
}
