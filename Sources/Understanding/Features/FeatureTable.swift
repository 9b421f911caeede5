import NeuralCore

/// The features that training has seen: name → index, by open addressing.
///
/// Linear probing: the names are hashes already, so their low bits choose the place.
struct FeatureTable: Sendable {
  /// Names at their places, 0 where none is; a power of two long.
  private var names: [UInt64]
  private var indices: [Int32]
  private(set) var count = 0

  init() {
    names = [UInt64](repeating: 0, count: 1024)
    indices = [Int32](repeating: -1, count: 1024)
  }

  /// The index of `name`, which is added when it is new.
  mutating func insert(_ name: UInt64) -> Int {
    if 2 * count >= names.count { grow() }
    let place = place(of: name)
    if names[place] == 0 {
      names[place] = name
      indices[place] = Int32(count)
      count += 1
    }
    return Int(indices[place])
  }

  /// The index of `name`; nil when training has not seen it.
  func index(of name: UInt64) -> Int? {
    let place = place(of: name)
    return names[place] == 0 ? nil : Int(indices[place])
  }

  /// The features that `keep` names, numbered anew in their order.
  func filtered(_ keep: [Bool]) -> FeatureTable {
    var ordered = [UInt64](repeating: 0, count: count)
    for (name, index) in zip(names, indices) where name != 0 { ordered[Int(index)] = name }
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
  /// Adds the table as it lies in memory, each name as two numbers.
  func append(_ name: String, to writer: inout SafeTensorsWriter) {
    let halves = names.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
    writer.add("\(name).names", halves.map(Int32.init(bitPattern:)), shape: [names.count, 2])
    writer.add("\(name).indices", indices, shape: [indices.count])
  }

  /// - Throws: `SafeTensorsDamage` or `ModelDamage`.
  init(_ name: String, in file: SafeTensors) throws {
    let halves = try file.integers("\(name).names")
    indices = try file.integers("\(name).indices")
    names = (0..<halves.count / 2).map {
      UInt64(UInt32(bitPattern: halves[2 * $0]))
        | UInt64(UInt32(bitPattern: halves[2 * $0 + 1])) << 32
    }
    count = Int(indices.max() ?? -1) + 1
    let isPowerOfTwo = names.count > 0 && names.count & (names.count - 1) == 0
    guard isPowerOfTwo, indices.count == names.count, count < names.count,
      zip(names, indices).allSatisfy({ ($0 == 0) == ($1 < 0) })
    else { throw ModelDamage(path: file.path, reason: "'\(name)' is no feature table") }
  }
}
