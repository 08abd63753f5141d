import Foundation
import Testing

/// Import, look-up, listing, repair and removal of layers with the built program.
@Suite(.needsProgram) struct LayerCommandsTests {
  private let scratch: TemporaryFolder
  private var layers: String { scratch.path + "/layers" }
  private var file: String { layers + "/camps.gazetteer" }

  init() throws {
    scratch = try TemporaryFolder()
    try scratch.write(
      "camps.csv",
      """
      id,name,lon,lat,feature_code,country,admin1,alternate_names
      1,Camp Qwertz,48.20,42.00,S.CAMP,RU,17,Лагерь Кверц
      2,Camp Beyond,48.4,95,S.CAMP,RU,17,
      geonames:566532,Derbend,48.29,42.06,P.PPL,RU,17,Bab al-Abwab

      """)
  }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(arguments, in: scratch.path, environment: ["DATELINE_LAYERS": layers].merging(environment) { $1 })
  }

  private func importCamps() throws -> Program.Result {
    try run("gazetteer", "import", "camps.csv", "--name", "camps", "--title", "Own camps", "--licence", "Mine")
  }

  private func bestPlace(_ name: String, _ more: String...) throws -> String {
    let result = try Program.run(
      ["resolve", "--exact", "--json", "--limit", "1", name] + more, in: scratch.path,
      environment: ["DATELINE_LAYERS": layers])
    return result.output.firstMatch(of: #/"place_id":"([^"]*)"/#).map { String($0.1) } ?? ""
  }

  @Test func `a layer is made, found, listed, named in the output and removed`() throws {
    let made = try importCamps()
    #expect(made.status == 0)
    #expect(made.lines.first == "camps: 2 places, 2 other names, 0 polygons in \(file)")
    #expect(made.output.contains("camps.csv:3: "))
    #expect(made.output.contains("[out_of_range]"))

    #expect(try bestPlace("Camp Qwertz") == "camps:1")
    #expect(try bestPlace("Лагерь Кверц") == "camps:1")
    #expect(try bestPlace("Bab al-Abwab") == "geonames:566532")
    #expect(try bestPlace("Camp Qwertz", "--layers", "") == "")

    let info = try json(try run("gazetteer", "info", "--json").output)
    let listed = try #require(info["layers"] as? [[String: Any]])
    #expect(listed.map { $0["name"] as? String } == ["shipped", "camps"])
    #expect(listed.map { $0["overridden"] as? Int } == [1, 0])
    #expect(listed[1]["licence"] as? String == "Mine")
    #expect(
      listed[1]["command"] as? String
        == "dateline gazetteer import \(scratch.path)/camps.csv --name camps --title 'Own camps' --licence Mine")
    #expect(try run("gazetteer", "info").output.contains("\n    1  camps "))

    try scratch.write(
      "report.txt", "Date: 2024-05-01\n\nGunmen attacked police in Camp Qwertz, killing two officers.\n")
    let map = try json(try run("map", "report.txt", "--quiet").output)
    let metadata = try #require(map["dateline"] as? [String: Any])
    let used = try #require(metadata["layers"] as? [[String: String]])
    #expect(used == [["name": "camps", "hash": listed[1]["hash"] as? String ?? ""]])
    #expect((metadata["attribution"] as? String)?.hasSuffix(" Mine") == true)

    let removed = try run("gazetteer", "remove", "camps")
    #expect(removed.status == 0)
    #expect(removed.messages == "removed the layer 'camps'\n")
    #expect(try bestPlace("Camp Qwertz") == "")
    let again = try run("gazetteer", "remove", "camps")
    #expect(again.status == 3)
    #expect(again.messages.contains("there is no layer 'camps'; there are no layers"))
  }

  @Test func `a damaged layer is made again, or said with what to do`() throws {
    #expect(try importCamps().status == 0)
    let good = try Data(contentsOf: URL(fileURLWithPath: file))
    try good.prefix(good.count - 9).write(to: URL(fileURLWithPath: file))
    let repaired = try run("resolve", "--exact", "Camp Qwertz", "--json")
    #expect(repaired.status == 0)
    #expect(repaired.messages.contains("it is imported again from its sources"))
    #expect(repaired.output.contains("camps:1"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)).count == good.count)

    // The source has changed, so that a new import could give something else.
    let table = try scratch.text("camps.csv")
    try scratch.write("camps.csv", table + "\n")
    try good.prefix(good.count - 9).write(to: URL(fileURLWithPath: file))
    let refused = try run("resolve", "--exact", "Camp Qwertz")
    #expect(refused.status == 3)
    #expect(refused.messages.contains(file))
    #expect(refused.messages.contains("dateline gazetteer import \(scratch.path)/camps.csv --name camps"))
    #expect(refused.messages.contains("dateline gazetteer remove camps"))
    #expect(try run("resolve", "--exact", "Derbent", "--layers", "").status == 0)
    #expect(try importCamps().status == 0)
    #expect(try run("resolve", "--exact", "Camp Qwertz").status == 0)
  }

  @Test func `two imports at once both end well`() throws {
    let both = try Program.run(
      ["gazetteer", "import", "camps.csv", "--name"], in: scratch.path,
      shell: #""$0" "$@" camps & "$0" "$@" camps & "$0" "$@" other & wait"#, environment: ["DATELINE_LAYERS": layers])
    #expect(both.lines.filter { $0.contains("2 places") }.count == 3)
    let files = try FileManager.default.contentsOfDirectory(atPath: layers).filter { $0.hasSuffix(".gazetteer") }
    #expect(files.sorted() == ["camps.gazetteer", "other.gazetteer"])
    #expect(try bestPlace("Camp Qwertz").hasSuffix(":1"))
  }

  @Test(arguments: ["KILL", "INT", "TERM"])
  func `an import that is stopped leaves the old layer`(signal: String) throws {
    #expect(try importCamps().status == 0)
    let good = try Data(contentsOf: URL(fileURLWithPath: file))
    // The pipe holds the import up until the signal has come.
    let stopped = try Program.run(
      ["gazetteer", "import", "rows", "--format", "csv", "--name", "camps"], in: scratch.path,
      // With job control: without it a shell has its children in the background ignore SIGINT.
      shell: """
        set -m; mkfifo rows; "$0" "$@" & program=$!
        (echo id,name,lon,lat; seq 200000 | sed 's/.*/&,Place &,1,1/'; sleep 5) > rows &
        sleep 2; kill -\(signal) $program; wait $program
        """, environment: ["DATELINE_LAYERS": layers])
    #expect(stopped.status != 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == good)
    #expect(try bestPlace("Camp Qwertz") == "camps:1")
    #expect(try importCamps().status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: layers).filter { $0.hasSuffix(".partial") }
    #expect(left == [])
  }

  @Test func `wrong options are refused before anything is read`() throws {
    for (arguments, message) in [
      (["camps.csv", "--name", "Camps"], "--name takes"), (["camps.csv", "--name", "shipped"], "--name takes"),
      (["camps.csv", "--name", "camps", "--date", "May"], "--date takes"),
      (["camps.csv", "--name", "camps", "--field", "name"], "this=that"),
      (["camps.csv", "--name", "camps", "--field", "colour=x"], "of CSV can be named"),
      (["camps.csv", "--name", "camps", "--language", "ru"], "--language means nothing for CSV"),
      (["camps.csv", "--name", "camps", "--min-population", "-1"], "--min-population"),
    ] {
      let result = try Program.run(
        ["gazetteer", "import"] + arguments, in: scratch.path, environment: ["DATELINE_LAYERS": layers])
      #expect(result.status == 2, "\(arguments)")
      #expect(result.messages.contains(message), "\(result.messages)")
    }
    #expect(try run("gazetteer", "import", "absent.csv", "--name", "camps").status == 3)
    #expect(try run("resolve", "Derbent", "--layers", "absent").status == 3)
    #expect(try run("gazetteer", "import", "camps.csv", "--name", "camps", "--layers", "/proc/none").status == 3)
  }

  @Test func `verify finds what does not fit`() throws {
    try scratch.write(
      "bad.csv",
      """
      id,name,lon,lat,feature_code,country,admin1
      1,Nowhere,48.20,42.00,S.CAMP,QQ,
      2,Far,100,10,S.CAMP,GE,
      3,Null,0,0,S.CAMP,,
      4,Twin,48.3,42.0,S.CAMP,RU,17
      5,twin,48.301,42.0,S.CAMP,RU,17
      6,Lost,37,55,S.CAMP,RU,Z9

      """)
    // A small world, with the polygons of the whole one.
    let world = scratch.path + "/world"
    try FileManager.default.copyItem(
      atPath: Program.package + "/Tests/GazetteersTests/Fixtures/caucasus", toPath: world)
    for name in ["countries.geojson.xz", "admin1.geojson.xz"] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(world)/\(name)", withDestinationPath: "\(Program.package)/Gazetteer/\(name)")
    }
    #expect(try run("gazetteer", "import", "bad.csv", "--name", "bad", "--gazetteer", world).status == 0)
    let result = try run("gazetteer", "verify", "--json", "--limit", "1000", "--gazetteer", world)
    #expect(result.status == 1)
    let object = try json(result.output)
    let findings = try #require(object["first"] as? [[String: Any]]).filter { ($0["layer"] as? Int) == 1 }
    let told = findings.map { "\($0["place_id"] as? String ?? "") \($0["code"] as? String ?? "")" }
    #expect(
      told == [
        "bad:3 bad_position", "bad:1 unknown_country", "bad:6 unknown_admin1", "bad:2 outside_country",
        "bad:5 duplicate_place",
      ])
    #expect(findings.last?["other_id"] as? String == "bad:4")
    let text = try run("gazetteer", "verify", "--limit", "1", "--gazetteer", world)
    #expect(text.status == 1)
    #expect(text.output.contains("duplicate_place: 1\n  bad  bad:5  twin: CAMP 83 m from bad:4, Twin\n"))

    // Flipped bits in the middle are found by the checksums; so many that not all lie between two sections.
    var bytes = try Data(contentsOf: URL(fileURLWithPath: layers + "/bad.gazetteer"))
    for offset in 0..<64 { bytes[bytes.count / 2 + offset] ^= 1 }
    try bytes.write(to: URL(fileURLWithPath: layers + "/bad.gazetteer"))
    let damaged = try run("gazetteer", "verify", "--gazetteer", world)
    #expect(damaged.status == 1)
    #expect(damaged.output.hasPrefix("damaged: \(layers)/bad.gazetteer: "))
  }
}
