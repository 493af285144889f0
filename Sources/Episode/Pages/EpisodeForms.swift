import Care
import HTML
import Kernel

/// The forms of a way: the next step open, the others folded.
struct EpisodeForms {
  let model: EpisodeModel
  let frame: Frame

  private var language: Language { frame.language }
  private var episode: Episode { model.episode }

  /// The step that comes next on the way.
  private var nextMove: Episode.Move? {
    switch episode.stage {
    case .detected: .orient
    case .oriented: .appoint
    case .appointed: .visit
    case .visited: .include
    case .included: .support
    case .supported: .review
    case .closed: .reopen
    }
  }

  var next: HTML {
    guard model.mayWrite, let move = nextMove, episode.allows(move) else { return HTML() }
    return "<div class=\"no-print\">\(card(title: EpisodeFormText.form(move)(language), accent: .iris, form(move, style: .primary)))</div>"
  }

  var others: HTML {
    let moves: [Episode.Move] = [.orient, .decline, .appoint, .visit, .include, .support, .review, .close, .takeBack]
    return folded(moves.filter { $0 != nextMove })
  }

  var agreement: HTML {
    guard !episode.isClosed else { return HTML() }
    return folded([.ask, .agree, .refuse, .search])
  }

  private func folded(_ moves: [Episode.Move]) -> HTML {
    guard model.mayWrite else { return HTML() }
    let parts: [HTML] = moves.filter { episode.allows($0) }.map { move in
      disclosure(EpisodeFormText.form(move)(language), open: model.sentBack == move, form(move, style: .secondary))
    }
    return parts.isEmpty ? HTML() : "<div class=\"no-print stack\">\(parts)</div>"
  }

  private func form(_ move: Episode.Move, style: FormBuilder.ButtonStyle) -> HTML {
    var state = model.sentBack == move ? model.state : FormState(values: beginning(move))
    state.values["version"] = String(episode.version)
    let form = FormBuilder(frame, state, prefix: move.rawValue)
    let skipped = episode.skipped(by: move)
    let why: HTML =
      skipped.isEmpty
      ? HTML()
      : """
      <p class="hint">\(EpisodeFormText.skips(Words(language).list(skipped.map { EpisodeProblemText.stage($0)(language) })), language)</p>\
      \(form.area("why", label: EpisodeFormText.why, rows: 2, required: true, atMost: EpisodeEntry.longestWords))
      """
    let without: HTML =
      move == .visit && model.refusal != nil
      ? form.submit(EpisodeFormText.withoutNow, style: .secondary, name: "without", value: "yes") : HTML()
    let submit: HTML =
      move == .close
      ? form.danger(EpisodeFormText.form(.close), asking: EpisodeFormText.closeQuestion)
      : form.submit(move == .ask ? EpisodeFormText.send : EpisodeFormText.save, style: style)
    return form.form(
      .personItemForm(model.head.person, .episodes, item: episode.id.raw, .episode(move)), form.hidden("version", state["version"]),
      fields(move, form), why, actions(submit, without))
  }

  /// What stands in a form before anybody types: what the file knows already.
  private func beginning(_ move: Episode.Move) -> [String: String] {
    switch move {
    case .ask:
      [
        "doctor": model.doctor?.name ?? "", "email": model.doctor?.email ?? "", "role": Episode.DoctorRole.generalPractitioner.rawValue,
        "way": Episode.Way.link.rawValue, "language": language == .dutch ? "nl" : "fr",
      ]
    case .agree, .refuse:
      [
        "doctor": episode.doctor?.name ?? model.doctor?.name ?? "",
        "role": (episode.doctor?.role ?? .generalPractitioner).rawValue, "way": Episode.Way.phone.rawValue,
      ]
    case .visit:
      [
        "module": model.module?.act == nil && model.module?.isGivenBefore != true ? "yes" : "", "belrai": "yes", "ledger": "yes",
        "giver": model.module.flatMap { $0.givers.count == 1 ? $0.givers[0].code : nil } ?? "",
      ]
    default: [:]
    }
  }

