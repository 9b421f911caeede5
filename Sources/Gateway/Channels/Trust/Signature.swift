import Crypto
import Foundation

/// Proofs of who sent a request, compared in constant time.
package enum Signature {
  /// A signature over `message` with a shared secret.
  package static func check<Hash: HashFunction>(
    _ code: Data?, over message: Data, secret: String, _ hash: Hash.Type
  ) throws(Untrusted) {
    guard let code else { throw Untrusted(reason: "the signature is missing or malformed") }
    let key = SymmetricKey(data: Data(secret.utf8))
    guard HMAC<Hash>.isValidAuthenticationCode(code, authenticating: message, using: key) else {
      throw Untrusted(reason: "the signature does not match")
    }
  }

  /// A shared secret that is sent as it is. Digests are compared, whose lengths tell nothing.
  package static func check(_ token: String?, equals secret: String) throws(Untrusted) {
    guard let token, !secret.isEmpty else { throw Untrusted(reason: "the secret is missing") }
    // Crypto compares digests in constant time.
    guard SHA256.hash(data: Data(token.utf8)) == SHA256.hash(data: Data(secret.utf8)) else {
      throw Untrusted(reason: "the secret does not match")
    }
  }

  /// Seconds since 1970 within `window` of now: what is older may be a recording.
  package static func check(
    timestamp: String?, within window: TimeInterval, of now: Date
  ) throws(Untrusted) {
    guard let seconds = timestamp.flatMap(TimeInterval.init),
      abs(now.timeIntervalSince1970 - seconds) <= window
    else { throw Untrusted(reason: "the timestamp is missing or outside of the window") }
  }
}

extension Data {
  /// The bytes that hexadecimal digits stand for; nil where other characters are among them.
  package init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 < 0x80 }) else { return nil }
    var bytes = Data(capacity: digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      let pair = String(decoding: digits[index..<index + 2], as: UTF8.self)
      guard pair.first != "+", pair.first != "-", let byte = UInt8(pair, radix: 16) else {
        return nil
      }
      bytes.append(byte)
    }
    self = bytes
  }
}
