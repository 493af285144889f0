import Care
import HTML
import Kernel

/// Beside the call: who is to be rung back, today's figures, one's own last calls.
func consoleBeside(_ model: ConsoleModel, _ language: Language) -> HTML {
  let rows: [HTML] = model.due.map { one in
    let name = [one.call.said.callerName, one.call.said.contact].first { !$0.isEmpty } ?? ConsoleText.unnamed(language)
    let time = one.back.due.map { due in
      due.day < model.now.day ? Words(language).relative(due.day, today: model.now.day) : Words(language).time(due)
    }
    return """
      <li><strong>\(time ?? "")</strong> \(textLink(name, to: Address.helpdeskItem(.calls, item: one.call.id.raw).link(language))) \
      <span class="soft">\(one.holder ?? ConsoleText.ofTeam(language))</span></li>
      """
  }
  let queue = textLink(ConsoleText.allWaiting(model.waiting)(language), to: Address.helpdesk(.callBacks).link(language))
  let due = card(
    title: ConsoleText.dueNow(language),
    """
    \(rows.isEmpty ? "<p class=\"soft\">\(ConsoleText.nobodyDue, language)</p>" as HTML : "<ul class=\"plain-list\">\(rows)</ul>")<p>\(queue)</p>
    <p>\(apart(NeighbourhoodDeskText.console(language), Address.room(.neighbourhoods).link(language), language))</p>
    """)
  let total = model.todayContacts
  let (requests, gaps) = (model.today[.referred] ?? 0, model.today[.nothingFound] ?? 0)
  let today = card(
    title: ConsoleText.today(language),
    stats([
      stat(String(total), ConsoleText.todayCalls(total)(language)), stat(String(requests), ConsoleText.todayRequests(requests)(language)),
      stat(String(gaps), ConsoleText.todayGaps(gaps)(language)),
    ]))
  let mine: [HTML] = model.mine.map { call in
    """
    <li>\(textLink(call.result.name(language), to: Address.helpdeskItem(.calls, item: call.id.raw).link(language))) \
    <span class="soft">\(Words(language).time(call.at))</span> <span dir="auto">\(firstWords(call.said.words, most: 60))</span></li>
    """
  }
  let own: HTML = mine.isEmpty ? HTML() : card(title: ConsoleText.mine(language), "<ul class=\"plain-list\">\(mine)</ul>")
  return columns(due, today, own)
}

/// What the keyboard does.
func consoleKeys(_ language: Language) -> HTML {
  let rows: [HTML] = ConsoleText.keys.map { keys, does in "<div><dt><kbd>\(keys, language)</kbd></dt><dd>\(does, language)</dd></div>" }
  return disclosure(ConsoleText.keysTitle(language), "<dl class=\"facts\">\(rows)</dl>")
}
