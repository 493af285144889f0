import Care
import Kernel

/// The sentences of the pages of questionnaires that were filled in.
enum AssessmentText {
  static let title = Text(fr: "Évaluations", nl: "Inschalingen", en: "Assessments")
  static let lead = Text(
    fr: "Ce que la personne arrive à faire, là où elle a besoin d'aide, et ce qui change avec le temps.",
    nl: "Wat de persoon zelf kan, waar hulp nodig is, en wat met de tijd verandert.",
    en: "What the person manages, where help is needed, and what changes over time.")
  static let emptyList = Text(
    fr: "Ici apparaîtront les évaluations, la plus récente d'abord, avec ce qui a changé.",
    nl: "Hier komen de inschalingen, de recentste eerst, met wat er veranderd is.",
    en: "Assessments will appear here, the latest first, with what has changed.")
  static func fillIn(_ title: String) -> Text {
    Text(fr: "Remplir : \(title)", nl: "Invullen: \(title)", en: "Fill in: \(title)")
  }
  static let unknownQuestionnaire = Text(
    fr: "Questionnaire qui n'est plus installé", nl: "Vragenlijst die niet meer geïnstalleerd is", en: "Questionnaire no longer installed")
  static let unknownQuestionnaireHint = Text(
    fr: "Les réponses sont gardées. Elles seront lisibles dès que le questionnaire sera réinstallé.",
    nl: "De antwoorden zijn bewaard. Ze zijn weer leesbaar zodra de vragenlijst opnieuw geïnstalleerd is.",
    en: "The answers are kept. They can be read again once the questionnaire is installed.")
  static let incomplete = Text(fr: "Incomplète", nl: "Onvolledig", en: "Incomplete")
  static let complete = Text(fr: "Complète", nl: "Volledig", en: "Complete")
  static func missingCount(_ count: Int) -> Text {
    .counted(
      count, fr: ("Il manque une réponse", "Il manque # réponses"), nl: ("Er ontbreekt één antwoord", "Er ontbreken # antwoorden"),
      en: ("One answer is missing", "# answers are missing"))
  }
  static let incompleteHint = Text(
    fr: "Ce n'est pas grave : les scores qui manquent de réponses ne sont pas calculés, et le disent.",
    nl: "Dat is niet erg: scores waarvoor antwoorden ontbreken, worden niet berekend, en zeggen dat ook.",
    en: "That is all right: scores that lack answers are not computed, and say so.")
  static func compared(_ day: String) -> Text {
    Text(fr: "Par rapport au \(day)", nl: "Vergeleken met \(day)", en: "Compared with \(day)")
  }

  // Facts
  static let on = Text(fr: "Jour de l'évaluation", nl: "Dag van de inschaling", en: "Day of the assessment")
  static let place = Text(fr: "Où", nl: "Waar", en: "Where")
  static let by = Text(fr: "Par", nl: "Door", en: "By")
  static let note = Text(fr: "Note", nl: "Notitie", en: "Note")
  static let version = Text(fr: "Version du questionnaire", nl: "Versie van de vragenlijst", en: "Version of the questionnaire")
  static let source = Text(fr: "Source", nl: "Bron", en: "Source")
  static func place(_ place: Assessment.Place) -> Text {
    switch place {
    case .home: Text(fr: "Chez la personne", nl: "Bij de persoon thuis", en: "At the person's home")
    case .practice: Text(fr: "Au cabinet ou au service", nl: "In de praktijk of bij de dienst", en: "At a practice or service")
    case .hospital: Text(fr: "À l'hôpital", nl: "In het ziekenhuis", en: "In hospital")
    case .shortStay: Text(fr: "En court séjour", nl: "In kortverblijf", en: "In short stay")
    case .restHome: Text(fr: "En maison de repos", nl: "In een rusthuis", en: "In a rest home")
    case .phone: Text(fr: "Par téléphone ou vidéo", nl: "Per telefoon of video", en: "By phone or video")
    case .other: Text(fr: "Ailleurs", nl: "Elders", en: "Elsewhere")
    }
  }

