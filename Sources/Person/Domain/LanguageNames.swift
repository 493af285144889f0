package import Kernel

/// The names of languages that people in Brussels speak, by ISO 639-1 code: for choosing what a person speaks.
package enum LanguageNames {
  /// In the order of a list: the three of every screen, then by their French names.
  package static let all: [(code: String, name: Text)] = [
    ("fr", Text(fr: "français", nl: "Frans", en: "French")), ("nl", Text(fr: "néerlandais", nl: "Nederlands", en: "Dutch")),
    ("en", Text(fr: "anglais", nl: "Engels", en: "English")), ("sq", Text(fr: "albanais", nl: "Albanees", en: "Albanian")),
    ("de", Text(fr: "allemand", nl: "Duits", en: "German")), ("am", Text(fr: "amharique", nl: "Amhaars", en: "Amharic")),
    ("ar", Text(fr: "arabe", nl: "Arabisch", en: "Arabic")), ("hy", Text(fr: "arménien", nl: "Armeens", en: "Armenian")),
    ("bn", Text(fr: "bengali", nl: "Bengaals", en: "Bengali")), ("bg", Text(fr: "bulgare", nl: "Bulgaars", en: "Bulgarian")),
    ("zh", Text(fr: "chinois", nl: "Chinees", en: "Chinese")), ("es", Text(fr: "espagnol", nl: "Spaans", en: "Spanish")),
    ("ka", Text(fr: "géorgien", nl: "Georgisch", en: "Georgian")), ("el", Text(fr: "grec", nl: "Grieks", en: "Greek")),
    ("ha", Text(fr: "haoussa", nl: "Hausa", en: "Hausa")), ("hi", Text(fr: "hindi", nl: "Hindi", en: "Hindi")),
    ("hu", Text(fr: "hongrois", nl: "Hongaars", en: "Hungarian")), ("it", Text(fr: "italien", nl: "Italiaans", en: "Italian")),
    ("ku", Text(fr: "kurde", nl: "Koerdisch", en: "Kurdish")), ("ln", Text(fr: "lingala", nl: "Lingala", en: "Lingala")),
    ("mk", Text(fr: "macédonien", nl: "Macedonisch", en: "Macedonian")), ("ne", Text(fr: "népalais", nl: "Nepalees", en: "Nepali")),
    ("ur", Text(fr: "ourdou", nl: "Urdu", en: "Urdu")), ("ps", Text(fr: "pachto", nl: "Pasjtoe", en: "Pashto")),
    ("fa", Text(fr: "persan, dari", nl: "Perzisch, Dari", en: "Persian, Dari")), ("ff", Text(fr: "peul", nl: "Fulfulde", en: "Fulah")),
    ("pl", Text(fr: "polonais", nl: "Pools", en: "Polish")), ("pt", Text(fr: "portugais", nl: "Portugees", en: "Portuguese")),
    ("pa", Text(fr: "pendjabi", nl: "Punjabi", en: "Punjabi")), ("ro", Text(fr: "roumain", nl: "Roemeens", en: "Romanian")),
    ("ru", Text(fr: "russe", nl: "Russisch", en: "Russian")), ("rw", Text(fr: "kinyarwanda", nl: "Kinyarwanda", en: "Kinyarwanda")),
    ("sr", Text(fr: "serbe, croate, bosnien", nl: "Servisch, Kroatisch, Bosnisch", en: "Serbian, Croatian, Bosnian")),
    ("so", Text(fr: "somali", nl: "Somalisch", en: "Somali")), ("sw", Text(fr: "swahili", nl: "Swahili", en: "Swahili")),
    ("zg", Text(fr: "tamazight", nl: "Tamazight", en: "Tamazight")), ("ti", Text(fr: "tigrigna", nl: "Tigrinya", en: "Tigrinya")),
    ("tr", Text(fr: "turc", nl: "Turks", en: "Turkish")), ("uk", Text(fr: "ukrainien", nl: "Oekraïens", en: "Ukrainian")),
    ("vi", Text(fr: "vietnamien", nl: "Vietnamees", en: "Vietnamese")), ("wo", Text(fr: "wolof", nl: "Wolof", en: "Wolof")),
    ("yi", Text(fr: "yiddish", nl: "Jiddisch", en: "Yiddish")),
  ]

  /// The language's name; the code itself for one that the list lacks.
  package static func name(_ code: String) -> Text { all.first { $0.code == code }?.name ?? Text(same: code) }

  /// The code of a language that somebody typed by its name in a language of the screens, or by its code; `nil` for anything else.
  package static func code(typed: String) -> String? {
    let word = typed.folded
    return all.first { language in
      language.code == word || Language.interface.contains { language.name($0).folded.split(separator: ", ").contains { word == $0 } }
    }?.code
  }
}
