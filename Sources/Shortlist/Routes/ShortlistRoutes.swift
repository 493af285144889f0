import Actions
import Care
import Kernel
import Pages

/// Lists of resources: made while searching, kept, printed, shared, sent.
package let shortlistRoutes: [Route] =
  [
    .get(.directory(.shortlist), .everyone) { visit in
      guard visit.query["print"] == "yes" else { return try await workingReply(visit) }
      let working = try await working(visit)
      return .page(
        shortlistSheetPage(
          sheet(
            visit, try await visit.listShelf.shown(working.content), at: .directory(.shortlist), query: [("print", "yes")],
            isLink: false, back: .directory(.shortlist)),
          in: visit.frame))
    },
    .post(.directoryForm(.shortlist, .choose), .everyone) { visit in try await choose(visit) },
    .post(.directoryForm(.shortlist, .arrange), .everyone) { visit in try await arrange(visit) },
  ] + keptShortlistRoutes

/// The list that the browser carries, with its words wherever they are kept.
struct WorkingList {
  var carried: CarriedShortlist
  var content: ShortlistContent
  /// Set when the house keeps it.
  var list: Shortlist?
}

/// - Returns: an empty list where there is none, or where it was erased meanwhile.
func working(_ visit: Visit) async throws -> WorkingList {
  guard let carried = visit.shortlist else {
    let empty = ShortlistContent(language: visit.language)
    return WorkingList(carried: CarriedShortlist(content: empty), content: empty)
  }
  guard let kept = carried.kept else { return WorkingList(carried: carried, content: carried.content) }
  do {
    let view = try await readShortlist(.carried(kept), by: visit.actor, in: visit.database, visit.surroundings)
    return WorkingList(carried: carried, content: view.list.content, list: view.list)
  } catch let failure as any Failure where failure.category == .notFound {
    let empty = ShortlistContent(language: visit.language)
    return WorkingList(carried: CarriedShortlist(content: empty), content: empty)
  }
}

/// Does things with the list that the browser carries, there or in the house.
private func change(
  _ visit: Visit, _ commands: [ShortlistContent.Command], _ shelf: ListShelf, version: Int? = nil
) async throws -> CarriedShortlist {
  var carried = visit.shortlist ?? CarriedShortlist(content: ShortlistContent(language: visit.language))
  if let kept = carried.kept {
    do {
      let list = try await changeShortlist(
        .carried(kept), commands, version: version, named: shelf.names(in: visit.language), by: visit.actor, visit.house.shortlists,
        in: visit.database, visit.surroundings)
      carried.content = list.content
      return carried
    } catch let failure as any Failure where failure.category == .notFound {
      // It was erased meanwhile: what is chosen from now on is a new list.
      carried = CarriedShortlist(content: ShortlistContent(language: visit.language))
    }
  }
  for command in commands { carried.content = try carried.content.decide(command) }
  _ = try carried.encoded()
  return carried
}

private func choose(_ visit: Visit) async throws -> Reply {
  let added = visit.form["add"]
  let entry = added.isEmpty ? visit.form["remove"] : added
  let shelf = try await visit.listShelf
  guard shelf.has(entry) else { throw SimpleFailure.notFound }
  let place = OwnPath("\(visit.form["back"])#\(chooseAnchor(entry))", in: visit.house.languages)
  func back(_ tone: Frame.Flash.Tone, _ words: Text) -> Reply {
    let flash = Frame.Flash(tone: tone, words: words(visit.language))
    return place.map { .seePath($0, flash: flash) } ?? .see(.directory(.shortlist), flash: flash)
  }
  do {
    let carried = try await change(visit, [added.isEmpty ? .remove(entry) : .add(entry)], shelf)
    return .list(carried, then: back(.good, added.isEmpty ? ShortlistRouteText.takenOff : ShortlistRouteText.added))
  } catch let problem as ShortlistProblem where problem.category == .invalid {
    return back(.bad, problem.text)
  }
}

