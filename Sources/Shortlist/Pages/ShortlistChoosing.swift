package import Care
package import HTML
import Kernel

extension FormName {
  /// Puts an entry on the list that the browser carries, or takes it off.
  package static let choose = FormName("choose")
  package static let arrange = FormName("arrange")
  package static let takeUp = FormName("take-up")
  package static let share = FormName("share")
  package static let endLinks = FormName("end-links")
  package static let mail = FormName("mail")
  package static let eraseList = FormName("erase")
  package static let beginList = FormName("begin")
}

/// The button on a result and on an entry's page. It belongs to ``chooseForm(_:back:)``, which the page holds once.
///
/// - Parameter place: from 1, where a page shows the same entry several times.
package func chooseButton(_ entry: Entry, _ frame: Frame, place: Int = 1) -> HTML {
  chooseButton(entry.id, named: "\(entry.name, frame.language)", frame, place: place)
}

/// The same for an activity.
func chooseButton(_ activity: Activity, _ frame: Frame) -> HTML {
  chooseButton(activity.reference, named: "<span lang=\"\(activity.language.code)\">\(activity.title)</span>", frame, place: 1)
}

private func chooseButton(_ reference: String, named name: HTML, _ frame: Frame, place: Int) -> HTML {
  guard let chosen = frame.chosen, !frame.formToken.isEmpty else { return HTML() }
  let isOn = chosen.contains(reference)
  let language = frame.language
  let words = isOn ? ShortlistText.isOn : ShortlistText.add
  return """
    <p class="choose no-print"><button type="submit" form="list-form" id="\(chooseAnchor(reference))\(if: place > 1, "-\(place)")" name="\(isOn ? "remove" : "add")" \
    value="\(reference)" class="button \(isOn ? "quiet" : "secondary") small" data-list>\(if: isOn, "<span aria-hidden=\"true\">✓ </span>")\
    \(words, language)<span class="visually-hidden"> – \(name)</span></button></p>
    """
}

/// Where a page stands still after a choice without script.
package func chooseAnchor(_ entry: String) -> String {
  "list-" + String(decoding: entry.utf8.map { byte in byte == UInt8(ascii: "/") ? UInt8(ascii: "-") : byte }, as: UTF8.self)
}

/// The one form behind all buttons of a page.
///
/// - Parameter back: the page itself, as its address stands with its query.
package func chooseForm(_ frame: Frame, back: AddressLink) -> HTML {
  guard frame.chosen != nil, !frame.formToken.isEmpty else { return HTML() }
  return """
    <form method="post" action="\(url: Address.directoryForm(.shortlist, .choose).link(frame.language))" id="list-form">\
    <input type="hidden" name="token" value="\(frame.formToken)"><input type="hidden" name="back" value="\(back.link)"></form>\
    <p id="list-status" class="visually-hidden" role="status"></p>
    """
}

/// How many are on the list, leading to it; an empty place for the script where there are none.
func chosenLink(_ frame: Frame) -> HTML {
  guard let chosen = frame.chosen else { return HTML() }
  guard !chosen.isEmpty else { return "<span id=\"list-link\" data-list hidden></span>" }
  return """
    <a id="list-link" class="list-link" data-list href="\(url: Address.directory(.shortlist).link(frame.language))">\
    \(ShortlistText.link(chosen.count), frame.language)</a>
    """
}
