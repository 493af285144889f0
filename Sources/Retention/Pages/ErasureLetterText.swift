import Kernel

/// The sentences of the answer to somebody who asked to be erased.
enum ErasureLetterText {
  static let subject = Text(fr: "Votre demande d'effacement", nl: "Uw vraag om te wissen", en: "Your request to be erased")
  static let greeting = Text(fr: "Madame, Monsieur,", nl: "Geachte mevrouw, geachte heer,", en: "Dear Sir or Madam,")
  static func asked(_ day: String) -> Text {
    Text(
      fr: "Le \(day), vous avez demandé d'effacer ce que nous savons de vous.", nl: "Op \(day) vroeg u om te wissen wat wij over u weten.",
      en: "On \(day) you asked us to erase what we know about you.")
  }
  static func erased(_ day: String) -> Text {
    Text(
      fr: "C'est fait : le \(day), votre dossier, vos demandes et nos lettres ont été effacés. Personne ne peut plus les lire, même dans une copie de sauvegarde.",
      nl: "Dat is gebeurd: op \(day) werden uw dossier, uw hulpvragen en onze brieven gewist. Niemand kan ze nog lezen, ook niet in een reservekopie.",
      en: "It is done: on \(day) your file, your requests and our letters were erased. Nobody can read them any more, not even in a backup.")
  }
  static let whatStays = Text(
    fr: "Il reste une ligne sans nom qui dit qu'un dossier a été effacé, et le journal de ceux qui l'ont ouvert.",
    nl: "Er blijft één regel zonder naam die zegt dat een dossier werd gewist, en het logboek van wie het opende.",
    en: "What stays is one line without a name that says that a file was erased, and the log of those who opened it.")
  static func kept(_ day: String) -> Text {
    Text(
      fr: "Nous ne pouvons pas encore le faire. La loi du 22 avril 2019 nous oblige à garder ce type de dossier au moins trente ans après le dernier contact : jusqu'au \(day).",
      nl: "Wij mogen dat nog niet doen. De wet van 22 april 2019 verplicht ons dit soort dossier minstens dertig jaar na het laatste contact te bewaren: tot en met \(day).",
      en: "We may not do so yet. The law of 22 April 2019 obliges us to keep this kind of file for at least thirty years after the last contact: until \(day).")
  }
  static let whatYouCanDo = Text(
    fr: "Vous pouvez à tout moment retirer votre accord : plus rien n'est alors partagé. Vous pouvez aussi écarter quelqu'un de votre dossier, faire corriger ce qui est faux, et en recevoir une copie.",
    nl: "U kunt uw toestemming op elk moment intrekken: dan wordt niets meer gedeeld. U kunt ook iemand de toegang tot uw dossier ontzeggen, laten verbeteren wat fout is, en een kopie krijgen.",
    en: "You can withdraw your agreement at any time: then nothing is shared any more. You can also keep somebody out of your file, have mistakes corrected, and get a copy.")
  static let withdrawn = Text(
    fr: "Vous nous avez dit que vous ne le souhaitez plus. Rien n'a été effacé.", nl: "U zei ons dat u dit niet meer wenst. Er werd niets gewist.",
    en: "You told us that you no longer wish it. Nothing was erased.")
  static let complaint = Text(
    fr: "Si vous n'êtes pas d'accord, vous pouvez vous adresser à l'Autorité de protection des données (www.autoriteprotectiondonnees.be).",
    nl: "Bent u het niet eens, dan kunt u terecht bij de Gegevensbeschermingsautoriteit (www.gegevensbeschermingsautoriteit.be).",
    en: "If you disagree, you can turn to the Belgian Data Protection Authority (www.dataprotectionauthority.be).")
  static func question(_ phone: String) -> Text {
    Text(fr: "Une question ? Appelez le \(phone).", nl: "Een vraag? Bel \(phone).", en: "A question? Ring \(phone).")
  }
}
