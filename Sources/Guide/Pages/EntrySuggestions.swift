import Care
import HTML
import Kernel

/// Entries by their names, for fields that take the code of one (`list: "entries"`): the browser proposes them while one types, without
/// script.
///
/// Services are among them in a small directory only: a page is no place for ten thousand names, and their codes stand in their addresses.
///
/// - Parameter list: the identifier under which fields ask for them.
func entrySuggestions(_ entries: [Entry], list: String = "entries", in language: Language) -> HTML {
  let most = 1500
  let shown: [Entry] = entries.count <= most ? entries : Array(entries.filter { $0.kind != .service }.prefix(most))
  let options: [HTML] = shown.map { entry in
    """
    <option value="\(entry.id)">\(entry.name(language))</option>
    """
  }
  return """
    <datalist id="\(list)">\(options)</datalist>
    """
}
