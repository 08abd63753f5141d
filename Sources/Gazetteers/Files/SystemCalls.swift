#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What went wrong in the last system call, in words.
package func systemErrorText() -> String {
  let number = errno
  guard let text = strerror(number) else { return "error \(number)" }
  return String(cString: text)
}

/// What a file's status says of its identity and age.
package struct FileStatus: Hashable {
  var device: UInt64
  var inode: UInt64
  package var size: Int
  /// Nanoseconds since 1970.
  var modified: Int64
  /// When content or status last changed; nanoseconds since 1970. Programs cannot set it back.
  var changed: Int64
  package var isDirectory: Bool
  package var isRegular: Bool

  /// Seconds since the last change of content; the future is 0.
  var age: Double { max(0, Double(currentNanoseconds() - modified) / 1e9) }

  /// The status of the file at the path, links followed; nil when there is none that can be seen.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The status of an open file, or nil.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    #if canImport(Darwin)
      let (time, change) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (time, change) = (status.st_mtim, status.st_ctim)
    #endif
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    changed = Int64(change.tv_sec) * 1_000_000_000 + Int64(change.tv_nsec)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }
}

/// The environment variable's value; nil when it is unset or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}

/// The wall clock; nanoseconds since 1970.
func currentNanoseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}

/// A suffix for a file name that no other process or thread uses at the same time.
func uniqueSuffix() -> String { "\(getpid()).\(UInt32.random(in: 0...UInt32.max))" }

/// The path of the running program, or nil where the system does not tell.
func executablePath() -> String? {
  guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// The path without links and dots, or nil where there is nothing.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Sets the time of a file's last change to now, where that is allowed.
func touchFile(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

/// Removes a file if it is there and may be removed.
func removeFile(_ path: String) { unlink(path) }

/// Makes a folder and the folders above it.
func makeFolders(_ path: String) throws(GazetteerError) {
  if FileStatus(path: path)?.isDirectory == true { return }
  if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolders(String(path[..<slash])) }
  guard mkdir(path, 0o755) != 0 else { return }
  let reason = systemErrorText()
  // Another process may have made it at the same moment.
  guard FileStatus(path: path)?.isDirectory == true else {
    throw GazetteerError(code: .fileError, message: "the folder cannot be made: \(reason)", path: path)
  }
}

/// The names of what is in a folder, unordered; none where it cannot be read.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
