import NeuralCore

/// The features that training has seen: name → index, by open addressing.
///
/// Linear probing: the names are hashes already, so their low bits choose the place.
package struct FeatureTable: Sendable {
  /// Names at their places, 0 where none is; a power of two long.
  private var names: [UInt64]
  private var indices: [Int32]
  /// The names in the order in which they were added.
  private var ordered: [UInt64] = []

  package var count: Int { ordered.count }

  package init() {
    names = [UInt64](repeating: 0, count: 1024)
    indices = [Int32](repeating: -1, count: 1024)
  }

  /// The index of `name`, which is added when it is new.
  package mutating func insert(_ name: UInt64) -> Int {
    if 2 * count >= names.count { grow() }
    let place = place(of: name)
    if names[place] == 0 {
      names[place] = name
      indices[place] = Int32(count)
      ordered.append(name)
    }
    return Int(indices[place])
  }

  /// The index of `name`; nil when training has not seen it.
  package func index(of name: UInt64) -> Int? {
    let place = place(of: name)
    return names[place] == 0 ? nil : Int(indices[place])
  }

  func name(at index: Int) -> UInt64 { ordered[index] }

  /// The features that `keep` names, numbered anew in their order.
  package func filtered(_ keep: [Bool]) -> FeatureTable {
    var table = FeatureTable()
    for (index, name) in ordered.enumerated() where keep[index] { _ = table.insert(name) }
    return table
  }

  private func place(of name: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: name) & (names.count - 1)
    while names[place] != 0, names[place] != name { place = (place + 1) & (names.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldNames, oldIndices) = (names, indices)
    names = [UInt64](repeating: 0, count: oldNames.count * 2)
    indices = [Int32](repeating: -1, count: oldNames.count * 2)
    for (name, index) in zip(oldNames, oldIndices) where name != 0 {
      let place = place(of: name)
      names[place] = name
      indices[place] = index
    }
  }
}

// MARK: Model files

extension FeatureTable {
  /// Adds the names in their order, each as two numbers.
  package func append(_ name: String, to writer: inout SafeTensorsWriter) {
    let halves = ordered.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
    writer.add(name, halves.map(Int32.init(bitPattern:)), shape: [count, 2])
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage` when the table is missing or cannot be one.
  package init(_ name: String, in file: SafeTensors) throws {
    let halves = try file.integers(name)
    var capacity = 1024
    while capacity <= halves.count { capacity *= 2 }
    names = [UInt64](repeating: 0, count: capacity)
    indices = [Int32](repeating: -1, count: capacity)
    ordered.reserveCapacity(halves.count / 2)
    for index in 0..<halves.count / 2 {
      let low = UInt32(bitPattern: halves[2 * index])
      let high = UInt32(bitPattern: halves[2 * index + 1])
      let name = UInt64(high) << 32 | UInt64(low)
      guard name != 0, insert(name) == index else {
        throw ModelDamage(path: file.path, reason: "'\(name)' is no table of features")
      }
    }
  }
}
