import Glibc

/// Removes unfinished files when the user, the system or a closed pipe stops the program.
enum Interruption {
  // Read in a signal handler, where nothing may be allocated or locked; a slot is written whole. A command has few outputs.
  nonisolated(unsafe) private static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
    let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
    slots.initialize(repeating: nil, count: capacity)
    return slots
  }()
  private static let capacity = 4

  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE]

  static func removeOnInterrupt(_ temporaryPath: String) {
    guard let slot = (0..<capacity).first(where: { slots[$0] == nil }) else { return }
    slots[slot] = strdup(temporaryPath)
    for number in signals { replaceAction(of: number, by: handler) }
  }

  /// Leaves a file alone that is finished or gone.
  static func forget(_ temporaryPath: String) {
    for slot in 0..<capacity {
      guard let path = slots[slot], strcmp(path, temporaryPath) == 0 else { continue }
      slots[slot] = nil
      free(path)
    }
    guard (0..<capacity).allSatisfy({ slots[$0] == nil }) else { return }
    for number in signals { replaceAction(of: number, by: SIG_DFL) }
  }

  private static let handler: @convention(c) (Int32) -> Void = { number in
    for slot in 0..<Interruption.capacity {
      if let path = Interruption.slots[slot] { unlink(path) }
    }
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
