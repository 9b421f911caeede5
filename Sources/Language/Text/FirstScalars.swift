/// Finds a range of a sorted list by the first scalar of what stands there.
///
/// A table of its own with open addressing, since every position of every text is looked up.
package struct FirstScalars: Sendable {
  private var scalars: [UInt32]
  private var ranges: [Range<Int32>]
  private let shift: UInt32

  /// No scalar has this number.
  private static let free = UInt32.max

  /// - Parameter firsts: the first scalars of a list's items, in the list's order, equal ones
  ///   side by side.
  package init(_ firsts: [Unicode.Scalar]) {
    var count = 0
    for (index, first) in firsts.enumerated() where index == 0 || firsts[index - 1] != first {
      count += 1
    }
    // At most half of the places are taken, so that a search ends soon.
    let bits = Int.bitWidth - (2 * count).leadingZeroBitCount
    shift = UInt32(32 - max(bits, 1))
    scalars = Array(repeating: Self.free, count: 1 << max(bits, 1))
    ranges = Array(repeating: 0..<0, count: scalars.count)
    var start = 0
    while start < firsts.count {
      let end = firsts[start...].firstIndex { $0 != firsts[start] } ?? firsts.count
      let place = place(of: firsts[start].value)
      scalars[place] = firsts[start].value
      ranges[place] = Int32(start)..<Int32(end)
      start = end
    }
  }

  /// The items that begin with a scalar; empty: none does.
  package subscript(_ scalar: Unicode.Scalar) -> Range<Int> {
    let range = ranges[place(of: scalar.value)]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  private func place(of scalar: UInt32) -> Int {
    var place = Int((scalar &* 0x9e37_79b9) >> shift)
    while scalars[place] != scalar, scalars[place] != Self.free {
      place = (place + 1) & (scalars.count - 1)
    }
    return place
  }
}
