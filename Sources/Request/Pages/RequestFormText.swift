import Care
import Kernel

/// The sentences of the forms around a request.
enum RequestFormText {
  // New request
  static let newTitle = Text(fr: "Nouvelle demande", nl: "Nieuwe hulpvraag", en: "New request")
  static let newLead = Text(
    fr: "Notez l'essentiel, avec les mots de la personne. Le reste peut attendre.",
    nl: "Noteer het belangrijkste, met de woorden van de persoon. De rest kan wachten.",
    en: "Note what matters, in the person's own words. The rest can wait.")
  static let channel = Text(fr: "Comment cela vous est arrivé", nl: "Hoe dit bij u kwam", en: "How it reached you")
  static let words = Text(fr: "Que se passe-t-il ?", nl: "Wat is er aan de hand?", en: "What is going on?")
  static let wordsHint = Text(
    fr: "Les mots de la personne ou de qui appelle, pas les vôtres si possible.",
    nl: "Liefst de woorden van de persoon of van wie belt, niet die van u.",
    en: "The words of the person or of the caller, rather than yours.")
  static let about = Text(fr: "Qui raconte ?", nl: "Wie vertelt dit?", en: "Who is telling this?")
  static let municipality = Text(fr: "Commune de la personne", nl: "Gemeente van de persoon", en: "The person's municipality")
  static let municipalityEmpty = Text(fr: "Pas encore connue", nl: "Nog niet bekend", en: "Not known yet")
  static let whereabouts = Text(fr: "De qui s'agit-il ?", nl: "Over wie gaat het?", en: "Whom is it about?")
  static let whereaboutsHint = Text(
    fr: "Un nom, une rue, un étage : ce que la personne veut bien donner.",
    nl: "Een naam, een straat, een verdieping: wat de persoon wil geven.",
    en: "A name, a street, a floor: whatever the person is willing to give.")
  static let contact = Text(fr: "Pour rappeler", nl: "Om terug te bellen", en: "To call back")
  static let contactHint = Text(
    fr: "Téléphone ou e-mail. Nécessaire si la personne appelle pour elle-même.",
    nl: "Telefoon of e-mail. Nodig als de persoon voor zichzelf belt.",
    en: "Phone or e-mail. Needed when the person calls for herself.")
  static let create = Text(fr: "Enregistrer la demande", nl: "Hulpvraag bewaren", en: "Save the request")

  // Clarify
  static let clarify = Text(fr: "Clarifier avec la personne", nl: "Uitklaren met de persoon", en: "Clarify with the person")
  static let clarified = Text(fr: "Ce qui a été clarifié", nl: "Wat uitgeklaard is", en: "What was clarified")
  static let change = Text(fr: "Modifier", nl: "Wijzigen", en: "Change")
  static let clarifyHint = Text(
    fr: "Rien n'est imposé : tout peut rester vide, et la personne peut changer d'avis.",
    nl: "Niets is verplicht: alles mag leeg blijven en de persoon mag van gedacht veranderen.",
    en: "Nothing is imposed: everything may stay empty, and the person may change her mind.")
  static let personName = Text(fr: "Comment l'appeler", nl: "Hoe mogen we haar noemen", en: "How she may be called")
  static let personNameHint = Text(
    fr: "Un prénom suffit. Elle peut aussi ne pas le dire.", nl: "Een voornaam volstaat. Ze hoeft het niet te zeggen.",
    en: "A first name is enough. She need not say.")
  static let reach = Text(fr: "Comment et quand la joindre", nl: "Hoe en wanneer ze bereikbaar is", en: "How and when to reach her")
  static let wants = Text(fr: "Ce qu'elle souhaite elle-même", nl: "Wat ze zelf wil", en: "What she wants herself")
  static let wantsHint = Text(
    fr: "Avec ses mots : « Pouvoir de nouveau aller au marché le dimanche. »",
    nl: "Met haar woorden: ‘Op zondag weer naar de markt kunnen.’", en: "In her words: “To be able to go to the market on Sundays again.”")
  static let inPlace = Text(fr: "Qui et quoi est déjà là", nl: "Wie en wat er al is", en: "Who and what is already there")
  static let inPlaceHint = Text(
    fr: "Famille, voisins, services, matériel.", nl: "Familie, buren, diensten, materiaal.", en: "Family, neighbours, services, equipment.")
  static let mayBeTold = Text(
    fr: "À qui peut-on en parler, et de quoi", nl: "Met wie mag men praten, en waarover", en: "Who may be told, and what")
  static let mayBeToldHint = Text(
    fr: "Ce qui n'est pas dit ici ne sort pas.", nl: "Wat hier niet staat, gaat niet naar buiten.",
    en: "What is not said here does not go out.")
  static let consent = Text(
    fr: "La personne est-elle d'accord que nous cherchions de l'aide ?", nl: "Gaat de persoon akkoord dat we hulp zoeken?",
    en: "Does the person agree that we look for help?")
  static let agreement = Text(fr: "Accord", nl: "Akkoord", en: "Agreement")
  static let consentHint = Text(
    fr: "Un non est une réponse normale.", nl: "Nee is een gewoon antwoord.", en: "No is a normal answer.")
  static let spokenLanguage = Text(fr: "Langue qu'elle parle le mieux", nl: "Taal die ze het best spreekt", en: "Language she speaks best")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let refusedTitle = Text(
    fr: "La personne ne souhaite pas d'aide", nl: "De persoon wil geen hulp", en: "The person does not want help")
  static let refusedNotice = Text(
    fr:
      "C'est son choix, et c'est en ordre. Dites-lui qu'elle peut toujours rappeler, laissez un numéro si elle le veut, et clôturez : rien n'est envoyé à personne.",
    nl:
      "Dat is haar keuze en dat is in orde. Zeg dat ze altijd mag terugbellen, laat een nummer achter als ze dat wil en sluit af: er wordt niets naar iemand gestuurd.",
    en:
      "That is her choice, and it is fine. Tell her that she may always call back, leave a number if she likes, and close: nothing is sent to anybody."
  )
  static let notNowTitle = Text(fr: "Pas maintenant", nl: "Nu niet", en: "Not now")
  static let notNowNotice = Text(
    fr: "Convenez d'un jour pour en reparler, si elle le veut bien. Sinon, clôturez.",
    nl: "Spreek een dag af om er opnieuw over te praten, als ze dat goed vindt. Anders sluit u af.",
    en: "Agree on a day to talk about it again, if she likes. Otherwise, close.")
  static let toClose = Text(fr: "Aller à la clôture", nl: "Naar afsluiten", en: "Go to closing")

