import Foundation
import Language

/// A list of names, looked up where it lies in its file: rows sorted by their folded key.
struct Gazetteer: Sendable {
  private let bytes: [UInt8]
  /// Where each row begins.
  private let rows: [Int]

  init(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    var rows: [Int] = []
    // The first line says where the names come from.
    for place in bytes.indices where bytes[place] == 0x0A && place + 1 < bytes.count {
      rows.append(place + 1)
    }
    (self.bytes, self.rows) = (bytes, rows)
  }

  /// What the list has for a key, and whether it goes on in a longer one.
  struct Entry {
    var weight: Int?
    var isPrefix: Bool
  }

  func entry(of key: [UInt8]) -> Entry {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(rows[middle], key) { low = middle + 1 } else { high = middle }
    }
    guard low < rows.count, hasPrefix(key, at: rows[low]) else {
      return Entry(weight: nil, isPrefix: false)
    }
    let isWhole = bytes[rows[low] + key.count] == Self.tab
    return Entry(weight: isWhole ? weight(at: rows[low]) : nil, isPrefix: true)
  }

  /// Names drawn with damped weights, `count` of them.
  func samples(_ count: Int, using random: inout some RandomNumberGenerator) -> [String] {
    guard !rows.isEmpty else { return [] }
    return (0..<count).map { _ in
      let drawn = (0..<8).map { _ in rows[Int.random(in: rows.indices, using: &random)] }
      return name(at: drawn.max { weight(at: $0) < weight(at: $1) } ?? rows[0])
    }
  }

  private static let tab = UInt8(ascii: "\t")

  /// Whether the row's key is less than `key`.
  private func precedes(_ row: Int, _ key: [UInt8]) -> Bool {
    for index in key.indices {
      let byte = bytes[row + index]
      if byte != key[index] { return byte == Self.tab || byte < key[index] }
    }
    return false
  }

  private func hasPrefix(_ key: [UInt8], at row: Int) -> Bool {
    guard row + key.count < bytes.count else { return false }
    return key.indices.allSatisfy { bytes[row + $0] == key[$0] }
  }

  private func weight(at row: Int) -> Int {
    Int(String(decoding: cells(at: row).last ?? [], as: UTF8.self)) ?? 0
  }

  private func name(at row: Int) -> String {
    String(decoding: cells(at: row)[1], as: UTF8.self)
  }

  /// Key, name and weight.
  private func cells(at row: Int) -> [ArraySlice<UInt8>] {
    bytes[row...].prefix { $0 != 0x0A }.split(
      separator: Self.tab, maxSplits: 2, omittingEmptySubsequences: false)
  }
}
