import ArgumentParser
import MapService

/// `dateline serve`: the map page and its API over a store.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the map page and its API, OGC API – Features, over a store.",
    discussion: """
      The server answers on this machine alone, and changes nothing, unless told otherwise. It ends on SIGTERM and SIGINT \
      when the requests that are under way are answered. The store need not be there yet.
      """)

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to serve.", valueName: "file"))
  var store: String
  @Option(help: ArgumentHelp("The address to listen at. Default: 127.0.0.1.", valueName: "address"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp("The port to listen at; 0 for any that is free.", valueName: "n"))
  var port = 8080
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port is a number from 0 to 65535") }
  }

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let service = MapService(
      store: ServedStore(path: store), tools: ServiceTools(opened: opened),
      program: "dateline \(DatelineCommand.configuration.version)")
    var listener = ServiceListener(host: host, port: port)
    let messages = messages
    listener.announce = { messages.note("listening at \($0)") }
    listener.report = { Messages.warning($0) }
    do {
      try BlockingRun.run { [listener] in try await listener.run(service) }
    } catch {
      throw CommandFailure.environment("cannot listen at \(host):\(port): \(error)")
    }
  }
}
