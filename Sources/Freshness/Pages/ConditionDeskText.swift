import Care
import Kernel

/// The sentences with which editors change who can have a help.
enum ConditionDeskText {
  static let lead = Text(
    fr: "Chaque condition est une règle d'une source. Toutes valent ensemble ; là où une seule de plusieurs choses suffit, mettez-les dans une même condition.",
    nl: "Elke voorwaarde is een regel uit een bron. Ze gelden allemaal samen; volstaat één van verschillende dingen, zet die dan in één voorwaarde.",
    en: "Each condition is a rule of a source. All hold together; where one of several things is enough, put them into one condition.")
  static let none = Text(
    fr: "Aucune condition : la fiche ne dit pas qui peut avoir cette aide. Ajoutez ce que dit la source.",
    nl: "Geen voorwaarden: de fiche zegt niet wie deze hulp kan krijgen. Voeg toe wat de bron zegt.",
    en: "No conditions: the entry does not say who can have this help. Add what the source says.")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static let follow = Text(fr: "La règle change à partir d'un jour", nl: "De regel verandert vanaf een dag", en: "The rule changes from a day on")
  static let add = Text(fr: "Ajouter une condition", nl: "Een voorwaarde toevoegen", en: "Add a condition")
  static let addHint = Text(
    fr: "De quoi parle la règle ? Choisissez la première question ; vous pourrez en ajouter d'autres.",
    nl: "Waarover gaat de regel? Kies de eerste vraag; andere kunt u erna toevoegen.",
    en: "What is the rule about? Choose its first question; others can be added.")
  static let newTitle = Text(fr: "Nouvelle condition", nl: "Nieuwe voorwaarde", en: "New condition")
  static let oneTitle = Text(fr: "Condition", nl: "Voorwaarde", en: "Condition")
  static let notYet = Text(fr: "pas encore en vigueur", nl: "nog niet van kracht", en: "not yet in force")
  static let over = Text(fr: "n'est plus en vigueur", nl: "niet meer van kracht", en: "no longer in force")
  static let keptAsIs = Text(
    fr: "Cette formule ne se laisse pas modifier ici sans risque. Vous pouvez changer tout le reste ; la formule se change dans les fichiers de l'annuaire, sous « conditions ».",
    nl: "Deze formule kunt u hier niet veilig wijzigen. Al de rest wel; de formule zelf wijzigt u in de bestanden van de gids, onder ‘conditions’.",
    en: "This formula cannot be changed safely here. All the rest can; the formula itself is changed in the directory's files, under “conditions”.")

  // MARK: The formula

