import Glibc

/// Processor seconds of this process, user and system.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

/// Seconds that have passed since some moment.
func wallSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The processor seconds and the seconds of each of several runs, and the last one's result.
func timed<Result>(
  runs: Int, _ body: () throws -> Result
) rethrows -> (seconds: [Double], wallSeconds: [Double], result: Result) {
  var (seconds, walls): ([Double], [Double]) = ([], [])
  while true {
    let (start, wallStart) = (processorSeconds(), wallSeconds())
    let result = try body()
    seconds.append(processorSeconds() - start)
    walls.append(wallSeconds() - wallStart)
    if seconds.count >= runs { return (seconds, walls, result) }
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
