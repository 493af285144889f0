import Care
package import Kernel

/// The sentences of the protected part. Its titles say nothing.
enum ProtectedText {
  static func title(_ number: String) -> Text { Text(fr: "Dossier \(number)", nl: "Dossier \(number)", en: "File \(number)") }
  static let persons = Text(fr: "Personnes", nl: "Personen", en: "Persons")
  static let lead = Text(
    fr: "Ce que vous écrivez ici n'est lu que par quelques professionnels nommés. Ni la famille, ni les aidants, ni la personne sur son écran ne le voient, quel que soit son accord.",
    nl: "Wat u hier schrijft, lezen alleen enkele aangeduide professionals. Familie, mantelzorgers en de persoon op haar scherm zien het niet, wat zij ook toestond.",
    en: "What you write here is read only by a few named professionals. Neither family nor carers nor she on her own screen see it, whatever she agreed to.")
  static let nowTitle = Text(fr: "Danger maintenant ?", nl: "Nu gevaar?", en: "Danger now?")
  static let now112 = Text(fr: "quelqu'un est blessé ou menacé pour sa vie", nl: "iemand is gewond of in levensgevaar", en: "somebody is hurt or in danger of life")
  static let now101 = Text(fr: "la police, si quelqu'un est violent maintenant", nl: "de politie, als iemand nu gewelddadig is", en: "the police, if somebody is violent now")
  static let nowSteps = Text(
    fr: "Ne confrontez pas la personne que vous soupçonnez. Restez avec elle si c'est sans danger, sinon partez et appelez.",
    nl: "Spreek de persoon die u verdenkt niet aan. Blijf bij haar als dat veilig is, ga anders weg en bel.",
    en: "Do not confront the one you suspect. Stay with her if that is safe; otherwise leave and ring.")
  static let linesTitle = Text(fr: "Demander conseil", nl: "Advies vragen", en: "Ask for advice")
  static func line(_ victim: Victim) -> Text {
    switch victim {
    case .olderPerson: Text(fr: "Une personne âgée", nl: "Een oudere", en: "An older person")
    case .partner: Text(fr: "Une femme ou un homme, par son ou sa partenaire", nl: "Een vrouw of man, door de partner", en: "A woman or a man, by a partner")
    case .child: Text(fr: "Un enfant", nl: "Een kind", en: "A child")
    case .adult: Text(fr: "Un autre adulte", nl: "Een andere volwassene", en: "Another adult")
    case .professional: Text(fr: "Vous-même, au travail", nl: "Uzelf, op het werk", en: "Yourself, at work")
    }
  }
  static let record = Text(fr: "Noter ce qui m'inquiète", nl: "Noteren wat mij verontrust", en: "Note what worries me")
  static let signs = Text(fr: "De quoi s'agit-il, à votre avis ?", nl: "Waar gaat het volgens u om?", en: "What do you think it is?")
  static func sign(_ sign: Suspicion) -> Text {
    switch sign {
    case .physical: Text(fr: "Coups, blessures", nl: "Slagen, verwondingen", en: "Blows, injuries")
    case .psychological: Text(fr: "Insultes, menaces, humiliations", nl: "Scheldwoorden, dreigementen, vernederingen", en: "Insults, threats, humiliation")
    case .sexual: Text(fr: "Violence sexuelle", nl: "Seksueel geweld", en: "Sexual violence")
    case .neglect: Text(fr: "Négligence, soins refusés", nl: "Verwaarlozing, zorg die geweigerd wordt", en: "Neglect, care withheld")
    case .money: Text(fr: "Argent ou biens pris", nl: "Geld of bezit afgenomen", en: "Money or goods taken")
    case .control: Text(fr: "Isolée, enfermée, contrôlée", nl: "Geïsoleerd, opgesloten, gecontroleerd", en: "Isolated, locked in, controlled")
    case .other: Text(fr: "Autre chose", nl: "Iets anders", en: "Something else")
    }
  }
  static let victim = Text(fr: "Qui est en danger ?", nl: "Wie is in gevaar?", en: "Who is in danger?")
  static let words = Text(fr: "Ce que vous avez vu ou entendu", nl: "Wat u zag of hoorde", en: "What you saw or heard")
  static let wordsHint = Text(
    fr: "Des faits, avec le jour. Ce que vous en pensez, dites-le comme tel.", nl: "Feiten, met de dag. Wat u ervan denkt, zegt u als mening.",
    en: "Facts, with the day. What you think of them, say as such.")
  static let herWords = Text(fr: "Ce qu'elle dit, et ce qu'elle veut", nl: "Wat zij zegt en wat zij wil", en: "What she says, and what she wants")
  static let herWordsHint = Text(
    fr: "Posez la question seule à seule, jamais devant un proche ou un interprète de la famille.",
    nl: "Vraag het onder vier ogen, nooit in bijzijn van een naaste of een tolk uit de familie.",
    en: "Ask when you are alone with her, never before a relative or an interpreter of the family.")
  static let suspects = Text(fr: "Quelqu'un du cercle est-il en cause ?", nl: "Is iemand van de zorgcirkel betrokken?", en: "Is somebody of the circle involved?")
  static let suspectsHint = Text(
    fr: "Cette personne ne reçoit plus rien : ni mot, ni lien, ni lettre, ni accès d'aidant. Elle n'apprend pas pourquoi. Si elle avait un accès d'aidant, il s'arrête tout de suite : pensez à ce qu'elle en fera.",
    nl: "Deze persoon krijgt niets meer: geen bericht, link, brief of toegang als mantelzorger, en verneemt niet waarom. Had die persoon toegang, dan stopt die meteen: bedenk wat daarop kan volgen.",
    en: "This member gets nothing any more: no note, link, letter or access as a carer, and does not learn why. Access as a carer ends at once: think of what may follow.")
  static let safe = Text(fr: "Comment la joindre sans danger", nl: "Hoe haar veilig bereiken", en: "How to reach her safely")
  static let safeHint = Text(
    fr: "Numéro, heures, par qui, que dire si quelqu'un d'autre répond.", nl: "Nummer, uren, via wie, wat te zeggen als iemand anders opneemt.",
    en: "Number, hours, through whom, what to say when somebody else answers.")
  static let hint = Text(fr: "Une phrase neutre pour les autres professionnels", nl: "Een neutrale zin voor andere professionals", en: "A neutral sentence for other professionals")
  static let hintHint = Text(
    fr: "Qui pourrait se dire de n'importe qui, par exemple « Appeler le matin ».", nl: "Die over iedereen gezegd kan worden, bijvoorbeeld “’s Ochtends bellen”.",
    en: "One that could be said of anybody, for example “Ring in the morning”.")
  static let showsHint = Text(
    fr: "Cette phrase peut se montrer sans danger", nl: "Deze zin mag zonder gevaar getoond worden", en: "It is safe to show this sentence")
  static let save = Text(fr: "Enregistrer", nl: "Opslaan", en: "Save")
  static let you = Text(
    fr: "Vous pourrez relire cette partie ensuite. Chaque lecture est notée ; seul·e le ou la délégué·e à la protection des données voit ces lectures.",
    nl: "U kunt dit deel daarna zelf lezen. Elke lezing wordt genoteerd; alleen de functionaris voor gegevensbescherming ziet ze.",
    en: "You can read this part afterwards. Every reading is noted; only the data protection officer sees these.")

