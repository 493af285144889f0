import Kernel

/// What a provider reads behind the link of a letter, and visitors who report a mistake.
enum ProviderText {
  static let title = Text(fr: "Votre fiche dans l'annuaire", nl: "Uw fiche in de gids", en: "Your entry in the directory")
  static let lead = Text(
    fr: "Relisez ce que le public voit. Si tout est juste, une touche suffit.",
    nl: "Lees na wat het publiek ziet. Klopt alles, dan volstaat één klik.",
    en: "Read what the public sees. If everything is right, one touch is enough.")
  static let allRight = Text(fr: "Tout est juste", nl: "Alles klopt", en: "Everything is right")
  static let confirmed = Text(
    fr: "Merci ! Votre fiche est confirmée d'aujourd'hui.", nl: "Dank u! Uw fiche is vandaag bevestigd.",
    en: "Thank you! Your entry is confirmed as of today.")
  static let corrected = Text(
    fr: "Merci ! Une personne de la rédaction relit vos corrections et vous répond.",
    nl: "Dank u! Iemand van de redactie leest uw verbeteringen na en antwoordt u.",
    en: "Thank you! An editor reads your corrections and answers you.")
  static let postponed = Text(
    fr: "C'est noté : nous vous écrirons plus tard.", nl: "Genoteerd: we schrijven u later.",
    en: "Noted: we will write to you later.")
  static let wrongTitle = Text(fr: "Merci de l'avoir dit", nl: "Dank u om dit te melden", en: "Thank you for telling us")
  static let wrongWords = Text(
    fr: "Nous n'écrirons plus à cette adresse pour cette fiche. Vous pouvez fermer cette page.",
    nl: "We schrijven dit adres niet meer voor deze fiche. U kunt deze pagina sluiten.",
    en: "We will not write to this address about this entry again. You can close this page.")
  static let wished = Text(fr: "Vos corrections, relues par", nl: "Uw verbeteringen, nagelezen door", en: "Your corrections, read by")
  static let wishedAnyone = Text(
    fr: "Vos corrections, relues par la rédaction", nl: "Uw verbeteringen, nagelezen door de redactie",
    en: "Your corrections, read by an editor")
  static let correct = Text(fr: "Corriger", nl: "Verbeteren", en: "Correct")
  static let conditionsHow = Text(
    fr: "Une de ces règles n'est pas juste ? Écrivez-le sous « Pour qui » : la rédaction changera la règle.",
    nl: "Klopt een van deze regels niet? Schrijf het onder ‘Voor wie’: de redactie past de regel aan.",
    en: "Is one of these rules wrong? Write it under “Who it is for”: an editor will change the rule.")
  static let send = Text(fr: "Envoyer la correction", nl: "De verbetering versturen", en: "Send the correction")
  static let sendCapacity = Text(fr: "Publier", nl: "Publiceren", en: "Publish")
  static let published = Text(fr: "C'est publié.", nl: "Het is gepubliceerd.", en: "It is published.")
  static let other = Text(fr: "Autre réponse", nl: "Ander antwoord", en: "Another answer")
  static let stop = Text(fr: "Nous ne proposons plus cela", nl: "Wij bieden dit niet meer aan", en: "We no longer offer this")
  static let stopSure = Text(
    fr: "La rédaction retirera la fiche de la recherche publique.", nl: "De redactie haalt de fiche uit de publieke zoekresultaten.",
    en: "An editor will take the entry out of public search.")
  static let wrong = Text(fr: "Ce message n'est pas pour nous", nl: "Dit bericht is niet voor ons", en: "This message is not for us")
  static let later = Text(fr: "Redemandez-nous dans", nl: "Vraag het ons opnieuw over", en: "Ask us again in")
  static let laterSend = Text(fr: "Plus tard", nl: "Later", en: "Later")
  static let back = Text(fr: "Retour à toute la fiche", nl: "Terug naar de hele fiche", en: "Back to the whole entry")
  static let until = Text(fr: "Ce lien marche jusqu'au", nl: "Deze link werkt tot en met", en: "This link works until")
  static let asks = Text(fr: "Vous écrit :", nl: "Schrijft u:", en: "Writes to you:")
  static let noAccount = Text(
    fr: "Sans compte ni mot de passe : ce lien est personnel, ne le transmettez qu'à vos collègues.",
    nl: "Zonder account of wachtwoord: deze link is persoonlijk, geef hem enkel door aan collega's.",
    en: "Without account or password: this link is personal, pass it on to colleagues only.")
  static let mistakeTitle = Text(fr: "Une erreur sur cette page ?", nl: "Een fout op deze pagina?", en: "A mistake on this page?")
  static let mistakeWhat = Text(fr: "Qu'est-ce qui n'est pas juste ?", nl: "Wat klopt er niet?", en: "What is wrong?")
  static let mistakeHint = Text(
    fr: "Ne parlez pas de votre santé ni de votre situation : seulement de la fiche.",
    nl: "Schrijf niets over uw gezondheid of situatie: enkel over de fiche.",
    en: "Write nothing about your health or situation: only about the entry.")
  static let mistakeEmail = Text(
    fr: "Votre e-mail, si vous voulez savoir ce qui a été fait", nl: "Uw e-mail, als u wilt weten wat ermee gebeurde",
    en: "Your e-mail, if you want to know what was done")
  static let mistakeEmailHint = Text(
    fr: "Effacé dès que nous vous avons répondu.", nl: "Gewist zodra we u geantwoord hebben.",
    en: "Erased as soon as we have answered you.")
  static let mistakeSend = Text(fr: "Signaler l'erreur", nl: "De fout melden", en: "Report the mistake")
  static let leaveEmpty = Text(fr: "Laissez ce champ vide", nl: "Laat dit veld leeg", en: "Leave this field empty")
  static let mistakeDone = Text(
    fr: "Merci ! La rédaction va vérifier.", nl: "Dank u! De redactie kijkt het na.",
    en: "Thank you! The editors will check.")
  static let mistakeNumber = Text(fr: "Votre numéro :", nl: "Uw nummer:", en: "Your number:")
  static let mistakeMail = Text(
    fr: "Vous recevrez la réponse par e-mail ; votre adresse est ensuite effacée.",
    nl: "U krijgt het antwoord per e-mail; daarna wordt uw adres gewist.",
    en: "You will get the answer by e-mail; your address is then erased.")
  static let mistakeBack = Text(fr: "Retour à la fiche", nl: "Terug naar de fiche", en: "Back to the entry")
  static func months(_ number: Int) -> Text {
    .counted(number, fr: ("# mois", "# mois"), nl: ("# maand", "# maanden"), en: ("# month", "# months"))
  }
}
