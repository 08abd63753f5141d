import Foundation

/// A file system in memory of a few megabytes, for a test that fills it or makes it read-only; gone when the test lets go of it.
final class SmallDisk {
  private let folder: StoreFolder
  var path: String { folder.path }

  /// Whether this user may mount one.
  static let isAvailable: Bool = {
    guard let disk = try? SmallDisk(megabytes: 1) else { return false }
    return FileManager.default.isWritableFile(atPath: disk.path)
  }()

  init(megabytes: Int) throws {
    folder = try StoreFolder()
    guard SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path) else {
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  deinit { _ = SmallDisk.run("umount", "--lazy", path) }

  func file(_ name: String = "events.gpkg") -> String { folder.file(name) }

  func makeReadOnly() -> Bool { SmallDisk.run("mount", "-o", "remount,ro", path) }

  private static func run(_ words: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
