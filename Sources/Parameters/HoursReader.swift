package import Care
package import Kernel
import Yams

/// Reads the public holidays and reports everything wrong with them at once.
package enum HoursReader {
  /// - Throws: ``Kernel/Invalid`` with one problem a mistake, its path like `hours/holidays.yaml:7 christmas.day`.
  package static func holidays(_ file: DataFile) throws(Invalid) -> Holidays {
    let reader = DataFileReader(file: file.name)
    var read: [Holiday] = []
    if let root = DataFileReader.root(of: file, reader) {
      for node in reader.list(root, "") {
        guard let holiday = holiday(node, reader) else { continue }
        if read.contains(where: { $0.id == holiday.id && $0.until.map { $0 >= holiday.from } ?? true }) {
          reader.problem(node, "id", code: "data.duplicate-id", HoursFileText.duplicate(holiday.id))
        }
        read.append(holiday)
      }
    }
    if read.isEmpty, reader.problems.isEmpty { reader.problem(nil, "", code: "data.empty", HoursFileText.noHolidays) }
    guard reader.problems.isEmpty else { throw Invalid(reader.problems) }
    return Holidays(read)
  }

  private static func holiday(_ node: Node, _ reader: DataFileReader) -> Holiday? {
    let fields = reader.fields(node, "", known: ["id", "day", "from", "until", "name", "source"])
    guard case .mapping = node else { return nil }
    let id = reader.required(fields, "id", in: node, "").flatMap { reader.string($0, "id") }
    let path = id ?? ""
    if let id, !id.utf8.allSatisfy({ (97...122).contains($0) || $0 == 45 }) {
      reader.problem(fields["id"], "id", code: "data.bad-id", HoursFileText.badID(id))
    }
    let name = reader.required(fields, "name", in: node, path).flatMap { reader.text($0, "\(path).name") }
    let from = reader.required(fields, "from", in: node, path).flatMap { reader.day($0, "\(path).from") }
    let until = fields["until"].flatMap { reader.day($0, "\(path).until") }
    let source = reader.required(fields, "source", in: node, path).flatMap { reader.string($0, "\(path).source") }
    let rule = reader.required(fields, "day", in: node, path).flatMap { self.rule($0, "\(path).day", reader) }
    guard let id, let name, let from, let source, let rule else { return nil }
    return Holiday(id: id, name: name, rule: rule, from: from, until: until, source: source)
  }

  private static func rule(_ node: Node, _ path: String, _ reader: DataFileReader) -> Holiday.Rule? {
    guard let word = reader.string(node, path) else { return nil }
    let plain = word.filter { !$0.isWhitespace }
    if plain == "easter" { return .easter(plus: 0) }
    if plain.hasPrefix("easter"), let plus = Int(plain.dropFirst(6)), (-100...100).contains(plus) { return .easter(plus: plus) }
    // A leap year knows every day of the calendar; 29 February would be missing in others.
    if let day = Day("2000-\(plain)"), !(day.month == 2 && day.dayOfMonth == 29) { return .fixed(month: day.month, day: day.dayOfMonth) }
    reader.problem(node, path, code: "data.bad-day", HoursFileText.badRule(word))
    return nil
  }
}

/// What can be wrong with holidays, schedules and closures in data files.
enum HoursFileText {
  static let noHolidays = Text(
    fr: "Il faut au moins un jour férié.", nl: "Er is minstens één feestdag nodig.", en: "At least one public holiday is needed.")
  static func duplicate(_ id: String) -> Text {
    Text(
      fr: "« \(id) » est déjà dans la liste pour ces années.", nl: "“\(id)” staat al in de lijst voor deze jaren.",
      en: "“\(id)” is in the list already for these years.")
  }
  static func badID(_ id: String) -> Text {
    Text(
      fr: "« \(id) » : seulement des petites lettres et des tirets.", nl: "“\(id)”: alleen kleine letters en streepjes.",
      en: "“\(id)”: small letters and hyphens only.")
  }
  static func badRule(_ word: String) -> Text {
    Text(
      fr: "« \(word) » n'est pas un jour de l'année : écrivez MM-JJ, ou easter + 39.",
      nl: "“\(word)” is geen dag van het jaar: schrijf MM-DD, of easter + 39.",
      en: "“\(word)” is not a day of the year: write MM-DD, or easter + 39.")
  }
  static func badTime(_ word: String) -> Text {
    Text(
      fr: "« \(word) » n'est pas une heure : écrivez 09:00 ou 17:30.", nl: "“\(word)” is geen uur: schrijf 09:00 of 17:30.",
      en: "“\(word)” is no time: write 09:00 or 17:30.")
  }
  static func badEvery(_ word: String) -> Text {
    Text(
      fr: "« \(word) » n'est pas compris : écrivez day, week, 2 weeks, 3 months, first monday, last friday, 15 (jour du mois) ou year.",
      nl: "“\(word)” is niet begrepen: schrijf day, week, 2 weeks, 3 months, first monday, last friday, 15 (dag van de maand) of year.",
      en: "“\(word)” is not understood: write day, week, 2 weeks, 3 months, first monday, last friday, 15 (day of the month) or year.")
  }
  static let needsStart = Text(
    fr: "Écrivez aussi « start » (ou « from ») : le jour à partir duquel on compte.",
    nl: "Schrijf ook “start” (of “from”): de dag vanaf wanneer men telt.",
    en: "Write “start” (or “from”) as well: the day from which one counts.")
  static let daysWithEvery = Text(
    fr: "« days » ne va pas avec ce « every », qui dit déjà le jour.", nl: "“days” gaat niet samen met deze “every”, die de dag al zegt.",
    en: "“days” does not go with this “every”, which says the day already.")
  static let whichDays = Text(
    fr: "Écrivez les jours (days), ou every.", nl: "Schrijf de dagen (days), of every.", en: "Write the days (days), or every.")
  static let endBeforeStart = Text(
    fr: "La fin est avant le début.", nl: "Het einde ligt voor het begin.", en: "The end is before the beginning.")
  static let bothTimes = Text(
    fr: "L'heure d'ouverture et l'heure de fermeture vont ensemble.", nl: "Openingsuur en sluitingsuur horen samen.",
    en: "The time of opening and the time of closing belong together.")
}
