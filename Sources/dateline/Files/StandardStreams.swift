import Glibc

/// Puts the streams that the program was started with into a state that nothing later can be surprised by.
enum StandardStreams {
  static func prepare() {
    // A stream closed by the caller leaves its number to the next file opened, and messages would end up in that file.
    // These stand in; reading from them ends at once, and writing fails as it does to a closed stream.
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
    // Beyond a limit on file sizes writing fails, and says so, in place of the program's sudden end.
    signal(SIGXFSZ, SIG_IGN)
  }
}
