import HTTPTypes
import Hummingbird
import HummingbirdCore
import Kernel
package import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Serves the house until SIGTERM or SIGINT; requests under way are answered first, for five seconds at most.
///
/// - Parameters:
///   - jobs: what runs beside; cancelled at the end.
///   - whenListening: told the port once connections are taken; useful when any free port was asked for.
/// - Throws: when the address cannot be listened on.
package func serve(
  house: House, routes: [Route], address: String, port: Int, logger: Logger, jobs: [@Sendable () async -> Void],
  whenListening: @escaping @Sendable (Int) -> Void = { _ in }
) async throws {
  let router = siteRouter(routes, house: house, logger: logger)
  var application = Application(
    router: router,
    server: .http1(
      configuration: .init(
        idleTimeout: .seconds(20),
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))),
    configuration: ApplicationConfiguration(
      address: .hostname(address, port: port), serverName: nil, availableConnectionsDelegate: MaximumAvailableConnections(2000)),
    onServerRunning: { channel in whenListening(channel.localAddress?.port ?? port) }, logger: logger)
  application.addServices(jobs.map { Job(work: $0) })
  var configuration = ServiceGroupConfiguration(
    services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
  configuration.maximumGracefulShutdownDuration = .seconds(5)
  do {
    try await ServiceGroup(configuration: configuration).run()
  } catch is IOError {
    throw SimpleFailure(.unavailable, code: "serve.cannot-listen", text: WebText.cannotListen(address, port))
  }
}

/// A piece of work that ends when the server does.
private struct Job: Service {
  let work: @Sendable () async -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown { await work() }
  }
}
