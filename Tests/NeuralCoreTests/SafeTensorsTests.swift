import Foundation
import NeuralCore
import Testing

@Suite struct SafeTensorsTests {
  private let folder = TemporaryFolder()

  private var writer: SafeTensorsWriter {
    var writer = SafeTensorsWriter(metadata: ["bot": "호텔", "version": "1"])
    writer.add("labels", Array("BookHotel".utf8))
    writer.add("weights", Matrix(rows: 2, columns: 3, [1, -2, 0.5, .pi, 0, -0.0]))
    writer.add("counts", [3, -7] as [Int32], shape: [2, 1])
    writer.add("none", [] as [Float], shape: [0, 4])
    return writer
  }

  @Test func `reads what was written, without copying matrices`() throws {
    try writer.write(to: folder.path("model"))
    let file = try SafeTensors(mapping: folder.path("model"))
    #expect(file.names == ["counts", "labels", "none", "weights"])
    #expect(file.metadata == ["bot": "호텔", "version": "1"])
    #expect(try file.matrix("weights").elements == [1, -2, 0.5, .pi, 0, -0.0])
    #expect(try file.integers("counts") == [3, -7])
    #expect(try file.bytes("labels") == Array("BookHotel".utf8))
    #expect(file.shape("none") == [0, 4])
    #expect(try file.matrix("none", rows: 0, columns: 4).count == 0)
  }

  @Test func `a matrix outlives the object that mapped it`() throws {
    try writer.write(to: folder.path("model"))
    let matrix = try SafeTensors(mapping: folder.path("model")).matrix("weights")
    try FileManager.default.removeItem(atPath: folder.path("model"))
    #expect(matrix[1, 0] == .pi)
  }

  @Test func `lies on disk as the format says`() throws {
    try writer.write(to: folder.path("model"))
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("model"))))
    let length = (0..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
    let header = try #require(
      JSONSerialization.jsonObject(with: Data(bytes[8..<8 + length])) as? [String: [String: Any]])
    #expect((8 + length) % 8 == 0)
    let weights = try #require(header["weights"])
    #expect(weights["dtype"] as? String == "F32" && weights["shape"] as? [Int] == [2, 3])
    let offsets = try #require(weights["data_offsets"] as? [Int])
    let floats = bytes[(8 + length + offsets[0])..<(8 + length + offsets[1])]
    #expect(Array(floats.prefix(8)) == [0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0])
    #expect(header["__metadata__"] as? [String: String] == ["bot": "호텔", "version": "1"])
  }

  @Test func `the same tensors give the same bytes`() throws {
    #expect(try writer.bytes() == writer.bytes())
  }

  @Test func `a model that is there is replaced whole, and nothing else is left behind`() throws {
    try Data("old".utf8).write(to: URL(filePath: folder.path("model")))
    try writer.write(to: folder.path("model"))
    #expect(try SafeTensors(mapping: folder.path("model")).names.count == 4)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["model"])
  }

  @Test func `a folder that cannot be written leaves no draft`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("model/inside"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try writer.write(to: folder.path("model")) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root) == ["model"])
  }

  @Test(arguments: DamagedFile.all)
  func `refuses a damaged file and says why`(_ damaged: DamagedFile) throws {
    try damaged.bytes.write(to: URL(filePath: folder.path("model")))
    let damage = #expect(throws: SafeTensorsDamage.self) {
      try SafeTensors(mapping: folder.path("model"))
    }
    #expect(
      damage?.description == "\(folder.path("model")): not a usable model file: \(damaged.why)")
  }

  @Test func `refuses a file cut off wherever it is`() throws {
    let whole = try writer.bytes()
    for length in stride(from: 0, to: whole.count, by: 5) {
      try whole.prefix(length).write(to: URL(filePath: folder.path("model")))
      #expect(throws: SafeTensorsDamage.self) { try SafeTensors(mapping: folder.path("model")) }
    }
  }

  @Test func `takes any damage without a crash`() throws {
    let whole = try writer.bytes()
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var bytes = whole
      for _ in 0..<1 + random.index(below: 4) {
        bytes[random.index(below: bytes.count)] = UInt8(random.index(below: 256))
      }
      try bytes.write(to: URL(filePath: folder.path("model")))
      guard let file = try? SafeTensors(mapping: folder.path("model")) else { continue }
      for name in file.names { _ = try? file.matrix(name).elements.reduce(0, +) }
    }
  }

  @Test func `says which tensor a model lacks`() throws {
    try writer.write(to: folder.path("model"))
    let file = try SafeTensors(mapping: folder.path("model"))
    let path = folder.path("model")
    #expect(throws: SafeTensorsDamage(path: path, problem: .missing("bias", type: "F32"))) {
      try file.floats("bias")
    }
    let wrong = SafeTensorsDamage.Problem.wrongShape("weights", found: [2, 3], expected: [3, 2])
    #expect(throws: SafeTensorsDamage(path: path, problem: wrong)) {
      try file.matrix("weights", rows: 3, columns: 2)
    }
  }

  @Test func `refuses a file that is not there`() {
    let damage = #expect(throws: SafeTensorsDamage.self) {
      try SafeTensors(mapping: folder.path("none"))
    }
    #expect(damage?.problem == .unreadable("No such file or directory"))
  }

  @Test func `parameters are read where they lie, and refused when the layout is another`() throws {
    var layout = ParameterLayout()
    let layer = Linear("layer", inputs: 3, outputs: 2, in: &layout)
    let table = layout.addTable("table", rows: 4, columns: 2, .normal(1))
    let parameters = Parameters(layout, seed: 5)
    var writer = SafeTensorsWriter()
    parameters.append(to: &writer)
    try writer.write(to: folder.path("model"))
    let file = try SafeTensors(mapping: folder.path("model"))
    let read = try Parameters(layout, mapping: file)
    #expect(read[layer.weight].elements == parameters[layer.weight].elements)
    #expect(read[table].elements == parameters[table].elements)
    _ = Linear("other", inputs: 1, outputs: 1, in: &layout)
    #expect(throws: SafeTensorsDamage.self) { try Parameters(layout, mapping: file) }
  }
}

