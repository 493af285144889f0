import Actions
import Care
import HTML
import Kernel
import Pages
import Secrets
import Store

/// Kept lists: those of an account, those of a person of the file, and by link.
let keptShortlistRoutes: [Route] =
  [
    .get(.directory(.shortlists), .signedIn) { visit in
      let view = try await readShortlists(by: visit.actor, in: visit.database, visit.surroundings)
      return .page(shortlistsPage(try await model(view, visit), in: visit.frame))
    },
    .get(.personPage(ID(":id"), .lists), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      let view = try await readShortlists(of: id, by: visit.actor, in: visit.database, visit.surroundings)
      guard let file = view.file, file.person.id == id else { return .see(.personPage(view.file?.person.id ?? id, .lists)) }
      let now = visit.surroundings.now()
      return .page(
        personShortlistsPage(
          try await model(view, visit), head: FileHead(file, for: visit.actor, at: now), mayBegin: file.admits(visit.actor, .write, .social, at: now),
          in: visit.frame))
    },
    .post(.personForm(ID(":id"), .lists, .beginList), .roles(Role.careWorkers)) { visit in
      let id: ID<Person> = ID(visit.parameter("id"))
      let view = try await readShortlists(of: id, by: visit.actor, in: visit.database, visit.surroundings)
      guard let person = view.file?.person else { throw SimpleFailure.notFound }
      // Her language, where pages can be shown in it.
      let language = person.details.languages.compactMap { visit.house.languages[$0.code] }.first ?? visit.language
      return .list(
        CarriedShortlist(content: ShortlistContent(language: language), person: person.id),
        then: .see(.home, flash: Frame.Flash(tone: .note, words: ShortlistWorkText.begun(visit.language))))
    },
  ] + itemRoutes(.shortlist, ":secret", .secretHolder) { .secret($0) } + itemRoutes(.shortlists, ":item", .signedIn) { .account(ID($0)) }

private func model(_ view: ShortlistsView, _ visit: Visit) async throws -> ShortlistsModel {
  let shelf = try await visit.listShelf
  var names: [String: Text] = [:]
  var isAboutViolence = false
  for item in view.lists.flatMap(\.content.items) {
    names[item.entry] = shelf.name(item.entry)
    if shelf.index.entryInAnyState(item.entry)?.isAboutViolence ?? false { isAboutViolence = true }
  }
  return ShortlistsModel(lists: view.lists, total: view.total, names: names, isAboutViolence: isAboutViolence)
}

/// The page of one kept list and what can be done there, for those who come signed in and for those who come by link.
private func itemRoutes(
  _ page: DirectoryPage, _ name: String, _ rule: RouteRule, _ way: @escaping @Sendable (String) -> ShortlistWay
) -> [Route] {
  @Sendable func item(_ visit: Visit) -> String { visit.parameter(String(name.dropFirst())) }
  @Sendable func form(_ form: FormName, _ handle: @escaping @Sendable (Visit, KeptPage) async throws -> Reply) -> Route {
    .post(.directoryItemForm(page, item: name, form), rule) { visit in
      try await handle(visit, KeptPage(page: page, item: item(visit), way: way(item(visit))))
    }
  }
  return [
    .get(.directoryItem(page, item: name), rule) { visit in
      try await keptReply(visit, KeptPage(page: page, item: item(visit), way: way(item(visit))))
    },
    form(.takeUp) { visit, kept in
      let view = try await readShortlist(kept.way, by: visit.actor, in: visit.database, visit.surroundings)
      // Whoever may only read goes on with a copy of his own.
      let mayChange = view.link != .reader
      let carried =
        mayChange
        ? CarriedShortlist(content: view.list.content, kept: view.list.id, person: view.list.person)
        : CarriedShortlist(content: view.list.content.withoutPast)
      let words = mayChange ? ShortlistText.isKept : ShortlistText.takenOver
      do {
        _ = try carried.encoded()
      } catch {
        // Too many words for a browser: the addresses alone.
        let short = CarriedShortlist(content: view.list.content.withoutWords)
        return .list(short, then: .see(.directory(.shortlist), flash: Frame.Flash(tone: .note, words: words(visit.language))))
      }
      return .list(carried, then: .see(.directory(.shortlist), flash: Frame.Flash(tone: .good, words: words(visit.language))))
    },
    form(.share) { visit, kept in
      let made = try await shareShortlist(kept.way, by: visit.actor, visit.house.shortlists, in: visit.database, visit.surroundings)
      // Its secret is shown once: the address of that page carries it sealed.
      let sealed = try SealedText.seal("\(made.expires.milliseconds) \(made.secret)", context: madeContext(made.list.id), key: visit.house.secretKey)
      return .see(kept.address, query: [("made", sealed)])
    },
    form(.endLinks) { visit, kept in
      let one = visit.form["link"].isEmpty ? nil : visit.form["link"]
      _ = try await endShortlistLinks(kept.way, only: one, by: visit.actor, in: visit.database, visit.surroundings)
      let words = one == nil ? ShortlistText.linksEnded : ShortlistText.linkEnded
      return .see(kept.address, flash: Frame.Flash(tone: .good, words: words(visit.language)))
    },
    form(.eraseList) { visit, kept in
      let list = try await eraseShortlist(kept.way, by: visit.actor, in: visit.database, visit.surroundings)
      let flash = Frame.Flash(tone: .good, words: ShortlistText.erased(visit.language))
      let next: Reply =
        list.person.map { .see(.personPage($0, .lists), flash: flash) }
        ?? .see(list.account == nil ? .directory(.shortlist) : .directory(.shortlists), flash: flash)
      return visit.shortlist?.kept == list.id ? .list(nil, then: next) : next
    },
  ] + (page == .shortlists ? [form(.mail) { visit, kept in try await mail(visit, kept) }] : [])
}