  // Scores
  static let scores = Text(fr: "Scores", nl: "Scores", en: "Scores")
  static let noScores = Text(
    fr: "Ce questionnaire ne compte pas de score.", nl: "Deze vragenlijst telt geen score.", en: "This questionnaire counts no score.")
  static let score = Text(fr: "Score", nl: "Score", en: "Score")
  static let value = Text(fr: "Valeur", nl: "Waarde", en: "Value")
  static let meaning = Text(fr: "Ce que cela veut dire", nl: "Wat dit betekent", en: "What it means")
  static let change = Text(fr: "Changement", nl: "Verandering", en: "Change")
  static let notKnown = Text(fr: "Pas connu", nl: "Niet bekend", en: "Not known")
  static let notComputed = Text(fr: "Pas calculé", nl: "Niet berekend", en: "Not computed")
  static func outOf(_ value: String, _ most: String) -> Text {
    Text(fr: "\(value) sur \(most)", nl: "\(value) op \(most)", en: "\(value) of \(most)")
  }
  static func origin(_ origin: Score.Origin) -> Text {
    switch origin {
    case .typed: Text(fr: "Repris de BelRAI", nl: "Overgenomen van BelRAI", en: "Typed in from BelRAI")
    case .computed:
      Text(
        fr: "Calculé ici, aide non officielle", nl: "Hier berekend, niet-officiële hulp", en: "Computed here, unofficial help")
    }
  }
  static let ownSum = Text(fr: "Calculé ici", nl: "Hier berekend", en: "Computed here")
  static func disagrees(_ computed: String) -> Text {
    Text(
      fr: "Avec les réponses notées ici, le calcul donne \(computed). À vérifier dans BelRAI.",
      nl: "Met de antwoorden hier geeft de berekening \(computed). Na te kijken in BelRAI.",
      en: "From the answers noted here the computation gives \(computed). Worth checking in BelRAI.")
  }
  static let mixesOrigins = Text(
    fr: "L'un est repris de BelRAI, l'autre calculé ici.", nl: "Het ene komt van BelRAI, het andere is hier berekend.",
    en: "One comes from BelRAI, the other was computed here.")
  static let why = Text(fr: "D'où viennent ces scores ?", nl: "Waar komen deze scores vandaan?", en: "Where do these scores come from?")
  static func countedAs(_ given: Int, _ counted: Int) -> Text {
    Text(fr: "\(given), compte pour \(counted)", nl: "\(given), telt als \(counted)", en: "\(given), counts as \(counted)")
  }
  static let stillMissing = Text(fr: "Il manque", nl: "Nog nodig", en: "Still missing")
  static let unofficial = Text(
    fr:
      "Les scores officiels sont ceux de BelRAI. Ce qui est calculé ici est une aide, d'après des règles publiées ; rien n'est envoyé à BelRAI.",
    nl:
      "De officiële scores zijn die van BelRAI. Wat hier berekend wordt, is een hulp volgens gepubliceerde regels; er wordt niets naar BelRAI gestuurd.",
    en:
      "The official scores are those of BelRAI. What is computed here is a help, by published rules; nothing is sent to BelRAI.")

  static func direction(_ direction: ScoreChange.Direction) -> Text {
    switch direction {
    case .better: Text(fr: "mieux", nl: "beter", en: "better")
    case .worse: Text(fr: "moins bien", nl: "minder goed", en: "worse")
    case .same: Text(fr: "inchangé", nl: "onveranderd", en: "unchanged")
    case .unknown: Text(fr: "pas comparable", nl: "niet te vergelijken", en: "cannot be compared")
    }
  }

  // Answers
  static let answers = Text(fr: "Réponses", nl: "Antwoorden", en: "Answers")
  static let yes = Text(fr: "Oui", nl: "Ja", en: "Yes")
  static let no = Text(fr: "Non", nl: "Nee", en: "No")
  static let noAnswer = Text(fr: "Pas de réponse", nl: "Geen antwoord", en: "No answer")
  static let changeThis = Text(fr: "Compléter ou corriger", nl: "Aanvullen of verbeteren", en: "Complete or correct")
  static let print = Text(fr: "Imprimer", nl: "Afdrukken", en: "Print")
  static let backToList = Text(fr: "Toutes les évaluations", nl: "Alle inschalingen", en: "All assessments")

