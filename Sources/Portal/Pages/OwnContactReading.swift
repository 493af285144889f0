package import Care
package import Kernel

/// Reads the form in which she changes how she is reached. What the form does not show stays as it is.
package enum OwnContactReader {
  /// - Throws: ``Kernel/Invalid`` with every problem at once.
  package static func changes(_ values: [String: String], of details: PersonDetails, today: Day) throws(Invalid) -> [PersonChange] {
    var problems: [FieldProblem] = []
    func text(_ name: String) -> String { String((values[name] ?? "").trimmed.prefix(200)) }
    var phones: [PersonPhone] = []
    for index in 1...2 where !text("phone\(index)").isEmpty {
      do throws(PhoneNumberProblem) {
        let number = try PhoneNumber(text("phone\(index)"))
        // Who answers it stays known as long as the number is the same.
        phones.append(details.phones.first { $0.number == number } ?? PersonPhone(number: number))
      } catch { problems.append(error.field("phone\(index)")) }
    }
    phones += details.phones.dropFirst(2)
    let email = text("email")
    if !email.isEmpty, !EmailAddress.isPlausible(email) {
      problems.append(FieldProblem("email", code: "person.email-unreadable", text: PersonProblemText.emailUnreadable))
    }
    let emails = (email.isEmpty ? [] : [email]) + details.emails.dropFirst().filter { $0 != email }
    guard problems.isEmpty else { throw Invalid(problems) }
    var changes: [PersonChange] = [
      .contact(
        phones: phones, emails: emails, languages: details.languages, interpreter: details.interpreter, reading: details.reading)
    ]
    let before = details.address(on: today) ?? details.addresses.first ?? DatedAddress()
    var address = before
    address.street = text("street")
    address.postalCode = text("postalCode")
    address.place = text("place")
    guard address != before else { return changes }
    if address.postalCode != before.postalCode { address.municipality = Int(address.postalCode).flatMap(Municipality.withPostalCode)?.nis }
    if !address.street.isEmpty { address.isFixed = true }
    changes.append(.address(address))
    return changes
  }
}