  private func fields(_ move: Episode.Move, _ form: FormBuilder) -> HTML {
    let on = form.input("on", label: EpisodeText.on, hint: EpisodeText.onHint, autocomplete: "off")
    func words(_ label: Text = EpisodeFormText.words, hint: Text? = nil, required: Bool = false) -> HTML {
      form.area("words", label: label, hint: hint, rows: 2, required: required, atMost: EpisodeEntry.longestWords)
    }
    switch move {
    case .orient:
      let choices: [Choice] = model.providers.map { match in
        let details = match.provider.details
        let discipline = model.disciplines.name(of: details.discipline)(language)
        let room = ProvidersText.room(match.room)(language)
        let known: [String] = model.inCircle.contains(match.provider.id) ? [EpisodeFormText.inCircle(language)] : []
        return Choice(match.provider.id.raw, ([details.name, discipline, room] + known).joined(separator: " · "))
      }
      return """
        \(form.select("provider", label: EpisodeFormText.who, hint: EpisodeFormText.whoHint, empty: EpisodeText.choose, choices))\
        \(cutNote(shown: choices.count, of: model.providerTotal, isNewest: false, in: language))\
        \(form.input("name", label: EpisodeFormText.otherName, autocomplete: "off"))\(form.checkbox("agreed", label: EpisodeFormText.sheAgrees))\(words())\(on)\
        \(form.input("team", label: EpisodeFormText.team, hint: EpisodeFormText.teamHint, autocomplete: "off"))\
        \(form.input("teamOn", label: EpisodeFormText.teamOn, hint: EpisodeFormText.teamOnHint, autocomplete: "off"))
        """
    case .decline: return words(EpisodeFormText.whyNot, required: true) + on
    case .takeBack: return words(EpisodeFormText.whyNot, required: true) + counterField(form) + on
    case .appoint: return form.input("day", label: EpisodeFormText.appointment, autocomplete: "off", required: true) + words()
    case .visit:
      return """
        \(on)\(form.checkbox("module", label: EpisodeFormText.module))\(form.checkbox("belrai", label: EpisodeFormText.belrai))\(ledgerFields(form))\
        \(words(hint: EpisodeFormText.visitHint))
        """
    case .include, .support, .search: return on + words()
    case .review:
      return """
        \(on)\(words(hint: EpisodeFormText.visitHint))\
        \(form.input("day", label: EpisodeFormText.nextReview, hint: EpisodeFormText.nextReviewHint, autocomplete: "off"))
        """
    case .close:
      let reasons: [Choice] = Episode.Closing.allCases.map { Choice($0.rawValue, EpisodeFormText.closing($0)(language)) }
      return """
        \(form.select("reason", label: EpisodeFormText.reason, empty: EpisodeText.choose, reasons, required: true))\(words())\(on)
        """
    case .reopen: return words() + on
    case .ask:
      return """
        \(doctorFields(form))\(ways(form, [.link, .phone, .paper]))\
        \(form.input("email", label: EpisodeFormText.email, hint: EpisodeFormText.emailHint, type: "email", inputmode: "email"))\
        \(form.radios("language", label: EpisodeFormText.language, [Choice("fr", "Français"), Choice("nl", "Nederlands")]))\
        \(form.checkbox("agreed", label: EpisodeFormText.sheAgreesToAsk))\(on)
        """
    case .agree: return "\(doctorFields(form))\(ways(form, [.phone, .paper]))\(words(hint: EpisodeFormText.visitHint))\(on)"
    case .refuse:
      return "\(doctorFields(form))\(ways(form, [.phone, .paper]))\(words(EpisodeFormText.whyNot, hint: EpisodeFormText.visitHint, required: true))\(on)"
    case .detect, .remind: return HTML()
    }
  }

  /// The module goes into the ledger of units in the same gesture; or it stands there already.
  private func ledgerFields(_ form: FormBuilder) -> HTML {
    guard let module = model.module else { return HTML() }
    if let act = module.act { return "<p class=\"hint\">\(EpisodeText.inLedger(act.day), language)</p>" }
    if module.isGivenBefore { return "<p class=\"hint\">\(EpisodeText.givenBefore, language)</p>" }
    guard module.isOffered else { return HTML() }
    let giver: HTML =
      module.givers.count == 1
      ? form.hidden("giver", module.givers[0].code)
      : form.select(
        "giver", label: EpisodeFormText.giver, empty: EpisodeText.choose, LedgerNameText.choices(module.givers, language))
    return "\(form.checkbox("ledger", label: EpisodeFormText.alsoLedger))\(giver)"
  }

  /// The act of the visit goes with it, or stays in the ledger.
  private func counterField(_ form: FormBuilder) -> HTML {
    guard let module = model.module, module.mayTakeBack, let act = module.act, act.id == episode.actOfLastStep else { return HTML() }
    return form.checkbox("counter", label: EpisodeFormText.alsoCounter)
  }

  private func doctorFields(_ form: FormBuilder) -> HTML {
    let roles: [Choice] = Episode.DoctorRole.allCases.map { Choice($0.rawValue, EpisodeFormText.role($0)(language)) }
    return form.input("doctor", label: EpisodeFormText.doctorName, autocomplete: "off", required: true)
      + form.radios("role", label: EpisodeFormText.role, roles, required: true)
  }

  private func ways(_ form: FormBuilder, _ ways: [Episode.Way]) -> HTML {
    form.radios("way", label: EpisodeFormText.asking, ways.map { Choice($0.rawValue, EpisodeFormText.way($0)(language)) }, required: true)
  }
}
