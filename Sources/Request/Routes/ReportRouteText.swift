import Kernel

/// What is said when a report cannot be taken through no fault of the reporter.
enum ReportRouteText {
  static let nobodyReceives = Text(
    fr: "Aucune organisation ne reçoit encore les signalements ici. Appelez le helpdesk, ou le 112 en cas de danger.",
    nl: "Nog geen enkele organisatie ontvangt hier signalen. Bel de helpdesk, of 112 bij gevaar.",
    en: "No organisation receives reports here yet. Ring the helpdesk, or 112 when there is danger.")
}
