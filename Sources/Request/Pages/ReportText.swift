import Kernel

/// The sentences of the public report of a need and of its receipt.
enum ReportText {
  static let title = Text(fr: "Signaler un besoin", nl: "Een nood melden", en: "Report a need")
  static let lead = Text(
    fr: "Pour vous ou pour quelqu'un que vous connaissez. Une minute suffit. Dites ce qui se passe et de qui il s'agit ; le reste est facultatif.",
    nl: "Voor uzelf of voor iemand die u kent. Eén minuut volstaat. Zeg wat er aan de hand is en om wie het gaat; de rest is niet verplicht.",
    en: "For yourself or for somebody you know. One minute is enough. Say what is going on and who it is about; the rest is optional.")
  static let dangerTitle = Text(
    fr: "Danger immédiat ? N'écrivez pas, appelez.", nl: "Onmiddellijk gevaar? Schrijf niet, bel.", en: "Immediate danger? Do not write, ring.")
  static let dangerWords = Text(
    fr: "Ce formulaire est lu pendant les heures de travail.", nl: "Dit formulier wordt tijdens de werkuren gelezen.",
    en: "This form is read during working hours.")
  static let ambulance = Text(fr: "ambulance, pompiers", nl: "ziekenwagen, brandweer", en: "ambulance, fire brigade")
  static let police = Text(fr: "police", nl: "politie", en: "police")

  static let words = Text(fr: "Que se passe-t-il ?", nl: "Wat is er aan de hand?", en: "What is going on?")
  static let wordsHint = Text(
    fr: "Avec vos mots. Par exemple : « ma voisine ne sort plus et a maigri ». N'écrivez pas plus que nécessaire.",
    nl: "In uw eigen woorden. Bijvoorbeeld: “mijn buurvrouw komt niet meer buiten en is vermagerd”. Schrijf niet meer dan nodig.",
    en: "In your own words. For example: “my neighbour no longer goes out and has lost weight”. Write no more than is needed.")
  static let charactersLeft = Text(fr: "Encore # caractères.", nl: "Nog # tekens.", en: "# characters left.")
  static let about = Text(fr: "De qui s'agit-il ?", nl: "Om wie gaat het?", en: "Who is it about?")
  static let municipality = Text(fr: "Dans quelle commune ?", nl: "In welke gemeente?", en: "In which municipality?")
  static let municipalityUnknown = Text(fr: "Je ne sais pas", nl: "Ik weet het niet", en: "I do not know")
  static let whereabouts = Text(
    fr: "Comment trouver la personne ?", nl: "Hoe kunnen we de persoon vinden?", en: "How can the person be found?")
  static let whereaboutsHint = Text(
    fr: "Un prénom, une rue, un étage. Laissez vide si vous préférez.", nl: "Een voornaam, een straat, een verdieping. Laat leeg als u dat liever hebt.",
    en: "A first name, a street, a floor. Leave it empty if you prefer.")
  static let contact = Text(fr: "Comment vous joindre ?", nl: "Hoe kunnen we u bereiken?", en: "How can we reach you?")
  static let contactHint = Text(
    fr: "Un téléphone ou un e-mail. Laissez vide pour rester anonyme : nous regarderons quand même, et notre réponse se lira avec votre reçu.",
    nl: "Een telefoonnummer of e-mailadres. Laat leeg om anoniem te blijven: we kijken er toch naar, en ons antwoord leest u met uw ontvangstbewijs.",
    en: "A phone number or an e-mail address. Leave it empty to stay anonymous: we will look all the same, and you read our answer with your receipt.")
  static let send = Text(fr: "Envoyer", nl: "Versturen", en: "Send")
  static let nextTitle = Text(fr: "Et ensuite ?", nl: "En dan?", en: "What happens next?")
  static let nextSteps: [Text] = [
    Text(
      fr: "Une personne du quartier, tenue au secret, lit votre message.", nl: "Iemand uit de wijk, met beroepsgeheim, leest uw bericht.",
      en: "Somebody from the neighbourhood, bound to secrecy, reads your message."),
    Text(
      fr: "Elle prend contact et demande ce que la personne souhaite elle-même. Rien ne se fait sans son accord.",
      nl: "Die neemt contact op en vraagt wat de persoon zelf wil. Niets gebeurt zonder akkoord.",
      en: "They get in touch and ask what the person wants herself. Nothing is done without her agreement."),
    Text(
      fr: "Vous recevez un numéro pour voir ce que votre message est devenu.", nl: "U krijgt een nummer om te zien wat er met uw bericht gebeurt.",
      en: "You get a number with which you can see what became of your message."),
  ]
  static let privacy = Text(
    fr: "Ce que vous écrivez n'est lu que par l'équipe qui cherche de l'aide.", nl: "Wat u schrijft, leest alleen het team dat hulp zoekt.",
    en: "What you write is read only by the team that looks for help.")
  static func looksFor(_ name: Text) -> Text {
    Text(fr: "Je cherche : \(name.fr). ", nl: "Ik zoek: \(name.nl). ", en: "I am looking for: \(name.en). ")
  }

