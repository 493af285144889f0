import Kernel

/// What programs are told that read too fast.
enum OpenReadsText {
  static let tooMany = Text(
    fr: "Trop de demandes depuis cette adresse. Attendez le nombre de secondes indiqué (Retry-After), puis continuez plus lentement.",
    nl: "Te veel aanvragen vanaf dit adres. Wacht het aangegeven aantal seconden (Retry-After) en ga dan trager verder.",
    en: "Too many requests from this address. Wait for the number of seconds given (Retry-After), then go on more slowly.")
}
