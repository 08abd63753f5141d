#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Scores to likelihoods and back.
package enum Logistic {
  /// 1 ∕ (1 + e⁻ˣ).
  package static func of(_ score: Float) -> Float { 1 / (1 + expf(-max(-30, min(30, score)))) }

  /// The score of a likelihood, which is kept away from 0 and 1.
  package static func inverse(_ likelihood: Float) -> Float {
    let kept = max(1e-4, min(1 - 1e-4, likelihood))
    return logf(kept / (1 - kept))
  }
}
