package import Kernel

/// The answer of the search for programs, the same from the command line and the API.
///
/// `{"query":…,"results":[{"id":"category/38","name":"Télévigilance","kind":"category","score":…}, …]}`; a score has at most three
/// decimals.
package func searchAnswerJSON(query: String, hits: [SearchIndex.Hit], language: Language) -> String {
  var json = JSONWriter()
  json.object { json in
    json.field("query", query)
    json.name("results")
    json.list { json in
      for hit in hits {
        json.object { json in
          json.field("id", hit.entry.id)
          json.field("name", hit.entry.name(language))
          json.field("kind", hit.entry.kind.rawValue)
          json.name("score")
          json.value(hit.score, decimals: 3)
        }
      }
    }
  }
  return json.text
}
