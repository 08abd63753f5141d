import Glibc

/// Cleans up when the user or the system stops a long piece of work, and ends the program by the same signal.
///
/// Unlike a signal's handler the cleaning may do anything: the signals are held back from the work's thread, and those it
/// starts, and another thread waits for them.
enum InterruptionCleanup {
  private final class Waiter {
    let signals: sigset_t
    let cleanUp: @Sendable () -> Void

    init(signals: sigset_t, cleanUp: @escaping @Sendable () -> Void) {
      self.signals = signals
      self.cleanUp = cleanUp
    }
  }

  /// Does the work; the cleaning is done only where a signal ends the program before the work is done.
  static func guarding<Result>(
    _ work: () throws -> Result, cleanUp: @escaping @Sendable () -> Void
  ) rethrows -> Result {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] where !isIgnored(number) { sigaddset(&signals, number) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let waiter = Unmanaged.passRetained(Waiter(signals: signals, cleanUp: cleanUp))
    var thread = pthread_t()
    let isStarted =
      pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let waiter = Unmanaged<Waiter>.fromOpaque(argument).takeUnretainedValue()
          var (signals, number) = (waiter.signals, Int32(0))
          guard sigwait(&signals, &number) == 0 else { return nil }
          // The work's end and a signal may come together; what is finished then is left alone.
          pthread_setcancelstate(Int32(PTHREAD_CANCEL_DISABLE), nil)
          waiter.cleanUp()
          signal(number, SIG_DFL)
          pthread_sigmask(SIG_UNBLOCK, &signals, nil)
          raise(number)
          kill(getpid(), number)
          return nil
        }, waiter.toOpaque()) == 0
    defer {
      if isStarted {
        pthread_cancel(thread)
        pthread_join(thread, nil)
      }
      waiter.release()
    }
    return try work()
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
