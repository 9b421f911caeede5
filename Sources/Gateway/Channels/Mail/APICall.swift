import Foundation
import HTTPTypes

/// One call of a platform's API, as it is kept until it is made: without secrets.
package struct APICall: Hashable, Sendable, Codable {
  /// The method's name, or the path or address that the platform named.
  package var method: String
  /// JSON, or a form.
  package var body: String

  package init(method: String, body: String) {
    self.method = method
    self.body = body
  }
}

/// A call with its secrets, as it goes out.
package struct OutgoingRequest: Hashable, Sendable {
  package var method = "POST"
  package var url: String
  package var headers: [String: String] = [:]
  package var contentType = "application/json; charset=utf-8"
  package var body: String
}

/// What came back.
package struct OutgoingAnswer: Hashable, Sendable {
  package var status: Int
  /// From the header `Retry-After`.
  package var retryAfter: Duration?
  package var body: Data

  package init(status: Int, retryAfter: Duration? = nil, body: Data = Data()) {
    self.status = status
    self.retryAfter = retryAfter
    self.body = body
  }
}

/// What came of a call.
package enum CallOutcome: Hashable, Sendable {
  case done
  /// Worth another try, not before this time has passed.
  case busy(Duration?)
  /// Would be refused again.
  case refused(String)

  /// As HTTP's statuses say it.
  package init(status answer: OutgoingAnswer) {
    switch answer.status {
    case 200..<300: self = .done
    case 408, 425, 429, 500...: self = .busy(answer.retryAfter)
    default: self = .refused("status \(answer.status)")
    }
  }
}
