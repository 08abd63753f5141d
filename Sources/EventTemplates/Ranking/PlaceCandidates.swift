import Geoparsing

extension WireAnalysis {
  private static let weakestPlace: Float = 0.2

  /// Names below the country, from the gazetteer and the tagger.
  func placeCandidates(in sentences: [Int]) -> [SlotCandidate] {
    var result: [SlotCandidate] = []
    func add(_ tokens: Range<Int>, _ sentence: Int, _ known: PlaceMention?) {
      let name = text.words(tokens)
      let phrase = Phrase(name, isPlace: true)
      let belief = tokens.map { beliefs.belief($0, .place) }.max() ?? 0
      let mention = SlotCandidate.Mention(
        tokens: tokens, sentence: sentence, belief: belief, role: .place, rule: known == nil ? 1 : 2)
      if let index = result.firstIndex(where: { $0.phrase.words == phrase.words }) {
        result[index].mentions.append(mention)
        return
      }
      var candidate = SlotCandidate(value: name, phrase: phrase, mentions: [mention])
      if let known {
        candidate.traits.add("known", (known.isDivision ? 1 : 0) + (known.isSettlement ? 2 : 0))
        candidate.traits.add("people", UInt64(max(0, 64 - known.population.leadingZeroBitCount)) / 3)
        candidate.traits.add("own", known.country == text.countries.first?.code ? 1 : 0)
        if phrase == Phrase(text.header.place, isPlace: true) { candidate.traits.add("header") }
      } else {
        candidate.traits.add("unknown")
      }
      result.append(candidate)
    }
    let chosen = Set(sentences)
    var taken = Set<Int>()
    for place in text.places {
      let sentence = text.sentenceOf[place.tokens.lowerBound]
      taken.formUnion(place.tokens)
      if chosen.contains(sentence) { add(place.tokens, sentence, place) }
    }
    for country in text.countries { taken.formUnion(country.tokens ?? 0..<0) }
    for number in sentences {
      for run in beliefs.runs(.place, in: text.sentences[number], above: WireAnalysis.weakestPlace)
      where run.allSatisfy({ !taken.contains($0) }) {
        var tokens = run
        while let first = tokens.first, ["the", ",", "of", "in", "and"].contains(text.lower[first]) {
          tokens.removeFirst()
        }
        while let last = tokens.last, [",", "and", ".", "of"].contains(text.lower[last]) { tokens.removeLast() }
        if !tokens.isEmpty { add(tokens, number, nil) }
      }
    }
    for index in result.indices { result[index].mentions.sort { $0.belief > $1.belief } }
    return result
  }

  /// The countries that are named in the given sentences, and that of the header.
  func countryCandidates(in sentences: [Int]) -> [SlotCandidate] {
    let chosen = Set(sentences)
    var result: [SlotCandidate] = []
    var codes: [String] = []
    for country in text.countries {
      let sentence = country.tokens.map { text.sentenceOf[$0.lowerBound] } ?? -1
      guard sentence < 0 || chosen.contains(sentence) else { continue }
      let mention = SlotCandidate.Mention(
        tokens: country.tokens, sentence: sentence, belief: 0, rule: country.isDemonym ? 1 : 2)
      if let index = codes.firstIndex(of: country.code) {
        result[index].mentions.append(mention)
      } else {
        var candidate = SlotCandidate(value: country.name, phrase: Phrase(country.name), mentions: [mention])
        if country.tokens == nil { candidate.traits.add("header") }
        candidate.traits.add("code", FeatureHash.of(country.code))
        result.append(candidate)
        codes.append(country.code)
      }
    }
    let total = max(1, text.countries.count)
    for index in result.indices {
      let share = Float(result[index].mentions.count) / Float(total)
      result[index].traits.add("share", likelihood: share)
      let inside = text.places.filter {
        $0.country == codes[index] && chosen.contains(text.sentenceOf[$0.tokens.lowerBound])
      }
      result[index].traits.add("places", UInt64(min(inside.count, 4)))
      let believed = inside.map { beliefs.belief($0.tokens.lowerBound, .place) }.max() ?? 0
      result[index].traits.add("placeBelief", likelihood: believed)
      result[index].traits.add("rank", UInt64(min(index, 4)))
    }
    return result
  }
}
