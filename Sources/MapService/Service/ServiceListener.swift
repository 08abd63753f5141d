import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A service at an address of this machine, until a signal ends it.
public struct ServiceListener: Sendable {
  /// The name or number of the address to listen at.
  public var host: String
  /// The port; 0 for any that is free.
  public var port: Int
  /// Work that goes on beside the service until it ends, such as watching a folder.
  public var companions: [@Sendable () async throws -> Void] = []
  /// Called with the address once it is listened at.
  public var announce: @Sendable (_ address: String) -> Void = { _ in }
  /// Told of faults; nothing of requests and reports is among them.
  public var report: @Sendable (_ fault: String) -> Void = { _ in }

  /// How many connections there may be at once.
  private static let mostConnections = 20_000
  /// A connection on which nothing comes for so long is closed.
  private static let idleTime = TimeAmount.seconds(75)
  /// The longest head of a request, in bytes.
  private static let longestHead = 32 << 10

  /// Makes a listener.
  public init(host: String, port: Int) { (self.host, self.port) = (host, port) }

  /// Answers requests until SIGTERM or SIGINT, then finishes those under way.
  /// - Throws: ``PortInUse``, and what the system says where the address cannot be listened at.
  public func run(_ service: EventService) async throws {
    OpenFiles.raiseLimit()
    let report = report
    var logger = Logger(label: "dateline") { _ in FaultLog(report: report) }
    logger.logLevel = .error
    let decoder = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: Self.longestHead, maxHeaderListSize: Self.longestHead, maxHeaderFieldCount: 100)
    let announce = announce
    let application = Application(
      router: service.router(),
      server: .http1(configuration: .init(idleTimeout: Self.idleTime, httpDecoderConfiguration: decoder)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections, logger: logger)),
      services: ([{ try await service.watch() }] + companions).map { Companion(work: $0) },
      onServerRunning: { channel in
        guard let address = channel.localAddress, let host = address.ipAddress, let port = address.port else { return }
        announce("http://\(host.contains(":") ? "[\(host)]" : host):\(port)/")
      },
      logger: logger)
    do {
      try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw PortInUse(port: port)
    }
  }

  /// Another program listens at the port.
  public struct PortInUse: Error, Hashable, Sendable {
    /// The port.
    public var port: Int
  }
}

/// Work beside the service; it ends when that does, and its end ends nothing else.
private struct Companion: Service {
  var work: @Sendable () async throws -> Void

  func run() async throws {
    try? await cancelWhenGracefulShutdown { try await work() }
    try? await gracefulShutdown()
  }
}

/// Hands faults on to whoever tells of them.
private struct FaultLog: LogHandler {
  var report: @Sendable (String) -> Void
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.error

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { report("\(event.message)") }
}
