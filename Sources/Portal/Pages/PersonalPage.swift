import Care
import HTML
import Kernel

/// A page of a person's own access: large, with a way back, a button that leaves at once, and a title that names nobody.
func personalPage(_ page: MyPage, title: Text, in frame: Frame, back: MyPage? = .home, _ body: HTML) -> Page {
  let language = frame.language
  let way: HTML =
    back.map { target in
      """
      <p class="no-print"><a class="button secondary way-back" href="\(url: Address.my(target).link(language))">\
      <span aria-hidden="true">\(language.isRightToLeft ? "→" : "←")</span> \(PortalText.back, language)</a></p>
      """
    } ?? HTML()
  var result = Page(
    title: title(language), address: .my(page),
    body: "\(way)<div class=\"own-head\">\(PortalPictures.picture(page))<h1>\(title, language)</h1></div>\(body)")
  result.width = .personal
  result.hasQuickExit = true
  return result
}

/// Drawn with lines, for those who do not read easily. They decorate; the words beside them say the same.
enum PortalPictures {
  static func picture(_ page: MyPage) -> HTML { drawn(drawing(page)) }

  static func drawn(_ lines: HTML) -> HTML {
    """
    <svg class="own-picture" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">\(lines)</svg>
    """
  }

  private static func drawing(_ page: MyPage) -> HTML {
    switch page {
    case .home: house
    case .signIn: "<path d=\"M26 8h28v48H26M6 32h32M27 21l11 11-11 11\"/>"
    case .file: "<path d=\"M8 10h48v44H8zM34 24h14M34 34h14M34 44h8\"/><circle cx=\"21\" cy=\"26\" r=\"6\" class=\"warm\"/><path d=\"M12 45c1-8 4-11 9-11s8 3 9 11\"/>"
    case .circle:
      """
      <circle cx="32" cy="32" r="7" class="warm"/><circle cx="32" cy="10" r="6"/><circle cx="53" cy="25" r="6"/><circle cx="45" cy="50" r="6"/>\
      <circle cx="19" cy="50" r="6"/><circle cx="11" cy="25" r="6"/><path d="M32 16v9M47 27l-8 3M41 45l-5-7M23 45l5-7M17 27l8 3"/>
      """
    case .requests: "<path d=\"M8 10h48v34H30L18 56V44H8z\"/><path class=\"warm\" d=\"M20 27h4M30 27h4M40 27h4\"/>"
    case .consents: "<path d=\"M8 12h14v14H8zM8 38h14v14H8zM30 19h26M30 45h26\"/><path class=\"warm\" d=\"M11 18l4 5 10-12\"/>"
    case .access: "<path d=\"M14 28h36v28H14zM21 28v-7a11 11 0 0 1 22 0v7M32 38v8\"/><circle cx=\"32\" cy=\"38\" r=\"3\" class=\"warm\"/>"
    case .log: "<path d=\"M4 32c8-13 17-19 28-19s20 6 28 19c-8 13-17 19-28 19S12 45 4 32z\"/><circle cx=\"32\" cy=\"32\" r=\"8\" class=\"warm\"/>"
    case .notebook: "<path d=\"M32 16C24 10 14 10 6 13v39c8-3 18-3 26 3 8-6 18-6 26-3V13c-8-3-18-3-26 3zM32 16v39\"/>"
    case .eligibility: "<path d=\"M12 8h40v48H12zM22 22h20M22 34h20\"/><path class=\"warm\" d=\"M22 45l5 6 13-14\"/>"
    case .ledger: "<path d=\"M8 16h48v32H8zM24 16v32M40 16v32\"/><path class=\"warm\" d=\"M11 19h10v26H11z\"/>"
    case .copy: "<path d=\"M10 6h28v38H10zM20 20h28v38H20z\" class=\"page\"/><path class=\"warm\" d=\"M27 32h14M27 40h14M27 48h8\"/>"
    }
  }

  static let house: HTML = "<path d=\"M8 32 32 10l24 22v24H8zM26 56V38h12v18\"/>"
  static let tablet: HTML = "<path d=\"M14 6h36v52H14z\"/><circle cx=\"32\" cy=\"52\" r=\"2\" class=\"warm\"/><path d=\"M14 46h36\"/>"
  static let address: HTML = "<path d=\"M4 20h56v24H4zM12 32h22\"/><path class=\"warm\" d=\"M48 26v12l4-4 3 6\"/>"
  static let key: HTML = "<circle cx=\"20\" cy=\"32\" r=\"12\"/><circle cx=\"20\" cy=\"32\" r=\"3\" class=\"warm\"/><path d=\"M32 32h26v10M48 32v8\"/>"
  static let words: HTML = "<path d=\"M6 14h52v36H6zM14 32h8M28 32h8M42 32h8\" /><path class=\"warm\" d=\"M14 38h8M28 38h8M42 38h8\"/>"
}
