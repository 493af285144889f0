import Care
import HTML

/// The pictures of the sheet: drawn with lines, so that they print well. They decorate; the words beside them say the same.
enum ConsentPictures {
  static func picture(_ picture: ConsentExplanation.Picture) -> HTML {
    """
    <svg class="sheet-picture" viewBox="0 0 64 64" width="88" height="88" aria-hidden="true" focusable="false">\(drawing(picture))</svg>
    """
  }

  private static func drawing(_ picture: ConsentExplanation.Picture) -> HTML {
    switch picture {
    case .house: "<path d=\"M8 32 32 10l24 22v24H8zM26 56V38h12v18\"/>"
    case .circle:
      """
      <circle cx="32" cy="32" r="7" class="warm"/><circle cx="32" cy="10" r="6"/><circle cx="53" cy="25" r="6"/><circle cx="45" cy="50" r="6"/>\
      <circle cx="19" cy="50" r="6"/><circle cx="11" cy="25" r="6"/><path d="M32 16v9M47 27l-8 3M41 45l-5-7M23 45l5-7M17 27l8 3"/>
      """
    case .share: "<path d=\"M10 8h26l10 10v38H10zM36 8v10h10M18 28h20M18 37h20M18 46h12M46 40h12M52 34l7 6-7 6\"/>"
    case .choice: "<path d=\"M8 12h14v14H8zM8 38h14v14H8zM11 18l4 5 10-12M30 19h26M30 45h26\"/>"
    case .lock: "<path d=\"M14 28h36v28H14zM21 28v-7a11 11 0 0 1 22 0v7M32 38v8\"/><circle cx=\"32\" cy=\"38\" r=\"3\" class=\"warm\"/>"
    case .no: "<circle cx=\"32\" cy=\"32\" r=\"24\"/><path d=\"M22 22l20 20M42 22 22 42\"/>"
    case .back: "<path d=\"M14 26h28a14 14 0 0 1 0 28H22M24 14 12 26l12 12\"/>"
    case .chart: "<path d=\"M8 8v48h48\"/><path class=\"warm\" d=\"M16 40h8v16h-8zM30 28h8v28h-8zM44 18h8v38h-8z\"/>"
    case .book: "<path d=\"M32 16C24 10 14 10 6 13v39c8-3 18-3 26 3 8-6 18-6 26-3V13c-8-3-18-3-26 3zM32 16v39\"/>"
    case .question:
      "<circle cx=\"32\" cy=\"32\" r=\"25\"/><path d=\"M24 25a8 8 0 1 1 12 7c-3 2-4 3-4 7\"/><circle cx=\"32\" cy=\"46\" r=\"2\" class=\"warm\"/>"
    }
  }
}
