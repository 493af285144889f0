package import Kernel

/// The answer of the search for programs, the same from the command line and the API.
///
/// `{"query":…,"results":[{"id":"category/38","name":"Télévigilance","kind":"category","score":…}, …]}`; a score has at most three
/// decimals.
package func searchAnswerJSON(query: String, hits: [SearchIndex.Hit], language: Language) -> String {
  var json = "{\"query\":"
  appendQuoted(query, to: &json)
  json += ",\"results\":["
  for (position, hit) in hits.enumerated() {
    if position > 0 { json += "," }
    json += "{\"id\":"
    appendQuoted(hit.entry.id, to: &json)
    json += ",\"name\":"
    appendQuoted(hit.entry.name(language), to: &json)
    json += ",\"kind\":\"\(hit.entry.kind.rawValue)\",\"score\":\(decimal(hit.score))}"
  }
  return json + "]}"
}

private func appendQuoted(_ text: String, to json: inout String) {
  let digits = Array("0123456789abcdef".unicodeScalars)
  json.unicodeScalars.append("\"")
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case _ where scalar.value < 32 || scalar.value == 127 || scalar.value == 0x2028 || scalar.value == 0x2029:
      json += "\\u"
      for shift in [12, 8, 4, 0] { json.unicodeScalars.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
    default: json.unicodeScalars.append(scalar)
    }
  }
  json.unicodeScalars.append("\"")
}

/// A number as JSON writes it, without exponent, rounded to three decimals.
private func decimal(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "0" }
  let thousandths = Int((value * 1000).rounded())
  let rest = abs(thousandths) % 1000
  let whole = "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000)"
  guard rest > 0 else { return whole }
  var digits = String(rest + 1000).dropFirst()
  while digits.last == "0" { digits = digits.dropLast() }
  return "\(whole).\(digits)"
}
