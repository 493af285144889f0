package import HTML
package import Kernel

/// A form that narrows a list. It asks by address, so that a view can be kept as a bookmark and the way back works.
package struct FilterForm: Sendable {
  package let language: Language
  /// What was asked, by field.
  package let values: [String: String]

  package init(_ language: Language, _ values: [String: String]) {
    self.language = language
    self.values = values
  }

  /// - Parameters:
  ///   - fragment: the part of the page that is shown first when it comes back.
  ///   - label: what the form narrows, for those who hear the page.
  package func form(_ address: Address, fragment: String? = nil, label: Text, submit: Text, _ fields: HTML...) -> HTML {
    """
    <form method="get" action="\(url: address.link(language, fragment: fragment))" class="filters" role="search" aria-label="\(label(language))">\(fields)
    <div class="field"><button type="submit" class="button secondary">\(submit, language)</button></div></form>
    """
  }

  package func input(_ name: String, label: Text, type: String = "text") -> HTML {
    """
    <div class="field"><label for="filter-\(name)">\(label, language)</label>
    <input id="filter-\(name)" name="\(name)" type="\(type)" value="\(values[name] ?? "")"\(if: type == "search", " data-search")></div>
    """
  }

  /// - Parameter all: said where the list is not narrowed; `nil`: one of the choices always holds.
  package func select(_ name: String, label: Text, all: Text? = nil, _ choices: [Choice]) -> HTML {
    let options: [HTML] = choices.map { choice in
      """
      <option value="\(choice.value)"\(if: values[name] == choice.value, " selected")>\(choice.label)</option>
      """
    }
    let first: HTML? = all.map {
      """
      <option value="">\($0(language))</option>
      """
    }
    return """
      <div class="field"><label for="filter-\(name)">\(label, language)</label>
      <select id="filter-\(name)" name="\(name)">\(first)\(options)</select></div>
      """
  }

  /// Fields that a narrow screen folds away until somebody wants them, or uses one of them; a wide one shows them with the others.
  ///
  /// - Parameter names: of the fields: those that say something are counted, so that nobody overlooks one that narrows the list.
  package func folded(_ names: [String], _ fields: HTML...) -> HTML {
    let used = names.filter { !(values[$0] ?? "").isEmpty }.count
    let count = HTML(text: used > 0 ? " (\(used))" : "")
    return """
      <details class="more-filters"\(if: used > 0, " open")><summary>\(LayoutText.moreFilters, language)\(count)</summary>
      <div class="filters">\(fields)</div></details>
      """
  }

  package func hidden(_ name: String) -> HTML {
    guard let value = values[name], !value.isEmpty else { return HTML() }
    return """
      <input type="hidden" name="\(name)" value="\(value)">
      """
  }

  /// The fields that say something, in a stable order, for links to other pages of the same view.
  package var query: [(String, String)] {
    values.filter { !$0.value.isEmpty && $0.key != "page" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

/// Where a reader stands in a long list.
package struct Paging: Hashable, Sendable {
  /// From 1.
  package let page: Int
  package let total: Int
  package let pageSize: Int

  package init(page: Int, total: Int, pageSize: Int) {
    self.page = max(1, page)
    self.total = max(0, total)
    self.pageSize = max(1, pageSize)
  }

  package var pages: Int { max(1, (total + pageSize - 1) / pageSize) }
}
