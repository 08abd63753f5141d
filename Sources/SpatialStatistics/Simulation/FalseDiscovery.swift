/// Which of many p-values are small enough that among those so chosen only a share of `level` is expected to be false.
///
/// The step-up procedure of Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical
/// Society B 57 (1995), doi:10.1111/j.2517-6161.1995.tb02031.x. Neighbouring places share data, which leaves it somewhat
/// conservative (M. Caldas de Castro, B. Singer, 2006, doi:10.1111/j.0016-7363.2006.00682.x).
/// - Returns: one truth value for each p-value, in their order.
public func falseDiscoveryControlled(_ values: [Double], level: Double = 0.05) -> [Bool] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var limit = -1.0
  for (rank, index) in order.enumerated() where values[index] <= level * Double(rank + 1) / Double(values.count) {
    limit = values[index]
  }
  return values.map { $0 <= limit }
}
