import Care
import Kernel

/// The words of the forms about members of a circle.
enum CircleFormText {
  static let addTitle = Text(fr: "Ajouter quelqu'un", nl: "Iemand toevoegen", en: "Add somebody")
  static let add = Text(fr: "Ajouter au cercle", nl: "Aan de zorgcirkel toevoegen", en: "Add to the circle")
  static let save = Text(fr: "Enregistrer", nl: "Bewaren", en: "Save")
  static let more = Text(fr: "Plus de détails", nl: "Meer details", en: "More details")
  static let kind = Text(fr: "Qui est-ce pour elle ?", nl: "Wie is dit voor haar?", en: "Who is this for her?")
  static let choose = Text(fr: "Choisissez", nl: "Kies", en: "Choose")
  static let notSaid = Text(fr: "Pas précisé", nl: "Niet vermeld", en: "Not said")
  static let name = Text(fr: "Nom", nl: "Naam", en: "Name")
  static let nameHint = Text(fr: "Un prénom suffit.", nl: "Een voornaam volstaat.", en: "A first name is enough.")
  static let role = Text(fr: "Rôle, avec ses mots à elle", nl: "Rol, in haar woorden", en: "Role, in her words")
  static let roleHint = Text(
    fr: "Sa fille, l'infirmière du matin, la voisine du premier.", nl: "Haar dochter, de verpleegster van 's ochtends, de buurvrouw van de eerste.",
    en: "Her daughter, the morning nurse, the neighbour of the first floor.")
  static let profession = Text(fr: "Profession", nl: "Beroep", en: "Profession")
  static let professionHint = Text(fr: "Seulement pour un·e professionnel·le ou un service.", nl: "Alleen voor een professional of een dienst.", en: "Only for a professional or a service.")
  static let doesHint = Text(fr: "Les courses le mardi, la toilette, un café.", nl: "Boodschappen op dinsdag, wassen, een koffie.", en: "Shopping on Tuesdays, washing, a coffee.")
  static let reach = Text(fr: "Quand peut-on appeler ?", nl: "Wanneer kan men bellen?", en: "When can one ring?")
  static let byDay = Text(fr: "Le jour", nl: "Overdag", en: "By day")
  static let byNight = Text(fr: "La nuit", nl: "'s Nachts", en: "By night")
  static let atWeekends = Text(fr: "Le week-end", nl: "In het weekend", en: "At weekends")
  static let reachWords = Text(fr: "Précisions", nl: "Verduidelijking", en: "More precisely")
  static let reachWordsHint = Text(fr: "Seulement le matin, laisser sonner longtemps.", nl: "Alleen 's ochtends, lang laten bellen.", en: "Mornings only, let it ring long.")
  static let place = Text(fr: "Sa place dans le cercle", nl: "De plaats in de zorgcirkel", en: "The place in the circle")
  static let placeHint = Text(
    fr: "Une seule personne de confiance, un·e seul·e référent·e, une seule coordination : cocher ici retire la coche ailleurs.",
    nl: "Eén vertrouwenspersoon, één referent, één coördinator: hier aankruisen haalt het kruisje elders weg.",
    en: "One trusted person, one referent, one coordinator: a tick here takes it away elsewhere.")
  static func mark(_ mark: MemberMark) -> Text {
    switch mark {
    case .trustedPerson: Text(fr: "Personne de confiance", nl: "Vertrouwenspersoon", en: "Trusted person")
    case .proximityReferent:
      Text(
        fr: "Référent·e de proximité (un·e professionnel·le)", nl: "Vertrouwensreferent (een professional)", en: "Proximity referent (a professional)")
    case .coordinator:
      Text(
        fr: "Coordonne (case manager, jamais un·e référent·e de quartier)", nl: "Coördineert (casemanager, nooit de wijkreferent)",
        en: "Coordinates (case manager, never the neighbourhood referent)")
    case .emergency: Text(fr: "À prévenir en cas d'urgence", nl: "Te verwittigen in noodgeval", en: "To be contacted in an emergency")
    case .key: Text(fr: "A une clé de chez elle", nl: "Heeft een sleutel van haar woning", en: "Holds a key to her home")
    }
  }
  static let language = Text(fr: "Langue", nl: "Taal", en: "Language")
  static let otherLanguage = Text(fr: "Autre langue", nl: "Andere taal", en: "Other language")
  static let since = Text(fr: "Depuis", nl: "Sinds", en: "Since")
  static let sinceHint = Text(fr: "L'année suffit.", nl: "Het jaar volstaat.", en: "The year is enough.")
  static let until = Text(fr: "Jusqu'au", nl: "Tot en met", en: "Until")
  static let untilHint = Text(fr: "Vide : sans fin prévue.", nl: "Leeg: geen einde voorzien.", en: "Empty: no end foreseen.")
  static let access = Text(fr: "Cette personne travaille avec Relais", nl: "Deze persoon werkt met Relais", en: "This member works with Relais")
  static let accessHint = Text(
    fr: "Elle verra alors le dossier, dans les limites de ce que la personne accepte de partager. Laissez vide pour tous les autres.",
    nl: "Zij ziet dan het dossier, binnen wat de persoon wil delen. Laat leeg voor alle anderen.",
    en: "Then the file can be seen, as far as the person agrees to share. Leave empty for everybody else.")
  static let accountEmail = Text(fr: "Adresse e-mail de connexion", nl: "E-mailadres om aan te melden", en: "Sign-in e-mail address")
  static let accountHint = Text(
    fr: "L'adresse exacte ; vos collègues sont proposés.", nl: "Het juiste adres; uw collega's worden voorgesteld.",
    en: "The exact address; your colleagues are suggested.")
  static let organization = Text(fr: "Organisation", nl: "Organisatie", en: "Organisation")
  static let organizationHint = Text(
    fr: "Sans adresse ci-dessus, toute l'équipe de cette organisation verra le dossier.",
    nl: "Zonder adres hierboven ziet heel het team van deze organisatie het dossier.",
    en: "Without an address above, the whole team of this organisation sees the file.")
  static let noOrganization = Text(fr: "Aucune", nl: "Geen", en: "None")
  static let note = Text(fr: "Remarque", nl: "Opmerking", en: "Note")
  static let endTitle = Text(fr: "Quitte le cercle", nl: "Verlaat de zorgcirkel", en: "Leaves the circle")
  static let endDay = Text(fr: "Dernier jour", nl: "Laatste dag", en: "Last day")
  static let endHint = Text(
    fr: "Cette personne reste dans l'historique. Son accès au dossier, s'il y en a un, s'arrête aussi.",
    nl: "Deze persoon blijft in de geschiedenis. De toegang tot het dossier, als die er is, stopt ook.",
    en: "This member stays in the history. Access to the file, if there is any, ends too.")
  static let end = Text(fr: "Noter le départ", nl: "Vertrek noteren", en: "Note the leaving")
  static let reviveTitle = Text(fr: "De retour ?", nl: "Terug?", en: "Back?")
  static let reviveWords = Text(
    fr: "Remet cette personne dans le cercle, avec l'accès d'avant s'il y en avait un.",
    nl: "Zet deze persoon terug in de zorgcirkel, met de toegang van vroeger als die er was.",
    en: "Puts this member back into the circle, with the access of before if there was any.")
  static let revive = Text(fr: "Remettre dans le cercle", nl: "Terug in de zorgcirkel", en: "Put back into the circle")
}
