import Kernel

/// What is said when something about consent cannot be written down.
enum ConsentProblemText {
  static func problem(_ problem: ConsentProblem) -> Text {
    switch problem {
    case .nothingShared:
      Text(
        fr: "Cochez au moins une chose qu'elle accepte de partager. Si elle ne veut rien partager, notez un refus.",
        nl: "Vink minstens één ding aan dat zij wil delen. Wil zij niets delen, noteer dan een weigering.",
        en: "Tick at least one thing that she agrees to share. If she wants to share nothing, record a refusal.")
    case .endPast:
      Text(
        fr: "Ce jour est passé. Un accord vaut jusqu'à un jour à venir.", nl: "Deze dag is voorbij. Een toestemming loopt tot een dag die nog komt.",
        en: "This day is past. A consent holds until a day to come.")
    case .noExplanation:
      Text(
        fr: "Comment l'avez-vous expliqué ? Cochez au moins une façon.", nl: "Hoe hebt u het uitgelegd? Vink minstens één manier aan.",
        en: "How did you explain it? Tick at least one way.")
    case .noVersion:
      Text(
        fr: "Il manque le texte qui lui a été expliqué.", nl: "De tekst die werd uitgelegd ontbreekt.",
        en: "The text that was explained to her is missing.")
    case .noRepresentative:
      Text(
        fr: "Qui a décidé à sa place ? Écrivez son nom.", nl: "Wie besliste in haar plaats? Schrijf de naam op.",
        en: "Who decided in her place? Write the name.")
    case .agreedBefore:
      Text(
        fr: "Elle avait donné son accord : notez qu'elle le retire.", nl: "Zij had haar akkoord gegeven: noteer dat zij het intrekt.",
        en: "She had agreed: record that she withdraws.")
    case .nothingToWithdraw:
      Text(
        fr: "Il n'y a pas d'accord à retirer.", nl: "Er is geen toestemming om in te trekken.", en: "There is no consent to withdraw.")
    case .dayToCome:
      Text(
        fr: "Cette date est à venir. Notez-le quand c'est fait.", nl: "Deze datum moet nog komen. Noteer het als het gebeurd is.",
        en: "This date is still to come. Note it when it is done.")
    case .noWords:
      Text(fr: "Dites-le en quelques mots.", nl: "Zeg het in enkele woorden.", en: "Say it in a few words.")
    case .changedMeanwhile:
      Text(
        fr: "Quelqu'un d'autre a modifié ce dossier entre-temps. Voici l'état actuel ; ce que vous avez écrit est encore dans le formulaire.",
        nl: "Iemand anders heeft dit dossier intussen gewijzigd. Dit is de huidige toestand; wat u schreef staat nog in het formulier.",
        en: "Somebody else changed this file meanwhile. This is how it stands now; what you wrote is still in the form.")
    }
  }

  static func noRule(_ day: Day) -> Text {
    let date = day.description
    return Text(
      fr: "Aucune règle de renouvellement ne vaut le \(date) : complétez Parameters/consent/rules.yaml.",
      nl: "Geen enkele vernieuwingsregel geldt op \(date): vul Parameters/consent/rules.yaml aan.",
      en: "No rule of renewal holds on \(date): complete Parameters/consent/rules.yaml.")
  }
  static let noExplanation = Text(
    fr: "Il n'y a pas de texte d'explication pour ce jour : ajoutez un fichier Parameters/consent/explanation-….yaml.",
    nl: "Er is geen uitlegtekst voor deze dag: voeg een bestand Parameters/consent/explanation-….yaml toe.",
    en: "There is no explanation for this day: add a file Parameters/consent/explanation-….yaml.")
}