  // Versions, and what was a mistake
  static let latest = Text(fr: "Dernière évaluation", nl: "Recentste inschaling", en: "Latest assessment")
  static let changedBy = Text(fr: "Complété ou corrigé par", nl: "Aangevuld of verbeterd door", en: "Completed or corrected by")
  static func versions(_ count: Int) -> Text {
    Text(fr: "Les \(count) versions de cette évaluation", nl: "De \(count) versies van deze inschaling", en: "The \(count) versions of this assessment")
  }
  static func versionNumber(_ number: Int) -> Text { Text(fr: "Version \(number)", nl: "Versie \(number)", en: "Version \(number)") }
  static func earlierVersion(_ number: Int, of present: Int) -> Text {
    Text(
      fr: "Ceci est la version \(number), telle qu'elle était avant correction. La version actuelle est la \(present).",
      nl: "Dit is versie \(number), zoals ze vóór de verbetering was. De huidige versie is nummer \(present).",
      en: "This is version \(number), as it was before it was corrected. The present one is version \(present).")
  }
  static let presentVersion = Text(fr: "Voir la version actuelle", nl: "De huidige versie bekijken", en: "See the present version")
  static let mistaken = Text(
    fr: "Barrée : notée par erreur", nl: "Doorgehaald: bij vergissing genoteerd", en: "Struck out: entered by mistake")
  static let mistakenHint = Text(
    fr: "Elle reste visible et ne compte plus nulle part.", nl: "Ze blijft zichtbaar en telt nergens meer mee.",
    en: "It stays to be seen and counts nowhere.")
  static func mistakenCount(_ count: Int) -> Text {
    .counted(
      count, fr: ("Une évaluation notée par erreur", "# évaluations notées par erreur"),
      nl: ("Eén inschaling bij vergissing genoteerd", "# inschalingen bij vergissing genoteerd"),
      en: ("One assessment entered by mistake", "# assessments entered by mistake"))
  }
  static let strikeOut = Text(fr: "Notée par erreur ?", nl: "Bij vergissing genoteerd?", en: "Entered by mistake?")
  static let strikeOutHint = Text(
    fr: "Par exemple dans le dossier d'une autre personne. Pour changer une réponse, utilisez « Compléter ou corriger ».",
    nl: "Bijvoorbeeld in het dossier van iemand anders. Om een antwoord te wijzigen gebruikt u ‘Aanvullen of verbeteren’.",
    en: "For example in another person's file. To change an answer, use “Complete or correct”.")
  static let strikeOutReason = Text(fr: "Quelle était l'erreur ?", nl: "Wat was de vergissing?", en: "What was the mistake?")
  static let strikeOutNow = Text(fr: "Barrer cette évaluation", nl: "Deze inschaling doorhalen", en: "Strike out this assessment")
  static let strikeOutQuestion = Text(
    fr: "Barrer cette évaluation ? Elle reste visible avec la raison, ne compte plus, et cela ne peut pas être annulé.",
    nl: "Deze inschaling doorhalen? Ze blijft zichtbaar met de reden, telt niet meer mee, en dit kan niet ongedaan gemaakt worden.",
    en: "Strike out this assessment? It stays visible with the reason, no longer counts, and this cannot be undone.")

  // Over time
  static func overTime(_ title: String) -> Text {
    Text(fr: "\(title)\u{00A0}: l'évolution", nl: "\(title): de evolutie", en: "\(title): over time")
  }
  static let inATable = Text(fr: "Les mêmes chiffres en tableau", nl: "Dezelfde cijfers in een tabel", en: "The same figures as a table")
  static let day = Text(fr: "Jour", nl: "Dag", en: "Day")
  static func higherIs(_ higher: Score.Higher) -> Text {
    switch higher {
    case .worse: Text(fr: "Plus haut : plus de difficultés", nl: "Hoger: meer moeilijkheden", en: "Higher: more difficulty")
    case .better: Text(fr: "Plus haut : mieux", nl: "Hoger: beter", en: "Higher: better")
    }
  }
  static let chartLegend = Text(
    fr: "Rond plein : repris de BelRAI. Rond vide : calculé ici.", nl: "Volle stip: overgenomen van BelRAI. Lege stip: hier berekend.",
    en: "Filled dot: typed in from BelRAI. Hollow dot: computed here.")

