import Kernel

/// What Relais says about itself.
enum AboutText {
  static let title = Text(fr: "À propos de Relais", nl: "Over Relais", en: "About Relais")
  static let lead = Text(
    fr: "Relais aide à passer d'un besoin remarqué à une aide qui convient, près de chez soi, à Bruxelles.",
    nl: "Relais helpt om van een opgemerkte nood tot passende hulp te komen, dicht bij huis, in Brussel.",
    en: "Relais helps to get from a need that somebody noticed to help that fits, close to home, in Brussels.")
  static let whatTitle = Text(fr: "Ce que vous pouvez faire ici", nl: "Wat u hier kunt doen", en: "What you can do here")
  static let what: [Text] = [
    Text(
      fr: "Chercher, avec vos mots, une aide, une organisation ou un numéro à appeler.",
      nl: "In uw eigen woorden hulp, een organisatie of een telefoonnummer zoeken.",
      en: "Search, in your own words, for help, an organisation or a number to ring."),
    Text(
      fr: "Dire qu'une personne a besoin d'aide, même sans donner votre nom.", nl: "Melden dat iemand hulp nodig heeft, ook zonder uw naam.",
      en: "Say that somebody needs help, even without your name."),
    Text(
      fr: "Voir, avec votre numéro et votre code, ce que votre message est devenu.",
      nl: "Met uw nummer en code zien wat er met uw bericht gebeurt.", en: "See, with your number and code, what became of your message."),
  ]
  static let privacyTitle = Text(fr: "Vie privée", nl: "Privacy", en: "Privacy")
  static let privacy: [Text] = [
    Text(
      fr: "Chercher ne demande ni compte ni nom, et vos recherches ne sont pas reliées à vous. Il n'y a ni publicité ni suivi ; le seul cookie sert au fonctionnement des formulaires.",
      nl: "Zoeken kan zonder account of naam, en wat u zoekt wordt niet aan u gekoppeld. Er is geen reclame en u wordt niet gevolgd; het enige cookie dient om formulieren te laten werken.",
      en: "Searching needs neither account nor name, and what you search for is not linked to you. There are no advertisements and no tracking; the only cookie makes the forms work."),
    Text(
      fr: "Un signalement n'est lu que par l'équipe qui y répond. Chaque consultation d'un dossier est notée : qui, quand, pourquoi.",
      nl: "Een melding wordt alleen gelezen door het team dat erop antwoordt. Elke inzage van een dossier wordt genoteerd: wie, wanneer, waarom.",
      en: "A report is read only by the team that answers it. Every look at a file is noted: who, when, why."),
    Text(
      fr: "Rien n'est transmis à un service sans l'accord de la personne. Elle peut refuser, demander ce qui est noté sur elle, le corriger ou le faire effacer.",
      nl: "Niets gaat naar een dienst zonder het akkoord van de persoon. Zij kan weigeren, vragen wat over haar genoteerd is, dat verbeteren of laten wissen.",
      en: "Nothing is passed on to a service without the person's agreement. She may refuse, ask what is noted about her, correct it or have it erased."),
  ]
  static let accessibilityTitle = Text(fr: "Accessibilité", nl: "Toegankelijkheid", en: "Accessibility")
  static let accessibility: [Text] = [
    Text(
      fr: "Ces pages sont conçues pour les WCAG 2.2, niveau AA : au clavier, au lecteur d'écran, agrandies quatre fois, sur un petit téléphone, sans script, en clair comme en sombre.",
      nl: "Deze pagina's zijn gemaakt voor WCAG 2.2, niveau AA: met het toetsenbord, met een schermlezer, vier keer vergroot, op een kleine telefoon, zonder script, licht of donker.",
      en: "These pages are made for WCAG 2.2, level AA: by keyboard, with a screen reader, enlarged four times, on a small phone, without script, light or dark."),
    Text(
      fr: "Nous vérifions nous-mêmes chaque page ; aucun organisme extérieur ne l'a encore fait. Les sites vers lesquels nous renvoyons peuvent être moins accessibles.",
      nl: "We kijken zelf elke pagina na; een externe instantie deed dat nog niet. De websites waarnaar we verwijzen, zijn soms minder toegankelijk.",
      en: "We check every page ourselves; no outside body has done so yet. The sites we link to may be less accessible."),
    Text(
      fr: "Quelque chose vous bloque ? Dites-le-nous par le formulaire de signalement, ou par téléphone au helpdesk.",
      nl: "Lukt iets niet? Meld het ons via het meldformulier of telefonisch bij de helpdesk.",
      en: "Does something stand in your way? Tell us through the report form, or ring the helpdesk."),
  ]
  static let sourcesTitle = Text(fr: "Sources", nl: "Bronnen", en: "Sources")
  static let sources = Text(
    fr: "L'annuaire reprend, avec nos mots, le guide « Ressources pour une vie à domicile » (janvier 2026). Les adresses près de chez vous se trouvent sur la carte sociale de Bruxelles, social.brussels. Chaque page dit d'où vient ce qu'elle affirme, et de quand. Les noms que nous avons traduits le disent.",
    nl: "De gids neemt in onze eigen woorden “Ressources pour une vie à domicile” over (januari 2026). Adressen in uw buurt staan op de sociale kaart van Brussel, sociaal.brussels. Elke pagina zegt waar iets vandaan komt en van wanneer het is. Namen die wij vertaald hebben, zijn zo gemarkeerd.",
    en: "The directory follows, in our own words, the guide “Ressources pour une vie à domicile” (January 2026). Addresses near you are on the Brussels social map, social.brussels. Every page says where its statements come from, and from when. Names that we translated are marked.")
  static let licenceTitle = Text(fr: "Logiciel libre", nl: "Vrije software", en: "Free software")
  static let licence = Text(
    fr: "Relais est un logiciel libre, sous licence publique de l'Union européenne (EUPL-1.2) : chacun peut l'utiliser, le lire, l'adapter et le partager.",
    nl: "Relais is vrije software onder de openbare licentie van de Europese Unie (EUPL-1.2): iedereen mag het gebruiken, lezen, aanpassen en delen.",
    en: "Relais is free software under the European Union Public Licence (EUPL-1.2): anybody may use, read, adapt and share it.")
}
