package import Care
import HTML
package import Kernel

/// The name of the box of a need in the form that prepares a referral.
package func needBox(_ need: ID<Need>) -> String { needBoxStart + need.raw }

/// The need of a box; `nil` for every other field.
package func need(ofBox name: String) -> ID<Need>? { name.hasPrefix(needBoxStart) ? ID(String(name.dropFirst(needBoxStart.count))) : nil }

private let needBoxStart = "need."

/// Which of several needs it answers: one service may do two things, so they are boxes. Nothing for a request that is its own one need.
func needBoxes(_ model: NewReferralModel, _ form: FormBuilder) -> HTML {
  guard !model.needs.isEmpty else { return HTML() }
  let language = form.frame.language
  let problem = form.state.problem("needs")
  let boxes: [HTML] = model.needs.map { need in
    let (box, name) = ("f-need-\(need.id.raw)", needBox(need.id))
    let services = model.prepared.filter { need.referrals.contains($0.id) }.map(\.serviceName)
    let told: HTML = services.isEmpty ? HTML() : " <span class=\"soft\">(\(NeedText.referred(Words(language).list(services)), language))</span>"
    return """
      <label class="choice" for="\(box)"><input type="checkbox" id="\(box)" name="\(name)" value="yes"\
      \(if: form.state[name] == "yes", " checked")> <span><span dir="auto">\(need.words)</span>\(told)</span></label>
      """
  }
  let error: HTML? = problem.map { "<p class=\"error\" id=\"f-needs-error\">\($0.text, language)</p>" }
  return """
    <fieldset class="field\(if: problem != nil, " has-error")" id="f-needs" tabindex="-1" \
    aria-describedby="f-needs-hint\(if: problem != nil, " f-needs-error")"><legend>\(ReferralText.needs, language)</legend>\
    <p class="hint" id="f-needs-hint">\(ReferralText.needsHint, language)</p>\(error)<div class="choices">\(boxes)</div></fieldset>
    """
}