  // Protocole 3
  static let figures = Text(fr: "Chiffres pour le Protocole 3", nl: "Cijfers voor Protocol 3", en: "Figures for Protocol 3")
  static let figure = Text(fr: "Chiffre", nl: "Cijfer", en: "Figure")
  static let comesFrom = Text(fr: "D'où il vient", nl: "Waar het vandaan komt", en: "Where it comes from")
  static let hierarchyInstead = Text(
    fr: "hiérarchie AVQ, faute de module AVQ du Screener", nl: "ADL-hiërarchie, bij gebrek aan de ADL-module van de Screener",
    en: "ADL hierarchy, for want of the Screener's ADL module")
  static let hierarchyOnly = Text(
    fr: "hiérarchie AVQ, comme le programme la demande", nl: "ADL-hiërarchie, zoals het programma ze vraagt",
    en: "ADL hierarchy, as the programme asks for it")
  static let behaviourItems = Text(
    fr: "Comportement, les cinq dernières questions", nl: "Gedrag, de laatste vijf vragen", en: "Behaviour, the last five questions")
}

/// The sentences of the form.
enum AssessmentFormText {
  static let onHint = Text(
    fr: "Le jour où vous avez vu la personne, par exemple 3/4/2026 ou hier.",
    nl: "De dag waarop u de persoon zag, bijvoorbeeld 3/4/2026 of gisteren.",
    en: "The day you saw the person, for example 3/4/2026 or yesterday.")
  static let placeEmpty = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let filled = Text(fr: "rempli", nl: "ingevuld", en: "filled")
  static let notFilled = Text(fr: "incomplet", nl: "onvolledig", en: "incomplete")
  static let notKnownYet = Text(fr: "Pas encore su", nl: "Nog niet geweten", en: "Not known yet")
  static let noteHint = Text(
    fr: "Ce qui aide à lire les réponses. La personne pourrait un jour la lire.",
    nl: "Wat helpt om de antwoorden te lezen. De persoon zou dit ooit kunnen lezen.",
    en: "What helps to read the answers. The person might read it one day.")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let compute = Text(fr: "Calculer sans enregistrer", nl: "Berekenen zonder te bewaren", en: "Compute without saving")
  static let soFar = Text(fr: "Scores jusqu'ici", nl: "Scores tot nu toe", en: "Scores so far")
  static let soFarHint = Text(
    fr: "Mis à jour quand vous calculez ou enregistrez.", nl: "Wordt bijgewerkt als u berekent of bewaart.",
    en: "Brought up to date when you compute or save.")
  static let storedNow = Text(
    fr: "Ce qui est enregistré maintenant et diffère de ce que vous avez écrit",
    nl: "Wat nu bewaard is en verschilt van wat u schreef", en: "What is stored now and differs from what you wrote")
  static let changed = Text(
    fr: "Cette évaluation a été modifiée entre-temps", nl: "Deze inschaling werd intussen gewijzigd",
    en: "This assessment was changed meanwhile")
  static let all = Text(fr: "et", nl: "en", en: "and")
  static let any = Text(fr: "ou", nl: "of", en: "or")
  static func onlyIf(_ conditions: String) -> Text {
    Text(fr: "Seulement si : \(conditions).", nl: "Alleen als: \(conditions).", en: "Only if: \(conditions).")
  }
  static let answered = Text(fr: "une réponse est donnée", nl: "er is een antwoord", en: "there is an answer")
  static let unanswered = Text(fr: "il n'y a pas de réponse", nl: "er is geen antwoord", en: "there is no answer")
}
