import ArgumentParser
import EventStorage
import Gazetteers
import Glibc
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

  @Option(name: .shortAndLong, help: ArgumentHelp("The store to serve.", valueName: "store"))
  var store: String
  @Option(
    help: ArgumentHelp(
      "The address to listen at; with any but this machine's own, others can read. Default: 127.0.0.1.",
      valueName: "address"))
  var host = "127.0.0.1"
  @Option(help: ArgumentHelp("The port to listen at; 0 for any that is free. Default: 8080.", valueName: "n"))
  var port = 8080
  @Option(
    help: ArgumentHelp(
      "The first line of this file is the token that corrections need, and at another host reading as well.",
      valueName: "file"))
  var tokenFile: String?
  @Option(help: ArgumentHelp("Put files into the store that are in this folder, and that arrive.", valueName: "folder"))
  var watch: String?
  @Option(
    help: ArgumentHelp("Corrections from the page go into this file; needs --token-file.", valueName: "file"))
  var corrections: String?
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port is a number from 0 to 65535") }
    if corrections != nil, tokenFile == nil {
      throw ValidationError("--corrections needs --token-file: nobody may change anything without a token")
    }
  }

  func run() throws {
    // A store that is there and cannot be read is said so now, and not to whoever asks first.
    let address = StoreAddress(store)
    if address.isOnServer || access(store, F_OK) == 0 { try address.open(.reading).close() }
    let opened = try Session.opened(gazetteer, messages: messages)
    let token = try tokenFile.map(token)
    if !isLoopback, token == nil {
      Messages.warning(
        "the server is open: whoever reaches \(host) can read every event; --token-file FILE asks for a token")
    }
    let regions = try Session.regions(of: opened, messages: messages)
    var tools = ServiceTools(opened: opened, regions: regions)
    if let corrections {
      let file = EditedCorrections(path: corrections, gazetteer: opened)
      tools.addCorrection = { try file.add($0) }
    }
    let service = EventService(
      store: ServedStore(address.source), tools: tools,
      access: ServiceAccess(token: token, guardsReading: token != nil && !isLoopback),
      pageFiles: try MapLibraryFolder.find()?.pageFiles() ?? [], gazetteer: (regions, opened.gazetteer),
      program: "dateline \(DatelineCommand.configuration.version)")
    var listener = ServiceListener(host: host, port: port)
    let messages = messages
    listener.announce = { messages.note("listening at \($0)") }
    listener.report = { Messages.warning($0) }
    if let watch {
      let folder = WatchedFolder(path: watch, arguments: ingestArguments)
      listener.companions.append { try await folder.watch() }
    }
    do {
      try BlockingRun.run { [listener] in try await listener.run(service) }
    } catch let error as ServiceListener.PortInUse {
      throw CommandFailure.environment("port \(error.port) is in use; choose another with --port")
    } catch {
      throw CommandFailure.environment("cannot listen at \(host):\(port): \(error)")
    }
  }

  private var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" || host == "localhost" }

  /// The options of `ingest` for files of the watched folder.
  private var ingestArguments: [String] {
    var arguments = ["--store", store, "--quiet", "--worldview", gazetteer.worldview]
    if let folder = gazetteer.folder { arguments += ["--gazetteer", folder] }
    if let layers = gazetteer.layers.path { arguments += ["--layers", layers] }
    if let corrections, access(corrections, R_OK) == 0 { arguments += ["--corrections", corrections] }
    return arguments
  }

  /// The first line of a file.
  private func token(path: String) throws -> String {
    var bytes: [UInt8] = []
    try InputFile(path: path).forEachChunk { bytes += $0 }
    let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self).trimmed
    guard line.utf8.count >= 8, line.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw CommandFailure.environment(
        "\(path) has no token in its first line: 8 or more letters and digits, no spaces")
    }
    return line
  }
}
