import Care
import HTML
import Kernel

/// The files kept with a request, to download, to add and to remove.
func attachmentCard(_ model: RequestModel, _ frame: Frame) -> HTML {
  let language = frame.language
  let rows: [HTML] = model.attachments.map { attachment in
    let link = Address.attachment(attachment.request, item: attachment.id.raw).link(language)
    let facts = [
      AttachmentText.kind(attachment.kind)(language), AttachmentText.size(attachment.size)(language), attachment.by,
      Words(language).moment(attachment.at),
    ]
    return """
      <li><p dir="auto">\(textLink(attachment.name, to: link))</p><p class="soft">\(facts.filter { !$0.isEmpty }.joined(separator: " · "))</p>\
      \(model.request.isClosed || attachment.request != model.request.id ? HTML() : removing(attachment, model, frame))</li>
      """
  }
  let list: HTML = rows.isEmpty ? "<p class=\"soft\">\(AttachmentText.none, language)</p>" : "<ul class=\"plain-list\">\(rows)</ul>"
  guard !model.request.isClosed, let most = model.mostMegabytes else { return rows.isEmpty ? HTML() : card(title: AttachmentText.title(language), list) }
  let form = model.builder(.attach, frame)
  let accept = ".pdf,.jpg,.jpeg,.png,.txt,application/pdf,image/jpeg,image/png,text/plain"
  let adding = form.form(
    .requestAction(model.request.id, .attach), takesFiles: true,
    form.file("file", label: AttachmentText.file, hint: AttachmentText.hint(most), accept: accept),
    actions(form.submit(AttachmentText.send, style: .secondary)))
  return card(
    title: AttachmentText.title(language), "\(list)\(disclosure(AttachmentText.add(language), open: model.sentBack[.attach] != nil, adding))")
}

private func removing(_ attachment: Attachment, _ model: RequestModel, _ frame: Frame) -> HTML {
  let form = model.builder(.detach(attachment.id), frame)
  let body = form.form(
    .requestAction(attachment.request, .detach), form.hidden("attachment", attachment.id.raw),
    form.input("reason", label: AttachmentText.why, autocomplete: "off", required: true),
    actions(form.danger(AttachmentText.removeForGood, asking: AttachmentText.asking(attachment.name))))
  return disclosure(AttachmentText.remove(frame.language), open: model.sentBack[.detach(attachment.id)] != nil, body)
}
