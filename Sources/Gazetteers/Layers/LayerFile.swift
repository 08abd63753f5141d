/// A layer of the folder: its index, or why it cannot be read.
public struct LayerFile: Sendable {
  /// The layer's name, as the file has it.
  public let name: String
  /// The file.
  public let path: String
  /// What the layer says of itself; nil where not even that can be read.
  public let layer: GazetteerLayer?
  private let content: Result<MappedGazetteer, GazetteerError>
  private let folder: LayerFolder

  init(name: String, path: String, folder: LayerFolder) {
    self.name = name
    self.path = path
    self.folder = folder
    do throws(GazetteerError) {
      let memory = try ReadOnlyMemory(mapping: path)
      do throws(GazetteerError) {
        let gazetteer = try MappedGazetteer(IndexFile(memory, path: path), path: path)
        layer = gazetteer.layer.map { $0.renamed(name) } ?? GazetteerLayer(name: name, order: .max)
        content = .success(gazetteer)
      } catch {
        layer = IndexFile.layer(ofDamaged: memory).map { $0.renamed(name) }
        content = .failure(error)
      }
    } catch {
      layer = nil
      content = .failure(error)
    }
  }

  /// Why the index cannot be read; nil where it can.
  public var problem: GazetteerError? {
    if case .failure(let error) = content { error } else { nil }
  }

  /// The index.
  ///
  /// - Throws: ``GazetteerError/Code/damagedLayer``, with what is wrong and the commands that mend it.
  public func gazetteer() throws(GazetteerError) -> MappedGazetteer {
    switch content {
    case .success(let gazetteer): return gazetteer
    case .failure(let error):
      let removal = "dateline gazetteer remove \(shellQuoted(name))\(folder.option)"
      let remedy =
        if let command = layer?.commandLine { "to make it again: \(command); to do without it: \(removal)" } else {
          "to do without it: \(removal)"
        }
      throw GazetteerError(
        code: .damagedLayer, message: "the layer '\(name)' cannot be used: \(error.message); \(remedy)", path: path)
    }
  }

  /// Whether all files that the layer was made from are as they were then, so that it can be made again.
  public var hasItsSources: Bool {
    guard let layer, !layer.sources.isEmpty, !layer.command.isEmpty else { return false }
    return layer.sources.count == layer.sourceStamps.count
      && zip(layer.sources, layer.sourceStamps).allSatisfy { GazetteerLayer.stamp(ofFile: $0) == $1 }
  }
}

extension GazetteerLayer {
  /// The command that makes the layer again, for a shell; nil where there is none.
  public var commandLine: String? {
    command.isEmpty ? nil : "dateline " + command.map(shellQuoted).joined(separator: " ")
  }

  /// Size and time of change of a file, by which a changed one is told: `size:nanoseconds`; nil where it cannot be seen.
  public static func stamp(ofFile path: String) -> String? {
    FileStatus(path: path).map { "\($0.size):\($0.modified)" }
  }

  fileprivate func renamed(_ name: String) -> GazetteerLayer {
    var layer = self
    layer.name = name
    return layer
  }
}

extension IndexFile {
  /// What a layer says of itself, out of a file that cannot be used: one that is cut off, damaged elsewhere, or of another
  /// version; nil where that part is damaged too.
  static func layer(ofDamaged memory: ReadOnlyMemory) -> GazetteerLayer? {
    let bytes = memory.bytes
    guard bytes.count >= IndexFormat.headerSize, bytes.starts(with: IndexFormat.magic) else { return nil }
    func number<Number: FixedWidthInteger>(_ offset: Int, as: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    for index in 0..<min(Int(number(12, as: UInt32.self)), 1000) {
      let entry = IndexFormat.headerSize + index * IndexFormat.sectionEntrySize
      guard entry + IndexFormat.sectionEntrySize <= bytes.count else { return nil }
      guard number(entry, as: UInt32.self) == IndexFormat.Section.layer.rawValue else { continue }
      let (start, size) = (number(entry + 8, as: UInt64.self), number(entry + 16, as: UInt64.self))
      guard start <= UInt64(bytes.count), size <= UInt64(bytes.count) - start else { return nil }
      let section = UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start + size)])
      guard XXHash64.hash(section) == number(entry + 24, as: UInt64.self) else { return nil }
      return GazetteerLayer(json: Array(section))
    }
    return nil
  }
}
