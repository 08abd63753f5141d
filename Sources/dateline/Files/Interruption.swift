import Glibc

/// Removes an unfinished file when the user or the system stops the program.
enum Interruption {
  // Read in a signal handler, where nothing may be allocated or locked; written before the handler is installed.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  static func removeOnInterrupt(_ temporaryPath: String) {
    path = strdup(temporaryPath)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        if let path = Interruption.path { unlink(path) }
        _exit(128 + number)
      }
    }
  }

  static func forget() {
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    free(path)
    path = nil
  }
}
