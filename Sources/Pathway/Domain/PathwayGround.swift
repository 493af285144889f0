package import Kernel

extension Pathway {
  /// On what it was begun, and with what it is kept and erased.
  package enum Subject: Hashable, Sendable {
    case request(ID<Request>)
    /// A person's file, without a request.
    case file(ID<Person>)
  }

  /// The same as its pages need it.
  package enum Ground: Hashable, Sendable {
    case request(Request)
    /// `name` is empty for those who may not know it.
    case file(ID<Person>, number: String, name: String)

    /// Of the request or of the file: says nothing about her.
    package var number: String {
      switch self {
      case .request(let request): request.number
      case .file(_, let number, _): number
      }
    }

    /// How she is called; empty when that is not known.
    package var name: String {
      switch self {
      case .request(let request): request.clarification.personName
      case .file(_, _, let name): name
      }
    }
  }

  package var request: ID<Request>? {
    if case .request(let id) = subject { id } else { nil }
  }

  package var person: ID<Person>? {
    if case .file(let id) = subject { id } else { nil }
  }
}
