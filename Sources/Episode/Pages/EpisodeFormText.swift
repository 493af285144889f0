import Care
import HTML
import Kernel

/// The forms of an episode.
enum EpisodeFormText {
  static func form(_ move: Episode.Move) -> Text {
    switch move {
    case .detect: EpisodeText.begin
    case .orient: Text(fr: "Orienter vers un·e prestataire", nl: "Doorverwijzen naar een zorgverlener", en: "Orient to a provider")
    case .decline: Text(fr: "Le ou la prestataire ne peut pas", nl: "De zorgverlener kan niet", en: "The provider cannot")
    case .appoint: Text(fr: "Noter le rendez-vous", nl: "De afspraak noteren", en: "Note the appointment")
    case .visit: Text(fr: "Noter la première visite", nl: "Het eerste bezoek noteren", en: "Note the first visit")
    case .include: Text(fr: "Noter l'inclusion", nl: "De inclusie noteren", en: "Note the inclusion")
    case .support: Text(fr: "L'accompagnement commence", nl: "De opvolging begint", en: "Support begins")
    case .review: Text(fr: "Faire le point", nl: "De balans opmaken", en: "Look at how things stand")
    case .close: Text(fr: "Clôturer", nl: "Afsluiten", en: "Close")
    case .reopen: Text(fr: "Rouvrir", nl: "Heropenen", en: "Reopen")
    case .takeBack: Text(fr: "Le dernier pas était une erreur", nl: "De laatste stap was een vergissing", en: "The last step was a mistake")
    case .ask: Text(fr: "Demander l'accord", nl: "Akkoord vragen", en: "Ask for agreement")
    case .remind: Text(fr: "Rappeler", nl: "Herinneren", en: "Remind")
    case .agree: Text(fr: "Le médecin a dit oui", nl: "De arts zei ja", en: "The doctor said yes")
    case .refuse: Text(fr: "Le médecin a dit non", nl: "De arts zei nee", en: "The doctor said no")
    case .search: Text(fr: "Elle n'a pas de médecin : en chercher un", nl: "Ze heeft geen arts: er een zoeken", en: "She has no doctor: look for one")
    }
  }
  static let save = Text(fr: "Noter", nl: "Noteren", en: "Note it")
  static let send = Text(fr: "Demander", nl: "Vragen", en: "Ask")
  static let who = Text(fr: "Chez qui ?", nl: "Bij wie?", en: "With whom?")
  static let whoHint = Text(
    fr: "Celles et ceux du répertoire, d'abord avec de la place, puis les plus proches.",
    nl: "Wie op de lijst staat: eerst met plaats, dan de dichtste.", en: "Those on the list: with room first, then the nearest.")
  static let otherName = Text(fr: "Ou quelqu'un d'autre", nl: "Of iemand anders", en: "Or somebody else")
  static let inCircle = Text(fr: "déjà dans son cercle", nl: "staat al in haar kring", en: "in her circle already")
  static let team = Text(
    fr: "Qui, de l'équipe qui l'entoure déjà, a été contacté ?", nl: "Wie van het team dat er al is, werd gecontacteerd?",
    en: "Who of the team that is there already was contacted?")
  static let teamHint = Text(
    fr: "Par exemple son infirmière ou son aide familiale. Rien n'attend cette réponse.",
    nl: "Bijvoorbeeld haar verpleegkundige of gezinshulp. Niets wacht op dit antwoord.",
    en: "For example her nurse or her home help. Nothing waits for this answer.")
  static let teamOn = Text(fr: "Quel jour, l'équipe ?", nl: "Op welke dag, het team?", en: "On which day, the team?")
  static let teamOnHint = Text(fr: "Vide : le jour de l'orientation.", nl: "Leeg: de dag van de doorverwijzing.", en: "Empty: the day of the orientation.")
  static let sheAgrees = Text(fr: "Elle est d'accord", nl: "Ze gaat akkoord", en: "She agrees")
  static let sheAgreesToAsk = Text(
    fr: "Elle est d'accord que son médecin soit interrogé", nl: "Ze gaat ermee akkoord dat haar arts gevraagd wordt",
    en: "She agrees that her doctor is asked")
  static let sheMustAgree = Text(fr: "Demandez-lui d'abord si elle est d'accord.", nl: "Vraag haar eerst of ze akkoord gaat.", en: "Ask her first whether she agrees.")
  static let providerNeeded = Text(fr: "Choisissez quelqu'un, ou écrivez un nom.", nl: "Kies iemand, of schrijf een naam.", en: "Choose somebody, or write a name.")
  static let appointment = Text(fr: "Jour du rendez-vous", nl: "Dag van de afspraak", en: "Day of the appointment")
  static let dayNeeded = Text(fr: "Écrivez un jour, par exemple 3/4.", nl: "Schrijf een dag, bijvoorbeeld 3/4.", en: "Write a day, for example 3/4.")
  static let module = Text(fr: "Le module initial a été fait", nl: "De startmodule werd gegeven", en: "The initial module was made")
  static let belrai = Text(fr: "Avec le BelRAI complet", nl: "Met de volledige BelRAI", en: "With the whole BelRAI")
  static let alsoLedger = Text(
    fr: "Le noter aussi dans les prestations", nl: "Ze ook bij de prestaties noteren", en: "Enter it in the units, too")
  static let alsoCounter = Text(
    fr: "Reprendre aussi le module initial dans les prestations : une contre-écriture, avec la même raison",
    nl: "Ook de startmodule bij de prestaties terugnemen: een tegenboeking, met dezelfde reden",
    en: "Take the initial module back in the units, too: a counter-entry with the same reason")
  static let giver = Text(fr: "Comme", nl: "Als", en: "As")
  static let withoutNow = Text(
    fr: "Noter la visite sans le module", nl: "Het bezoek zonder startmodule noteren", en: "Note the visit without the module")
  static let inUnits = Text(fr: "dans les prestations", nl: "bij de prestaties", en: "in the units")
  static let notedWithUnits = Text(fr: "noté depuis les prestations", nl: "genoteerd vanuit de prestaties", en: "noted from the units")
  static let nextReview = Text(fr: "Refaire le point le", nl: "Opnieuw bekijken op", en: "Look again on")
  static let nextReviewHint = Text(fr: "Vide : la durée habituelle.", nl: "Leeg: de gewone termijn.", en: "Empty: the usual time.")
  static let words = Text(fr: "En quelques mots", nl: "In enkele woorden", en: "In a few words")
  static let whyNot = Text(fr: "Pourquoi ?", nl: "Waarom?", en: "Why?")
  static let why = Text(fr: "Pourquoi ces étapes sont-elles sautées ?", nl: "Waarom worden stappen overgeslagen?", en: "Why are steps skipped?")
  static func skips(_ names: String) -> Text {
    Text(
      fr: "Ceci saute : \(names). C'est possible, avec la raison.", nl: "Dit slaat over: \(names). Dat kan, met de reden.",
      en: "This skips: \(names). It is possible, with the reason.")
  }
  static let reason = Text(fr: "Pourquoi est-ce terminé ?", nl: "Waarom is het afgelopen?", en: "Why has it ended?")
  static func closing(_ closing: Episode.Closing) -> Text {
    switch closing {
    case .reached: Text(fr: "Le but est atteint", nl: "Het doel is bereikt", en: "The goal is reached")
    case .periodOver: Text(fr: "La période ou les unités sont finies", nl: "De periode of de eenheden zijn op", en: "The period or the units are over")
    case .institution: Text(fr: "Elle vit en institution", nl: "Ze woont in een instelling", en: "She lives in an institution")
    case .died: Text(fr: "Elle est décédée", nl: "Ze is overleden", en: "She has died")
    case .moved: Text(fr: "Elle a déménagé hors de la Région", nl: "Ze verhuisde buiten het Gewest", en: "She moved out of the Region")
    case .sheStops: Text(fr: "Elle ne le souhaite plus", nl: "Ze wil het niet meer", en: "She no longer wants it")
    case .notEligible: Text(fr: "Elle ne remplit pas les conditions", nl: "Ze voldoet niet aan de voorwaarden", en: "She does not meet the conditions")
    case .noProvider: Text(fr: "Aucun·e prestataire n'a de place", nl: "Geen enkele zorgverlener heeft plaats", en: "No provider has room")
    case .doctorRefused: Text(fr: "Le médecin ne le souhaite pas", nl: "De arts wil het niet", en: "The doctor does not want it")
    case .otherHelp: Text(fr: "Une autre aide convient mieux", nl: "Andere hulp past beter", en: "Other help fits better")
    case .handedOn: Text(fr: "Une autre organisation continue", nl: "Een andere organisatie gaat verder", en: "Another organisation goes on")
    case .other: Text(fr: "Autre raison", nl: "Andere reden", en: "Another reason")
    }
  }
  static let doctorName = Text(fr: "Nom du médecin", nl: "Naam van de arts", en: "The doctor's name")
  static let nameNeeded = Text(fr: "Écrivez le nom du médecin.", nl: "Schrijf de naam van de arts.", en: "Write the doctor's name.")
  static let role = Text(fr: "Qui est-ce ?", nl: "Wie is het?", en: "Who is it?")
  static func role(_ role: Episode.DoctorRole) -> Text {
    switch role {
    case .generalPractitioner: Text(fr: "Son médecin généraliste", nl: "Haar huisarts", en: "Her general practitioner")
    case .geriatrician: Text(fr: "Un·e gériatre, à défaut de généraliste", nl: "Een geriater, bij gebrek aan een huisarts", en: "A geriatrician, for want of a general practitioner")
    }
  }
  static let asking = Text(fr: "Comment ?", nl: "Hoe?", en: "How?")
  static func way(_ way: Episode.Way) -> Text {
    switch way {
    case .link: Text(fr: "Par e-mail, avec un lien", nl: "Per e-mail, met een link", en: "By e-mail, with a link")
    case .phone: Text(fr: "Par téléphone", nl: "Per telefoon", en: "By phone")
    case .paper: Text(fr: "Sur papier", nl: "Op papier", en: "On paper")
    }
  }
  static let email = Text(fr: "Son e-mail", nl: "E-mail", en: "E-mail")
  static let emailHint = Text(
    fr: "La lettre ne dit ni qui elle est ni de quoi il s'agit : seul le lien l'ouvre.",
    nl: "De brief zegt niet wie ze is en waarover het gaat: dat opent alleen de link.",
    en: "The letter says neither who she is nor what it is about: only the link opens it.")
  static let emailNeeded = Text(fr: "Il faut une adresse e-mail pour envoyer un lien.", nl: "Voor een link is een e-mailadres nodig.", en: "An e-mail address is needed to send a link.")
  static let language = Text(fr: "Dans quelle langue lui écrire ?", nl: "In welke taal schrijven we?", en: "In which language do we write?")
  static let choose = Text(fr: "Choisissez une des réponses.", nl: "Kies een van de antwoorden.", en: "Choose one of the answers.")
  static let visitHint = Text(
    fr: "Ce que vous écrivez ici, seuls les soignants le lisent.", nl: "Wat u hier schrijft, lezen alleen zorgverleners.",
    en: "What you write here is read by care professionals only.")
  static let closeQuestion = Text(
    fr: "Clôturer cette prise en charge ? Vous pourrez la rouvrir.", nl: "Deze begeleiding afsluiten? U kunt ze heropenen.",
    en: "Close this episode? You will be able to reopen it.")

