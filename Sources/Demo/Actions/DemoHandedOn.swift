import Care
import Kernel
import Store

/// What happens around requests besides referrals: several needs, files, a colleague, another team, two reports about one situation. Done by
/// the actions of the house, on the day it happened.
struct RequestTelling {
  let world: DemoWorld
  let database: any Database
  let now: Instant
  let random: @Sendable (Int) -> [UInt8]

  func ago(days: Int, hours: Int64 = 0) -> Surroundings {
    let then = now.adding(days: -days).adding(seconds: -hours * 3600)
    return Surroundings(now: { then }, random: random)
  }

  /// Letters as plain as those of the house; the demonstration's own are not sent anywhere.
  private var letters: RequestLetters {
    RequestLetters(
      assigned: { request, name, _ in Letter(subject: "La demande \(request.number) vous est confiée", body: "\(name) vous confie la demande \(request.number).\n") },
      offered: { request, house, _ in Letter(subject: "\(house.name) vous propose une demande", body: "Il s'agit de la demande \(request.number).\n") },
      answered: { request, team, accepts, _ in
        Letter(subject: "Réponse pour la demande \(request.number)", body: "\(team.name) : \(accepts ? "oui" : "non").\n")
      })
  }

  func report(
    _ words: String, _ about: NeedReport.Reporter, in nis: Int, where place: String = "", contact: String = "", _ language: Language = .french
  ) -> NeedReport {
    NeedReport(words: words, about: about, municipality: Municipality.withNIS(nis), whereabouts: place, contact: contact, language: language)
  }

  func tell() async throws {
    try await severalNeeds()
    try await sameSituation()
    try await offers()
    try await view()
    try await pressing()
    try await anonymous()
    try await told()
    try await gapsNearby()
    try await rungBack()
    try await toBeRung()
  }

  /// Needs without an answer in streets whose neighbourhood is known, and the dossier of one neighbourhood.
  private func gapsNearby() async throws {
    let referent = world.actor(.neighbourhoodReferent)
    let missing: [(place: String, nis: Int, reason: Gap.Reason)] = [
      ("Rue Inventée 9", 21015, .noPlace), ("Verzonnen straat 31", 21015, .noPlace), ("Rue Inventée 77", 21015, .tooLong),
      ("Rue de la Chapelle imaginaire 4", 21015, .noPlace),
    ]
    for (index, one) in missing.enumerated() {
      let id = try await createRequest(
        report("Elle vit seule et voudrait un bouton pour appeler à l'aide.", .family, in: one.nis, where: one.place), channel: .phone, by: referent,
        in: database, ago(days: 60 + index * 7))
      _ = try await changeRequest(
        id, .close(.notMet(one.reason), personsWords: ""), version: nil, gap: GapNote(kind: "category/38", detail: ""), by: referent,
        in: database, ago(days: 30 + index * 7))
    }
    let groups = try await readGapDesk(byNeighbourhood: true, by: referent, in: database, ago(days: 6)).groups
    if let group = groups.first { _ = try await openGapDossier(group.group, by: referent, in: database, ago(days: 5)) }
  }

  /// A request that cannot wait like the others, and one that is urgent.
  private func pressing() async throws {
    let referent = world.actor(.neighbourhoodReferent)
    let stories: [(words: String, Request.Priority, reason: String)] = [
      ("Sa fille part ce soir pour deux semaines ; personne ne viendra lui donner ses repas.", .asap, "Seul·e dès ce soir, sans repas"),
      ("Zijn rolstoel is stuk; hij kan niet naar de dialyse.", .urgent, "Moet donderdag naar de dialyse"),
    ]
    for (number, story) in stories.enumerated() {
      let then = ago(days: 1, hours: Int64(number + 1))
      let id = try await createRequest(
        report(story.words, .family, in: 21015, contact: "0470 40 00 2\(number)", number == 0 ? .french : .dutch), channel: .phone, by: referent,
        in: database, then)
      _ = try await changeRequest(id, .prioritize(story.1, reason: story.reason), version: nil, by: referent, in: database, then)
    }
  }

