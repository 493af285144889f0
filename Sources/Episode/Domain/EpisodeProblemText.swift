package import Kernel

/// Why a step of an episode is not noted, in plain words.
package enum EpisodeProblemText {
  static func noRule(_ day: String) -> Text {
    Text(
      fr: "Aucune règle ne dit qui agit pour quand, le \(day). Complétez Parameters/episodes/rules.yaml.",
      nl: "Geen enkele regel zegt wie tegen wanneer handelt op \(day). Vul Parameters/episodes/rules.yaml aan.",
      en: "No rule says who acts by when on \(day). Complete Parameters/episodes/rules.yaml.")
  }
  package static func problem(_ problem: EpisodeProblem) -> Text {
    switch problem {
    case .notNow:
      Text(
        fr: "Ce pas n'est plus possible ici : la prise en charge est ailleurs. Relisez où elle en est.",
        nl: "Deze stap kan hier niet meer: de begeleiding staat elders. Lees na waar ze staat.",
        en: "This step is not possible here any more: the episode stands elsewhere. Read where it stands.")
    case .changedMeanwhile:
      Text(
        fr: "Quelqu'un d'autre vient de changer cette prise en charge. Relisez, puis recommencez.",
        nl: "Iemand anders wijzigde deze begeleiding net. Lees even na en probeer opnieuw.",
        en: "Somebody else has just changed this episode. Read again, then try once more.")
    case .alreadyOpen:
      Text(
        fr: "Une prise en charge pour ce service est déjà ouverte.", nl: "Er loopt al een begeleiding voor deze dienst.",
        en: "An episode for this service is open already.")
    case .linkOver:
      Text(
        fr: "Ce lien ne sert plus. Téléphonez à l'organisation qui vous a écrit.",
        nl: "Deze link werkt niet meer. Bel de organisatie die u schreef.", en: "This link no longer works. Ring the organisation that wrote to you.")
    case .inFuture:
      Text(fr: "Ce jour n'est pas encore arrivé.", nl: "Die dag moet nog komen.", en: "That day has not come yet.")
    case .tooEarly:
      Text(
        fr: "Ce jour est avant le début de la prise en charge.", nl: "Die dag ligt voor het begin van de begeleiding.",
        en: "That day lies before the beginning of the episode.")
    case .wordsNeeded: Text(fr: "Dites pourquoi, en quelques mots.", nl: "Zeg kort waarom.", en: "Say why, in a few words.")
    case .tooLong:
      Text(
        fr: "C'est trop long : 2000 signes au plus.", nl: "Dit is te lang: hoogstens 2000 tekens.",
        en: "This is too long: 2000 characters at most.")
    case .whyNeeded(let stages):
      Text(
        fr: "Des étapes sont sautées (\(list(stages, .french))). Dites pourquoi.",
        nl: "Er worden stappen overgeslagen (\(list(stages, .dutch))). Zeg waarom.",
        en: "Steps are skipped (\(list(stages, .english))). Say why.")
    }
  }
  private static func list(_ stages: [Episode.Stage], _ language: Language) -> String {
    stages.map { stage($0)(language) }.joined(separator: ", ")
  }

  package static func stage(_ stage: Episode.Stage) -> Text {
    switch stage {
    case .detected: Text(fr: "Détection", nl: "Detectie", en: "Detection")
    case .oriented: Text(fr: "Orientation", nl: "Doorverwijzing", en: "Orientation")
    case .appointed: Text(fr: "Rendez-vous", nl: "Afspraak", en: "Appointment")
    case .visited: Text(fr: "Première visite", nl: "Eerste bezoek", en: "First visit")
    case .included: Text(fr: "Inclusion", nl: "Inclusie", en: "Inclusion")
    case .supported: Text(fr: "Accompagnement", nl: "Opvolging", en: "Support")
    case .closed: Text(fr: "Clôture", nl: "Afsluiting", en: "Closing")
    }
  }
}