/// A kept list by the address under which it was opened.
private struct KeptPage: Sendable {
  let page: DirectoryPage
  let item: String
  let way: ShortlistWay
  var address: Address { .directoryItem(page, item: item) }
}

private func madeContext(_ list: ID<Shortlist>) -> String { "shortlist-link|\(list.raw)" }

/// The address under which a list can be read, in the language of whom it is for.
private func readingLink(_ secret: String, _ language: Language, _ house: House) -> String {
  house.publicAddress + Address.directoryItem(.shortlist, item: secret).path(house.languages.withSentences(language))
}

private func keptReply(
  _ visit: Visit, _ kept: KeptPage, mail: FormState = FormState(), failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let view = try await readShortlist(kept.way, by: visit.actor, in: visit.database, visit.surroundings)
  let content = view.list.content
  let shown = try await visit.listShelf.shown(content)
  if view.link == .reader || visit.query["print"] == "yes" {
    let isPrint = view.link != .reader
    return .page(
      shortlistSheetPage(
        sheet(
          visit, shown, at: kept.address, query: isPrint ? [("print", "yes")] : [], house: view.house, isLink: !isPrint,
          back: isPrint ? kept.address : nil),
        in: visit.frame))
  }
  var model = KeptShortlistModel(
    shown: shown, address: kept.address, isByLink: view.link != nil, expires: view.list.expires.day, openLinks: view.links,
    person: view.list.person, mayMail: view.link == nil, mail: mail)
  model.failure = failure
  if let text = SealedText.open(visit.query["made"], context: madeContext(view.list.id), key: visit.house.secretKey) {
    let parts = text.split(separator: " ").map(String.init)
    if parts.count == 2, let milliseconds = Int64(parts[0]) {
      model.madeLink = readingLink(parts[1], content.language, visit.house)
      model.madeUntil = Instant(milliseconds: milliseconds).day
    }
  }
  return .page(keptShortlistPage(model, in: visit.frame), status: status)
}

private func mail(_ visit: Visit, _ kept: KeptPage) async throws -> Reply {
  let house = visit.house
  let isWhole = visit.form["whole"] == "yes"
  let shelf = try await visit.listShelf
  do {
    _ = try await mailShortlist(
      kept.way, to: visit.form["email"], by: visit.actor, house.shortlists, in: visit.database, visit.surroundings
    ) { made, sender in
      let language = house.languages.withSentences(made.list.content.language)
      let parts = shortlistLetter(
        from: Letters.Sender(name: sender.name, phone: sender.phone), link: readingLink(made.secret, language, house), until: made.expires.day,
        whole: isWhole ? (shelf.shown(made.list.content), house.publicAddress) : nil, in: language)
      return Letter(subject: parts.subject, body: parts.body)
    }
    return .see(kept.address, flash: Frame.Flash(tone: .good, words: ShortlistWorkText.sent(visit.language)))
  } catch let invalid as Invalid {
    return try await keptReply(visit, kept, mail: FormState(values: visit.form.all, problems: invalid.problems), status: 422)
  } catch let problem as ShortlistProblem where problem.category == .invalid {
    return try await keptReply(visit, kept, mail: FormState(values: visit.form.all), failure: problem.text, status: 422)
  }
}