  static let noted = Text(fr: "Ce qui est noté", nl: "Wat genoteerd is", en: "What is noted")
  static func kind(_ kind: ProtectedEntry.Kind) -> Text {
    switch kind {
    case .suspicion: Text(fr: "Inquiétude", nl: "Bezorgdheid", en: "Worry")
    case .followUp: Text(fr: "Suite", nl: "Vervolg", en: "Follow-up")
    case .safeWays: Text(fr: "Pour la joindre", nl: "Om haar te bereiken", en: "To reach her")
    case .readerNamed: Text(fr: "Lit désormais", nl: "Leest voortaan mee", en: "Reads from now on")
    case .cleared: Text(fr: "N'est plus en cause", nl: "Niet langer betrokken", en: "No longer involved")
    }
  }
  static let shownToOthers = Text(fr: "Montré aux autres professionnels", nl: "Getoond aan andere professionals", en: "Shown to other professionals")
  static let notShown = Text(fr: "Pas montré", nl: "Niet getoond", en: "Not shown")
  static let followUp = Text(fr: "Ajouter une suite", nl: "Een vervolg toevoegen", en: "Add a follow-up")
  static let followUpWords = Text(fr: "Ce qui s'est passé, ce qui a été décidé avec elle", nl: "Wat er gebeurde, wat met haar beslist werd", en: "What happened, what was decided with her")
  static let changeWays = Text(fr: "Changer la façon de la joindre", nl: "Wijzigen hoe men haar bereikt", en: "Change how to reach her")
  static let readers = Text(fr: "Qui lit cette partie", nl: "Wie dit deel leest", en: "Who reads this part")
  static let addReader = Text(fr: "Nommer un·e collègue", nl: "Een collega aanduiden", en: "Name a colleague")
  static let reader = Text(fr: "Collègue", nl: "Collega", en: "Colleague")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let reason = Text(fr: "Pourquoi", nl: "Waarom", en: "Why")
  static let name = Text(fr: "Nommer", nl: "Aanduiden", en: "Name")
  static let involved = Text(fr: "En cause pour le moment", nl: "Voorlopig betrokken", en: "Involved for now")
  static let clear = Text(fr: "N'est plus en cause", nl: "Niet langer betrokken", en: "No longer involved")
  static let clearHint = Text(
    fr: "L'accès qui s'est arrêté ne revient pas de lui-même.", nl: "Toegang die stopte, komt niet vanzelf terug.", en: "Access that ended does not come back by itself.")
  static let because = Text(
    fr: "Vous lisez ceci parce que vous êtes nommé·e. Chaque lecture est notée, et seul·e le ou la délégué·e à la protection des données le voit.",
    nl: "U leest dit omdat u bent aangeduid. Elke lezing wordt genoteerd; alleen de functionaris voor gegevensbescherming ziet dat.",
    en: "You read this because you are named. Every reading is noted; only the data protection officer sees that.")
  static let done = Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
}

/// What stands on top of the page after something was written: it could be about anything.
package enum ProtectedFlash {
  package static let done = ProtectedText.done
}
