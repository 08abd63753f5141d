import ArgumentParser
import Glibc

@main
enum Main {
  static func main() {
    StandardStreams.prepare()
    do {
      var command = try DatelineCommand.parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      Messages.error(failure.message)
      exit(failure.exitCode.rawValue)
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      let text = DatelineCommand.fullMessage(for: error)
      let code = DatelineCommand.exitCode(for: error)
      // Help and version are asked for, not errors.
      if code == .success {
        print(text)
        exit(0)
      }
      // Errors of every origin begin alike.
      let prefix = "Error: "
      if text.hasPrefix(prefix) { Messages.error(String(text.dropFirst(prefix.count))) } else { Messages.plain(text) }
      exit(code == .validationFailure ? CommandFailure.Code.usage.rawValue : CommandFailure.Code.internalFault.rawValue)
    }
  }

  /// The arguments; a position that begins with a minus sign would read as an option, so it gets a space, which every
  /// reader of positions passes over.
  private static var arguments: [String] {
    CommandLine.arguments.dropFirst().map { argument in
      let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
      let isPosition =
        argument.hasPrefix("-") && (2...3).contains(parts.count)
        && parts.allSatisfy { Double(String($0).trimmed) != nil }
      return isPosition ? " " + argument : argument
    }
  }
}
