import Events
import Geoparsing

/// What a whole report is about, where that takes its acts out of the news.
struct DocumentFrame: Hashable, Sendable {
  /// Why acts of the report are no events, or nil for news.
  enum Kind: String, Sendable {
    case exercise, sport, fiction, court, commemoration
  }

  var kind: Kind?
  /// What the headline says happened.
  let titleActs: TitleActs

  /// Reads the frame of a report from its headline, its text and the tone of its words.
  init(report: ReportText, title: String?, softness: SoftContext, published: CalendarDate? = nil) {
    titleActs = TitleActs(title: title)
    let titleWords = Set(
      (title ?? "").lowercased().split(whereSeparator: { !($0.isLetter || $0 == "-") }).map(String.init))
    let all = 0..<report.lower.count
    let telling = Set(report.lower.lazy.filter { DocumentFrame.telling.contains($0) })
    func score(_ words: Set<String>) -> Int {
      telling.count { words.contains($0) } + 2 * titleWords.intersection(words).count
    }
    func phrases(_ list: [[String]]) -> Int {
      list.count { telling.contains($0[$0.count - 1]) && report.first($0, in: all) != nil }
    }

    let exercise = score(DocumentFrame.exerciseWords) + 2 * phrases(DocumentFrame.exercisePhrases)
    if exercise >= 3 {
      kind = .exercise
      return
    }
    let court = score(DocumentFrame.courtWords)
    if court >= 5 || court >= 4 && score(DocumentFrame.verdictWords) >= 2 {
      kind = .court
      return
    }
    // Counted dead and wounded are no figures of speech. Few reports hold enough words of sport or fiction to ask.
    func hasVictims() -> Bool {
      (0..<report.sentenceCount).contains { sentence in
        report.tolls(ofSentence: sentence).contains { toll in
          (toll.harm == .killed || toll.harm == .injured) && toll.high != 0 && !report.isQuoted[toll.tokens.lowerBound]
        }
      }
    }
    var sport = score(DocumentFrame.sportWords)
    if sport > 0, DocumentFrame.hasScoreline(report) { sport += 2 }
    // Police, hospitals and arrests speak for news.
    let isHard = softness.documentHard >= 4
    if sport >= 9 || sport >= (isHard ? 6 : 3) && !hasVictims() {
      kind = .sport
      return
    }
    let fiction = score(DocumentFrame.fictionWords)
    if fiction >= 7 || fiction >= (isHard ? 6 : 3) && !hasVictims() {
      kind = .fiction
      return
    }
    if DocumentFrame.isObituary(report, titleWords: titleWords) {
      kind = .commemoration
      return
    }
    let commemoration = score(DocumentFrame.commemorationWords)
    if commemoration >= 3 {
      kind = .commemoration
      return
    }
    kind = published.flatMap { DocumentFrame.isOfOldTimes(report, published: $0) ? .commemoration : nil }
  }

