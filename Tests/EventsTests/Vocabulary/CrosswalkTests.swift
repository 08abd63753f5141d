import Testing

@testable import Events

@Suite struct CrosswalkTests {
  /// The table of the schema, row by row: ACLED, UCDP, GDELT abroad, PLOVER.
  @Test func placePrecisions() {
    let rows: [(PlacePrecision, Int?, Int?, Int?, Int?)] = [
      (.exact, 1, 1, 4, 5), (.settlement, 1, 1, 4, 4), (.nearSettlement, 2, 2, 4, 4), (.adm3, 2, 3, 4, 3),
      (.adm2, 2, 3, 4, 3), (.adm1, 3, 4, 5, 2), (.lineOrRegion, 3, 5, nil, nil), (.country, nil, 6, 1, 1),
      (.marineOrAir, 3, 7, nil, nil), (.unknown, nil, nil, nil, nil),
    ]
    #expect(rows.map(\.0) == PlacePrecision.all)
    for (precision, acled, ucdp, gdelt, plover) in rows {
      #expect(precision.acledCode == acled, "\(precision.rawValue)")
      #expect(precision.ucdpCode == ucdp, "\(precision.rawValue)")
      #expect(precision.gdeltCode(isUnitedStates: false) == gdelt, "\(precision.rawValue)")
      #expect(precision.ploverCode == plover, "\(precision.rawValue)")
      #expect((precision.defaultRadiusMeters() == nil) == (precision == .unknown), "\(precision.rawValue)")
    }
    #expect(PlacePrecision.settlement.gdeltCode(isUnitedStates: true) == 3)
    #expect(PlacePrecision.adm1.gdeltCode(isUnitedStates: true) == 2)
  }

  @Test func datePrecisions() {
    #expect(DatePrecision.all.map(\.acledCode) == [1, 2, 2, 3, nil, nil])
    #expect(DatePrecision.all.map(\.ucdpCode) == [1, 2, 3, 4, 5, nil])
  }

  @Test func radiiFollowSize() {
    #expect(PlacePrecision.settlement.defaultRadiusMeters() == 3000)
    #expect(PlacePrecision.settlement.defaultRadiusMeters(population: 100_000) == 3000)
    #expect(PlacePrecision.settlement.defaultRadiusMeters(population: 10) == 500)
    #expect(PlacePrecision.settlement.defaultRadiusMeters(population: 30_000_000) == 15_000)
    #expect(PlacePrecision.exact.defaultRadiusMeters(population: 30_000_000) == 250)
    #expect(PlacePrecision.adm1.defaultRadiusMeters(areaSquareKilometers: 50_300) == 151_841)
  }

  @Test func everySubTypeHasARow() {
    let acled: Set<SubEventType> = [
      .armedClash, .governmentRegainsTerritory, .nonStateActorOvertakesTerritory, .chemicalWeapon, .airDroneStrike,
      .suicideBomb, .shelling, .remoteExplosive, .grenade, .sexualViolence, .attack, .abduction, .peacefulProtest,
      .protestWithIntervention, .excessiveForce, .violentDemonstration, .mobViolence, .agreement, .arrests,
      .changeToGroup, .disruptedWeaponsUse, .headquarters, .looting, .nonViolentTransfer, .otherStrategic,
    ]
    let own: Set<SubEventType> = [
      .arson, .earthquake, .flood, .storm, .wildfire, .landslide, .volcano, .drought, .otherDisaster,
      .transportAccident, .industrialAccident, .fire, .collapse, .otherAccident,
    ]
    #expect(Set(TypeCrosswalk.all.map(\.subType)) == acled.union(own))
    #expect(TypeCrosswalk.all.count == acled.count + own.count)
    let disorders: Set<String> = ["Political violence", "Demonstrations", "Strategic developments"]
    let plover: Set<String> = [
      "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
      "THREATEN",
      "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    ]
    for row in TypeCrosswalk.all {
      #expect(TypeCrosswalk.of(row.subType) == row)
      #expect((row.acledDisorder != nil) == (row.eventClass != .disaster && row.eventClass != .accident))
      #expect(row.acledDisorder.map(disorders.contains) ?? true)
      #expect(row.plover.map(plover.contains) ?? true)
      #expect((row.cameo == nil) == (row.plover == nil))
      #expect(row.quadClass.map { (1...4).contains($0) } ?? (row.cameo == nil))
    }
  }

  @Test func assaultModesHaveSubTypes() {
    let modes = [
      "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
      "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ]
    for mode in modes { #expect(TypeCrosswalk.subType(ofAssaultMode: mode, targetsCivilians: true) != nil, "\(mode)") }
    #expect(TypeCrosswalk.subType(ofAssaultMode: "firearms", targetsCivilians: false) == .armedClash)
    #expect(TypeCrosswalk.subType(ofAssaultMode: "firearms", targetsCivilians: true) == .attack)
    #expect(TypeCrosswalk.subType(ofAssaultMode: "demo", targetsCivilians: true) == nil)
  }

  @Test func actorKinds() {
    #expect(ActorKind.all.allSatisfy { $0.acledName != nil && $0.ploverSector != nil })
    #expect(ActorKind.interaction(.politicalMilitia, .state) == 13)
    #expect(ActorKind.interaction(.state, .politicalMilitia) == 13)
    #expect(ActorKind.interaction(.civilians, nil) == 70)
    #expect(ActorKind.interaction(nil, nil) == nil)
    #expect(TypeCrosswalk.ucdpViolence(actor1: .rebel, actor2: .state) == 1)
    #expect(TypeCrosswalk.ucdpViolence(actor1: .rebel, actor2: .identityMilitia) == 2)
    #expect(TypeCrosswalk.ucdpViolence(actor1: .rebel, actor2: .civilians) == 3)
    #expect(TypeCrosswalk.ucdpViolence(actor1: .rebel, actor2: nil) == nil)
  }
}
