import Actions
import Care
import Kernel
import Pages

extension House {
  /// What is written to those who are told how a request went.
  var outcomeLetters: OutcomeLetters {
    OutcomeLetters(
      doctor: { request, doctor, number, house, language in
        let sender = Letters.Sender(name: house.name, phone: house.phone)
        let words = OutcomeWords.doctor(request.state, name: doctor.details.name, fileNumber: number, from: sender, in: language)
        return Letter(subject: words.subject, body: words.body)
      },
      reporter: { report, hasEnded, house, language in
        let sender = Letters.Sender(name: house.name, phone: house.phone)
        let words = OutcomeWords.reporterLetter(hasEnded: hasEnded, from: sender, in: language)
        return Letter(subject: words.subject, body: words.body)
      },
      words: { report, hasEnded in OutcomeWords.reporter(hasEnded: hasEnded, in: report.report.language) }, receipt: receiptLetters)
  }

  /// Who can be told, with the very words that go out.
  func telling(_ file: TellingFile, of request: Request) -> RequestTelling {
    let letters = outcomeLetters
    var (written, envelope): ([RequestTelling.Written], String) = ([], "")
    switch file.doctor {
    case .may(let doctor), .onPaper(let doctor):
      // On paper the language can be chosen: whoever chooses another one reads what goes out in it, too.
      let languages = RequestTelling.languages(doctor.letterLanguage, isChosen: file.doctor == .onPaper(doctor))
      written = languages.map { language in
        RequestTelling.Written(language: language, words: letters.doctor(request, doctor, file.fileNumber, file.house, language).body)
      }
      envelope = [doctor.details.name, doctor.details.address].filter { !$0.trimmed.isEmpty }.joined(separator: "\n")
    case .noFile, .none, .notAgreed: break
    }
    let reporters: [RequestTelling.Reporter] = file.reporters.compactMap { reporter in
      let report = reporter.report
      guard let way = report.wayToTell else { return nil }
      let languages = RequestTelling.languages(report.report.language, isChosen: way == .letter)
      let said: [RequestTelling.Written] = languages.map { language in
        let words = way == .receipt ? letters.words(report, request.isClosed) : letters.reporter(report, request.isClosed, file.house, language).body
        return RequestTelling.Written(language: language, words: words)
      }
      return RequestTelling.Reporter(report: report.id, number: report.number, way: way, written: said, isTold: reporter.isTold)
    }
    var telling = RequestTelling(doctor: file.doctor, isDoctorTold: file.isDoctorTold, doctorWritten: written, reporters: reporters)
    telling.doctorEnvelope = envelope
    telling.isDoctorLetterLost = file.isDoctorLetterLost
    return telling
  }
}
