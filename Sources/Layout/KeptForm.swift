package import HTML
package import Kernel

/// What is said about a form that outlives a lost network: hidden until the script has something to say, and a word for those without script.
package func keptNotice(_ language: Language) -> HTML {
  """
  <div data-kept hidden role="status">\(notice(
    .warn,
    """
    <p data-kept-lost>\(KeptFormText.lost, language)</p><p data-kept-found>\(KeptFormText.found, language)</p>\
    <div class="actions" data-kept-doing><button type="button" class="button" data-kept-fill>\(KeptFormText.fill, language)</button> \
    <button type="button" class="button secondary" data-kept-drop>\(KeptFormText.drop, language)</button></div>
    """))</div><noscript><p class="hint">\(KeptFormText.withoutScript, language)</p></noscript>
  """
}
