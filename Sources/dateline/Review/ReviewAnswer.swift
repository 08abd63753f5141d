import Events

/// What a reviewer answers.
enum ReviewAnswer: Equatable {
  case accept
  /// The candidate of this number, from 1.
  case candidate(Int)
  case notAPlace
  case notAnEvent
  /// The same as the event of this identifier.
  case same(String)
  /// The merging of this number, from 1, was wrong.
  case split(Int)
  case skip
  case quit
  case help

  /// Nil for what is no answer.
  init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map { String($0) }
    let argument = words.count == 2 ? words[1] : nil
    switch (words.first?.lowercased(), argument) {
    case ("a"?, nil), ("accept"?, nil): self = .accept
    case ("p"?, nil): self = .notAPlace
    case ("e"?, nil): self = .notAnEvent
    case ("m"?, let id?) where id.hasPrefix("ev_"): self = .same(id)
    case ("s"?, let number?):
      guard let number = Int(number), number > 0 else { return nil }
      self = .split(number)
    case ("s"?, nil): self = .split(1)
    case (nil, nil), ("k"?, nil): self = .skip
    case ("q"?, nil): self = .quit
    case ("?"?, nil), ("h"?, nil): self = .help
    case (let number?, nil):
      guard let number = Int(number), number > 0 else { return nil }
      self = .candidate(number)
    default: return nil
    }
  }

  static let explanation = """
    a        accept: the place, as it was chosen, is kept whatever changes later
    1, 2, …  it is this candidate
    p        the name is no place
    e        this is no event
    m ID     it is the same as the event ID
    s, s 2   it is not the same: take the first, the second, … merging apart
    k        skip (as an empty line does)
    q        stop here
    """
}

/// What cannot be done about an event, in words.
struct ReviewProblem: Error {
  var message: String
}

extension ReviewItem {
  /// The lines of corrections that an answer makes: surface, scope, place, note.
  func lines(for answer: ReviewAnswer) throws -> [[String]] {
    switch answer {
    case .skip, .quit, .help: return []
    case .accept:
      // What has no place to pin is not written down.
      guard let mention, let chosen = mention.chosen else { return [] }
      return [[mention.text, "document:\(mention.documentID)", chosen, "reviewed"]]
    case .candidate(let number):
      let mention = try decided()
      guard mention.candidates.indices.contains(number - 1) else {
        throw ReviewProblem(message: "there are \(counted(mention.candidates.count, "candidate"))")
      }
      let place = mention.candidates[number - 1]
      return [[mention.text, "document:\(mention.documentID)", place.placeID, "reviewed: \(place.name)"]]
    case .notAPlace:
      let mention = try decided()
      return [[mention.text, "document:\(mention.documentID)", "not a place", "reviewed"]]
    case .notAnEvent: return tellings.map { [$0, "", "not an event", "reviewed"] }
    case .same(let id):
      guard !tellings.contains(id) else { throw ReviewProblem(message: "this is \(id)") }
      return [[event.id, id, "the same", "reviewed"]]
    case .split(let number):
      guard event.merge.indices.contains(number - 1) else {
        throw ReviewProblem(
          message: event.merge.isEmpty ? "it was not merged" : "there are \(counted(event.merge.count, "merging"))")
      }
      let link = event.merge[number - 1]
      return [[link.eventID, link.otherEventID, "not the same", "reviewed"]]
    }
  }

  private func decided() throws -> PlaceMention {
    guard let mention else { throw ReviewProblem(message: "no name decided its place") }
    return mention
  }
}
