import Foundation
import Language

/// A list of names, looked up where it lies in its file: rows sorted by their folded key.
struct Gazetteer: Sendable {
  private let bytes: Data
  private let start: Int

  init(_ url: URL) throws {
    bytes = try Data(contentsOf: url, options: .mappedIfSafe)
    start = (bytes.firstIndex(of: 0x0A) ?? -1) + 1
  }

  /// How well known a name is; nil when it is not in the list.
  func weight(of key: String) -> Int? {
    guard let row = row(of: Array(key.utf8)) else { return nil }
    return row.split(separator: 0x09).last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// Names drawn with damped weights, `count` of them.
  func samples(_ count: Int, using random: inout some RandomNumberGenerator) -> [String] {
    (0..<count).compactMap { _ in
      var best: (name: String, score: Double)?
      for _ in 0..<8 {
        let place = Int.random(in: start..<bytes.count, using: &random)
        let cells = line(at: lineStart(place)).split(separator: 0x09)
        guard cells.count == 3, let weight = Double(String(decoding: cells[2], as: UTF8.self))
        else { continue }
        let name = String(decoding: cells[1], as: UTF8.self)
        if weight > best?.score ?? 0 { best = (name, weight) }
      }
      return best?.name
    }
  }

  private func row(of key: [UInt8]) -> Data? {
    var (low, high) = (start, bytes.count)
    while low < high {
      let place = lineStart((low + high) / 2)
      let line = line(at: place)
      let found = line.prefix { $0 != 0x09 }
      if found.elementsEqual(key) { return line }
      if found.lexicographicallyPrecedes(key) {
        low = place + line.count + 1
      } else {
        high = place
      }
    }
    return nil
  }

  private func lineStart(_ place: Int) -> Int {
    var place = place
    while place > start, bytes[place - 1] != 0x0A { place -= 1 }
    return place
  }

  private func line(at place: Int) -> Data {
    bytes[place...].prefix { $0 != 0x0A }
  }
}
