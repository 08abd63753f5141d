public import Gazetteers

/// Why a name was given its place, in words: the reasons that set the choice apart from the runner-up.
///
///     Georgia: Georgia, a country. Chosen over Georgia, a state or province in United States, mainly because a name like
///     this mostly means a country; also because the text also names Russia and Chechnya, next to it.
public struct ChoiceExplanation: Hashable, Sendable {
  /// One difference between the choice and the runner-up.
  public struct Reason: Hashable, Sendable {
    /// The name of the ``ScorePart``.
    public var part: String
    /// What it adds to the choice beyond what it adds to the runner-up, in log-odds; below 0 it spoke against it.
    public var advantage: Double
    /// The reason as a clause, without the figure.
    public var words: String
  }

  /// The choice, or nil when there is none.
  public var chosen: Candidate?
  /// The best candidate that is another place, more than a neighbouring row of the same name and spot where one exists.
  public var runnerUp: Candidate?
  /// The differences, the weightiest first; those under 0.1 are left out.
  public var reasons: [Reason]
  /// All of it as one sentence.
  public var sentence: String

  /// Explains the answer at an index of a document's answers.
  ///
  /// - Parameters:
  ///   - index: a valid index of `toponyms`.
  ///   - toponyms: all answers for the document; the others are named as evidence.
  ///   - gazetteer: names countries and divisions.
  ///   - outlet: whose other documents were evidence, or nil where the text was read alone.
  public init(
    of index: Int, in toponyms: [ResolvedToponym], gazetteer: some PlaceLookup, outlet: OutletContext? = nil
  ) {
    let answer = toponyms[index]
    let wording = ExplanationWording(gazetteer: gazetteer, others: toponyms, index: index, outlet: outlet)
    chosen = answer.chosen
    if let correction = answer.correction {
      reasons = []
      runnerUp = nil
      sentence = wording.corrected(answer, by: correction)
      return
    }
    if answer.stated != nil {
      reasons = []
      runnerUp = nil
      sentence = "\(answer.toponym.text): coordinates in the text; no row of the gazetteer was looked for."
      return
    }
    guard let favourite = answer.candidates.first else {
      reasons = []
      runnerUp = nil
      sentence = wording.withoutCandidates(answer)
      return
    }
    let rival = Self.rival(of: favourite, in: answer.candidates)
    runnerUp = rival
    let rivalParts = Dictionary((rival?.parts ?? []).map { ($0.name, $0.value) }, uniquingKeysWith: +)
    var seen: Set<String> = []
    var found: [Reason] = []
    for part in favourite.parts + (rival?.parts ?? []) where seen.insert(part.name).inserted {
      let own = favourite.parts.first { $0.name == part.name }?.value ?? 0
      let advantage = own - (rivalParts[part.name] ?? 0)
      // Without a rival there is nothing to outrank; what the text says still counts.
      guard abs(advantage) >= 0.1 else { continue }
      found.append(
        Reason(
          part: part.name, advantage: advantage,
          words: wording.clause(part.name, favourite, rival, speaksFor: advantage > 0)))
    }
    reasons = found.enumerated().sorted { left, right in
      (-abs(left.element.advantage), left.offset) < (-abs(right.element.advantage), right.offset)
    }.map(\.element)
    sentence = wording.sentence(answer, favourite, rival, reasons)
  }

  /// The likeliest other place: of those that have some chance one elsewhere, rather than the district around a town.
  private static func rival(of favourite: Candidate, in candidates: [Candidate]) -> Candidate? {
    let centre = SphereVector(favourite.place.position)
    let limit = SphereVector.cosine(atKilometers: 50)
    let rest = candidates.dropFirst()
    return rest.first { $0.probability >= 0.005 && SphereVector($0.place.position).cosine(centre) < limit }
      ?? rest.first
  }
}
