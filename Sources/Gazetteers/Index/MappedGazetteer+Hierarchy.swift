extension MappedGazetteer {
  /// The place that holds another administratively, as ``PlaceIndex/parent(of:)`` states.
  ///
  /// - Complexity: O(log *n*).
  public func parent(of id: PlaceID) -> Place? {
    row(of: id).flatMap(parentRow(ofRow:)).map(place(atRow:))
  }

  /// The places whose parent the place is: by descending population, then by identifier.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* children.
  public func children(of id: PlaceID) -> [Place] {
    row(of: id).map { childRows(ofRow: $0).map(place(atRow:)) } ?? []
  }

  /// The row of the place that holds the place of a row, 0 ..< ``placeCount``; nil where there is none.
  public func parentRow(ofRow row: UInt32) -> UInt32? {
    precondition(Int(row) < placeCount, "row \(row) of \(placeCount)")
    let parent = record(row).parent
    return Int(parent) < placeCount ? parent : nil
  }

  /// The rows whose parent the place of a row is: by descending population, then by identifier.
  public func childRows(ofRow row: UInt32) -> [UInt32] {
    precondition(Int(row) < placeCount, "row \(row) of \(placeCount)")
    let section = file.bytes(.children)
    func child(_ index: Int) -> UInt32 {
      UInt32(littleEndian: section.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    func parent(_ index: Int) -> UInt32 {
      let child = child(index)
      return Int(child) < placeCount ? record(child).parent : PlaceRecord.noParent
    }
    let count = section.count / 4
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if parent(middle) < row { low = middle + 1 } else { high = middle }
    }
    var rows: [UInt32] = []
    while low < count, parent(low) == row {
      rows.append(child(low))
      low += 1
    }
    return rows
  }
}
