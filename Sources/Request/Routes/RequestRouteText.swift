import Care
import Kernel

/// What is said on top of the page after something was done with a request.
enum RequestRouteText {
  static func done(_ command: Request.Command) -> Text {
    switch command {
    case .take: Text(fr: "Cette demande est maintenant à vous.", nl: "Deze hulpvraag is nu van u.", en: "This request is now yours.")
    case .clarify: Text(fr: "C'est noté.", nl: "Genoteerd.", en: "Noted.")
    case .note: Text(fr: "La note est ajoutée.", nl: "De notitie is toegevoegd.", en: "The note was added.")
    case .prioritize: Text(fr: "La priorité est enregistrée.", nl: "De prioriteit is bewaard.", en: "The priority is saved.")
    case .orient, .postpone: Text(fr: "La date de suivi est fixée.", nl: "De opvolgdatum is bepaald.", en: "The follow-up day is set.")
    case .close: Text(fr: "La demande est clôturée.", nl: "De hulpvraag is afgesloten.", en: "The request is closed.")
    case .reopen: Text(fr: "La demande est rouverte.", nl: "De hulpvraag is heropend.", en: "The request is open again.")
    case .assign: RequestPartRouteText.assigned
    case .release: RequestPartRouteText.released
    case .concern(.some): Text(fr: "La demande est liée au dossier.", nl: "De hulpvraag is gekoppeld aan het dossier.", en: "The request is linked to the file.")
    case .concern(nil):
      Text(
        fr: "La demande n'est plus liée à un dossier.", nl: "De hulpvraag is niet meer aan een dossier gekoppeld.",
        en: "The request is no longer linked to a file.")
    }
  }
}
