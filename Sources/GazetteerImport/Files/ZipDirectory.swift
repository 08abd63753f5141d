/// The list of what a zip file holds (PKWARE's APPNOTE 6.3.10, sections 4.3 to 4.5; files beyond 4 GB included).
struct ZipDirectory {
  /// One file of the archive.
  struct Entry: Hashable {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var crc: UInt32
    var compressedSize: Int
    var size: Int
    /// Where the entry's own header starts in the archive.
    var headerOffset: Int
  }

  private(set) var entries: [Entry] = []

  /// Reads the list at the end of an archive; `bytes` gives the bytes of a range of the file.
  init(path: String, fileSize: Int, bytes: (Range<Int>) throws -> [UInt8]) throws {
    func broken(_ what: String) -> ImportError {
      ImportError(
        code: .badCompression, message: "the zip file is broken off or damaged (\(what)); fetch it again", path: path)
    }
    // The end record is 22 bytes and a comment of at most 65,535.
    let tailStart = max(0, fileSize - 22 - 65_535)
    let tail = ByteFields(try bytes(tailStart..<fileSize))
    guard tail.count >= 22,
      let end = stride(from: tail.count - 22, through: 0, by: -1).first(where: { tail.u32($0) == 0x0605_4B50 })
    else { throw broken("no list of its files") }
    var count = tail.u16(end + 10)
    var size = tail.u32(end + 12)
    var start = tail.u32(end + 16)
    if end >= 20, tail.u32(end - 20) == 0x0706_4B50 {
      let record = tail.u64(end - 12)
      guard let record, record >= 0, record + 56 <= fileSize else { throw broken("list of its files") }
      let long = ByteFields(try bytes(record..<record + 56))
      guard long.u32(0) == 0x0606_4B50, let longCount = long.u64(32), let longSize = long.u64(40),
        let longStart = long.u64(48)
      else { throw broken("list of its files") }
      (count, size, start) = (longCount, longSize, longStart)
    }
    guard start >= 0, size >= 0, start <= fileSize, size <= fileSize - start, size < 1 << 28 else {
      throw broken("list of its files")
    }
    let list = ByteFields(try bytes(start..<start + size))
    var at = 0
    while entries.count < count {
      guard at + 46 <= list.count, list.u32(at) == 0x0201_4B50 else { throw broken("file \(entries.count + 1)") }
      let (nameLength, extraLength) = (list.u16(at + 28), list.u16(at + 30))
      let next = at + 46 + nameLength + extraLength + list.u16(at + 32)
      guard next <= list.count else { throw broken("file \(entries.count + 1)") }
      var entry = Entry(
        name: list.text(at + 46, nameLength), method: list.u16(at + 10), isEncrypted: list.u16(at + 8) & 1 != 0,
        crc: UInt32(list.u32(at + 16)), compressedSize: list.u32(at + 20), size: list.u32(at + 24),
        headerOffset: list.u32(at + 42))
      Self.readLongSizes(&entry, list, from: at + 46 + nameLength, length: extraLength)
      entries.append(entry)
      at = next
    }
  }

  /// Sizes that do not fit 32 bits stand in an extra field, in a fixed order, only those that do not fit.
  private static func readLongSizes(_ entry: inout Entry, _ list: ByteFields, from start: Int, length: Int) {
    var at = start
    while at + 4 <= start + length {
      let (kind, size) = (list.u16(at), list.u16(at + 2))
      if kind == 1 {
        var field = at + 4
        let end = min(at + 4 + size, start + length)
        for member in [\Entry.size, \Entry.compressedSize, \Entry.headerOffset]
        where entry[keyPath: member] == 0xFFFF_FFFF && field + 8 <= end {
          entry[keyPath: member] = list.u64(field) ?? -1
          field += 8
        }
      }
      at += 4 + size
    }
  }

  /// The one file that holds the data: the only one, or the one named like the archive, or the only one that is not a
  /// readme.
  func dataEntry(path: String) throws(ImportError) -> Entry {
    let files = entries.filter { !$0.name.hasSuffix("/") && !$0.name.hasPrefix("__MACOSX/") }
    let stem = fileStem(path).lowercased()
    let candidates = files.filter { !fileStem($0.name).lowercased().hasPrefix("readme") }
    let named = candidates.filter { fileStem($0.name).lowercased() == stem }
    guard let entry = named.count == 1 ? named[0] : candidates.count == 1 ? candidates[0] : nil else {
      let names = files.prefix(8).map(\.name).joined(separator: ", ")
      let message =
        files.isEmpty
        ? "the zip file is empty"
        : "the zip file holds several files (\(names)): unzip it and name the one that is meant"
      throw ImportError(code: .wrongFormat, message: message, path: path)
    }
    if entry.isEncrypted {
      throw ImportError(code: .badCompression, message: "the zip file is encrypted: unzip it first", path: path)
    }
    guard entry.method == 0 || entry.method == 8, entry.compressedSize >= 0, entry.size >= 0, entry.headerOffset >= 0
    else {
      throw ImportError(
        code: .badCompression, message: "\(entry.name) is compressed by method \(entry.method): unzip it first",
        path: path)
    }
    return entry
  }
}

/// The last part of a path without its extension.
func fileStem(_ path: String) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? path
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// Little-endian numbers at places of a byte array.
struct ByteFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func u16(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
  func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }
  /// Nil beyond 63 bits.
  func u64(_ at: Int) -> Int? { bytes[at + 7] < 0x80 ? u32(at) | u32(at + 4) << 32 : nil }
  func text(_ at: Int, _ length: Int) -> String { String(decoding: bytes[at..<at + length], as: UTF8.self) }
}
