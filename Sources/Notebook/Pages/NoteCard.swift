import Care
import HTML
import Kernel

/// One note with its answers, the same for everybody who may see it.
///
/// - Parameters:
///   - latestAnswers: how many answers are shown at once; earlier ones stand behind a word.
///   - end: what can be done from here.
func noteCard(_ thread: NoteThread, _ context: NotebookContext, latestAnswers: Int = .max, _ language: Language, _ end: HTML = HTML()) -> HTML {
  let note = thread.note
  let words = Words(language)
  let isLate = thread.isLate(on: context.now.day)
  let mine = context.reader.parties.contains { thread.waits(for: $0) }
  let accent: CardAccent = mine || isLate ? .warn : thread.isOpen ? .sun : .none
  let due: HTML =
    note.due.map { day in
      thread.isOpen ? "<p class=\"reason \(if: isLate, "warn")\">\(NotebookText.answerBy(day), language)</p>" : HTML()
    } ?? HTML()
  return """
    <section class="card note\(if: accent != .none, " accent-\(accent.rawValue)")">\(chips(noteChips(thread, context, language)))\
    <p class="soft" dir="auto"><strong>\(note.authorName)</strong> · \(words.moment(note.createdAt)) · \(audience(thread, context, language))</p>\
    <div class="note-words" dir="auto">\(Prose.paragraphs(note.words))</div>\(withheld(note, context, language))\(due)\
    \(waiting(thread, context, language))\(answers(thread, latestAnswers, language))\(reads(thread, context, language))\
    \(request(note, context, language))\(end)</section>
    """
}

private func noteChips(_ thread: NoteThread, _ context: NotebookContext, _ language: Language) -> [HTML] {
  var all: [HTML] = [chip((thread.note.kind == .question ? NotebookText.question : NotebookText.note)(language))]
  if thread.note.part == .health { all.append(chip(NotebookText.health(language), .note)) }
  switch thread.state {
  case .toKnow: break
  case .open: all.append(thread.isLate(on: context.now.day) ? chip(NotebookText.late(language), .warn) : chip(NotebookText.open(language), .warn))
  case .answered: all.append(chip(NotebookText.answered(language), .good))
  case .settled: all.append(chip(NotebookText.settled(language)))
  }
  let isNew = thread.note.author != context.reader.reference && !thread.reads.contains { $0.reader == context.reader.reference && $0.at < context.now }
  if isNew { all.append(chip(NotebookText.unread(language), .good)) }
  return all
}

private func audience(_ thread: NoteThread, _ context: NotebookContext, _ language: Language) -> HTML {
  guard thread.note.audience == .some else { return "\(NotebookText.everybody, language)" }
  let names = thread.recipients.map { context.name($0.party, language) }
  return HTML(text: NotebookText.to(Words(language).list(names))(language))
}

private func withheld(_ note: Note, _ context: NotebookContext, _ language: Language) -> HTML {
  guard let reason = note.withheld, !context.reader.isHerself else { return HTML() }
  return notice(.note, "<p>\(NotebookText.withheld(reason), language)</p><div dir=\"auto\">\(Prose.paragraphs(note.withheldWhy))</div>")
}

private func waiting(_ thread: NoteThread, _ context: NotebookContext, _ language: Language) -> HTML {
  guard case .open(let parties) = thread.state else { return HTML() }
  guard !parties.isEmpty else { return "<p class=\"soft\">\(NotebookText.anybody, language)</p>" }
  return "<p dir=\"auto\">\(NotebookText.waitingFor(Words(language).list(parties.map { context.name($0, language) })), language)</p>"
}

private func answers(_ thread: NoteThread, _ latest: Int, _ language: Language) -> HTML {
  guard !thread.answers.isEmpty else { return HTML() }
  func items(_ answers: ArraySlice<NoteAnswer>) -> HTML {
    timeline(
      answers.map { answer in
        let way = NotebookText.way(answer.way).map { " (\($0(language)))" } ?? ""
        return TimelineItem(
          when: Words(language).moment(answer.at), who: answer.authorName + way, what: "<div dir=\"auto\">\(Prose.paragraphs(answer.words))</div>")
      })
  }
  let hidden = max(0, thread.answers.count - latest)
  let earlier: HTML = hidden > 0 ? disclosure(NotebookText.earlier(hidden)(language), items(thread.answers.prefix(hidden))) : HTML()
  return "\(earlier)\(items(thread.answers.dropFirst(hidden)))"
}

private func reads(_ thread: NoteThread, _ context: NotebookContext, _ language: Language) -> HTML {
  let others = thread.reads.filter { $0.reader != context.reader.reference }
  guard !others.isEmpty else {
    return thread.note.author == context.reader.reference && thread.answers.isEmpty
      ? "<p class=\"soft small\">\(NotebookText.notRead, language)</p>" : HTML()
  }
  let names = others.map { read in
    read.reader.hasPrefix("person/") ? NotebookText.her(language) : context.readerNames[read.reader] ?? NotebookText.former(language)
  }
  return "<p class=\"soft small\" dir=\"auto\">\(NotebookText.readBy(Words(language).list(names)), language)</p>"
}

private func request(_ note: Note, _ context: NotebookContext, _ language: Language) -> HTML {
  guard let request = note.request, let number = context.requestNumbers[request] else { return HTML() }
  let words = NotebookText.became(number)(language)
  return context.opensRequests
    ? "<p>\(textLink(words, to: Address.request(request).link(language)))</p>" : "<p class=\"soft\">\(words)</p>"
}