  // Said of a step that was done
  static func done(_ move: Episode.Move) -> Text {
    switch move {
    case .detect: Text(fr: "Remarqué", nl: "Opgemerkt", en: "Noticed")
    case .orient: Text(fr: "Orientée vers", nl: "Doorverwezen naar", en: "Oriented to")
    case .decline: Text(fr: "Ne peut pas :", nl: "Kan niet:", en: "Cannot:")
    case .appoint: Text(fr: "Rendez-vous fixé", nl: "Afspraak gemaakt", en: "Appointment made")
    case .visit: Text(fr: "Première visite", nl: "Eerste bezoek", en: "First visit")
    case .include: Text(fr: "Incluse dans le programme", nl: "Opgenomen in het programma", en: "Included in the programme")
    case .support: Text(fr: "Accompagnement commencé", nl: "Opvolging begonnen", en: "Support begun")
    case .review: Text(fr: "Point fait", nl: "Balans opgemaakt", en: "Looked at how things stand")
    case .close: Text(fr: "Clôturée", nl: "Afgesloten", en: "Closed")
    case .reopen: Text(fr: "Rouverte", nl: "Heropend", en: "Reopened")
    case .takeBack: Text(fr: "Dernier pas retiré : c'était une erreur", nl: "Laatste stap ongedaan gemaakt: een vergissing", en: "Last step taken back: a mistake")
    case .ask: Text(fr: "Accord demandé à", nl: "Akkoord gevraagd aan", en: "Agreement asked of")
    case .remind: Text(fr: "Rappel envoyé au médecin", nl: "Herinnering verstuurd aan de arts", en: "Reminder sent to the doctor")
    case .agree: Text(fr: "Est d'accord :", nl: "Gaat akkoord:", en: "Agrees:")
    case .refuse: Text(fr: "N'est pas d'accord :", nl: "Gaat niet akkoord:", en: "Does not agree:")
    case .search: Text(fr: "Un médecin est cherché", nl: "Er wordt een arts gezocht", en: "A doctor is being looked for")
    }
  }
  static func noticedBy(_ who: String) -> Text { Text(fr: "Remarqué par \(who)", nl: "Opgemerkt door \(who)", en: "Noticed by \(who)") }
  static func teamContacted(_ who: String, _ day: Day) -> Text {
    guard !who.isEmpty else {
      return Text(
        fr: "équipe de soins contactée le \(day, .french)", nl: "zorgteam gecontacteerd op \(day, .dutch)",
        en: "care team contacted on \(day, .english)")
    }
    return Text(
      fr: "équipe de soins contactée (\(who), le \(day, .french))", nl: "zorgteam gecontacteerd (\(who), op \(day, .dutch))",
      en: "care team contacted (\(who), on \(day, .english))")
  }
  /// When to look again, after "looked at how things stand".
  static func again(_ day: Day) -> Text {
    Text(fr: "à refaire le \(day, .french)", nl: "opnieuw op \(day, .dutch)", en: "again on \(day, .english)")
  }
  static let withModule = Text(fr: "avec le module initial", nl: "met de startmodule", en: "with the initial module")
  static let withoutModule = Text(fr: "sans module initial", nl: "zonder startmodule", en: "without the initial module")
  static let withBelrai = Text(fr: "BelRAI complet", nl: "volledige BelRAI", en: "whole BelRAI")
  static func skippedBecause(_ names: String) -> Text {
    Text(fr: "Étapes sautées : \(names)", nl: "Overgeslagen: \(names)", en: "Steps skipped: \(names)")
  }
}
