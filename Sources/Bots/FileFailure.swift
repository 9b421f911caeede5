import Foundation

/// Why the system could not read or write a file, in its own words.
package enum FileFailure {
  package static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey].flatMap { $0 as? any Error } as NSError?
    guard let cause, cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return String(cString: strerror(CInt(cause.code))).lowercased()
  }
}
