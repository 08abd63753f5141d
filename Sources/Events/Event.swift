/// Something that happened: one act, at one place, on one day or span of days, after merging what reports say of it.
public struct Event: Hashable, Sendable {
  /// Stable identifier, `ev_` and base 32.
  public var id: String
  /// One line for a list.
  public var title: String
  /// The sentence that asserts the event.
  public var notes: String
  /// The broad kind.
  public var eventClass: EventClass
  /// The type.
  public var type: EventType
  /// The sub-type.
  public var subType: SubEventType
  /// What the reports assert.
  public var assertion: Assertion
  /// Whether people without arms were the target; nil when not stated.
  public var civilianTargeting: Bool?
  /// When; nil when nothing tells, publication included.
  public var date: EventDate?
  /// Where.
  public var place: EventPlace
  /// Who acted, as named, and others that took part on that side.
  public var actor1: [String]
  /// Who was acted upon or fought, as named.
  public var actor2: [String]
  /// The kind of the first of ``actor1``, or nil.
  public var actor1Kind: ActorKind?
  /// The kind of the first of ``actor2``, or nil.
  public var actor2Kind: ActorKind?
  /// The part of ``actor1``.
  public var actor1Role: ActorRole
  /// The part of ``actor2``.
  public var actor2Role: ActorRole
  /// What or who was hit, as words.
  public var target: [String]
  /// The target's kinds: `police`, `vehicle`, `place of worship`, … .
  public var targetKind: [String]
  /// The weapon's codes: `firearms`, `IED`, `drone`, … .
  public var weapon: [String]
  /// Who claimed it and through what, or nil.
  public var claimedBy: String?
  /// People killed.
  public var killed: Toll
  /// Who those killed were.
  public var killedBySide = KilledBySide()
  /// People injured.
  public var injured: Toll
  /// People missing.
  public var missing: Toll
  /// People detained.
  public var detained: Toll
  /// People displaced.
  public var displaced: Toll
  /// Whether the reports speak of casualties.
  public var casualtyStatus: CasualtyStatus
  /// How inexact words were read ("dozens -> 24 or more"), or nil.
  public var casualtyNote: String?
  /// How likely the event is real and rightly read, 0…1; nil for tables.
  public var confidence: Double?
  /// The reports behind the event, by identifier.
  public var reports: [Report]
  /// The words each field rests on, in order of field, then of position.
  public var evidence: [Evidence]
  /// The names that decided the place.
  public var mentions: [PlaceMention]
  /// Why reports were put together, one link for each that was put to others; empty for a single report.
  public var merge: [MergeLink]
  /// The number of sources that do not repeat another: copies of a text count once, and so do the reports of one outlet; nil
  /// when nobody has looked.
  public var independentReports: Int?
  /// How far a person has looked at it.
  public var status: ReviewStatus
  /// Who looked at it, or nil.
  public var reviewer: String?
  /// Words a user has given it.
  public var tags: [String]
  /// 1 for the first version, one more at every change that a store publishes.
  public var revision: Int
  /// When a store last changed it, `YYYY-MM-DDTHH:MM:SSZ`; nil outside a store.
  public var updatedAt: String?
  /// When a store withdrew it, in the same form; nil for one that stands.
  public var deletedAt: String?
  /// What was changed and by whom, oldest first.
  public var history: [HistoryEntry]

  /// Why reports were put together, a sentence for each link, with the reports before it.
  public var mergeReasons: [String] { merge.map { "\($0.reportID) and \($0.otherReportID): \($0.reason)" } }

  /// One change of an event.
  public struct HistoryEntry: Hashable, Sendable {
    /// The revision that the change made.
    public var revision: Int
    /// When, `YYYY-MM-DDTHH:MM:SSZ`, or nil.
    public var at: String?
    /// Who, or nil for the program.
    public var by: String?
    /// What, as a plain sentence.
    public var change: String

    /// Makes an entry.
    public init(revision: Int, at: String?, by: String?, change: String) {
      self.revision = revision
      self.at = at
      self.by = by
      self.change = change
    }
  }

  /// Makes an event; everything but identity, kind and place has a neutral default.
  public init(
    id: String, title: String, notes: String = "", eventClass: EventClass, type: EventType, subType: SubEventType,
    assertion: Assertion = .factual, civilianTargeting: Bool? = nil, date: EventDate?, place: EventPlace,
    actor1: [String] = [], actor2: [String] = [], actor1Kind: ActorKind? = nil, actor2Kind: ActorKind? = nil,
    actor1Role: ActorRole = .unknown, actor2Role: ActorRole = .unknown,
    target: [String] = [], targetKind: [String] = [], weapon: [String] = [], claimedBy: String? = nil,
    killed: Toll = Toll(), injured: Toll = Toll(), missing: Toll = Toll(), detained: Toll = Toll(),
    displaced: Toll = Toll(), casualtyStatus: CasualtyStatus = .notStated, casualtyNote: String? = nil,
    confidence: Double? = nil,
    reports: [Report] = [], evidence: [Evidence] = [], mentions: [PlaceMention] = [], merge: [MergeLink] = [],
    independentReports: Int? = nil, status: ReviewStatus = .machine, reviewer: String? = nil, tags: [String] = [],
    revision: Int = 1, updatedAt: String? = nil, deletedAt: String? = nil, history: [HistoryEntry] = []
  ) {
    self.id = id
    self.title = title
    self.notes = notes
    self.eventClass = eventClass
    self.type = type
    self.subType = subType
    self.assertion = assertion
    self.civilianTargeting = civilianTargeting
    self.date = date
    self.place = place
    self.actor1 = actor1
    self.actor2 = actor2
    self.actor1Kind = actor1Kind
    self.actor2Kind = actor2Kind
    self.actor1Role = actor1Role
    self.actor2Role = actor2Role
    self.target = target
    self.targetKind = targetKind
    self.weapon = weapon
    self.claimedBy = claimedBy
    self.killed = killed
    self.injured = injured
    self.missing = missing
    self.detained = detained
    self.displaced = displaced
    self.casualtyStatus = casualtyStatus
    self.casualtyNote = casualtyNote
    self.confidence = confidence
    self.reports = reports
    self.evidence = evidence
    self.mentions = mentions
    self.merge = merge
    self.independentReports = independentReports
    self.status = status
    self.reviewer = reviewer
    self.tags = tags
    self.revision = revision
    self.updatedAt = updatedAt
    self.deletedAt = deletedAt
    self.history = history
  }
}
