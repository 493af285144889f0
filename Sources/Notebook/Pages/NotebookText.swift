import Care
import HTML
import Kernel

/// The sentences of the notebook for those who work with it.
enum NotebookText {
  static let title = Text(fr: "Cahier de liaison", nl: "Communicatieschrift", en: "Notebook")
  static let lead = Text(
    fr: "Un seul fil pour tout le cercle : proches, voisins et professionnels. La personne lit ce qui la concerne.",
    nl: "Eén draad voor de hele zorgcirkel: naasten, buren en professionals. De persoon leest wat haar aangaat.",
    en: "One thread for the whole circle: family, neighbours and professionals. She reads what concerns her.")
  static let writeNote = Text(fr: "Écrire un mot", nl: "Een bericht schrijven", en: "Write a note")
  static let ask = Text(fr: "Poser une question", nl: "Een vraag stellen", en: "Ask a question")
  static let noNotes = Text(
    fr: "Rien n'est encore écrit ici. Un mot suffit : ce qui s'est passé, ce qui change, ce qu'il faut savoir.",
    nl: "Hier staat nog niets. Eén bericht volstaat: wat er gebeurde, wat verandert, wat men moet weten.",
    en: "Nothing is written here yet. One note is enough: what happened, what changes, what to know.")
  static let noOpen = Text(fr: "Aucune question n'attend.", nl: "Er wacht geen enkele vraag.", en: "No question is waiting.")
  static let noneFound = Text(
    fr: "Aucun mot du cahier ne contient cela.", nl: "Geen enkel bericht bevat dit.", en: "Nothing in the notebook holds these words.")
  static func scope(_ scope: String, _ count: Int) -> Text {
    switch scope {
    case "open": Text(fr: "Questions ouvertes (\(count))", nl: "Open vragen (\(count))", en: "Open questions (\(count))")
    case "mine": Text(fr: "Elles m'attendent (\(count))", nl: "Wachten op mij (\(count))", en: "Waiting for me (\(count))")
    default: Text(fr: "Tout (\(count))", nl: "Alles (\(count))", en: "All (\(count))")
    }
  }
  static let views = Text(fr: "Vues du cahier", nl: "Weergaven van het schrift", en: "Views of the notebook")
  static let search = Text(fr: "Chercher dans le cahier", nl: "Zoeken in het schrift", en: "Search the notebook")
  static let find = Text(fr: "Chercher", nl: "Zoeken", en: "Search")
  static func notSearched(_ count: Int) -> Text {
    .counted(
      count, fr: ("Un mot plus ancien n'a pas été parcouru.", "# mots plus anciens n'ont pas été parcourus."),
      nl: ("Eén ouder bericht werd niet doorzocht.", "# oudere berichten werden niet doorzocht."),
      en: ("One older note was not searched.", "# older notes were not searched."))
  }

