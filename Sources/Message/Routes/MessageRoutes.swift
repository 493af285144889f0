import Actions
import Care
import Kernel
import Pages

/// The outbox: which letters wait, left or failed.
package let messageRoutes: [Route] = [
  .get(.outbox, .roles(Role.requestWorkers)) { visit in
    let pageSize = 50
    let page = max(1, min(10_000, Int(visit.query["page"]) ?? 1))
    let (messages, total) = try await readOutbox(
      offset: (page - 1) * pageSize, limit: pageSize, by: visit.actor, in: visit.database, visit.surroundings)
    return .page(
      outboxPage(
        OutboxModel(
          messages: messages, paging: Paging(page: page, total: total, pageSize: pageSize), now: visit.surroundings.now(),
          isDemo: visit.house.isDemo), in: visit.frame))
  },
  .get(.message(ID(":id")), .roles(Role.requestWorkers)) { visit in
    let message = try await readMessage(ID(visit.parameter("id")), by: visit.actor, in: visit.database, visit.surroundings)
    return .page(messagePage(MessageModel(message: message, isDemo: visit.house.isDemo, now: visit.surroundings.now()), in: visit.frame))
  },
]
