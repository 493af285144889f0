import HTML
package import Kernel

/// What the sign-in page shows.
package struct SignInModel: Hashable, Sendable {
  package var state: FormState
  /// Why the last attempt did not succeed.
  package var refusal: Text?
  /// The path to go to afterwards, already checked to be ours.
  package var next: String

  package init(state: FormState = FormState(), refusal: Text? = nil, next: String = "") {
    self.state = state
    self.refusal = refusal
    self.next = next
  }
}

package func signInPage(_ model: SignInModel, in frame: Frame) -> Page {
  let language = frame.language
  var state = model.state
  if let refusal = model.refusal { state.problems.append(FieldProblem("email", code: "account.invalid-credential", text: refusal)) }
  let builder = FormBuilder(frame, state)
  let form: HTML = builder.form(
    .signIn, builder.summary(), model.next.isEmpty ? HTML() : builder.hidden("next", model.next),
    builder.input("email", label: AccountText.email, autocomplete: "username", required: true, inputmode: "email"),
    builder.input("password", label: AccountText.password, type: "password", autocomplete: "current-password", required: true),
    builder.submit(AccountText.signIn))
  return Page(
    title: AccountText.signIn(language), address: .signIn,
    body: """
      <h1>\(AccountText.signIn(language))</h1><p class="lead">\(AccountText.forWhom(language))</p>
      \(form)
      <p class="soft">\(AccountText.forgotten(language))</p>
      """)
}

/// For somebody who is signed in already: where, and where else.
package struct ChooseOrganizationModel: Hashable, Sendable {
  package let name: String
  package let current: String
  package let choices: [Choice]
  package let chosen: String
  package let next: String

  package init(name: String, current: String, choices: [Choice], chosen: String, next: String) {
    self.name = name
    self.current = current
    self.choices = choices
    self.chosen = chosen
    self.next = next
  }
}

package func chooseOrganizationPage(_ model: ChooseOrganizationModel, in frame: Frame) -> Page {
  let language = frame.language
  let builder = FormBuilder(frame, FormState(values: ["organization": model.chosen]))
  let choice: HTML =
    model.choices.count > 6
    ? builder.select("organization", label: AccountText.chooseOrganization, model.choices, required: true)
    : builder.radios("organization", label: AccountText.chooseOrganization, model.choices, required: true)
  let form: HTML =
    model.choices.count < 2
    ? actions(buttonLink(AccountText.goToWork(language), to: Address.home.link(language)))
    : builder.form(
      .signIn, model.next.isEmpty ? HTML() : builder.hidden("next", model.next), choice, builder.submit(AccountText.goOn))
  return Page(
    title: AccountText.signedInAs(language), address: .signIn,
    body: """
      <h1>\(AccountText.signedInAs(language))</h1>
      <p class="lead">\(AccountText.signedIn(name: model.name, organization: model.current)(language))</p>
      \(form)
      """)
}