  static let formula = Text(fr: "Ce qu'il faut", nl: "Wat nodig is", en: "What is needed")
  static let listIs = Text(fr: "Dans cette liste", nl: "In deze lijst", en: "In this list")
  static func list(_ list: TypedCriterion.List) -> Text {
    switch list {
    case .all: Text(fr: "Il faut tout ceci :", nl: "Dit is allemaal nodig:", en: "All of this is needed:")
    case .any: Text(fr: "Une de ces choses suffit :", nl: "Een van deze dingen volstaat:", en: "One of these is enough:")
    case .none: Text(fr: "Aucune de ces choses :", nl: "Geen van deze dingen:", en: "None of these:")
    case .notAll: Text(fr: "Pas tout ceci à la fois :", nl: "Niet dit alles samen:", en: "Not all of this together:")
    }
  }
  static func listChoice(_ list: TypedCriterion.List) -> Text {
    switch list {
    case .all: Text(fr: "il faut tout", nl: "alles is nodig", en: "everything is needed")
    case .any: Text(fr: "une chose suffit", nl: "één ding volstaat", en: "one thing is enough")
    case .none: Text(fr: "rien ne peut être vrai", nl: "niets mag waar zijn", en: "nothing may be true")
    case .notAll: Text(fr: "tout ne peut pas être vrai à la fois", nl: "niet alles mag samen waar zijn", en: "not everything may be true together")
    }
  }
  static let wanted = Text(fr: "Réponse qu'il faut", nl: "Nodig antwoord", en: "Answer needed")
  static let within = Text(fr: "entre ces limites", nl: "binnen deze grenzen", en: "within these limits")
  static let outside = Text(fr: "en dehors de ces limites", nl: "buiten deze grenzen", en: "outside these limits")
  static let oneOf = Text(fr: "une de celles-ci", nl: "een van deze", en: "one of these")
  static let noneOf = Text(fr: "aucune de celles-ci", nl: "geen van deze", en: "none of these")
  static let options = Text(fr: "Réponses", nl: "Antwoorden", en: "Answers")
  static func from(_ unit: ConditionQuestion.Unit) -> Text {
    let words = units(unit)
    return Text(fr: "À partir de (\(words.fr))", nl: "Vanaf (\(words.nl))", en: "From (\(words.en))")
  }
  static func to(_ unit: ConditionQuestion.Unit) -> Text {
    let words = units(unit)
    return Text(fr: "Jusqu'à (\(words.fr), inclus)", nl: "Tot en met (\(words.nl))", en: "Up to (\(words.en), included)")
  }
  private static func units(_ unit: ConditionQuestion.Unit) -> Text {
    switch unit {
    case .years: Text(fr: "années", nl: "jaar", en: "years")
    case .months: Text(fr: "mois", nl: "maanden", en: "months")
    case .points: Text(fr: "points", nl: "punten", en: "points")
    case .percent: Text(fr: "pour cent", nl: "procent", en: "per cent")
    case .dwellings: Text(fr: "logements", nl: "woningen", en: "dwellings")
    case .euro: Text(fr: "euros", nl: "euro", en: "euros")
    }
  }
  static let question = Text(fr: "Question à ajouter", nl: "Toe te voegen vraag", en: "Question to add")
  static let chooseQuestion = Text(fr: "Choisissez une question", nl: "Kies een vraag", en: "Choose a question")
  static let addToList = Text(fr: "Ajouter à cette liste", nl: "Aan deze lijst toevoegen", en: "Add to this list")
  static let takeOut = Text(fr: "Enlever", nl: "Weghalen", en: "Take out")
  static let join = Text(fr: "Ajouter une autre question à côté", nl: "Er een andere vraag naast zetten", en: "Add another question beside it")
  static let orElse = Text(fr: "L'une ou l'autre suffit", nl: "De ene of de andere volstaat", en: "Either is enough")
  static let andAlso = Text(fr: "Il faut les deux", nl: "Allebei zijn nodig", en: "Both are needed")
  static let chooseFirst = Text(fr: "Choisissez d'abord la question.", nl: "Kies eerst de vraag.", en: "Choose the question first.")
  static func answered(_ label: String, _ answer: String) -> Text {
    Text(fr: "\(label) : \(answer)", nl: "\(label): \(answer)", en: "\(label): \(answer)")
  }
  static func not(_ words: String) -> Text { Text(fr: "pas \(words)", nl: "niet \(words)", en: "not \(words)") }

  // MARK: The rest of a condition

