/// The order that sorts the keys ascending, equal keys in their given order.
///
/// Least significant digit first. Keys and indices that fit into 64 bits together, with the leading bits that all keys share
/// left out, move as one number.
/// - Parameter keys: sorted in place.
/// - Complexity: O(*n*), eight passes at most.
package func sortingOrder(of keys: inout [UInt64], threads: Int = 1) -> [Int32] {
  guard let first = keys.first else { return [] }
  let differing = keys.reduce(0) { $0 | ($1 ^ first) }
  let keyBits = 64 - differing.leadingZeroBitCount
  let indexBits = bits(below: keys.count)
  guard keyBits + indexBits <= 64 else { return sortingOrderOfWideKeys(&keys) }
  let keyMask = keyBits == 64 ? UInt64.max : (1 << UInt64(keyBits)) - 1
  for index in keys.indices { keys[index] = (keys[index] & keyMask) << UInt64(indexBits) | UInt64(index) }
  sort(&keys, bits: indexBits..<indexBits + keyBits, threads: threads)
  let indexMask = (UInt64(1) << UInt64(indexBits)) - 1
  let order = keys.map { Int32(truncatingIfNeeded: $0 & indexMask) }
  let shared = first & ~keyMask
  for index in keys.indices { keys[index] = shared | keys[index] >> UInt64(indexBits) }
  return order
}

/// The order that sorts the keys ascending by their leading 36 bits, or as many as fit into 64 bits with an index, at least 33; keys
/// that are equal in these in their given order.
///
/// - Complexity: O(*n*), four passes.
@usableFromInline
func roughSortingOrder(of keys: consuming [UInt64]) -> [Int32] { roughSortingOrder(of: keys, threads: 1) }

/// As ``roughSortingOrder(of:)``, on several threads; the order is the same.
func roughSortingOrder(of keys: consuming [UInt64], threads: Int) -> [Int32] {
  let indexBits = bits(below: keys.count)
  let indexMask = (UInt64(1) << UInt64(indexBits)) - 1
  for index in keys.indices { keys[index] = keys[index] & ~indexMask | UInt64(index) }
  // Digits so short that the places where numbers go next stay in the processor's first cache.
  sort(&keys, bits: max(indexBits, 28)..<64, digitBits: 9, threads: threads)
  return keys.map { Int32(truncatingIfNeeded: $0 & indexMask) }
}

/// How many bits the numbers below a count need.
private func bits(below count: Int) -> Int { Int.bitWidth - (max(1, count) - 1).leadingZeroBitCount }

/// Sorts numbers by some of their bits; numbers that are equal in these keep their order.
private func sort(_ numbers: inout [UInt64], bits: Range<Int>, digitBits: Int = 11, threads: Int = 1) {
  let count = numbers.count
  guard count > 1, !bits.isEmpty else { return }
  if threads > 1, count >= 1 << 15 { return sortTogether(&numbers, bits: bits, digitBits: digitBits, threads: threads) }
  let passes = (bits.count + digitBits - 1) / digitBits
  // Digits of equal width, none wider than need be.
  let width = (bits.count + passes - 1) / passes
  let mask = (UInt64(1) << UInt64(width)) - 1
  var starts = [Int](repeating: 0, count: passes << width)
  var spare = [UInt64](repeating: 0, count: count)
  numbers.withUnsafeMutableBufferPointer { numbers in
    spare.withUnsafeMutableBufferPointer { spare in
      starts.withUnsafeMutableBufferPointer { starts in
        for number in numbers {
          var rest = number >> UInt64(bits.lowerBound)
          for pass in 0..<passes {
            starts[pass << width | Int(rest & mask)] += 1
            rest >>= UInt64(width)
          }
        }
        var (from, to) = (numbers, spare)
        for pass in 0..<passes {
          let shift = UInt64(bits.lowerBound + pass * width)
          let digits = UnsafeMutableBufferPointer(rebasing: starts[pass << width..<(pass + 1) << width])
          if digits[Int(from[0] >> shift & mask)] == count { continue }
          var total = 0
          for digit in digits.indices { (digits[digit], total) = (total, total + digits[digit]) }
          for number in from {
            let digit = Int(number >> shift & mask)
            to[digits[digit]] = number
            digits[digit] += 1
          }
          swap(&from, &to)
        }
        if from.baseAddress != numbers.baseAddress { _ = numbers.update(fromContentsOf: from) }
      }
    }
  }
}

/// As ``sort(_:bits:digitBits:threads:)``: each thread counts and moves the numbers of its own part.
private func sortTogether(_ numbers: inout [UInt64], bits: Range<Int>, digitBits: Int, threads: Int) {
  let count = numbers.count
  let passes = (bits.count + digitBits - 1) / digitBits
  let width = (bits.count + passes - 1) / passes
  let mask = (UInt64(1) << UInt64(width)) - 1
  var starts = [Int](repeating: 0, count: threads << width)
  var spare = [UInt64](repeating: 0, count: count)
  numbers.withUnsafeMutableBufferPointer { numbers in
    spare.withUnsafeMutableBufferPointer { spare in
      starts.withUnsafeMutableBufferPointer { starts in
        var (from, to) = (numbers, spare)
        for pass in 0..<passes {
          let shift = UInt64(bits.lowerBound + pass * width)
          let (source, target, digits) = (SharedBuffer(from), SharedBuffer(to), SharedBuffer(starts))
          concurrently(parts: threads, threads: threads) { part in
            let own = UnsafeMutableBufferPointer(rebasing: digits.elements[part << width..<(part + 1) << width])
            own.update(repeating: 0)
            for number in source.elements[share(part, of: threads, count: count)] {
              own[Int(number >> shift & mask)] += 1
            }
          }
          var total = 0
          for digit in 0..<1 << width {
            for part in 0..<threads {
              (starts[part << width | digit], total) = (total, total + starts[part << width | digit])
            }
          }
          concurrently(parts: threads, threads: threads) { part in
            let own = UnsafeMutableBufferPointer(rebasing: digits.elements[part << width..<(part + 1) << width])
            for number in source.elements[share(part, of: threads, count: count)] {
              let digit = Int(number >> shift & mask)
              target[own[digit]] = number
              own[digit] += 1
            }
          }
          swap(&from, &to)
        }
        if from.baseAddress != numbers.baseAddress { _ = numbers.update(fromContentsOf: from) }
      }
    }
  }
}

/// As ``sortingOrder(of:)``, for keys that do not fit into 64 bits with an index: both move beside each other.
private func sortingOrderOfWideKeys(_ keys: inout [UInt64]) -> [Int32] {
  let count = keys.count
  var order = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
    for index in 0..<count { buffer[index] = Int32(truncatingIfNeeded: index) }
    initialized = count
  }
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
