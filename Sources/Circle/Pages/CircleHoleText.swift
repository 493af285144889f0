package import Care
package import Kernel

/// What is missing in a circle, in words, and why it matters.
package enum CircleHoleText {
  package static func title(_ hole: CircleHole) -> Text {
    switch hole {
    case .emergency: Text(fr: "Personne à prévenir en urgence", nl: "Niemand te verwittigen in noodgeval", en: "Nobody to contact in an emergency")
    case .night: Text(fr: "Personne la nuit", nl: "Niemand 's nachts", en: "Nobody by night")
    case .weekend: Text(fr: "Personne le week-end", nl: "Niemand in het weekend", en: "Nobody at weekends")
    case .day: Text(fr: "Personne le jour", nl: "Niemand overdag", en: "Nobody by day")
    case .key: Text(fr: "Personne n'a de clé", nl: "Niemand heeft een sleutel", en: "Nobody holds a key")
    case .trustedPerson: Text(fr: "Pas de personne de confiance", nl: "Geen vertrouwenspersoon", en: "No trusted person")
    case .proximityReferent: Text(fr: "Pas de référent·e de proximité", nl: "Geen vertrouwensreferent", en: "No proximity referent")
    case .coordinator: Text(fr: "Personne ne coordonne", nl: "Niemand coördineert", en: "Nobody coordinates")
    case .doctor: Text(fr: "Pas de médecin traitant", nl: "Geen huisarts", en: "No doctor")
    case .informal: Text(fr: "Aucun proche, voisin ou volontaire", nl: "Geen naaste, buur of vrijwilliger", en: "No relative, neighbour or volunteer")
    case .onlyOne: Text(fr: "Tout repose sur une seule personne", nl: "Alles rust op één persoon", en: "Everything rests on one person")
    }
  }

  /// For the drawing.
  static func short(_ hole: CircleHole) -> Text {
    switch hole {
    case .emergency: Text(fr: "urgence : personne", nl: "noodgeval: niemand", en: "emergency: nobody")
    case .night: Text(fr: "nuit : personne", nl: "nacht: niemand", en: "night: nobody")
    case .weekend: Text(fr: "week-end : personne", nl: "weekend: niemand", en: "weekend: nobody")
    case .day: Text(fr: "jour : personne", nl: "overdag: niemand", en: "day: nobody")
    case .key: Text(fr: "clé : personne", nl: "sleutel: niemand", en: "key: nobody")
    case .trustedPerson: Text(fr: "confiance : personne", nl: "vertrouwen: niemand", en: "trusted: nobody")
    case .proximityReferent: Text(fr: "référent·e : personne", nl: "referent: niemand", en: "referent: nobody")
    case .coordinator: Text(fr: "coordination : personne", nl: "coördinatie: niemand", en: "coordination: nobody")
    case .doctor: Text(fr: "médecin : personne", nl: "huisarts: niemand", en: "doctor: nobody")
    case .informal: Text(fr: "proches : personne", nl: "naasten: niemand", en: "informal: nobody")
    case .onlyOne: Text(fr: "une relève", nl: "een aflossing", en: "a stand-in")
    }
  }

  package static func why(_ hole: CircleHole) -> Text {
    switch hole {
    case .emergency:
      Text(
        fr: "Les secours et l'hôpital ne savent pas qui appeler. Demandez-lui qui elle veut près d'elle.",
        nl: "Hulpdiensten en ziekenhuis weten niet wie ze moeten bellen. Vraag wie zij bij zich wil.",
        en: "Ambulance and hospital do not know whom to ring. Ask her whom she wants near her.")
    case .night:
      Text(
        fr: "La nuit, une chute ou une angoisse reste sans réponse. Pensez à la télévigilance, à une garde ou à un voisin.",
        nl: "'s Nachts blijft een val of angst zonder antwoord. Denk aan een personenalarm, nachtoppas of een buur.",
        en: "By night a fall or a fear finds no answer. Think of an alarm pendant, a night sitter or a neighbour.")
    case .weekend:
      Text(
        fr: "Les services sont fermés deux jours sur sept. Qui passe le samedi et le dimanche ?",
        nl: "De diensten zijn twee dagen op zeven dicht. Wie komt er zaterdag en zondag langs?",
        en: "Services are closed two days in seven. Who comes on Saturday and Sunday?")
    case .day:
      Text(
        fr: "Aucun numéro ne répond le jour. Notez qui elle appelle aujourd'hui.",
        nl: "Overdag is er geen nummer dat antwoordt. Noteer wie zij nu belt.",
        en: "No number answers by day. Note whom she rings today.")
    case .key:
      Text(
        fr: "Si elle ne peut pas ouvrir, il faudra forcer la porte. Une clé chez quelqu'un de confiance suffit.",
        nl: "Als zij niet kan opendoen, moet de deur geforceerd worden. Een sleutel bij iemand die zij vertrouwt, volstaat.",
        en: "If she cannot open, the door will have to be forced. A key with somebody she trusts is enough.")
    case .trustedPerson:
      Text(
        fr: "Personne n'est choisi pour la soutenir et parler avec elle quand c'est difficile. Qui choisirait-elle ?",
        nl: "Er is niemand gekozen om haar te steunen en mee te spreken als het moeilijk wordt. Wie zou zij kiezen?",
        en: "Nobody is chosen to support her and speak with her when it is hard. Whom would she choose?")
    case .proximityReferent:
      Text(
        fr: "Le cercle n'a pas de point de contact : une information peut se perdre. Tout professionnel en qui elle a confiance peut l'être.",
        nl: "De zorgcirkel heeft geen aanspreekpunt: informatie kan verloren gaan. Elke professional die zij vertrouwt, kan dit zijn.",
        en: "The circle has no contact point: news can get lost. Any professional whom she trusts can be the one.")
    case .coordinator:
      Text(
        fr: "Personne ne veille à l'ensemble. Si la situation est complexe, demandez un·e case manager.",
        nl: "Niemand bewaakt het geheel. Vraag een casemanager als de situatie complex is.",
        en: "Nobody watches over the whole. When things are complex, ask for a case manager.")
    case .doctor:
      Text(
        fr: "Sans médecin, pas de prescription, pas d'accord pour le programme. Notez-le dans le dossier, ou cherchez-en un avec elle.",
        nl: "Zonder huisarts geen voorschrift en geen akkoord voor het programma. Noteer de arts in het dossier, of zoek er een met haar.",
        en: "Without a doctor no prescription, no agreement for the programme. Note the doctor in the file, or look for one with her.")
    case .informal:
      Text(
        fr: "Seuls des professionnels viennent. Y a-t-il un voisin, une connaissance, un volontaire, un lieu où elle aime aller ?",
        nl: "Er komen alleen professionals. Is er een buur, een kennis, een vrijwilliger, een plek waar zij graag komt?",
        en: "Only professionals come. Is there a neighbour, an acquaintance, a volunteer, a place where she likes to go?")
    case .onlyOne:
      Text(
        fr: "Nuit, week-end, clé, urgence : c'est toujours la même personne. Si elle tombe malade, tout s'arrête. Qui peut prendre une part ?",
        nl: "Nacht, weekend, sleutel, noodgeval: het is altijd dezelfde persoon. Wordt die ziek, dan stopt alles. Wie kan een deel overnemen?",
        en: "Night, weekend, key, emergency: always the same person. If that one falls ill, everything stops. Who can take a share?")
    }
  }
}
