package import Kernel

/// What can be wrong with a change of a circle.
package enum CircleProblemText {
  package static let kindMissing = Text(
    fr: "Choisissez qui c'est pour elle.", nl: "Kies wie dit voor haar is.", en: "Choose who this is for her.")
  static let nameMissing = Text(
    fr: "Écrivez un nom, ou au moins un rôle : « la voisine du premier ».", nl: "Schrijf een naam, of minstens een rol: ‘de buurvrouw van de eerste’.",
    en: "Write a name, or at least a role: “the neighbour of the first floor”.")
  static let untilBeforeSince = Text(
    fr: "La fin est avant le début.", nl: "Het einde ligt vóór het begin.", en: "The end is before the beginning.")
  static let coordinatorIsReferent = Text(
    fr: "Un·e référent·e de quartier ne peut pas coordonner. Choisissez un·e case manager, ou laissez la place vide : elle sera montrée.",
    nl: "Een wijkreferent kan niet coördineren. Kies een casemanager, of laat de plaats open: ze wordt getoond.",
    en: "A neighbourhood referent cannot coordinate. Choose a case manager, or leave the place empty: it will be shown.")
  static let coordinatorNotProfessional = Text(
    fr: "Seul·e un·e professionnel·le peut coordonner.", nl: "Alleen een professional kan coördineren.", en: "Only a professional can coordinate.")
  static let referentNotProfessional = Text(
    fr: "Le référent ou la référente de proximité est un·e professionnel·le ou un service en qui elle a confiance. Pour un proche, cochez « personne de confiance ».",
    nl: "De vertrouwensreferent is een professional of een dienst die zij vertrouwt. Kruis voor een naaste ‘vertrouwenspersoon’ aan.",
    en: "The proximity referent is a professional or a service whom she trusts. For a relative or neighbour tick “trusted person”.")
  static let changedMeanwhile = Text(
    fr: "Quelqu'un d'autre a modifié ce cercle entre-temps. Ce que vous avez écrit est encore dans le formulaire ; comparez, puis enregistrez.",
    nl: "Iemand anders heeft deze zorgcirkel intussen gewijzigd. Wat u schreef staat nog in het formulier; vergelijk en bewaar dan.",
    en: "Somebody else changed this circle meanwhile. What you wrote is still in the form; compare, then save.")
  static let accessOfOthers = Text(
    fr: "Ce membre voit le dossier. Seule l'organisation qui tient le dossier, ou celle qui en est chargée, peut donner ou retirer cet accès.",
    nl: "Dit lid ziet het dossier. Alleen de organisatie die het dossier bijhoudt, of die ermee belast is, kan die toegang geven of wegnemen.",
    en: "This member sees the file. Only the organisation that keeps the file, or the one charged with it, can give or take away that access.")
  package static let unknownAccount = Text(
    fr: "Personne ne travaille avec Relais sous cette adresse. Vérifiez-la, ou laissez ce champ vide : un membre n'a pas besoin de compte.",
    nl: "Niemand werkt met Relais onder dit adres. Kijk het na, of laat dit veld leeg: een lid heeft geen account nodig.",
    en: "Nobody works with Relais under this address. Check it, or leave this field empty: a member needs no account.")
  package static let unknownOrganization = Text(
    fr: "Choisissez une organisation de la liste.", nl: "Kies een organisatie uit de lijst.", en: "Choose an organisation from the list.")
}
