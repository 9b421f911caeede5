import NeuralCore
import Synchronization
import Testing

@Suite struct MatrixTests {
  @Test func `a view shows the same floats and keeps them alive`() {
    var view = Matrix(rows: 0, columns: 0)
    do {
      let matrix = Matrix(rows: 2, columns: 3, [1, 2, 3, 4, 5, 6])
      view = matrix.rows(1..<2)
      matrix[1, 2] = 7
    }
    #expect(view.elements == [4, 5, 7])
  }

  @Test func `parts are consecutive floats`() {
    let vector = Matrix(rows: 1, columns: 6, [1, 2, 3, 4, 5, 6])
    #expect(vector.part(from: 2, rows: 2, columns: 2)[1, 0] == 5)
    #expect(vector.reshaped(rows: 3, columns: 2)[2, 1] == 6)
  }

  @Test func `a place outside ends the program`() async {
    await #expect(processExitsWith: .failure) { _ = Matrix(rows: 2, columns: 3)[2, 0] }
  }
}

@Suite struct WorkspaceTests {
  @Test func `gives the same memory again after a reset`() {
    let workspace = Workspace()
    let sizes = [3, 100, 70_000]
    for _ in 0..<2 {
      workspace.reset()
      for size in sizes { workspace.matrix(rows: 1, columns: size).fill(1) }
    }
    workspace.reset()
    let first = workspace.matrix(rows: 1, columns: 3)
    first.fill(8)
    workspace.reset()
    #expect(workspace.matrix(rows: 1, columns: 3).elements == [8, 8, 8])
    #expect(workspace.zeros(rows: 1, columns: 3).elements == [0, 0, 0])
    #expect(first.elements == [8, 8, 8])
  }

  @Test func `matrices of one step do not share memory`() {
    let workspace = Workspace()
    let matrices = (1..<200).map { workspace.matrix(rows: $0, columns: 7) }
    for (index, matrix) in matrices.enumerated() { matrix.fill(Float(index)) }
    for (index, matrix) in matrices.enumerated() {
      #expect(matrix.elements.allSatisfy { $0 == Float(index) })
    }
  }
}

@Suite struct SparseRowsTests {
  @Test func `transposed twice are the same rows in order`() {
    var rows = SparseRows(columns: 4)
    rows.append(indices: [0, 2], values: [1, 2])
    rows.append(indices: [], values: [])
    rows.append(indices: [2, 3], values: [3, 4])
    let columns = rows.transposed()
    #expect(columns.count == 4 && columns.columns == 3)
    #expect(columns.indices[columns.range(of: 2)] == [0, 2])
    #expect(columns.values[columns.range(of: 2)] == [2, 3])
    #expect(columns.transposed() == rows)
    #expect(rows.selecting([2, 0]).values == [3, 4, 1, 2])
  }

  @Test func `a mean has shares that sum to one`() {
    var rows = SparseRows(columns: 9)
    rows.append(meanOf: [4, 4, 8, 1])
    rows.append(meanOf: [])
    #expect(rows.values == [0.25, 0.25, 0.25, 0.25])
    #expect(rows.count == 2)
  }
}

@Suite struct ShardsTests {
  @Test(arguments: [1, 2, 3, 8, 100])
  func `calls every shard once and keeps results in order`(threads: Int) {
    let shards = Shards(threads: threads)
    let calls = Mutex<[Int]>([])
    shards.forEach(37) { shard in calls.withLock { $0.append(shard) } }
    #expect(calls.withLock { $0.sorted() } == Array(0..<37))
    #expect(shards.map(37) { $0 * $0 } == (0..<37).map { $0 * $0 })
    var values = [1, 2, 3]
    #expect(
      shards.map(consuming: &values) { index, value in
        value += index; return -value
      } == [-1, -3, -5])
    #expect(values == [1, 3, 5])
  }

  @Test func `shards cover all rows`() {
    let ranges = (0..<4).map { Shards.rows(of: $0, of: 4, rows: 10) }
    #expect(ranges == [0..<2, 2..<5, 5..<7, 7..<10])
  }
}