  static let effect = Text(
    fr: "Et pour qui ne remplit pas la condition ?", nl: "En wie niet aan de voorwaarde voldoet?", en: "And somebody who does not meet it?")
  static let effectHint = Text(
    fr: "Qui remplit toutes les conditions a cette aide, au prix réduit s'il y en a un.",
    nl: "Wie aan alle voorwaarden voldoet, krijgt deze hulp, aan de lagere prijs als die er is.",
    en: "Whoever meets all conditions has this help, at the lower price where there is one.")
  static func effect(_ effect: Condition.Effect) -> Text {
    switch effect {
    case .required: Text(fr: "ne peut pas avoir cette aide", nl: "kan deze hulp niet krijgen", en: "cannot have this help")
    case .reduced: Text(fr: "peut l'avoir, au plein tarif", nl: "kan ze krijgen, tegen het volle tarief", en: "can have it, at the full price")
    }
  }
  static func without(_ effect: Condition.Effect) -> Text {
    switch effect {
    case .required: Text(fr: "sinon : pas cette aide", nl: "anders: deze hulp niet", en: "otherwise: not this help")
    case .reduced: Text(fr: "sinon : plein tarif", nl: "anders: vol tarief", en: "otherwise: full price")
    }
  }
  static let words = Text(fr: "La règle en une phrase", nl: "De regel in één zin", en: "The rule in one sentence")
  static let wordsHint = Text(
    fr: "C'est ce que lisent les visiteurs, dans les trois langues. Toutes vides : nous écrivons une première phrase.",
    nl: "Dit lezen bezoekers, in de drie talen. Alle drie leeg: wij schrijven een eerste zin.",
    en: "This is what visitors read, in all three languages. All three empty: we write a first sentence.")
  static let proof = Text(fr: "Papier à montrer", nl: "Te tonen papier", en: "Paper to show")
  static let proofHint = Text(
    fr: "Seulement si la source en nomme un.", nl: "Alleen als de bron er een noemt.", en: "Only where the source names one.")
  static let source = Text(fr: "D'où vient la règle", nl: "Waar de regel vandaan komt", en: "Where the rule comes from")
  static let document = Text(fr: "Document ou site", nl: "Document of website", en: "Document or website")
  static let documentHint = Text(
    fr: "« 001 » est le guide « Ressources pour une vie à domicile ».", nl: "‘001’ is de gids “Ressources pour une vie à domicile”.",
    en: "“001” is the guide “Ressources pour une vie à domicile”.")
  static let place = Text(fr: "Endroit : page, point, article", nl: "Plaats: bladzijde, punt, artikel", en: "Place: page, point, article")
  static let date = Text(fr: "Date du document", nl: "Datum van het document", en: "Date of the document")
  static let days = Text(fr: "Quand la règle vaut", nl: "Wanneer de regel geldt", en: "When the rule counts")
  static let from = Text(fr: "Premier jour", nl: "Eerste dag", en: "First day")
  static let until = Text(fr: "Dernier jour", nl: "Laatste dag", en: "Last day")
  static let daysHint = Text(
    fr: "Vide : ce jour n'est pas connu. Une règle finie reste lisible ici, et n'est plus demandée.",
    nl: "Leeg: die dag is niet bekend. Een regel die afgelopen is, blijft hier leesbaar en wordt niet meer gevraagd.",
    en: "Empty: that day is not known. A rule that ended stays readable here, and is no longer asked.")
  static func following(_ words: String) -> Text {
    Text(
      fr: "Cette règle en remplace une autre : « \(words) ». L'ancienne finit la veille du premier jour de celle-ci.",
      nl: "Deze regel vervangt een andere: “\(words)”. De oude eindigt op de dag voor de eerste dag van deze.",
      en: "This rule takes the place of another one: “\(words)”. The old one ends on the day before the first day of this one.")
  }
  static let firstDayNeeded = Text(
    fr: "Dites à partir de quel jour la nouvelle règle vaut.", nl: "Zeg vanaf welke dag de nieuwe regel geldt.",
    en: "Say from which day the new rule counts.")
  static let beforeTheOld = Text(
    fr: "La nouvelle règle doit commencer après le premier jour de l'ancienne.", nl: "De nieuwe regel moet na de eerste dag van de oude beginnen.",
    en: "The new rule must begin after the first day of the old one.")
  static func tooManyParts(_ count: Int) -> Text {
    let most = TypedCriterion.mostTests
    return Text(
      fr: "Cette règle a \(count) parties ; ce formulaire en garde \(most) au plus. Faites-en deux conditions.",
      nl: "Deze regel heeft \(count) delen; dit formulier bewaart er hoogstens \(most). Maak er twee voorwaarden van.",
      en: "This rule has \(count) parts; this form keeps \(most) at most. Make two conditions of it.")
  }

  // MARK: Before saving

