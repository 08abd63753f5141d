import Glibc

/// What tells the state of a store without reading it: which file it is, and when it and its log were last written; or what the
/// server says of its state.
struct StoreIdentity: Hashable, Sendable {
  /// Which file it is; another one may have taken its place under the same name.
  let file: [UInt64]
  private let times: [Int]

  /// The state of a store on a server.
  init(serverVersion: Int) { (file, times) = ([], [serverVersion]) }

  /// Looks at the file; nil where there is none, or nothing in it.
  init?(path: String) {
    guard let main = Self.status(path), main.st_size > 0 else { return nil }
    file = [UInt64(main.st_dev), UInt64(main.st_ino)]
    let log = Self.status(path + "-wal")
    times = [main, log].flatMap { status -> [Int] in
      guard let status, status.st_size > 0 else { return [0, 0, 0] }
      return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    }
  }

  /// The state as a word of letters and digits, for entity tags.
  var word: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in file + times.map({ UInt64(truncatingIfNeeded: $0) }) {
      var rest = value
      for _ in 0..<8 {
        hash = (hash ^ (rest & 0xFF)) &* 0x100_0000_01B3
        rest >>= 8
      }
    }
    return String(hash, radix: 36)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
