extension LayeredGazetteer: PlaceIndex {
  /// Names that begin with the prefix, of all layers together, as ``NameIndex/completions(forPrefix:limit:)`` states.
  ///
  /// - Complexity: as in each layer alone; O(*n*) in the names with the prefix of a layer where a later one gives places more
  ///   inhabitants.
  public func completions(forPrefix prefix: String, limit: Int) -> [NameCompletion] {
    if let single { return single.completions(forPrefix: prefix, limit: limit) }
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(prefix, into: &folded)
    guard limit > 0, !folded.isEmpty else { return [] }
    var ranked = RankedRows<FoldedNameBytes>(limit: limit)
    for layer in layers.indices {
      // The layer's own populations bound those that show, unless a later layer gives more.
      let isBounded = !(overrides?.parts[layer].raisesPopulations ?? false)
      layers[layer].rankNames(beginningWith: folded, in: &ranked, isBounded: isBounded) { add($0, of: layer, to: &$1) }
    }
    return ranked.sorted(by: { hasIdentifier(ofRow: $0, before: $1) }).map { entry in
      NameCompletion(
        foldedName: String(decoding: entry.name.bytes, as: UTF8.self),
        match: NameMatch(place: place(atRow: entry.row), kind: entry.kind))
    }
  }

  /// Names within an edit distance of a name, of all layers together, as
  /// ``NameIndex/similarNames(to:withinDistance:limit:)`` states.
  ///
  /// - Parameter distance: 0…2.
  /// - Complexity: as in each layer alone.
  public func similarNames(to name: String, withinDistance distance: Int, limit: Int) -> [SimilarName] {
    if let single { return single.similarNames(to: name, withinDistance: distance, limit: limit) }
    precondition((0...2).contains(distance), "the distance must be 0, 1 or 2")
    precondition(limit >= 0, "the limit must not be negative")
    var folded: [UInt8] = []
    NameFolding.fold(name, into: &folded)
    guard limit > 0, !folded.isEmpty else { return [] }
    let found = layers.map { layer in
      SimilarNameTable(section: layer.section).map {
        SimilarNameSearch(folded, in: $0, names: layer.nameList).names(within: distance)
      } ?? []
    }
    var similar: [SimilarName] = []
    var seen: Set<UInt32> = []
    for distance in 0...distance where similar.count < limit {
      var ranked = RankedRows<FoldedNameBytes>(limit: limit - similar.count, except: seen)
      for layer in layers.indices where distance < found[layer].count {
        for (_, record) in found[layer][distance] {
          if let name = layers[layer].nameList.name(atRecord: record) { add(name, of: layer, to: &ranked) }
        }
      }
      for entry in ranked.sorted(by: { hasIdentifier(ofRow: $0, before: $1) }) {
        similar.append(
          SimilarName(
            foldedName: String(decoding: entry.name.bytes, as: UTF8.self), distance: distance,
            match: NameMatch(place: place(atRow: entry.row), kind: entry.kind)))
      }
      seen.formUnion(ranked.rows)
    }
    return similar
  }

  private func add(_ name: IndexNameList.Name, of layer: Int, to ranked: inout RankedRows<FoldedNameBytes>) {
    for index in 0..<name.rows.count {
      let found = name.rows[index]
      guard Int(found.row) < layers[layer].placeCount else { continue }
      let row = visible(found.row, of: layer).row
      // A name counts under the first kind that any layer has it as, and that may be an abbreviation.
      if found.kind.rawValue > NameKind.abbreviation.rawValue {
        let kind = rows(folded: Array(name.key)).first { $0.row == row }?.kind
        if kind == .abbreviation { continue }
      }
      ranked.add(
        FoundRow(row: row, kind: found.kind), name: FoldedNameBytes(bytes: name.key), population: population(ofRow: row)
      )
    }
  }
}