  /// Somebody who gave no name is asked through her receipt, and answers.
  private func anonymous() async throws {
    let referent = world.actor(.neighbourhoodReferent)
    let receipt = try await reportNeed(
      report("Le monsieur du rez-de-chaussée crie la nuit et laisse sa porte ouverte.", .neighbour, in: 21015, where: "Rue Inventée 22"),
      code: "demo2222recu", to: world.organizations[0].id, in: database, ago(days: 2, hours: 8))
    guard let account = referent.account,
      let request = try await database.read({ try $0.request(number: receipt.number, of: world.organizations[0].id) })
    else { return }
    _ = try await changeRequest(request, .take(by: account), version: nil, by: referent, in: database, ago(days: 2, hours: 4))
    try await answerThroughReceipt(
      request, of: request, words: "Merci de nous l'avoir dit. Est-ce toutes les nuits, et quelqu'un passe-t-il le voir en journée ?", by: referent,
      in: database, ago(days: 2, hours: 3), letters: receiptLetters)
    _ = try await replyThroughReceipt(
      number: receipt.number, code: receipt.code, words: "Presque toutes les nuits depuis une semaine. Son fils vient le dimanche.", once: "demo",
      in: database, ago(days: 1, hours: 9), letters: receiptLetters)
  }

  /// A neighbour who is told how it went: that it was taken up, and no more.
  private func told() async throws {
    let referent = world.actor(.neighbourhoodReferent)
    let receipt = try await reportNeed(
      report("De mevrouw naast mij kan haar vuilnis niet meer buitenzetten.", .neighbour, in: 21015, where: "Denkbeeldige Iepenlaan 5", .dutch),
      code: "demo3333recu", to: world.organizations[0].id, in: database, ago(days: 20))
    guard let account = referent.account,
      let request = try await database.read({ try $0.request(number: receipt.number, of: world.organizations[0].id) })
    else { return }
    _ = try await changeRequest(request, .take(by: account), version: nil, by: referent, in: database, ago(days: 19))
    _ = try await changeRequest(
      request, .close(.met, personsWords: "Een jongen van het huis doet het nu."), version: nil, by: referent, in: database, ago(days: 3))
    let letter = Letter(subject: "Uw melding", body: "Wat u ons meldde, is opgenomen.\n")
    let letters = OutcomeLetters(
      doctor: { _, _, _, _, _ in letter }, reporter: { _, _, _, _ in letter },
      words: { _, _ in "Wat u ons meldde, is opgenomen en ons werk is afgerond. Dank u dat u eraan dacht." }, receipt: receiptLetters)
    try await tellOutcome(
      request, to: .reporter(request, further: "Ze laat u groeten.", agreedHow: "Aan de deur, ze vroeg het zelf"), by: referent, in: database,
      ago(days: 3), letters: letters)
  }

  private var receiptLetters: ReceiptLetters {
    ReceiptLetters(
      answered: { Letter(subject: "Une réponse à lire : \($0.number)", body: "Lisez-la avec votre reçu.\n") },
      replied: { request, _ in Letter(subject: "Message reçu : demande \(request.number)", body: "La personne qui a signalé a écrit.\n") })
  }

  private func severalNeeds() async throws {
    let (agent, referent) = (world.actor(.helpdeskAgent), world.actor(.neighbourhoodReferent))
    let then = ago(days: 2, hours: 3)
    let id = try await createRequest(
      report(
        "Il rentre de l'hôpital vendredi et sa femme ne tient plus debout.", .family, in: 21015, where: "Rue Inventée 14", contact: "0470 40 00 14"),
      channel: .phone, by: referent, in: database, then)
    var noted = Clarification()
    (noted.personName, noted.wants) = ("Monsieur Albert", "Rentrer chez moi, et que ma femme puisse dormir.")
    (noted.inPlace, noted.consent) = ("Une infirmière le lundi. Un fils à Namur.", .agrees)
    try await clarifyRequest(id, ClarificationEdit(typed: noted, base: nil, version: nil), by: referent, in: database, then)
    for words in ["Des repas à midi, sans sel", "Quelqu'un la nuit, deux fois par semaine"] {
      _ = try await changeNeed(.add(id: then.newID(), kind: "", words: words), of: id, by: referent, in: database, then)
    }
    let needs = try await database.read { try $0.needs(of: id) }
    if let meals = needs.first(where: { $0.place == 2 }) {
      let later = ago(days: 1)
      _ = try await changeNeed(.close(meals.id, .met, personsWords: "C'est bon, et chaud."), of: id, by: referent, in: database, later)
    }
    // Two services are asked for the night, and each says from the start which need it answers.
    if let night = needs.first(where: { $0.place == 3 }) {
      for (service, email) in [("Garde de nuit des Tilleuls (démo)", "nuit"), ("Nachtoppas De Linde (demo)", "nacht")] {
        var draft = ReferralDraft()
        (draft.serviceName, draft.email) = (service, "\(email)@relais-demo.example")
        draft.shared = "Quelqu'un pour la nuit, deux fois par semaine, à Schaerbeek ; il marche avec un cadre."
        _ = try await prepareReferral(draft.checked(), for: id, answering: [night.id], by: referent, in: database, ago(days: 1))
      }
    }
    let rule = AttachmentParameters.Rule(from: now.day, knownUntil: nil, mostMegabytes: 1, mostFiles: 5, source: "demo")
    let letter = "Lettre de sortie (invention de la démonstration).\n\nRetour à domicile vendredi matin. Marche avec un cadre.\n"
    try await attach(
      Array(letter.utf8), called: "Lettre de sortie.txt", to: id, under: rule, by: referent, in: database, ago(days: 1, hours: 1))
    guard let colleague = agent.account else { return }
    try await assignRequest(
      id, to: colleague, words: "Je suis en congé demain ; la nuit n'est pas encore réglée.", version: nil, by: referent, in: database,
      ago(days: 0, hours: 4), letters: letters)
  }

