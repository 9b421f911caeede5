import Foundation

/// Why the system could not read or write a file, in its own words.
enum FileFailure {
  static func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return cause.map { String(cString: strerror(Int32($0.code))).lowercased() } ?? "\(error)"
  }
}
