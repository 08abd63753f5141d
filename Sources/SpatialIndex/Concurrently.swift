#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs the body once for each part 0..<parts, on so many threads at a time, and returns when all are done.
///
/// The calling thread is one of them, and the only one where no other can be had. Threads take parts in turn, the lowest
/// left first, so that unequal parts even out. What a part does must not depend on the others or on their order.
package func concurrently(parts: Int, threads: Int, _ body: @Sendable (_ part: Int) -> Void) {
  let helpers = min(threads, parts) - 1
  guard helpers > 0 else { return (0..<max(0, parts)).forEach(body) }
  withoutActuallyEscaping(body) { body in
    let work = SharedWork(parts: parts, body: body)
    let context = Unmanaged.passUnretained(work).toOpaque()
    var running: [pthread_t] = []
    for _ in 0..<helpers {
      #if canImport(Darwin)
        var thread: pthread_t?
        let failure = pthread_create(&thread, nil, helper, context)
        if failure == 0, let thread { running.append(thread) }
      #else
        var thread = pthread_t()
        if pthread_create(&thread, nil, helper, context) == 0 { running.append(thread) }
      #endif
    }
    work.run()
    // All of them end before the work they share goes away.
    for thread in running { pthread_join(thread, nil) }
    withExtendedLifetime(work) {}
  }
}

#if canImport(Darwin)
  private func helper(_ context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<SharedWork>.fromOpaque(context).takeUnretainedValue().run()
    return nil
  }
#else
  private func helper(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<SharedWork>.fromOpaque(context).takeUnretainedValue().run() }
    return nil
  }
#endif

/// Parts that threads take one after the other.
private final class SharedWork: @unchecked Sendable {
  private let parts: Int
  private let body: @Sendable (Int) -> Void
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var next = 0

  init(parts: Int, body: @escaping @Sendable (Int) -> Void) {
    (self.parts, self.body) = (parts, body)
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  func run() {
    while let part = takePart() { body(part) }
  }

  private func takePart() -> Int? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard next < parts else { return nil }
    next += 1
    return next - 1
  }
}

/// Memory whose elements several threads may write at the same time, each its own.
package struct SharedBuffer<Element>: @unchecked Sendable {
  /// The memory.
  package let elements: UnsafeMutableBufferPointer<Element>

  /// Shares the memory, which must outlast the value.
  package init(_ elements: UnsafeMutableBufferPointer<Element>) { self.elements = elements }

  /// Shares memory that nobody writes to.
  package init(reading elements: UnsafeBufferPointer<Element>) {
    self.elements = UnsafeMutableBufferPointer(mutating: elements)
  }

  package subscript(index: Int) -> Element {
    @inline(__always) get { elements[index] }
    @inline(__always) nonmutating set { elements[index] = newValue }
  }
}

/// Runs the body with ranges that together are 0..<count, on so many threads at a time.
///
/// - Parameter shares: how many ranges for each thread, so that unequal ones even out; on one thread there is one range.
package func concurrently(
  over count: Int, threads: Int, shares: Int = 8, _ body: @Sendable (_ range: Range<Int>) -> Void
) {
  let parts = threads == 1 ? 1 : shares * threads
  concurrently(parts: parts, threads: threads) { body(share($0, of: parts, count: count)) }
}

/// Equal ranges that together are 0..<count: `part` of `parts`.
package func share(_ part: Int, of parts: Int, count: Int) -> Range<Int> {
  count * part / parts..<count * (part + 1) / parts
}
