import Care
import HTML
package import Kernel

/// The sentences of giving somebody her own access: the page of professionals, the letter, the e-mail, and answers to corrections.
package enum InvitationText {
  static let lead = Text(
    fr: "Elle lit son dossier, décide qui le voit et corrige, seule ou avec un proche à qui elle donne accès.",
    nl: "Zij leest haar dossier, beslist wie het ziet en verbetert, alleen of met een naaste aan wie zij toegang geeft.",
    en: "She reads her file, decides who sees it and corrects, alone or with a carer to whom she gives access.")
  static let now = Text(fr: "Accès en cours", nl: "Huidige toegang", en: "Access now")
  static let nobody = Text(fr: "Personne n'a encore d'accès personnel.", nl: "Nog niemand heeft een persoonlijke toegang.", en: "Nobody has a personal access yet.")
  static let herself = Text(fr: "Elle-même", nl: "Zijzelf", en: "She herself")
  static func since(_ day: Day) -> Text { Text(fr: "depuis le \(day, .french)", nl: "sinds \(day, .dutch)", en: "since \(day, .english)") }
  static let end = Text(fr: "Fermer cet accès", nl: "Deze toegang sluiten", en: "Close this access")
  static let endQuestion = Text(
    fr: "L'accès et ses connexions se ferment tout de suite. Fermer ?", nl: "De toegang en de aanmeldingen sluiten meteen. Sluiten?",
    en: "The access and its sessions close at once. Close?")
  static let codes = Text(fr: "Codes donnés", nl: "Gegeven codes", en: "Codes given")
  static func state(_ state: PortalInvitation.State) -> Text {
    switch state {
    case .open(let until): Text(fr: "attend, jusqu'au \(until.day, .french)", nl: "wacht, tot \(until.day, .dutch)", en: "waits, until \(until.day, .english)")
    case .used(let at): Text(fr: "utilisé le \(at.day, .french)", nl: "gebruikt op \(at.day, .dutch)", en: "used on \(at.day, .english)")
    case .ended: Text(fr: "annulé", nl: "ingetrokken", en: "taken back")
    case .expired: Text(fr: "périmé", nl: "verlopen", en: "expired")
    }
  }
  static let whom = Text(fr: "Pour qui", nl: "Voor wie", en: "For whom")
  static let given = Text(fr: "Donné", nl: "Gegeven", en: "Given")
  static let stateHead = Text(fr: "État", nl: "Stand", en: "State")
  static let revoke = Text(fr: "Annuler", nl: "Intrekken", en: "Take back")
  static let new = Text(fr: "Donner un code", nl: "Een code geven", en: "Give a code")
  static let newHint = Text(
    fr: "Un nouveau code remplace l'ancien. Le code sert une seule fois, pendant 30 jours au plus.",
    nl: "Een nieuwe code vervangt de oude. De code werkt één keer, hoogstens 30 dagen.",
    en: "A new code replaces the old one. The code works once, for 30 days at most.")
  static let carer = Text(fr: "Un proche à qui elle donne accès", nl: "Een naaste aan wie zij toegang geeft", en: "A carer to whom she gives access")
  static let member = Text(fr: "Qui, dans son cercle", nl: "Wie, in haar zorgcirkel", en: "Who, in her circle")
  static let domains = Text(fr: "Ce qu'elle veut lui montrer", nl: "Wat zij wil tonen", en: "What she wants to show")
  static let way = Text(fr: "Comment", nl: "Hoe", en: "How")
  static func way(_ way: PortalInvitation.Way) -> Text {
    switch way {
    case .letter: Text(fr: "Lettre à imprimer", nl: "Brief om af te drukken", en: "Letter to print")
    case .email: Text(fr: "E-mail", nl: "E-mail", en: "E-mail")
    }
  }
  static let language = Text(fr: "Langue de la lettre", nl: "Taal van de brief", en: "Language of the letter")
  static let make = Text(fr: "Faire le code", nl: "Code maken", en: "Make the code")
  static let ask = Text(
    fr: "Faites-le avec elle, à sa demande. Demandez si quelqu'un regarde par-dessus son épaule.",
    nl: "Doe dit met haar, op haar vraag. Vraag of iemand meekijkt.", en: "Do it with her, at her request. Ask whether somebody looks over her shoulder.")
  package static let sent = Text(fr: "L'e-mail part tout de suite.", nl: "De e-mail vertrekt meteen.", en: "The e-mail leaves at once.")
  package static let revoked = Text(fr: "Le code n'ouvre plus rien.", nl: "De code opent niets meer.", en: "The code opens nothing any more.")
  package static let ended = Text(fr: "L'accès est fermé.", nl: "De toegang is gesloten.", en: "The access is closed.")
  package static let chooseWhom = Text(fr: "Choisissez pour qui.", nl: "Kies voor wie.", en: "Choose for whom.")
  static let back = Text(fr: "Retour", nl: "Terug", en: "Back")
  static let print = Text(fr: "Imprimer la lettre", nl: "Brief afdrukken", en: "Print the letter")
  static let once = Text(
    fr: "Ce code n'est montré qu'une fois. Imprimez la lettre, ou lisez le code à voix haute.",
    nl: "Deze code ziet u maar één keer. Druk de brief af, of lees de code voor.", en: "This code is shown only once. Print the letter, or read the code aloud.")

  // The letter
  static let letterTitle = Text(fr: "Votre accès à vos pages", nl: "Uw toegang tot uw pagina's", en: "Your access to your pages")
  static let letterLead = Text(
    fr: "Avec ce papier vous pouvez lire ce qui est noté, et décider qui peut le voir.",
    nl: "Met dit blad kunt u lezen wat er genoteerd is, en beslissen wie het mag zien.",
    en: "With this paper you can read what is noted, and decide who may see it.")
  static let step1 = Text(fr: "Prenez une tablette, un téléphone ou un ordinateur.", nl: "Neem een tablet, telefoon of computer.", en: "Take a tablet, a phone or a computer.")
  static let step2 = Text(fr: "Tapez cette adresse :", nl: "Typ dit adres:", en: "Type this address:")
  static let step3 = Text(fr: "Tapez ce code et votre date de naissance :", nl: "Typ deze code en uw geboortedatum:", en: "Type this code and your date of birth:")
  static let step3Carer = Text(
    fr: "Tapez ce code et la date de naissance de la personne que vous aidez :",
    nl: "Typ deze code en de geboortedatum van de persoon die u helpt:", en: "Type this code and the date of birth of the person you help:")
  static let step4 = Text(
    fr: "Choisissez une phrase secrète pour revenir.", nl: "Kies een geheime zin om terug te komen.", en: "Choose a secret phrase for coming back.")
  static let valid = Text(fr: "Le code sert une seule fois. Il est valable jusqu'au :", nl: "De code werkt één keer. Hij is geldig tot en met:", en: "The code works once. It is valid until:")
  static let keepSafe = Text(
    fr: "Ne donnez ce code à personne. Perdu ? Appelez-nous, nous en faisons un autre.",
    nl: "Geef deze code aan niemand. Verloren? Bel ons, wij maken een nieuwe.", en: "Give this code to nobody. Lost? Ring us, we make another one.")

  // The e-mail
  static let mailSubject = Text(fr: "Votre code", nl: "Uw code", en: "Your code")
  static let greeting = Text(fr: "Bonjour,", nl: "Dag,", en: "Hello,")
  static let mailLead = Text(fr: "Voici le code que vous avez demandé :", nl: "Hier is de code die u vroeg:", en: "Here is the code you asked for:")
  static let mailOpen = Text(fr: "Il s'utilise ici, une seule fois :", nl: "U gebruikt hem hier, één keer:", en: "Use it here, once:")
  static let mailIgnore = Text(
    fr: "Vous n'attendiez rien ? Effacez ce message.", nl: "Verwachtte u niets? Wis dit bericht.", en: "Did you not expect this? Delete this message.")

  // Corrections, for those who keep the file
  static let corrections = Text(fr: "Elle dit que quelque chose n'est pas juste", nl: "Zij zegt dat er iets niet klopt", en: "She says that something is wrong")
  static let answer = Text(fr: "Votre réponse, en mots simples", nl: "Uw antwoord, in eenvoudige woorden", en: "Your answer, in plain words")
  static let accept = Text(fr: "C'est corrigé", nl: "Het is verbeterd", en: "It is corrected")
  static let decline = Text(fr: "Nous ne changeons pas", nl: "Wij wijzigen niet", en: "We do not change it")
  static let howTo = Text(
    fr: "Corrigez d'abord ci-dessous, puis répondez. Elle lit la réponse sur ses pages.",
    nl: "Verbeter eerst hieronder en antwoord dan. Zij leest het antwoord op haar pagina's.",
    en: "First correct below, then answer. She reads the answer on her pages.")
  package static let answered = Text(fr: "Elle lira votre réponse.", nl: "Zij leest uw antwoord.", en: "She will read your answer.")
}
