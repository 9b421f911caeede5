import Foundation
import GRDB

extension SessionStoreError {
  /// What an error met while opening means.
  init(_ error: any Error, opening path: String) {
    switch error {
    case let later as Schema.LaterSchema:
      self = .laterSchema(path: path, steps: later.steps)
    case let database as DatabaseError where database.resultCode != .SQLITE_ERROR:
      self.init(database, in: path)
    case let database as DatabaseError:
      self = .cannotOpen(path: path, reason: database.reason)
    default:
      self = .cannotOpen(path: path, reason: error.localizedDescription)
    }
  }

  /// What an error met while reading or writing means.
  init(_ error: any Error, in path: String) {
    switch error {
    case let error as SessionStoreError:
      self = error
    case let value as JSON.Undecodable:
      self = .undecodable(path: path, source: value.source, reason: value.reason)
    case let error as DatabaseError:
      self.init(error, in: path)
    default:
      self = .failed(path: path, reason: "\(error)")
    }
  }

  /// The error for a caller, who keeps a cancellation as what it is.
  static func describing(_ error: any Error, in path: String) -> any Error {
    error is CancellationError ? error : SessionStoreError(error, in: path)
  }

  private init(_ error: DatabaseError, in path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: error.reason)
    default: self = .failed(path: path, reason: error.reason)
    }
  }
}

extension DatabaseError {
  /// SQLite's words, with its number when they are missing.
  fileprivate var reason: String { message ?? "SQLite error \(extendedResultCode.rawValue)" }
}
