/// Why a command ends without doing its job, and with which exit code.
struct CommandFailure: Error {
  /// What happened and what to do, as one sentence without full stop.
  var message: String
  var exitCode: Code

  /// The documented exit codes other than 0.
  enum Code: Int32 {
    /// Done, but some of the input was rejected.
    case rejectedInput = 1
    case usage = 2
    case environment = 3
    case internalFault = 70
  }

  static func usage(_ message: String) -> CommandFailure { CommandFailure(message: message, exitCode: .usage) }
  static func environment(_ message: String) -> CommandFailure {
    CommandFailure(message: message, exitCode: .environment)
  }
}
