/// Memory for the intermediate matrices of one training step, taken once and used again.
///
/// `reset` gives all of it back at once; matrices taken before then see what later ones write.
/// One task at a time uses a workspace.
package final class Workspace {
  private var blocks: [Floats] = []
  private var used = 0
  private var scratchFloats: Floats?

  package init() {}

  /// A matrix whose contents are whatever was there before.
  package func matrix(rows: Int, columns: Int) -> Matrix {
    // Matrices start on cache lines of 16 floats.
    let size = (rows * columns + 15) & ~15
    if blocks.isEmpty || used + size > blocks[blocks.count - 1].count {
      blocks.append(Floats(unsetCount: max(size, 2 * (blocks.last?.count ?? 0), 1 << 14)))
      used = 0
    }
    let block = blocks[blocks.count - 1]
    defer { used += size }
    return Matrix(rows: rows, columns: columns, start: block.start + used, owner: block)
  }

  package func zeros(rows: Int, columns: Int) -> Matrix {
    let zeros = matrix(rows: rows, columns: columns)
    zeros.fill(0)
    return zeros
  }

  /// Begins again at the start, in one block that would have held everything so far.
  package func reset() {
    if blocks.count > 1 { blocks = [Floats(unsetCount: blocks.reduce(0) { $0 + $1.count })] }
    used = 0
  }

  /// Where a matrix product with so many rows packs its operands.
  func scratch(rows: Int) -> Floats {
    let count = Kernels.productScratch(rows: rows)
    if let scratchFloats, scratchFloats.count >= count { return scratchFloats }
    let floats = Floats(unsetCount: count)
    scratchFloats = floats
    return floats
  }
}