  private func sameSituation() async throws {
    let house = world.organizations[0].id
    _ = try await reportNeed(
      report("De dame van het tweede heeft al drie dagen dezelfde krant in haar bus.", .neighbour, in: 21015, where: "Denkbeeldige Lindelaan 8", .dutch),
      code: "demo-situatie-1", to: house, in: database, ago(days: 1, hours: 6))
    _ = try await reportNeed(
      report(
        "Mijn tante neemt niet meer op. Ze woont alleen.", .family, in: 21015, where: "Denkbeeldige lindelaan 8, 2de verdieping",
        contact: "0470 40 00 15", .dutch),
      code: "demo-situatie-2", to: house, in: database, ago(days: 0, hours: 5))
  }

  private func offers() async throws {
    let (team, referent) = (world.teamActor, world.actor(.neighbourhoodReferent))
    func offer(_ id: ID<Request>, to house: ID<Organization>, _ words: String, by actor: Actor, _ then: Surroundings) async throws {
      var draft = TransferDraft()
      (draft.to, draft.words, draft.agreedHow) = (house, words, "Au téléphone, elle est d'accord")
      try await offerRequest(id, draft, by: actor, in: database, then, letters: letters)
    }
    let hers = try await createRequest(
      report("Elle déménage chez sa fille à Schaerbeek le mois prochain et voudrait garder son aide.", .personHerself, in: 21015, contact: "0470 40 00 16"),
      channel: .visit, by: team, in: database, ago(days: 3))
    try await offer(hers, to: world.organizations[0].id, "Elle arrive dans votre quartier ; elle parle surtout turc.", by: team, ago(days: 1, hours: 2))
    let ours = try await createRequest(
      report("Le monsieur cherche quelqu'un pour l'accompagner au parc, près de la place Imaginaire.", .professional, in: 21001),
      channel: .professional, by: referent, in: database, ago(days: 5))
    try await offer(ours, to: DemoWorld.team.id, "C'est dans vos rues, et vous le connaissez déjà.", by: referent, ago(days: 4))
    try await answerOffer(
      of: ours, accepts: true, words: "Volontiers, nous passons mardi.", by: team, in: database, ago(days: 3, hours: 5), letters: letters)
  }

  private func view() async throws {
    var filter = RequestFilter()
    (filter.scope, filter.municipality) = (.overdue, 21015)
    try await keepView(named: "Schaerbeek, en retard", filter, by: world.actor(.helpdeskAgent), in: database, ago(days: 1))
    // The referent keeps her own neighbourhood.
    guard let hill = try await database.read({ try $0.neighbourhoods() }).first(where: { $0.nameFr == "Colline imaginaire" }) else { return }
    var near = RequestFilter()
    (near.municipality, near.neighbourhood) = (hill.municipality, hill.id)
    try await keepView(named: "Ma colline", near, by: world.actor(.neighbourhoodReferent), in: database, ago(days: 1))
  }
}

extension DemoWorld {
  /// A neighbourhood team beside the support organisation, to pass requests on to.
  static let team = Organization(
    id: ID("demo-org-team"), name: "Équipe de quartier Canal (démo)", email: "canal@relais-demo.example", phone: "02 000 00 05", isFictitious: true)
  /// Who works there: signs in with the password of all.
  static let teamAccount = Account(
    id: ID("demo-account-team"), name: "Selma Ayari", email: "quartier@relais-demo.example", language: .french, isDisabled: false)

  var teamActor: Actor {
    Actor(kind: .account(Self.teamAccount.id), name: Self.teamAccount.name, organization: Self.team.id, roles: [.neighbourhoodReferent])
  }
}