  static let note = Text(fr: "Mot", nl: "Bericht", en: "Note")
  static let question = Text(fr: "Question", nl: "Vraag", en: "Question")
  static let health = Text(fr: "Santé", nl: "Gezondheid", en: "Health")
  static let unread = Text(fr: "Nouveau", nl: "Nieuw", en: "New")
  static let open = Text(fr: "Ouverte", nl: "Open", en: "Open")
  static let answered = Text(fr: "Répondue", nl: "Beantwoord", en: "Answered")
  static let settled = Text(fr: "Close", nl: "Afgesloten", en: "Settled")
  static let late = Text(fr: "En retard", nl: "Te laat", en: "Late")
  static let everybody = Text(fr: "À tout le cercle", nl: "Aan de hele zorgcirkel", en: "To the whole circle")
  static func to(_ names: String) -> Text { Text(fr: "À \(names)", nl: "Aan \(names)", en: "To \(names)") }
  static func answerBy(_ day: Day) -> Text {
    Text(
      fr: "Réponse souhaitée pour le \(Words(.french).date(day))", nl: "Graag een antwoord tegen \(Words(.dutch).date(day))",
      en: "An answer is hoped for by \(Words(.english).date(day))")
  }
  static func waitingFor(_ names: String) -> Text {
    Text(fr: "Réponse attendue de : \(names).", nl: "We wachten op \(names).", en: "Waiting for \(names).")
  }
  static let anybody = Text(
    fr: "Une réponse suffit, de n'importe qui.", nl: "Eén antwoord volstaat, van wie dan ook.", en: "One answer is enough, from anybody.")
  static func readBy(_ names: String) -> Text { Text(fr: "Lu par \(names)", nl: "Gelezen door \(names)", en: "Read by \(names)") }
  static let notRead = Text(fr: "Personne ne l'a encore lu.", nl: "Nog niemand las dit.", en: "Nobody has read it yet.")
  static let her = Text(fr: "la personne", nl: "de persoon", en: "the person")
  static let former = Text(fr: "un ancien membre", nl: "een vroeger lid", en: "a former member")
  static let you = Text(fr: "vous", nl: "u", en: "you")
  static func withheld(_ reason: Note.Withholding) -> Text {
    switch reason {
    case .thirdParty:
      Text(fr: "Elle ne lit pas ceci : cela parle de quelqu'un d'autre.", nl: "Zij leest dit niet: het gaat over iemand anders.", en: "She does not read this: it is about somebody else.")
    case .therapeutic:
      Text(
        fr: "Elle ne lit pas ceci pour le moment : le savoir lui nuirait gravement.", nl: "Zij leest dit voorlopig niet: het weten zou haar ernstig schaden.",
        en: "She does not read this for now: knowing would do her serious harm.")
    case .askedNotToKnow:
      Text(fr: "Elle ne lit pas ceci : elle a demandé à ne pas savoir.", nl: "Zij leest dit niet: zij vroeg om het niet te weten.", en: "She does not read this: she asked not to know.")
    }
  }
  static func way(_ way: NoteAnswer.Way) -> Text? {
    switch way {
    case .signedIn: nil
    case .link: Text(fr: "par lien", nl: "via link", en: "by link")
    case .paper: Text(fr: "noté pour elle ou lui", nl: "in naam genoteerd", en: "noted on behalf")
    }
  }
  static let openNote = Text(fr: "Ouvrir", nl: "Openen", en: "Open")
  static let answer = Text(fr: "Répondre", nl: "Antwoorden", en: "Answer")
  static func earlier(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une réponse plus ancienne", "# réponses plus anciennes"), nl: ("Eén ouder antwoord", "# oudere antwoorden"),
      en: ("One earlier answer", "# earlier answers"))
  }

  static let answerTitle = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let addTitle = Text(fr: "Ajouter un mot", nl: "Een bericht toevoegen", en: "Add a word")
  static let words = Text(fr: "Votre texte", nl: "Uw tekst", en: "Your words")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
  static let notedTitle = Text(
    fr: "Noter une réponse reçue de vive voix ou sur papier", nl: "Een mondeling of schriftelijk antwoord noteren",
    en: "Note an answer given aloud or on paper")
  static let who = Text(fr: "Qui a répondu ?", nl: "Wie antwoordde?", en: "Who answered?")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let itsWords = Text(fr: "Sa réponse", nl: "Het antwoord", en: "The answer")
  static let noteIt = Text(fr: "Noter la réponse", nl: "Het antwoord noteren", en: "Note the answer")
  static let settle = Text(fr: "Plus besoin de réponse", nl: "Antwoord niet meer nodig", en: "No answer needed any more")
  static let reopen = Text(fr: "Rouvrir la question", nl: "De vraag heropenen", en: "Open the question again")
  static let next = Text(fr: "Et ensuite ?", nl: "En dan?", en: "What next?")
  static let toRequest = Text(fr: "En faire une demande", nl: "Er een hulpvraag van maken", en: "Make it a request")
  static let toRequestHint = Text(
    fr: "La demande vous revient ; elle renvoie à cette question.", nl: "De hulpvraag is voor u; ze verwijst naar deze vraag.",
    en: "The request is yours; it leads back to this question.")
  static let toRequestHealthHint = Text(
    fr: "Rien de la partie santé n'est recopié : la demande dit seulement de vous contacter.",
    nl: "Niets uit het gezondheidsdeel wordt overgenomen: de hulpvraag zegt enkel dat men u contacteert.",
    en: "Nothing of the health part is copied: the request only says to contact you.")
  static func became(_ number: String) -> Text {
    Text(fr: "Devenue la demande \(number)", nl: "Werd hulpvraag \(number)", en: "Became request \(number)")
  }
  static let fromNotebook = Text(fr: "Vient d'une question du cahier de liaison", nl: "Komt uit een vraag in het communicatieschrift", en: "Comes from a question in the notebook")

  static let paperTitle = Text(fr: "Sans e-mail ni compte", nl: "Zonder e-mail of account", en: "Without e-mail or account")
  static let paperHint = Text(
    fr: "Imprimez leurs questions ouvertes, puis notez leur réponse ici.", nl: "Druk hun open vragen af en noteer daarna hun antwoord hier.",
    en: "Print their open questions, then note their answer here.")
  static func paperFor(_ name: String) -> Text { Text(fr: "Feuille pour \(name)", nl: "Blad voor \(name)", en: "Sheet for \(name)") }
  static let paperForHer = Text(fr: "Feuille pour la personne elle-même", nl: "Blad voor de persoon zelf", en: "Sheet for the person herself")
  static let paperFrom = Text(fr: "De la part de", nl: "Vanwege", en: "From")
  static let paperAbout = Text(fr: "À propos de", nl: "Over", en: "About")
  static let paperReturn = Text(
    fr: "Écrivez votre réponse ici et rendez la feuille, ou téléphonez.", nl: "Schrijf uw antwoord hier en geef het blad terug, of bel.",
    en: "Write your answer here and hand the sheet back, or ring.")
  static let paperNothing = Text(
    fr: "Aucune question ouverte n'attend sa réponse.", nl: "Er wacht geen open vraag op een antwoord.", en: "No open question waits for an answer.")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")

  static let urgentTitle = Text(fr: "Urgent ? N'écrivez pas, téléphonez.", nl: "Dringend? Schrijf niet, bel.", en: "Urgent? Do not write: ring instead.")
  static let urgent = Text(
    fr: "Personne ne surveille ce cahier à toute heure. Danger pour la vie :", nl: "Niemand volgt dit schrift dag en nacht. Levensgevaar:",
    en: "Nobody watches this notebook at all hours. Danger to life:")
  static let hint = Text(fr: "Pour la joindre", nl: "Om haar te bereiken", en: "To reach her")
  static func waiting(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une question attend votre réponse.", "# questions attendent votre réponse."),
      nl: ("Eén vraag wacht op uw antwoord.", "# vragen wachten op uw antwoord."),
      en: ("One question waits for you.", "# questions wait for you."))
  }
  static func file(_ number: String, _ count: Int) -> Text {
    Text(fr: "Dossier \(number) (\(count))", nl: "Dossier \(number) (\(count))", en: "File \(number) (\(count))")
  }
}
