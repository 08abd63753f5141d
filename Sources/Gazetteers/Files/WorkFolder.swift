#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder in which a file is made before it takes its name: `path.partial`, held by one builder at a time.
///
/// It goes with the value. A killed process leaves it behind; the next one to hold it clears it first.
final class WorkFolder {
  /// The folder's path.
  let path: String
  // Holds the lock; −1 where the file system knows no locks.
  private let descriptor: Int32
  private var nextNumber = 0

  /// Makes the folder beside the target, or waits until another builder of the same target has ended.
  ///
  /// - Throws: ``GazetteerError/Code/fileError``.
  init(besides target: String) throws(GazetteerError) {
    if let slash = target.lastIndex(of: "/"), slash != target.startIndex { try makeFolders(String(target[..<slash])) }
    let shared = target + ".partial"
    while true {
      let held: Int32
      switch try Self.lock(shared) {
      case .held(let descriptor): held = descriptor
      case .gone: continue
      case .unknown:
        path = "\(target).\(uniqueSuffix()).partial"
        descriptor = -1
        try Self.make(path)
        return
      }
      path = shared
      descriptor = held
      Self.clear(shared)
      return
    }
  }

  deinit {
    Self.clear(path)
    rmdir(path)
    if descriptor >= 0 { close(descriptor) }
  }

  /// A path in the folder that nothing has yet.
  func newPath() -> String {
    nextNumber += 1
    return "\(path)/\(nextNumber)"
  }

  private enum Lock {
    case held(Int32)
    case gone
    case unknown
  }

  /// Makes the folder and waits for its lock.
  private static func lock(_ path: String) throws(GazetteerError) -> Lock {
    // Index format 1 had a file of this name.
    if FileStatus(path: path)?.isRegular == true { unlink(path) }
    try make(path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return .gone }
      throw GazetteerError(code: .fileError, message: "cannot be opened: \(systemErrorText())", path: path)
    }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR {
        close(descriptor)
        return .unknown
      }
    }
    // The builder that held it may have removed it; then the lock is on a folder that has no name any more.
    if let mine = FileStatus(descriptor: descriptor), let named = FileStatus(path: path), mine.inode == named.inode,
      mine.device == named.device
    {
      return .held(descriptor)
    }
    close(descriptor)
    return .gone
  }

  /// Removes what a killed process left, unless another one is at work in it.
  static func removeLeftOver(_ path: String) {
    guard FileStatus(path: path)?.isDirectory == true else {
      unlink(path)
      return
    }
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    clear(path)
    rmdir(path)
  }

  private static func make(_ path: String) throws(GazetteerError) {
    guard mkdir(path, 0o755) != 0 else { return }
    guard errno == EEXIST else {
      throw GazetteerError(code: .fileError, message: "the folder cannot be made: \(systemErrorText())", path: path)
    }
  }

  private static func clear(_ path: String) {
    for name in fileNames(in: path) { unlink("\(path)/\(name)") }
  }
}