  // Note
  static let noteTitle = Text(fr: "Ajouter une note", nl: "Notitie toevoegen", en: "Add a note")
  static let note = Text(fr: "Note", nl: "Notitie", en: "Note")
  static let noteHint = Text(
    fr: "Un appel, une visite, un changement. La personne pourrait un jour la lire.",
    nl: "Een oproep, een bezoek, een verandering. De persoon zou dit ooit kunnen lezen.",
    en: "A call, a visit, a change. The person might read it one day.")
  static let addNote = Text(fr: "Ajouter la note", nl: "Notitie bewaren", en: "Add the note")

  // Follow-up
  static let followUpTitle = Text(fr: "Suivi", nl: "Opvolging", en: "Follow-up")
  static let postponeDay = Text(fr: "Demander plus tard, le", nl: "Later vragen, op", en: "Ask later, on")
  static let dayHint = Text(
    fr: "Par exemple 3/4/26, 3 avril, lundi, dans 10 jours.", nl: "Bijvoorbeeld 3/4/26, 3 april, maandag, over 10 dagen.",
    en: "For example 3/4/26, 3 April, Monday, in 10 days.")
  static let postpone = Text(fr: "Fixer ce jour", nl: "Deze dag vastleggen", en: "Set this day")

  // Close
  static let closeTitle = Text(fr: "Clôturer", nl: "Afsluiten", en: "Close")
  static let outcome = Text(
    fr: "Est-ce que cela a aidé, à ses yeux ?", nl: "Heeft het geholpen, volgens haar?", en: "Did it help, in her eyes?")
  static let outcomes: [(code: String, text: Text)] = [
    ("met", Text(fr: "Oui", nl: "Ja", en: "Yes")),
    ("partly-met", Text(fr: "En partie", nl: "Gedeeltelijk", en: "In part")),
    ("not-met", Text(fr: "Non", nl: "Nee", en: "No")),
    (
      "refused",
      Text(fr: "Elle ne souhaite pas d'aide, ou pas maintenant", nl: "Ze wil geen hulp, of nu niet", en: "She wants no help, or not now")
    ),
    (
      "informed",
      Text(fr: "Elle voulait une information, elle l'a", nl: "Ze wilde informatie en heeft die", en: "She wanted information and has it")
    ),
    ("unreachable", Text(fr: "Elle n'a pas pu être jointe", nl: "Ze was niet te bereiken", en: "She could not be reached")),
  ]
  static let personsWords = Text(fr: "Ses mots", nl: "Haar woorden", en: "Her words")
  static let personsWordsHint = Text(
    fr: "Ce qu'elle en dit elle-même.", nl: "Wat ze er zelf over zegt.", en: "What she says about it herself.")
  static let missingTitle = Text(
    fr: "Si cela n'a aidé qu'en partie, ou pas", nl: "Als het maar deels of niet hielp", en: "If it helped only in part, or not")
  static let missingHint = Text(
    fr: "Cela va au registre des lacunes, sans son nom, pour que l'offre s'améliore.",
    nl: "Dit komt in het register van hiaten, zonder haar naam, zodat het aanbod kan verbeteren.",
    en: "This goes to the register of gaps, without her name, so that what is on offer gets better.")
  static let reason = Text(fr: "Ce qui a manqué", nl: "Wat ontbrak", en: "What was missing")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let kind = Text(fr: "Quel genre d'aide", nl: "Welk soort hulp", en: "What kind of help")
  static let detail = Text(
    fr: "Précision, sans nom de personne", nl: "Verduidelijking, zonder naam van een persoon", en: "Detail, without a person's name")
  static let detailHint = Text(
    fr: "Quelle règle, quelle distance, combien de temps d'attente.", nl: "Welke regel, welke afstand, hoelang wachten.",
    en: "Which rule, how far, how long a wait.")
  static let close = Text(fr: "Clôturer la demande", nl: "Hulpvraag afsluiten", en: "Close the request")
}
