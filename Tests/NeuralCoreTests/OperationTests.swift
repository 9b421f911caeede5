import NeuralCore
import Testing

@Suite struct OperationTests {
  @Test(arguments: try Reference.read().cases)
  func `agrees with NumPy`(_ example: Reference.Case) throws {
    let run = try #require(ReferenceRun(example))
    #expect(run.output.distance(to: example.output.matrix) < 2e-6)
    for (found, expected) in zip(run.gradients, example.gradients) {
      #expect(found.distance(to: expected.matrix) < 2e-6)
    }
  }

  @Test func `every operation has a reference`() throws {
    let tested = Set(try Reference.read().cases.map(\.operation))
    #expect(tested.isSuperset(of: OperationSample.all.map(\.name).filter { $0 != "dropout" }))
  }

  @Test(arguments: OperationSample.all, [1, 2, 3] as [UInt64])
  func `has the gradient that finite differences measure`(
    _ sample: OperationSample, seed: UInt64
  ) {
    #expect(sample.error(seed: seed) < 2e-3)
  }

  @Test func `a tape that only looks forward drops nothing and asks for no gradient`() {
    let tape = Tape(Parameters(ParameterLayout(), seed: 0))
    let x = tape.constant(Matrix(rows: 2, columns: 2, [1, 2, 3, 4]))
    let y = tape.dropout(tape.relu(x), rate: 0.5)
    #expect(y.value.elements == [1, 2, 3, 4])
    #expect(y.gradient == nil)
  }

  @Test func `dropout keeps the mean and is decided by the seed`() {
    let parameters = Parameters(ParameterLayout(), seed: 0)
    let tape = Tape(parameters, into: Gradients(for: parameters))
    func dropped(seed: UInt64) -> [Float] {
      tape.begin(seed: seed)
      let ones = Matrix(rows: 100, columns: 100, [Float](repeating: 1, count: 10_000))
      return tape.dropout(tape.constant(ones), rate: 0.4).value.elements
    }
    #expect(Set(dropped(seed: 3)) == [0, 1 / 0.6])
    #expect(abs(dropped(seed: 3).reduce(0, +) / 10_000 - 1) < 0.03)
    #expect(dropped(seed: 3) == dropped(seed: 3))
    #expect(dropped(seed: 3) != dropped(seed: 4))
  }

  @Test func `an empty segment pools to zeros`() {
    let tape = Tape(Parameters(ParameterLayout(), seed: 0))
    let x = tape.constant(Matrix(rows: 1, columns: 2, [-1, 2]))
    let scores = tape.constant(Matrix(rows: 1, columns: 1))
    let segments = Segments(lengths: [0, 1])
    #expect(tape.maxPool(x, segments).value.elements == [0, 0, -1, 2])
    #expect(tape.attentionPool(x, scores: scores, segments).value.elements == [0, 0, -1, 2])
  }
}