/// Bytes that are no safetensors file, and the sentence that says so.
struct DamagedFile: Sendable, CustomTestStringConvertible {
  var why: String
  var bytes: Data

  var testDescription: String { why }

  /// A header and `data` zeros behind it.
  init(_ why: String, header: String, data: Int = 0) {
    self.why = why
    bytes = withUnsafeBytes(of: UInt64(header.utf8.count).littleEndian) { Data($0) }
    bytes += Data(header.utf8) + Data(count: data)
  }

  init(_ why: String, bytes: [UInt8]) { (self.why, self.bytes) = (why, Data(bytes)) }

  private static func tensor(_ from: Int, _ to: Int, _ shape: String, _ type: String = "U8")
    -> String
  {
    #"{"dtype":"\#(type)","shape":\#(shape),"data_offsets":[\#(from),\#(to)]}"#
  }

  static let all: [DamagedFile] = [
    DamagedFile("it has 0 bytes, fewer than any safetensors file", bytes: []),
    DamagedFile("it has 4 bytes, fewer than any safetensors file", bytes: [1, 0, 0, 0]),
    DamagedFile(
      "its header would be 1099511627776 bytes long, more than the file; it may be cut off",
      bytes: [0, 0, 0, 0, 0, 1, 0, 0, 123, 125]),
    DamagedFile("its header is not the JSON of a safetensors file", header: "PK zip, no JSON"),
    DamagedFile("its header is not the JSON of a safetensors file", header: #"{"a":7}"#),
    DamagedFile("its header is not the JSON of a safetensors file", header: "[]"),
    DamagedFile(
      "tensor 'a' has elements of type F16, where F32, I32 or U8 is expected",
      header: #"{"a":\#(tensor(0, 2, "[1]", "F16"))}"#, data: 2),
    DamagedFile(
      "tensor 'a' lies outside of the file; it may be cut off",
      header: #"{"a":\#(tensor(0, 9, "[9]"))}"#, data: 8),
    DamagedFile(
      "tensor 'a' lies outside of the file; it may be cut off",
      header: #"{"a":\#(tensor(-1, 1, "[2]"))}"#, data: 8),
    DamagedFile(
      "tensor 'a' has another size than its shape",
      header: #"{"a":\#(tensor(0, 8, "[3]"))}"#, data: 8),
    DamagedFile(
      "tensor 'a' has another size than its shape",
      header: #"{"a":\#(tensor(0, 8, "[4611686018427387904,4,2]"))}"#, data: 8),
    DamagedFile(
      "tensor 'a' has another size than its shape",
      header: #"{"a":\#(tensor(0, 8, "[-2,-4]"))}"#, data: 8),
    DamagedFile(
      "tensor 'b' overlaps another",
      header: #"{"a":\#(tensor(0, 5, "[5]")),"b":\#(tensor(4, 8, "[4]"))}"#, data: 8),
    DamagedFile(
      "there are bytes before tensor 'b' that belong to none",
      header: #"{"a":\#(tensor(0, 4, "[4]")),"b":\#(tensor(6, 8, "[2]"))}"#, data: 8),
    DamagedFile(
      "there are 3 bytes after the last tensor",
      header: #"{"a":\#(tensor(0, 5, "[5]"))}"#, data: 8),
  ]
}
