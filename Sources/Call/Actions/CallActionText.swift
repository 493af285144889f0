import Kernel

/// What is written into a request that began with a call.
enum CallActionText {
  static func withInterpreter(_ language: String) -> Text {
    Text(fr: "\(language), avec interprète", nl: "\(language), met tolk", en: "\(language), with an interpreter")
  }
  static func named(_ entries: String) -> Text {
    Text(fr: "Adresses évoquées : \(entries)", nl: "Genoemde adressen: \(entries)", en: "Addresses that were named: \(entries)")
  }
}
