package import HTML
package import Kernel

/// A form as it is filled in: values typed so far and what is wrong with them.
package struct FormState: Hashable, Sendable {
  package var values: [String: String]
  package var problems: [FieldProblem]

  package init(values: [String: String] = [:], problems: [FieldProblem] = []) {
    self.values = values
    self.problems = problems
  }

  package subscript(_ name: String) -> String { values[name] ?? "" }
  package func problem(_ name: String) -> FieldProblem? { problems.first { $0.path == name } }
}

/// One choice of a list.
package struct Choice: Hashable, Sendable {
  package let value: String
  package let label: String
  package init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }
}

/// The parts of every form. Labels above, hint below the label, the error at the field.
package struct FormBuilder: Sendable {
  package let frame: Frame
  package let state: FormState
  /// Set when a page holds several forms, so that identifiers stay unique.
  package let prefix: String
  /// Where most fields may stay empty that is said once, by ``requiredNote(_:)``, and those that may not are marked instead.
  package var marksRequired = false

  package init(_ frame: Frame, _ state: FormState = FormState(), prefix: String = "") {
    self.frame = frame
    self.state = state
    self.prefix = prefix
  }

  private var language: Language { frame.language }
  private func id(_ name: String) -> String { prefix.isEmpty ? "f-\(name)" : "f-\(prefix)-\(name)" }

  /// A form that posts to one of our addresses, with its guard against other sites and its once-key.
  ///
  /// - Parameters:
  ///   - fragment: the part of the page that is shown first when the answer is the page again.
  ///   - takesFiles: it holds a ``file(_:label:hint:accept:)``; its route must be an upload.
  ///   - isKept: what is typed outlives a lost network; ``keptNotice(_:)`` stands before it, and no field of it says who it is about.
  package func form(
    _ address: Address, fragment: String? = nil, classes: String = "form", takesFiles: Bool = false, isKept: Bool = false, _ fields: HTML...
  ) -> HTML {
    """
    <form method="post" action="\(url: address.link(language, fragment: fragment))" class="\(classes)"\(if: takesFiles, " enctype=\"multipart/form-data\"")\
    \(if: isKept, " data-keeps") novalidate>
    <input type="hidden" name="token" value="\(frame.formToken)"><input type="hidden" name="once" value="\(frame.onceKey)">
    \(fields)
    </form>
    """
  }

  package func hidden(_ name: String, _ value: String) -> HTML {
    """
    <input type="hidden" name="\(name)" value="\(value)">
    """
  }

  /// - Parameter list: the identifier of a `datalist` on the page: suggestions that the browser shows without script.
  package func input(
    _ name: String, label: Text, hint: Text? = nil, type: String = "text", autocomplete: String? = nil, required: Bool = false,
    inputmode: String? = nil, list: String? = nil
  ) -> HTML {
    """
    <div class="field\(errorClass(name))">\(labelFor(name, label, required: required))\(hintFor(name, hint))\(errorFor(name))
    <input id="\(id(name))" name="\(name)" type="\(type)" value="\(type == "password" ? "" : state[name])"\(describedBy(name, hint))\
    \(if: autocomplete != nil, " autocomplete=\"\(autocomplete ?? "")\"")\(if: inputmode != nil, " inputmode=\"\(inputmode ?? "")\"")\
    \(if: list != nil, " list=\"\(list ?? "")\"")\(if: required, " required")\(if: state.problem(name) != nil, " aria-invalid=\"true\"")></div>
    """
  }

  /// A file of the reader's own. Browsers empty it when the form comes back with an error: its hint may say so.
  ///
  /// - Parameter accept: endings and types that the browser offers first: `.csv,application/json`.
  package func file(_ name: String, label: Text, hint: Text? = nil, accept: String) -> HTML {
    """
    <div class="field\(errorClass(name))">\(labelFor(name, label, required: false))\(hintFor(name, hint))\(errorFor(name))
    <input id="\(id(name))" name="\(name)" type="file" accept="\(accept)"\(describedBy(name, hint))\
    \(if: state.problem(name) != nil, " aria-invalid=\"true\"")></div>
    """
  }

  /// - Parameters:
  ///   - atMost: characters; with `left` ("# characters left") the script counts them towards the end.
  package func area(
    _ name: String, label: Text, hint: Text? = nil, rows: Int = 4, required: Bool = false, atMost: Int? = nil, left: Text? = nil
  ) -> HTML {
    """
    <div class="field\(errorClass(name))">\(labelFor(name, label, required: required))\(hintFor(name, hint))\(errorFor(name))
    <textarea id="\(id(name))" name="\(name)" rows="\(rows)"\(describedBy(name, hint))\(if: required, " required")\
    \(if: atMost != nil, " maxlength=\"\(atMost ?? 0)\"")\(if: left != nil, " data-left=\"\(left?(language) ?? "")\"")\
    \(if: state.problem(name) != nil, " aria-invalid=\"true\"")>\(state[name])</textarea></div>
    """
  }

  /// A list that opens; for more than six choices.
  package func select(
    _ name: String, label: Text, hint: Text? = nil, empty: Text? = nil, _ choices: [Choice], required: Bool = false
  ) -> HTML {
    selectField(name, label: label, hint: hint, empty: empty, options(name, choices), required: required)
  }

  /// The same for a long list, its choices under headings.
  package func select(
    _ name: String, label: Text, hint: Text? = nil, empty: Text? = nil, grouped: [(heading: String, choices: [Choice])], required: Bool = false
  ) -> HTML {
    let groups: [HTML] = grouped.filter { !$0.choices.isEmpty }.map { group in
      """
      <optgroup label="\(group.heading)">\(options(name, group.choices))</optgroup>
      """
    }
    return selectField(name, label: label, hint: hint, empty: empty, groups, required: required)
  }

  private func options(_ name: String, _ choices: [Choice]) -> [HTML] {
    choices.map { choice in
      """
      <option value="\(choice.value)"\(if: state[name] == choice.value, " selected")>\(choice.label)</option>
      """
    }
  }

  private func selectField(_ name: String, label: Text, hint: Text?, empty: Text?, _ options: [HTML], required: Bool) -> HTML {
    let first: HTML? = empty.map {
      """
      <option value="">\($0(language))</option>
      """
    }
    return """
      <div class="field\(errorClass(name))">\(labelFor(name, label, required: required))\(hintFor(name, hint))\(errorFor(name))
      <select id="\(id(name))" name="\(name)"\(describedBy(name, hint))\(if: required && empty != nil, " required")\
      \(if: state.problem(name) != nil, " aria-invalid=\"true\"")>\(first)\(options)</select></div>
      """
  }

  /// Choices side by side, all visible; for up to six.
  package func radios(_ name: String, label: Text, hint: Text? = nil, _ choices: [Choice], required: Bool = false) -> HTML {
    let options: [HTML] = choices.enumerated().map { index, choice in
      """
      <label class="choice" for="\(id(name))-\(index)"><input type="radio" id="\(id(name))-\(index)" name="\(name)" value="\(choice.value)"\
      \(if: state[name] == choice.value, " checked")\(if: required, " required")> <span>\(choice.label)</span></label>
      """
    }
    return """
      <fieldset class="field\(errorClass(name))" id="\(id(name))" tabindex="-1"\(describedBy(name, hint))>\
      <legend>\(label, language)\(optionalMark(required))</legend>\
      \(hintFor(name, hint))\(errorFor(name))<div class="choices">\(options)</div></fieldset>
      """
  }

  package func checkbox(_ name: String, label: Text) -> HTML {
    """
    <div class="field\(errorClass(name))">\(errorFor(name))<label class="choice" for="\(id(name))"><input type="checkbox" id="\(id(name))" \
    name="\(name)" value="yes"\(if: state[name] == "yes", " checked")\(describedBy(name, nil))\
    \(if: state.problem(name) != nil, " aria-invalid=\"true\"")> <span>\(label, language)</span></label></div>
    """
  }

  package func submit(_ label: Text, style: ButtonStyle = .primary, name: String? = nil, value: String? = nil) -> HTML {
    """
    <button type="submit" class="button \(style.rawValue)"\(if: name != nil, " name=\"\(name ?? "")\" value=\"\(value ?? "")\"")>\(label, language)</button>
    """
  }

  /// A button for what cannot be taken back: with a script it says what will happen and asks once; without, it acts.
  ///
  /// - Parameter isSmall: for one on each line of a list.
  package func danger(_ label: Text, asking question: Text, name: String? = nil, value: String? = nil, isSmall: Bool = false) -> HTML {
    """
    <button type="submit" class="button danger\(if: isSmall, " small")" data-confirm="\(question(language))" data-confirm-no="\(LayoutText.cancel(language))"\
    \(if: name != nil, " name=\"\(name ?? "")\" value=\"\(value ?? "")\"")>\(label, language)</button>
    """
  }

  package enum ButtonStyle: String, Sendable { case primary, secondary, quiet, danger }

  /// All problems on top, each a link to its field. Empty when there are none.
  ///
  /// - Parameter id: the fragment that the form is sent with, where the answer is to be seen from here on.
  package func summary(id mark: String = "problems") -> HTML {
    guard !state.problems.isEmpty else { return HTML() }
    let items: [HTML] = state.problems.map { problem in
      """
      <li><a href="#\(id(problem.path))">\(problem.text, language)</a></li>
      """
    }
    return """
      <div class="notice bad" role="alert" tabindex="-1" id="\(mark)"><span class="sign" aria-hidden="true">!</span>\
      <div><h2>\(LayoutText.problems(state.problems.count), language)</h2><ul>\(items)</ul></div></div>
      """
  }

  /// Says once, before the fields, which ones may stay empty.
  ///
  /// - Parameter hasRequired: whether any may not.
  package func requiredNote(_ hasRequired: Bool) -> HTML {
    "<p class=\"hint\">\(hasRequired ? LayoutText.onlyRequired : LayoutText.noneRequired, language)</p>"
  }

  private func labelFor(_ name: String, _ label: Text, required: Bool) -> HTML {
    """
    <label for="\(id(name))">\(label, language)\(optionalMark(required))</label>
    """
  }
  private func optionalMark(_ required: Bool) -> HTML {
    guard !marksRequired else { return required ? " <span class=\"optional\">(\(LayoutText.required, language))</span>" : HTML() }
    return required ? HTML() : " <span class=\"optional\">(\(LayoutText.optional, language))</span>"
  }
  private func hintFor(_ name: String, _ hint: Text?) -> HTML {
    guard let hint else { return HTML() }
    return """
      <p class="hint" id="\(id(name))-hint">\(hint, language)</p>
      """
  }
  private func errorFor(_ name: String) -> HTML {
    guard let problem = state.problem(name) else { return HTML() }
    return """
      <p class="error" id="\(id(name))-error">\(problem.text, language)</p>
      """
  }
  private func errorClass(_ name: String) -> HTML { state.problem(name) == nil ? HTML() : " has-error" }
  private func describedBy(_ name: String, _ hint: Text?) -> HTML {
    var ids: [String] = []
    if hint != nil { ids.append("\(id(name))-hint") }
    if state.problem(name) != nil { ids.append("\(id(name))-error") }
    return ids.isEmpty ? HTML() : " aria-describedby=\"\(ids.joined(separator: " "))\""
  }
}
