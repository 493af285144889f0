import HTML
package import Kernel

/// The sentences of a list, for visitors and for whom a list is for.
package enum ShortlistText {
  // While searching
  static let add = Text(fr: "Ajouter à ma liste", nl: "Aan mijn lijst toevoegen", en: "Add to my list")
  static let isOn = Text(fr: "Retirer de ma liste", nl: "Van mijn lijst halen", en: "Take off my list")
  static func link(_ count: Int) -> Text { Text(fr: "Ma liste (\(count))", nl: "Mijn lijst (\(count))", en: "My list (\(count))") }

  // The list while it is being made
  package static let title = Text(fr: "Ma liste", nl: "Mijn lijst", en: "My list")
  static let lead = Text(
    fr: "Les adresses choisies, dans l'ordre que vous voulez. Ajoutez un mot, imprimez, partagez.",
    nl: "De gekozen adressen, in de volgorde die u wilt. Voeg een woordje toe, druk af, deel.",
    en: "The chosen addresses, in the order you like. Add a word, print, share.")
  static let onlyHere = Text(
    fr: "Cette liste n'existe que dans ce navigateur, jusqu'à ce que vous le fermiez. Pour la retrouver plus tard, gardez-la.",
    nl: "Deze lijst bestaat alleen in deze browser, tot u hem sluit. Wilt u ze later terugvinden, bewaar ze dan.",
    en: "This list exists in this browser only, until you close it. To find it again later, keep it.")
  package static let isKept = Text(
    fr: "Cette liste est gardée : chaque changement y est enregistré.", nl: "Deze lijst is bewaard: elke wijziging wordt erin opgeslagen.",
    en: "This list is kept: every change is saved in it.")
  static let emptyTitle = Text(
    fr: "Votre liste est vide. Cherchez une aide, puis choisissez « Ajouter à ma liste ».",
    nl: "Uw lijst is leeg. Zoek hulp en kies dan “Aan mijn lijst toevoegen”.",
    en: "Your list is empty. Search for help, then choose “Add to my list”.")
  static let search = Text(fr: "Chercher une aide", nl: "Hulp zoeken", en: "Search for help")
  static let searchMore = Text(fr: "Ajouter d'autres adresses", nl: "Meer adressen toevoegen", en: "Add more addresses")
  static let top = Text(fr: "Un mot en haut de la liste", nl: "Een woordje boven aan de lijst", en: "A word on top of the list")
  static let word = Text(fr: "Un mot à propos de cette adresse", nl: "Een woordje bij dit adres", en: "A word about this address")
  package static let wordsLeft = Text(fr: "encore # caractères", nl: "nog # tekens", en: "# characters left")
  static let language = Text(fr: "Langue de la liste", nl: "Taal van de lijst", en: "Language of the list")
  static let languageHint = Text(
    fr: "Celle de la personne : la liste imprimée, le lien et l'e-mail sont dans cette langue.",
    nl: "Die van de persoon: de afgedrukte lijst, de link en de e-mail zijn in deze taal.",
    en: "That of the person: the printed list, the link and the e-mail are in this language.")
  static let texts = Text(fr: "Langue des descriptions", nl: "Taal van de beschrijvingen", en: "Language of the descriptions")
  static let textsHint = Text(
    fr: "L'annuaire est écrit en français, néerlandais et anglais. Laquelle comprend-elle le mieux ?",
    nl: "De gids is geschreven in het Frans, Nederlands en Engels. Welke taal begrijpt de persoon het best?",
    en: "The directory is written in French, Dutch and English. Which does the person understand best?")
  static let save = Text(fr: "Enregistrer", nl: "Opslaan", en: "Save")
  static let keep = Text(fr: "Garder cette liste", nl: "Deze lijst bewaren", en: "Keep this list")
  static let raise = Text(fr: "Monter", nl: "Hoger", en: "Up")
  static let lower = Text(fr: "Descendre", nl: "Lager", en: "Down")
  static let remove = Text(fr: "Retirer", nl: "Eraf halen", en: "Take off")
  static func removed(_ name: String) -> Text {
    Text(fr: "Retiré : \(name)", nl: "Eraf gehaald: \(name)", en: "Taken off: \(name)")
  }
  static let putBack = Text(fr: "Remettre", nl: "Terugzetten", en: "Put back")
  static let printView = Text(fr: "Imprimer la liste", nl: "De lijst afdrukken", en: "Print the list")
  static let clear = Text(fr: "Vider la liste", nl: "De lijst leegmaken", en: "Empty the list")
  static let clearAsk = Text(
    fr: "Toute la liste disparaît de ce navigateur. Continuer ?", nl: "De hele lijst verdwijnt uit deze browser. Doorgaan?",
    en: "The whole list disappears from this browser. Go on?")
  static let putAside = Text(fr: "Commencer une autre liste", nl: "Een andere lijst beginnen", en: "Begin another list")
  package static let saved = Text(fr: "C'est enregistré.", nl: "Opgeslagen.", en: "Saved.")
  package static let cleared = Text(fr: "La liste est vide.", nl: "De lijst is leeg.", en: "The list is empty.")

  // What became of an entry
  static let paused = Text(fr: "Fermé pour le moment", nl: "Tijdelijk gesloten", en: "Closed for now")
  static let closed = Text(
    fr: "Cette adresse a fermé depuis que la liste a été faite.", nl: "Dit adres is gesloten sinds de lijst gemaakt werd.",
    en: "This address has closed since the list was made.")
  static let gone = Text(
    fr: "Cette adresse n'est plus dans l'annuaire.", nl: "Dit adres staat niet meer in de gids.", en: "This address is no longer in the directory.")
  static let over = Text(
    fr: "Cette activité n'a plus lieu, pour autant que l'on sache.", nl: "Deze activiteit gaat niet meer door, voor zover bekend.",
    en: "This activity no longer takes place, as far as we know.")
  static let unknownName = Text(fr: "Une adresse", nl: "Een adres", en: "An address")

  // Paper, and the page of a link
  static let sheetTitle = Text(fr: "Des adresses pour vous", nl: "Adressen voor u", en: "Addresses for you")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let back = Text(fr: "Retour à la liste", nl: "Terug naar de lijst", en: "Back to the list")
  static func descriptions(in name: String) -> Text {
    Text(
      fr: "Les descriptions n'existent pas encore dans cette langue. Elles sont ici en : \(name).",
      nl: "De beschrijvingen bestaan nog niet in deze taal. Ze staan hier in: \(name).",
      en: "The descriptions do not exist in this language yet. Here they are in: \(name).")
  }
  static let moreHere = Text(fr: "Plus sur cette adresse", nl: "Meer over dit adres", en: "More about this address")
  static let website = Text(fr: "Site web", nl: "Website", en: "Website")
  static let wholeList = Text(fr: "Cette liste, toujours à jour", nl: "Deze lijst, altijd actueel", en: "This list, always up to date")
  static let scan = Text(
    fr: "Visez un carré avec l'appareil photo d'un téléphone : la page s'ouvre.",
    nl: "Richt de camera van een telefoon op een vierkantje: de pagina gaat open.",
    en: "Point a telephone's camera at a square: the page opens.")
  static func preparedBy(_ house: String) -> Text {
    Text(fr: "Préparé par \(house)", nl: "Gemaakt door \(house)", en: "Prepared by \(house)")
  }
  static func asOf(_ day: Day) -> Text {
    Text(
      fr: "Numéros de l'annuaire au \(day, written: Words(.french).date(day)).",
      nl: "Nummers zoals in de gids op \(day, written: Words(.dutch).date(day)).",
      en: "Numbers as in the directory on \(day, written: Words(.english).date(day)).")
  }
  static let takeOver = Text(fr: "Copier dans ma liste", nl: "Naar mijn lijst kopiëren", en: "Copy into my list")
  package static let takenOver = Text(
    fr: "La liste est copiée : changez-la comme vous voulez.", nl: "De lijst is gekopieerd: wijzig ze zoals u wilt.",
    en: "The list is copied: change it as you like.")

  // A list that is kept
  static let keptTitle = Text(fr: "Liste gardée", nl: "Bewaarde lijst", en: "Kept list")
  static let keptHere = Text(
    fr: "L'adresse de cette page est votre clé : notez-la ou mettez-la dans vos favoris. Avec elle on peut changer et effacer la liste.",
    nl: "Het adres van deze pagina is uw sleutel: noteer het of bewaar het bij uw favorieten. Daarmee kan men de lijst wijzigen en wissen.",
    en: "The address of this page is your key: note it or bookmark it. With it the list can be changed and erased.")
  static func keptUntil(_ day: Day) -> Text {
    Text(
      fr: "Sans changement, la liste est effacée le \(day, written: Words(.french).date(day)).",
      nl: "Zonder wijziging wordt de lijst gewist op \(day, written: Words(.dutch).date(day)).",
      en: "Without a change the list is erased on \(day, written: Words(.english).date(day)).")
  }
  static let takeUp = Text(fr: "Changer cette liste", nl: "Deze lijst wijzigen", en: "Change this list")
  static let shareTitle = Text(fr: "Partager par lien", nl: "Delen met een link", en: "Share by link")
  static let shareLead = Text(
    fr: "Qui a le lien peut lire la liste, sans compte, et ne peut rien y changer.",
    nl: "Wie de link heeft, kan de lijst lezen, zonder account, en er niets aan wijzigen.",
    en: "Whoever has the link can read the list, without an account, and change nothing.")
  static let makeLink = Text(fr: "Faire un lien", nl: "Een link maken", en: "Make a link")
  static func openLinks(_ count: Int) -> Text {
    .counted(
      count, fr: ("Un lien ouvre cette liste.", "# liens ouvrent cette liste."), nl: ("Eén link opent deze lijst.", "# links openen deze lijst."),
      en: ("One link opens this list.", "# links open this list."))
  }
  static func linkMade(_ made: Day, until day: Day) -> Text {
    Text(
      fr: "Lien fait le \(made, written: Words(.french).date(made)), valable jusqu'au \(day, written: Words(.french).date(day))",
      nl: "Link gemaakt op \(made, written: Words(.dutch).date(made)), geldig tot \(day, written: Words(.dutch).date(day))",
      en: "Link made on \(made, written: Words(.english).date(made)), works until \(day, written: Words(.english).date(day))")
  }
  static let endLink = Text(fr: "Reprendre ce lien", nl: "Deze link intrekken", en: "Take this link back")
  static let endLinkAsk = Text(
    fr: "Ce lien n'ouvrira plus rien. Les autres restent. Continuer ?", nl: "Deze link opent dan niets meer. De andere blijven. Doorgaan?",
    en: "This link will open nothing any more. The others stay. Go on?")
  package static let linkEnded = Text(
    fr: "Ce lien est repris : il n'ouvre plus rien.", nl: "Deze link is ingetrokken: hij opent niets meer.",
    en: "This link is taken back: it opens nothing any more.")
  static let noLinks = Text(fr: "Aucun lien n'ouvre cette liste.", nl: "Geen enkele link opent deze lijst.", en: "No link opens this list.")
  static let endLinks = Text(fr: "Reprendre tous les liens", nl: "Alle links intrekken", en: "Take all links back")
  static let endLinksAsk = Text(
    fr: "Les liens donnés jusqu'ici n'ouvriront plus rien. Continuer ?", nl: "De links die al gegeven zijn, openen dan niets meer. Doorgaan?",
    en: "The links given so far will open nothing any more. Go on?")
  package static let linksEnded = Text(
    fr: "Les liens sont repris : ils n'ouvrent plus rien.", nl: "De links zijn ingetrokken: ze openen niets meer.",
    en: "The links are taken back: they open nothing any more.")
  static let newLink = Text(
    fr: "Voici le lien. Il n'est montré qu'une fois : copiez-le maintenant.", nl: "Dit is de link. Hij wordt maar één keer getoond: kopieer hem nu.",
    en: "Here is the link. It is shown once only: copy it now.")
  static func linkUntil(_ day: Day) -> Text {
    Text(
      fr: "Il fonctionne jusqu'au \(day, written: Words(.french).date(day)).", nl: "De link werkt tot en met \(day, written: Words(.dutch).date(day)).",
      en: "It works until \(day, written: Words(.english).date(day)).")
  }
  static let openLink = Text(fr: "Ouvrir", nl: "Openen", en: "Open")
  static let erase = Text(fr: "Effacer cette liste", nl: "Deze lijst wissen", en: "Erase this list")
  static let eraseAsk = Text(
    fr: "La liste, ses mots et ses liens sont effacés pour de bon. Continuer ?",
    nl: "De lijst, de woordjes en de links worden voorgoed gewist. Doorgaan?",
    en: "The list, its words and its links are erased for good. Go on?")
  package static let erased = Text(fr: "La liste est effacée.", nl: "De lijst is gewist.", en: "The list is erased.")
}
