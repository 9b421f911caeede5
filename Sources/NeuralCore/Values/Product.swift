/// What happens to what an output held before.
package enum Output: Sendable {
  case replacing
  case adding
}

/// c = a b or c += a b: (M, K) (K, N) → (M, N).
package func product(
  _ a: Matrix, _ b: Matrix, into c: Matrix, _ output: Output, in workspace: Workspace
) {
  Kernels.product(.init(a), .init(b), into: c, output, scratch: workspace.scratch(rows: c.rows))
}

/// c = aᵀ b or c += aᵀ b: (K, M)ᵀ (K, N) → (M, N). With a a layer's input and b the gradient of
/// its output, the gradient of its weight.
package func product(
  _ a: Matrix.Transposed, _ b: Matrix, into c: Matrix, _ output: Output, in workspace: Workspace
) {
  Kernels.product(.init(a), .init(b), into: c, output, scratch: workspace.scratch(rows: c.rows))
}

/// c = a bᵀ or c += a bᵀ: (M, K) (N, K)ᵀ → (M, N). With a the gradient of a layer's output and b
/// its weight, the gradient of its input.
package func product(
  _ a: Matrix, _ b: Matrix.Transposed, into c: Matrix, _ output: Output, in workspace: Workspace
) {
  Kernels.product(.init(a), .init(b), into: c, output, scratch: workspace.scratch(rows: c.rows))
}

/// c = sparse b or c += sparse b: (N, D) (D, K) → (N, K), rows shared over the cores.
///
/// The gradient for b is the product of the transposed rows and the gradient of c.
package func product(
  _ sparse: SparseRows, _ b: Matrix, into c: Matrix, _ output: Output,
  sharing shards: Shards = Shards(threads: 1)
) {
  precondition(
    sparse.columns == b.rows && sparse.count == c.rows && b.columns == c.columns,
    "(\(sparse.count), \(sparse.columns)) (\(b.rows), \(b.columns)) → (\(c.rows), \(c.columns))")
  // Every row of c is written by one shard, so their number changes no bytes.
  let parts = min(sparse.count, 8 * shards.threads)
  shards.forEach(parts) { part in
    let rows = Shards.rows(of: part, of: parts, rows: sparse.count)
    Kernels.gather(sparse, rows, from: b, into: c, output)
  }
}
