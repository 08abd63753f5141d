/// The order that sorts the keys ascending, equal keys in their given order.
///
/// Least significant digit first, a byte at a time; a byte that is the same in all keys costs one counting pass only.
/// - Parameter keys: sorted in place.
/// - Complexity: O(*n*), eight passes at most.
func sortingOrder(of keys: inout [UInt64]) -> [Int32] {
  let count = keys.count
  var order = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
    for index in 0..<count { buffer[index] = Int32(truncatingIfNeeded: index) }
    initialized = count
  }
  guard count > 1 else { return order }
  var spareKeys = [UInt64](repeating: 0, count: count)
  var spareOrder = [Int32](repeating: 0, count: count)
  var starts = [Int](repeating: 0, count: 256)
  for shift in stride(from: UInt64(0), to: 64, by: 8) {
    let isSorted = keys.withUnsafeBufferPointer { keys in
      starts.withUnsafeMutableBufferPointer { starts in
        starts.update(repeating: 0)
        for key in keys { starts[Int((key >> shift) & 255)] += 1 }
        if starts[Int((keys[0] >> shift) & 255)] == count { return true }
        var total = 0
        for digit in 0..<256 { (starts[digit], total) = (total, total + starts[digit]) }
        return false
      }
    }
    if isSorted { continue }
    keys.withUnsafeBufferPointer { keys in
      order.withUnsafeBufferPointer { order in
        spareKeys.withUnsafeMutableBufferPointer { spareKeys in
          spareOrder.withUnsafeMutableBufferPointer { spareOrder in
            starts.withUnsafeMutableBufferPointer { starts in
              for index in 0..<count {
                let digit = Int((keys[index] >> shift) & 255)
                let target = starts[digit]
                starts[digit] = target + 1
                spareKeys[target] = keys[index]
                spareOrder[target] = order[index]
              }
            }
          }
        }
      }
    }
    swap(&keys, &spareKeys)
    swap(&order, &spareOrder)
  }
  return order
}
