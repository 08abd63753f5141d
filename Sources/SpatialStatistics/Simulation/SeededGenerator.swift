/// The generator of all simulations: xoshiro256**, the same numbers from the same seed on every machine.
///
/// D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on Mathematical Software 47
/// (2021), doi:10.1145/3460772; the state is filled by SplitMix64, as its authors advise. Each simulation has a stream of its
/// own, so that results do not depend on how many run at once.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts a stream of a seed; streams of other numbers are unrelated.
  public init(seed: UInt64, stream: UInt64 = 0) {
    var mixer = SplitMix(state: seed)
    mixer.state = mixer.next() &+ stream &* 0xD1B5_4A32_D192_ED03
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  /// A number from 0, inclusive, to 1, exclusive, in steps of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0, inclusive, to the bound, exclusive, each equally likely (D. Lemire, 2019, doi:10.1145/3230636).
  /// - Precondition: the bound is 1 or more.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound >= 1, "there is no number below a bound of 0")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// Puts the elements into a random order, each equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, index(below: last + 1)) }
  }

  /// S. Vigna, public domain, <https://prng.di.unimi.it/splitmix64.c>.
  private struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
