import TestSupport

/// Points of the plane in three heaps of different density over a thin background, the same from the same seed.
func planePoints(seed: UInt64, count: Int) -> [SIMD2<Double>] {
  var generator = SplitMix64(seed: seed)
  func unit() -> Double { Double(generator.next() >> 11) * 0x1p-53 }
  return (0..<count).map { _ in
    var (x, y, spread) = [(0.0, 0.0, 1.0), (8, 1, 0.5), (3, 9, 2)][Int(generator.next() % 3)]
    if generator.next() % 8 == 0 { (x, y, spread) = (4, 4, 10) }
    let (a, b) = (unit(), unit())
    let (c, d) = (unit(), unit())
    return SIMD2(x + spread * (a + b - 1), y + spread * (c + d - 1))
  }
}

func euclideanDistance(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { ((a - b) * (a - b)).sum().squareRoot() }
