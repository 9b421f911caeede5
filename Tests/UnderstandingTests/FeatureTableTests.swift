import NeuralCore
import Testing
import Understanding

@Suite struct FeatureTableTests {
  /// More names than the table first has places for.
  private static let names = (1...5000).map { UInt64($0) &* 0x9e37_79b9_7f4a_7c15 }

  private func table() -> FeatureTable {
    var table = FeatureTable()
    for name in Self.names { _ = table.insert(name) }
    return table
  }

  @Test func `numbers names in the order in which they come`() {
    var table = FeatureTable()
    #expect(Self.names.map { table.insert($0) } == Array(0..<5000))
    #expect(Self.names.map { table.insert($0) } == Array(0..<5000))
    #expect(table.count == 5000)
  }

  @Test func `does not know what it was not told`() {
    #expect(table().index(of: 12345) == nil)
  }

  @Test func `numbers what is kept anew`() {
    let kept = table().filtered(Self.names.indices.map { $0 % 2 == 1 })
    #expect(kept.count == 2500)
    #expect(kept.index(of: Self.names[0]) == nil)
    #expect(kept.index(of: Self.names[3]) == 1)
  }

  @Test func `is the same after a file`() throws {
    let folder = try TemporaryFolder()
    var writer = SafeTensorsWriter()
    table().append("t", to: &writer)
    try writer.write(to: folder.file("t"))
    let read = try FeatureTable("t", in: SafeTensors(mapping: folder.file("t")))
    #expect(Self.names.map { read.index(of: $0) } == Array(0..<5000))
    #expect(read.index(of: 12345) == nil)
  }

  @Test func `refuses a table that has a name twice`() throws {
    let folder = try TemporaryFolder()
    var writer = SafeTensorsWriter()
    writer.add("t", [1, 2, 1, 2] as [Int32], shape: [2, 2])
    try writer.write(to: folder.file("t"))
    let file = try SafeTensors(mapping: folder.file("t"))
    #expect(throws: ModelDamage.self) { try FeatureTable("t", in: file) }
  }
}
