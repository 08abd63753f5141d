import Glibc

/// Processor seconds of this process, user and system.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// The seconds that a clock shows, such as those that passed or those the calling thread worked.
func clockSeconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What several runs took, and the last one's result.
struct Timed<Result> {
  /// Processor seconds of the whole process.
  var seconds: [Double] = []
  /// Processor seconds of the calling thread: its share, where several threads work.
  var threadSeconds: [Double] = []
  /// Seconds that passed.
  var wallSeconds: [Double] = []
  var result: Result
}

/// Runs the body some times, at least once.
func timed<Result>(runs: Int, _ body: () throws -> Result) rethrows -> Timed<Result> {
  var before: Timed<Result>?
  while true {
    let (start, threadStart, wallStart) = (
      processorSeconds(), clockSeconds(CLOCK_THREAD_CPUTIME_ID), clockSeconds(CLOCK_MONOTONIC)
    )
    let result = try body()
    var timed = before ?? Timed(result: result)
    timed.result = result
    timed.seconds.append(processorSeconds() - start)
    timed.threadSeconds.append(clockSeconds(CLOCK_THREAD_CPUTIME_ID) - threadStart)
    timed.wallSeconds.append(clockSeconds(CLOCK_MONOTONIC) - wallStart)
    if timed.seconds.count >= runs { return timed }
    before = timed
  }
}

/// The middle one; of an even number, the lower of the two.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
}

/// Memory that a part of a run needs.
struct MemoryWatch {
  private let before: Double

  /// Forgets what was held before, where the system can (Linux), so that only what comes counts.
  init() {
    if let file = fopen("/proc/self/clear_refs", "w") {
      fputs("5", file)
      fclose(file)
    }
    before = peakMegabytes()
  }

  /// The most bytes held since, beyond those held at the start, for each of so many points.
  func bytes(each count: Int) -> Double { (peakMegabytes() - before) * 1e6 / Double(max(1, count)) }
}

/// The most memory the process has held, in megabytes of 10⁶ bytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024 / 1e6
}
