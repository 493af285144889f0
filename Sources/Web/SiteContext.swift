package import Hummingbird
import Logging
import NIOCore

/// What one request carries through the router.
package struct SiteContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Who calls, as the connection says it.
  package let remoteAddress: String

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    remoteAddress = source.channel.remoteAddress?.ipAddress ?? "local"
  }
}