  /// Whether a result such as `4-0` stands in the report.
  private static func hasScoreline(_ report: ReportText) -> Bool {
    func isDigit(_ word: Substring) -> Bool {
      (1...2).contains(word.utf8.count) && word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
    /// Whether a word may be a result or the dash of one; few are.
    func isPart(_ word: String) -> Bool {
      word.utf8.contains { $0 >= 48 && $0 <= 57 } || word == "-" || word == "–"
    }
    return report.lower.indices.contains { index in
      guard isPart(report.lower[index]) else { return false }
      let parts = report.lower[index].split(whereSeparator: { $0 == "-" || $0 == "–" })
      if parts.count == 2, isDigit(parts[0]), isDigit(parts[1]) { return true }
      guard report.lower[index] == "-" || report.lower[index] == "–", index > 0, index + 1 < report.lower.count else {
        return false
      }
      return isDigit(report.lower[index - 1][...]) && isDigit(report.lower[index + 1][...])
    }
  }

  /// Whether the report is about a life that ended at an old age: "who has died aged 91".
  private static func isObituary(_ report: ReportText, titleWords: Set<String>) -> Bool {
    if titleWords.contains("obituary") { return true }
    guard report.sentenceCount > 0 else { return false }
    let opening = 0..<report.tokens(ofSentence: min(1, report.sentenceCount - 1)).upperBound
    let hasDied =
      report.first(["has", "died"], in: opening) != nil || report.first(["died", "aged"], in: opening) != nil
    guard hasDied else { return false }
    let first = TriggerLexicon.shared.triggers(in: report, sentence: 0, excluding: [])
    guard first.allSatisfy({ $0.isHarm || $0.act.group == .strategic || $0.act.group == .protest }) else {
      return false
    }
    return opening.contains { index in
      guard report.lower[index] == "aged" || report.lower[index] == "age" else { return false }
      return report.lower[index...].prefix(3).contains { Int($0).map { $0 >= 60 && $0 <= 115 } ?? false }
    }
  }

  /// Whether the days that the report names lie years back, two at least, and none in the weeks before publication.
  private static func isOfOldTimes(_ report: ReportText, published: CalendarDate) -> Bool {
    // A calendar of the day: "1944: …", "1980: …".
    let years = (0..<report.sentenceCount).count { sentence in
      let range = report.tokens(ofSentence: sentence)
      guard range.count > 2, let year = Int(report.lower[range.lowerBound]) else { return false }
      return (1000..<published.components.year).contains(year)
        && [":", "-", "–", "—"].contains(report.lower[range.lowerBound + 1])
    }
    if years >= 2 { return true }
    var old = 0
    let reference = DateReference(published: published)
    for expression in report.dates.joined() where !expression.isTimeOnly {
      guard let end = expression.resolved(against: reference).end else { continue }
      let age = published.dayNumber - end.dayNumber
      if age < 60 { return false }
      if age > 365 { old += 1 }
    }
    return old >= 2
  }

  /// All words that are counted, and the last words of the phrases.
  private static let telling = WordTable(
    [exerciseWords, sportWords, fictionWords, courtWords, verdictWords, commemorationWords]
      .reduce(into: Set(exercisePhrases.map { $0[$0.count - 1] })) { $0.formUnion($1) })

  private static let exerciseWords: Set<String> = [
    "exercise", "exercises", "drill", "drills", "scenario", "mock", "simulated", "simulation", "notional", "umpires",
    "rehearsal", "rehearse", "role-players", "maneuvers", "manoeuvres", "volunteers", "wargame", "pretend", "staged",
    "simulate", "simulating", "practised", "practiced", "practise", "rehearsed", "rehearsing", "preparedness",
    "evacuees", "casualty-simulation",
  ]
  private static let exercisePhrases: [[String]] = [
    ["only", "a", "drill"], ["role", "players"], ["full", "scale", "exercise"], ["no", "cause", "for", "alarm"],
    ["no", "real", "incident"], ["training", "exercise"], ["live", "firing"], ["live", "fire"],
    ["this", "is", "a", "drill"],
    ["according", "to", "the", "scenario"], ["in", "the", "scenario"], ["the", "scenario"], ["not", "a", "real"],
    ["part", "of", "the", "event"], ["joint", "exercise"], ["military", "exercise"],
    ["took", "part", "in", "exercise"],
  ]
  private static let sportWords: Set<String> = [
    "champion", "champions", "rook", "pawn", "queenside", "arbiter", "checkmate", "keeper",
    "scoreline", "goal", "goals", "penalty", "penalties", "derby", "league", "championship", "championships",
    "playoff", "playoffs", "striker", "midfielder", "defender", "goalkeeper", "referee", "innings", "wicket", "wickets",
    "quarterback", "touchdown", "inning", "batting", "bowled", "bowling", "bowlers", "scored", "halftime", "semifinal",
    "semi-final", "final", "finals", "tournament", "season", "fixture", "trophy", "medal", "pitch",
    "match", "matches", "knockout", "visitors", "rout", "kick", "footballer", "football", "cricket",
    "rugby", "hockey", "basketball", "baseball", "tennis", "golf", "runners-up", "solo", "bands", "band",
    "competition", "pins", "cup", "offense", "chess",
    "gambit", "esports", "gamers", "winger", "podium", "lap", "marathon", "peloton", "batsman", "batsmen", "bowler",
    "crease", "offside", "hat-trick", "kick-off", "equaliser", "equalizer", "substitute", "stoppage", "midfield",
    "quarter-final", "quarterfinal", "relegation", "standings", "scorer", "scoreless", "homer", "pitcher", "innings",
    "opponents", "pole", "constructors", "pit-stop", "prix", "round", "equalised", "equalized", "netted", "matchday",
    "relegated", "premiership", "bundesliga", "serie", "playmaker",
    "boxer", "boxing", "heavyweight", "knocked", "bout", "wrestler", "jockey", "sprinter", "cyclist", "stage",
    "teammates", "teammate", "set-piece", "free-kick", "fans", "grandmaster",
  ]
  private static let fictionWords: Set<String> = [
    "film", "films", "filming", "movie", "movies", "novel", "thriller", "director", "screenplay", "actor", "starring",
    "trailer", "actors",
    "actress", "extras", "premiere", "props", "stunt", "stunts", "scenes", "cinema",
    "theatre", "playwright", "character", "characters", "episode",
    "gamers", "gameplay", "game", "players", "studio", "comedian", "joke", "comedy", "sitcom", "album", "drummer",
    "lyrics", "punchline", "exhibition", "author", "chapter", "rehearsals", "audience", "videogame", "console",
    "review", "reel", "ovation", "star", "premiered", "blockbuster", "filmed", "directed", "scriptwriter", "reviewers",
    "critics", "reviewer", "cinemas",
    "backers", "script", "applause", "novelist", "saga", "box-office", "choreography", "libretto", "filmmaker",
    "cast", "documentary", "screening", "reenactment", "re-enactment", "reenactors", "opera", "ballet", "heroine",
    "stage", "concert", "gallery", "painting", "musical", "sequel", "bestseller", "tenor", "soprano", "choreographer",
    "sculptor", "season", "gig", "rapper", "festival-goers", "storyline", "fictional", "soap",
  ]
  private static let courtWords: Set<String> = [
    "court", "judge", "judges", "trial", "convicted", "sentenced", "sentence", "verdict", "defendant", "defendants",
    "jury",
    "appeal", "prosecution", "defence", "counsel", "testified", "acquitted", "pleaded", "guilty", "hearing", "hearings",
    "lawyers", "convicts", "tribunal", "indictment", "life", "terms", "prosecutor", "prosecutors", "testimony",
    "witness",
    "imprisonment", "jail", "jailed", "plea", "extradited",
  ]
  private static let verdictWords: Set<String> = [
    "convicted", "sentenced", "verdict", "jury", "acquitted", "guilty", "defendant", "defendants", "tribunal", "appeal",
    "judge", "judges", "pleaded", "convicts", "testified",
  ]
  private static let commemorationWords: Set<String> = [
    "anniversary", "commemorate", "commemorated", "commemoration", "memorial", "remembrance", "wreaths", "wreath",
    "chrysanthemums", "unveiled", "remembered", "remember", "museum", "survivors", "veterans", "centenary", "mourners",
    "minute", "silence", "candles", "plaque", "historian", "uprising", "monument",
  ]
}
