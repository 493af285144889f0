import Care
import HTML
import Kernel

extension FormName {
  /// Coming back with the name and the phrase.
  package static let comeBack = FormName("back")
  /// A one-time code is shown.
  package static let code = FormName("code")
  /// The phrase is chosen: the access begins.
  package static let begin = FormName("begin")
}

/// What the page for coming in shows.
package struct PortalSignInModel: Hashable, Sendable {
  /// Which of the two forms came back.
  package var sentBack: FormName?
  package var state: FormState
  /// The path to go to afterwards, already checked to be ours.
  package var next: String

  package init(sentBack: FormName? = nil, state: FormState = FormState(), next: String = "") {
    self.sentBack = sentBack
    self.state = state
    self.next = next
  }
}

/// Coming in: with a code for the first time, or with the name and the phrase.
package func portalSignInPage(_ model: PortalSignInModel, in frame: Frame) -> Page {
  let language = frame.language
  let withCode = FormBuilder(frame, model.sentBack == .code ? model.state : FormState(), prefix: "code")
  let withName = FormBuilder(frame, model.sentBack == .comeBack ? model.state : FormState(), prefix: "name")
  let first = card(
    title: PortalText.first(language), accent: .sun,
    withCode.form(
      .myForm(.signIn, .code),
      withCode.input("code", label: PortalText.code, hint: PortalText.codeHint, autocomplete: "one-time-code", required: true),
      withCode.input("birth", label: PortalText.birth, hint: PortalText.birthHint, autocomplete: "off"), withCode.submit(PortalText.goOn)))
  let again = card(
    title: PortalText.again(language), accent: .iris,
    """
    \(withName.form(
      .my(.signIn), model.next.isEmpty ? HTML() : withName.hidden("next", model.next),
      withName.input("handle", label: PortalText.handle, hint: PortalText.handleHint, autocomplete: "username", required: true),
      withName.input("phrase", label: PortalText.phrase, type: "password", autocomplete: "current-password", required: true),
      withName.checkbox("own", label: PortalText.ownDevice), withName.submit(PortalText.enter)))<p class="soft">\(PortalText.lost, language)</p>
    """)
  return personalPage(
    .signIn, title: PortalText.title, in: frame, back: nil,
    "<p class=\"lead\">\(PortalText.signInLead, language)</p>\(withCode.summary())\(withName.summary())<div class=\"own-two\">\(again)\(first)</div>")
}

/// The code is right: how will she come back?
///
/// - Parameters:
///   - state: holds the code and the date as they were typed, and a phrase to keep or to change.
package func choosePhrasePage(_ state: FormState, in frame: Frame) -> Page {
  let form = FormBuilder(frame, state)
  return personalPage(
    .signIn, title: PortalText.choose, in: frame, back: .signIn,
    """
    <p class="lead">\(PortalText.chooseLead, frame.language)</p>\(form.summary())\
    \(card(accent: .iris, form.form(
      .myForm(.signIn, .begin), form.hidden("code", state["code"]), form.hidden("birth", state["birth"]),
      form.input("phrase", label: PortalText.phrase, hint: PortalText.phraseHint, autocomplete: "new-password", required: true),
      form.checkbox("own", label: PortalText.ownDevice), form.submit(PortalText.enter))))
    """)
}
