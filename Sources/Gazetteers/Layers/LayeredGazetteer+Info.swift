extension LayeredGazetteer {
  /// What the stack holds.
  ///
  /// Places are counted once, where they show. A name or code that two layers have counts in each. The hash and the path are
  /// those of the lowest layer, the size is that of all.
  /// - Complexity: O(*k*) for *k* overridden places.
  public var info: GazetteerInfo {
    var info = layers[0].info
    guard layers.count > 1 else { return info }
    info.placeCount = placeCount
    info.countryCount = allCountries.count
    for layer in layers.dropFirst().map(\.info) {
      info.indexSize += layer.indexSize
      info.nameCount += layer.nameCount
      info.codeCount += layer.codeCount
      info.sources = added(info.sources, layer.sources)
      info.featureClasses = added(info.featureClasses, layer.featureClasses)
      info.featureCodes = added(info.featureCodes, layer.featureCodes)
      var kinds = info.nameKinds
      for kind in layer.nameKinds {
        if let index = kinds.firstIndex(where: { $0.item == kind.item }) {
          kinds[index].count += kind.count
        } else {
          kinds.append(kind)
        }
      }
      info.nameKinds = kinds
      if !layer.attribution.isEmpty {
        info.attribution += (info.attribution.hasSuffix("\n") ? "" : "\n") + layer.attribution
      }
    }
    var hidden: (sources: [String: Int], classes: [String: Int], codes: [String: Int]) = ([:], [:], [:])
    for (layer, part) in zip(layers, overrides?.parts ?? []) {
      part.forEach { row, _ in
        let place = layer.place(atRow: row)
        hidden.sources[place.id.source, default: 0] -= 1
        hidden.classes[place.featureClass, default: 0] -= 1
        hidden.codes[place.featureCode, default: 0] -= 1
      }
    }
    info.sources = added(info.sources, hidden.sources.map { .init(item: $0.key, count: $0.value) })
    info.featureClasses = added(info.featureClasses, hidden.classes.map { .init(item: $0.key, count: $0.value) })
    info.featureCodes = added(info.featureCodes, hidden.codes.map { .init(item: $0.key, count: $0.value) })
    return info
  }

  /// How many places of a layer later layers override.
  ///
  /// - Parameter layer: 0 for the lowest.
  public func overriddenCount(ofLayer layer: Int) -> Int { overrides?.parts[layer].count ?? 0 }

  private func added(_ a: [GazetteerInfo.Count], _ b: [GazetteerInfo.Count]) -> [GazetteerInfo.Count] {
    var counts: [String: Int] = [:]
    for count in a + b { counts[count.item, default: 0] += count.count }
    return counts.filter { $0.value != 0 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { GazetteerInfo.Count(item: $0.key, count: $0.value) }
  }
}