  static let see = Text(fr: "Voir ce que liront les visiteurs", nl: "Bekijken wat bezoekers lezen", en: "See what visitors will read")
  static let seeAgain = Text(fr: "Voir de nouveau", nl: "Opnieuw bekijken", en: "See again")
  static let preview = Text(fr: "Ce que liront les visiteurs", nl: "Wat bezoekers lezen", en: "What visitors will read")
  static let notSaved = Text(fr: "Rien n'est encore enregistré.", nl: "Er is nog niets bewaard.", en: "Nothing is saved yet.")
  static let asked = Text(fr: "Ce que demandera le petit formulaire", nl: "Wat het formuliertje vraagt", en: "What the small form will ask")
  static let nothingAsked = Text(fr: "Il ne demandera rien.", nl: "Het vraagt niets.", en: "It will ask nothing.")
  static let nobody = Text(
    fr: "Avec ces conditions, personne ne pourrait avoir cette aide.", nl: "Met deze voorwaarden kan niemand deze hulp krijgen.",
    en: "With these conditions nobody could have this help.")
  static let everybody = Text(
    fr: "Tout le monde remplit cette condition : elle ne change rien.", nl: "Iedereen voldoet aan deze voorwaarde: ze verandert niets.",
    en: "Everybody meets this condition: it changes nothing.")
  static let sameWords = Text(
    fr: "La règle a changé et la phrase est restée la même. Dit-elle encore ce qu'il faut ?",
    nl: "De regel is veranderd en de zin bleef dezelfde. Zegt die nog wat nodig is?",
    en: "The rule changed and the sentence stayed the same. Does it still say what is needed?")
  static let ourWords = Text(
    fr: "Nous avons écrit une première phrase d'après la règle. Dites-la avec vos mots.",
    nl: "We schreven een eerste zin volgens de regel. Zeg het in uw eigen woorden.",
    en: "We wrote a first sentence from the rule. Say it in your own words.")
  static func countsFrom(_ day: String) -> Text {
    Text(fr: "Elle vaudra à partir du \(day).", nl: "Ze geldt vanaf \(day).", en: "It will count from \(day).")
  }
  static func ended(_ day: String) -> Text {
    Text(
      fr: "Elle a pris fin le \(day) : les visiteurs ne la voient plus.", nl: "Ze eindigde op \(day): bezoekers zien ze niet meer.",
      en: "It ended on \(day): visitors no longer see it.")
  }
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let remove = Text(fr: "Enlever cette condition", nl: "Deze voorwaarde verwijderen", en: "Remove this condition")
  static let removeSure = Text(
    fr: "Les visiteurs ne liront plus cette règle et elle ne décidera plus de rien. L'historique la garde, et vous pourrez annuler. Si la règle a seulement pris fin, donnez-lui plutôt un dernier jour.",
    nl: "Bezoekers lezen deze regel niet meer en hij beslist niets meer. De geschiedenis bewaart hem en u kunt het ongedaan maken. Is de regel alleen afgelopen, geef hem dan liever een laatste dag.",
    en: "Visitors will no longer read this rule, and it will decide nothing. The history keeps it, and you can undo it. If the rule has only ended, give it a last day instead.")
  static let removeNow = Text(fr: "Oui, l'enlever", nl: "Ja, verwijderen", en: "Yes, remove it")

  // MARK: Topics

  static func topic(_ topic: ConditionQuestion.Topic) -> Text {
    switch topic {
    case .age: Text(fr: "Âge", nl: "Leeftijd", en: "Age")
    case .place: Text(fr: "Où l'on vit", nl: "Waar men woont", en: "Where one lives")
    case .situation: Text(fr: "Situation", nl: "Situatie", en: "Situation")
    case .recognition: Text(fr: "Handicap et reconnaissance", nl: "Handicap en erkenning", en: "Disability and recognition")
    case .health: Text(fr: "Santé et autonomie", nl: "Gezondheid en zelfstandigheid", en: "Health and independence")
    case .prescription: Text(fr: "Prescription et papiers", nl: "Voorschrift en papieren", en: "Prescription and papers")
    case .insurance: Text(fr: "Assurance, mutualité et régime", nl: "Verzekering, ziekenfonds en stelsel", en: "Insurance, fund and regime")
    case .means: Text(fr: "Revenus", nl: "Inkomen", en: "Means")
    case .people: Text(fr: "Entourage et famille", nl: "Omgeving en gezin", en: "People around and family")
    case .support: Text(fr: "Autre aide en cours", nl: "Andere lopende hulp", en: "Other help running")
    case .asker: Text(fr: "Qui demande", nl: "Wie vraagt", en: "Who asks")
    }
  }
}
