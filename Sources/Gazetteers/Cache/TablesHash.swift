/// The hash that stands for the content of a folder of tables.
enum TablesHash {
  /// Reads every table and hashes names and bytes.
  ///
  /// - Complexity: O(*n*) in the bytes of the tables, about a millisecond for each 5 MB.
  static func compute(_ tables: GazetteerTables) throws(GazetteerError) -> UInt64 {
    var summary: [UInt8] = []
    for path in files(of: tables) {
      let memory = try ReadOnlyMemory(mapping: path)
      summary.append(contentsOf: (path.split(separator: "/").last ?? "").utf8)
      summary.append(0)
      summary.append(littleEndian: UInt64(memory.bytes.count))
      summary.append(littleEndian: XXHash64.hash(memory.bytes))
    }
    return XXHash64.hash(summary)
  }

  /// The paths of the files an index is made of, those that exist.
  static func files(of tables: GazetteerTables) -> [String] {
    var paths = GazetteerTables.names.compactMap { tables.path(of: $0) }
    let attribution = "\(tables.folder)/ATTRIBUTION"
    if FileStatus(path: attribution) != nil { paths.append(attribution) }
    return paths
  }

  /// The hash, from a note of the last computation when no file has changed since.
  ///
  /// A file is taken as unchanged when path, device, inode, size, and the times of modification and of status change are
  /// those noted, and both times lie at least two seconds before the note was begun: a change within the clock's
  /// granularity could not be told otherwise.
  static func computeOrRecall(_ tables: GazetteerTables, note: String?) throws(GazetteerError) -> UInt64 {
    guard let note else { return try compute(tables) }
    let start = currentNanoseconds()
    let fingerprint = fingerprint(of: tables)
    if let text = try? CompressedFile.read(path: note), let hash = recall(text, fingerprint: fingerprint) {
      return hash
    }
    let hash = try compute(tables)
    let isSettled = fingerprint.newest < start - 2_000_000_000
    if isSettled, fingerprint == self.fingerprint(of: tables) {
      var line = Array("\(hash)\n\(fingerprint.text)".utf8)
      let checksum = XXHash64.hash(line)
      line.append(contentsOf: "\(checksum)\n".utf8)
      // Without a note the next start only takes longer.
      try? replace(note, with: line)
    }
    return hash
  }

  /// The hash that a note holds, whether or not the files have changed since; nil where the note is damaged.
  static func noted(in path: String) -> UInt64? {
    guard let note = try? CompressedFile.read(path: path), let end = note.firstIndex(of: 0x0A) else { return nil }
    return UInt64(String(decoding: note[..<end], as: UTF8.self))
  }

  private struct Fingerprint: Equatable {
    var text: String
    var newest: Int64
  }

  private static func fingerprint(of tables: GazetteerTables) -> Fingerprint {
    var text = ""
    var newest: Int64 = 0
    for path in files(of: tables) {
      guard let status = FileStatus(path: path) else { continue }
      text += "\(path)\t\(status.device)\t\(status.inode)\t\(status.size)\t\(status.modified)\t\(status.changed)\n"
      newest = max(newest, status.modified, status.changed)
    }
    return Fingerprint(text: text, newest: newest)
  }

  private static func recall(_ note: [UInt8], fingerprint: Fingerprint) -> UInt64? {
    guard let end = note.dropLast().lastIndex(of: 0x0A), let firstEnd = note.firstIndex(of: 0x0A), firstEnd < end else {
      return nil
    }
    let body = Array(note[...end])
    guard String(decoding: note[(end + 1)...], as: UTF8.self) == "\(XXHash64.hash(body))\n",
      note[(firstEnd + 1)...end].elementsEqual(fingerprint.text.utf8)
    else { return nil }
    return UInt64(String(decoding: note[..<firstEnd], as: UTF8.self))
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(GazetteerError) {
    let file = try FileWriter(path: "\(path).\(uniqueSuffix())")
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, GazetteerError> in
      do throws(GazetteerError) {
        try file.write(buffer)
        return .success(try file.finish(renamingTo: path))
      } catch { return .failure(error) }
    }
    if case .failure(let error) = result {
      file.discard()
      throw error
    }
  }
}
