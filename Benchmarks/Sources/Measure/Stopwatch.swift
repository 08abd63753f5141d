import Glibc

/// Processor seconds of this process, or of the calling thread, user and system.
func processorSeconds(_ who: __rusage_who = RUSAGE_SELF) -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(who.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Seconds that have passed since some moment.
func passedSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// What several runs took, and the last one's result.
struct Timed<Result> {
  /// Processor seconds of the whole process.
  var seconds: [Double] = []
  /// Processor seconds of the calling thread, which beside other threads is how long it would have taken alone on the machine.
  var threadSeconds: [Double] = []
  /// Seconds that passed.
  var wallSeconds: [Double] = []
  var result: Result
}

/// Runs the body some times, at least once.
func timed<Result>(runs: Int, _ body: () throws -> Result) rethrows -> Timed<Result> {
  var before: Timed<Result>?
  while true {
    let (start, threadStart, wallStart) = (processorSeconds(), processorSeconds(RUSAGE_THREAD), passedSeconds())
    let result = try body()
    var timed = before ?? Timed(result: result)
    timed.result = result
    timed.seconds.append(processorSeconds() - start)
    timed.threadSeconds.append(processorSeconds(RUSAGE_THREAD) - threadStart)
    timed.wallSeconds.append(passedSeconds() - wallStart)
    if timed.seconds.count >= runs { return timed }
    before = timed
  }
}

/// The middle one; of an even number, the lower of the two.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? 0 : sorted[(sorted.count - 1) / 2]
}

/// The most memory the process has held, in megabytes of 10⁶ bytes.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) * 1024 / 1e6
}
