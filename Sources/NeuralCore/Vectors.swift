/// Long vectors with sums in double precision, for optimisers that work on all weights at once.

func dot(_ x: [Float], _ y: [Float]) -> Double {
  precondition(x.count == y.count, "\(x.count) and \(y.count) components")
  var sums = SIMD8<Double>.zero
  let whole = x.count & ~7
  return x.withUnsafeBufferPointer { x in
    y.withUnsafeBufferPointer { y in
      for i in stride(from: 0, to: whole, by: 8) {
        for lane in 0..<8 { sums[lane] += Double(x[i + lane]) * Double(y[i + lane]) }
      }
      var sum = sums.sum()
      for i in whole..<x.count { sum += Double(x[i]) * Double(y[i]) }
      return sum
    }
  }
}

func norm(_ x: [Float]) -> Double { dot(x, x).squareRoot() }

func largest(_ x: [Float]) -> Float { x.reduce(0) { max($0, abs($1)) } }

func minus(_ x: [Float], _ y: [Float]) -> [Float] { zip(x, y).map { $0 - $1 } }

func add(_ alpha: Float, _ x: [Float], to y: inout [Float]) {
  for i in y.indices { y[i] += alpha * x[i] }
}