private func arrange(_ visit: Visit) async throws -> Reply {
  let parts = visit.form["do"].split(separator: ":", maxSplits: 1).map(String.init)
  let (act, entry) = (parts.first ?? "save", parts.count == 2 ? parts[1] : "")
  if act == "clear" {
    return .list(
      nil, then: .see(.directory(.shortlist), flash: Frame.Flash(tone: .good, words: ShortlistText.cleared(visit.language))))
  }
  var commands: [ShortlistContent.Command] = [.describe(typed(visit))]
  switch act {
  case "raise": commands.append(.raise(entry))
  case "lower": commands.append(.lower(entry))
  case "remove": commands.append(.remove(entry))
  case "put-back": commands.append(.putBack)
  default: break
  }
  do {
    if act == "keep", visit.shortlist?.kept == nil { return try await keep(visit, commands) }
    let carried = try await change(visit, commands, visit.listShelf, version: Int(visit.form["version"]))
    // Moving shows where it went; only saving needs a word.
    let flash = act == "save" || act == "keep" ? Frame.Flash(tone: .good, words: ShortlistText.saved(visit.language)) : nil
    let place = "\(Address.directory(.shortlist).path(visit.language))#\(chooseAnchor(entry))"
    let moved = ["raise", "lower"].contains(act) ? OwnPath(place, in: visit.house.languages) : nil
    return .list(carried, then: moved.map { .seePath($0) } ?? .see(.directory(.shortlist), flash: flash))
  } catch let invalid as Invalid {
    return try await workingReply(visit, FormState(values: visit.form.all, problems: invalid.problems), status: 422)
  } catch let problem as ShortlistProblem {
    return try await workingReply(
      visit, FormState(values: visit.form.all), failure: problem.text, status: problem.category == .conflict ? 409 : problem.category == .busy ? 429 : 422)
  }
}

private func keep(_ visit: Visit, _ commands: [ShortlistContent.Command]) async throws -> Reply {
  guard let carried = visit.shortlist else { throw ShortlistProblem.empty }
  var content = carried.content
  for command in commands { content = try content.decide(command) }
  let kept = try await keepShortlist(
    content.named(visit.listShelf.names(in: content.textLanguage)), for: carried.person, by: visit.actor, from: visit.remoteAddress,
    visit.house.shortlists, in: visit.database, visit.surroundings)
  let next = CarriedShortlist(content: kept.list.content, kept: kept.list.id, person: kept.list.person)
  let page: Address =
    kept.secret.map { .directoryItem(.shortlist, item: $0) } ?? .directoryItem(.shortlists, item: kept.list.id.raw)
  return .list(next, then: .see(page, flash: Frame.Flash(tone: .good, words: ShortlistRouteText.kept(visit.language))))
}

/// What the form of the list says, field by field.
private func typed(_ visit: Visit) -> ShortlistWords {
  let languages = visit.house.languages
  let before = visit.shortlist?.content ?? ShortlistContent(language: visit.language)
  var words = ShortlistWords(
    language: languages[visit.form["language"]] ?? before.language,
    textLanguage: languages[visit.form["texts"]] ?? before.textLanguage)
  words.top = visit.form["words"]
  if visit.signedIn != nil { words.name = visit.form["name"] }
  for position in 0..<ShortlistContent.mostItems {
    let entry = visit.form["entry-\(position)"]
    guard !entry.isEmpty else { break }
    words.items.append((entry, visit.form["words-\(position)"]))
  }
  return words
}

private func workingReply(
  _ visit: Visit, _ state: FormState? = nil, failure: Text? = nil, status: Int = 200
) async throws -> Reply {
  let working = try await working(visit)
  var content = working.content
  let shelf = try await visit.listShelf
  if let removed = content.removed, removed.item.name == nil, let name = shelf.name(removed.item.entry) {
    content = content.naming(removed: name(visit.language))
  }
  let keptAt: Address? = working.list.flatMap { list in
    list.account == nil ? nil : .directoryItem(.shortlists, item: list.id.raw)
  }
  let model = ShortlistModel(
    shown: shelf.shown(content), isKept: working.list != nil, keptAt: keptAt, person: working.carried.person, isSignedIn: visit.session != nil,
    version: working.list?.version, state: state, failure: failure)
  let page = Reply.page(shortlistPage(model, in: visit.frame), status: status)
  // A list that was erased meanwhile is not carried any longer.
  return visit.shortlist?.kept != nil && working.list == nil ? .list(nil, then: page) : page
}

/// A list as whom it is for reads it.
func sheet(
  _ visit: Visit, _ shown: ShownShortlist, at address: Address, query: [(String, String)], house: Organization? = nil, isLink: Bool,
  back: Address?
) -> ShortlistSheetModel {
  ShortlistSheetModel(
    shown: shown, address: address, query: query, publicAddress: visit.house.publicAddress,
    house: house?.name ?? visit.session?.organization.name, housePhone: house?.phone ?? visit.session?.organization.phone, isLink: isLink, back: back)
}