  // After sending
  static let doneTitle = Text(fr: "Merci. Votre message est arrivé.", nl: "Dank u. Uw bericht is aangekomen.", en: "Thank you. Your message has arrived.")
  static let doneLead = Text(
    fr: "Notez ce numéro et ce code, ou imprimez cette page. Nous ne les montrons qu'une fois.",
    nl: "Noteer dit nummer en deze code, of druk deze pagina af. We tonen ze maar één keer.",
    en: "Write down this number and this code, or print this page. They are shown only once.")
  static let number = Text(fr: "Numéro", nl: "Nummer", en: "Number")
  static let code = Text(fr: "Code", nl: "Code", en: "Code")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let follow = Text(fr: "Voir ce que devient mon message", nl: "Zien wat er met mijn bericht gebeurt", en: "See what becomes of my message")
  static let dangerSeen = Text(
    fr: "Ce que vous décrivez peut être dangereux maintenant. N'attendez pas notre réponse.",
    nl: "Wat u beschrijft, kan nu gevaarlijk zijn. Wacht niet op ons antwoord.",
    en: "What you describe may be dangerous now. Do not wait for our answer.")

  // Following
  static let followTitle = Text(fr: "Suivre un signalement", nl: "Een melding opvolgen", en: "Follow a report")
  static let followLead = Text(
    fr: "Tapez le numéro et le code que vous avez reçus.", nl: "Typ het nummer en de code die u hebt gekregen.",
    en: "Type the number and the code that you were given.")
  static let numberHint = Text(fr: "Par exemple 2026-00042", nl: "Bijvoorbeeld 2026-00042", en: "For example 2026-00042")
  static let codeHint = Text(
    fr: "Majuscules et espaces n'ont pas d'importance.", nl: "Hoofdletters en spaties maken niet uit.", en: "Capitals and spaces do not matter.")
  static let look = Text(fr: "Regarder", nl: "Bekijken", en: "Look")
  static let answerTitle = Text(fr: "Votre signalement", nl: "Uw melding", en: "Your report")
  static let received = Text(
    fr: "Votre message est arrivé. Personne ne l'a encore ouvert.", nl: "Uw bericht is aangekomen. Niemand heeft het al geopend.",
    en: "Your message has arrived. Nobody has opened it yet.")
  static let beingLookedAt = Text(
    fr: "Quelqu'un s'en occupe et regarde ce qui est possible.", nl: "Iemand houdt zich ermee bezig en kijkt wat mogelijk is.",
    en: "Somebody is looking into it and at what can be done.")
  static let helpOnTheWay = Text(
    fr: "De l'aide a été cherchée, et nous vérifierons si elle convient.", nl: "Er is hulp gezocht, en we gaan na of die past.",
    en: "Help has been looked for, and we will check whether it fits.")
  static let closed = Text(
    fr: "Nous avons terminé notre travail. Si le besoin est encore là, écrivez-nous de nouveau.",
    nl: "Ons werk is afgerond. Is de nood er nog, meld het ons dan opnieuw.",
    en: "Our work is finished. If the need is still there, tell us again.")
  static let whyNoMore = Text(
    fr: "Pour protéger la personne, nous n'en disons pas plus ici. Ce sera la même réponse pour toute personne qui a ce code.",
    nl: "Om de persoon te beschermen, zeggen we hier niet meer. Iedereen met deze code krijgt hetzelfde antwoord.",
    en: "To protect the person we say no more here. Anybody who holds this code gets the same answer.")
  static let messages = Text(fr: "Messages", nl: "Berichten", en: "Messages")
  static let team = Text(fr: "L'équipe", nl: "Het team", en: "The team")
  static let you = Text(fr: "Vous", nl: "U", en: "You")
  static let reply = Text(fr: "Votre réponse", nl: "Uw antwoord", en: "Your answer")
  static let replyHint = Text(
    fr: "N'écrivez pas plus que nécessaire. En cas de danger, appelez le 112.", nl: "Schrijf niet meer dan nodig. Bel 112 bij gevaar.",
    en: "Write no more than is needed. When there is danger, ring 112.")
  static let sendReply = Text(fr: "Envoyer la réponse", nl: "Antwoord versturen", en: "Send the answer")
  static let replyArrived = Text(
    fr: "Votre réponse est arrivée. Une personne de l'équipe la lira.", nl: "Uw antwoord is aangekomen. Iemand van het team leest het.",
    en: "Your answer has arrived. Somebody of the team will read it.")
  static func letterSubject(_ number: String) -> Text {
    Text(fr: "Une réponse à lire : signalement \(number)", nl: "Een antwoord te lezen: melding \(number)", en: "An answer to read: report \(number)")
  }
  static func letterBody(_ number: String) -> Text {
    Text(
      fr: "Nous avons répondu à votre signalement \(number). Pour lire la réponse, ouvrez cette page et tapez ce numéro et votre code :",
      nl: "We hebben geantwoord op uw melding \(number). Open deze pagina en typ dit nummer en uw code om het antwoord te lezen:",
      en: "We have answered your report \(number). To read the answer, open this page and type this number and your code:")
  }
  static let outcomeEnded = Text(
    fr: "Ce que vous nous avez signalé a été pris en charge, et notre travail est terminé. Merci d'y avoir pensé. Pour protéger la personne, nous n'en disons pas plus.",
    nl: "Wat u ons meldde, is opgenomen en ons werk is afgerond. Dank u dat u eraan dacht. Om de persoon te beschermen, zeggen we niet meer.",
    en: "What you told us was taken up, and our work is finished. Thank you for thinking of it. To protect the person we say no more.")
  static let outcomeTaken = Text(
    fr: "Ce que vous nous avez signalé a été pris en charge. Merci d'y avoir pensé. Pour protéger la personne, nous n'en disons pas plus.",
    nl: "Wat u ons meldde, is opgenomen. Dank u dat u eraan dacht. Om de persoon te beschermen, zeggen we niet meer.",
    en: "What you told us was taken up. Thank you for thinking of it. To protect the person we say no more.")
  static let again = Text(fr: "Écrire de nouveau", nl: "Opnieuw schrijven", en: "Write again")
}
