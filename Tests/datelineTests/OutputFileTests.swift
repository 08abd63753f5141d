import Foundation
import Testing

/// Output appears whole or not at all, and a failure to write is never silent.
@Suite(.needsProgram) struct OutputFileTests {
  @Test func `a folder, a missing folder and a protected file are refused`() throws {
    let folder = try TemporaryFolder()
    let protected = try folder.write("protected", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: protected)
    let refused = [(folder.path, "is a folder; name a file in it"), (folder.path + "/none/o", "No such file")]
    for (path, words) in refused + (getuid() == 0 ? [] : [(protected, "Permission denied")]) {
      let result = try Program.run("map", "--quiet", "-", "-o", path, input: attackInDerbent)
      #expect(result.status == 3)
      #expect(result.messages.hasPrefix("dateline: ") && result.messages.contains(path))
      #expect(result.messages.contains(words))
    }
    #expect(folder.names == ["protected"])
  }

  @Test(arguments: [
    "map --quiet -", "map --quiet --per-document -", "parse -", "resolve Derbent", "gazetteer info", "gazetteer build",
  ])
  func `a full disk ends with 3, on standard output and in a file`(_ command: String) throws {
    let arguments = command.split(separator: " ").map(String.init)
    let input = Data(attackInDerbent.utf8)
    let full = try Program.run(arguments, input: input, shell: #""$0" "$@" > /dev/full"#)
    #expect(full.status == 3)
    #expect(full.messages == "dateline: cannot write standard output: No space left on device\n")
    guard ["map", "parse"].contains(arguments[0]) else { return }
    let file = try Program.run(arguments + ["-o", "/dev/full"], input: input)
    #expect(file.status == 3)
    #expect(file.messages == "dateline: cannot write /dev/full: No space left on device\n")
  }

  @Test func `a file that grows too large leaves the old one`() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("o.geojson", "old")
    let result = try Program.run(
      ["map", "--quiet", "-o", old] + Program.reports, shell: #"ulimit -f 1; "$0" "$@""#)
    #expect(result.status == 3)
    #expect(result.messages == "dateline: cannot write \(old): File too large; nothing there was changed\n")
    #expect(try folder.text("o.geojson") == "old")
    #expect(folder.names == ["o.geojson"])
  }

  @Test func `a link is followed and permissions are kept`() throws {
    let folder = try TemporaryFolder()
    let real = try folder.write("real.geojson", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
    let link = folder.path + "/link.geojson"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.geojson")
    #expect(try Program.run("map", "--quiet", "-", "-o", link, input: attackInDerbent).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.geojson")
    #expect(try features(folder.text("real.geojson")).count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o640)
  }

  @Test func `a file may be read and replaced at once`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.geojson", collection([pointFeature("[47.5,42.9]"), pointFeature("[1,2]")]))
    #expect(try Program.run("near", "47.5,42.9", "--nearest", "1", "--in", file, "-o", file).status == 0)
    #expect(try features(folder.text("a.geojson")).count == 1)
  }

  @Test func `a device and a pipe are written to as they are`() throws {
    let result = try Program.run(["map", "--quiet", "-", "-o", "/dev/null"], input: Data(attackInDerbent.utf8))
    #expect(result.status == 0)
    let piped = try Program.run(
      ["map", "--quiet", "-", "-o", "/dev/fd/3"], input: Data(attackInDerbent.utf8), shell: #""$0" "$@" 3>&1 | cat"#)
    #expect(try features(piped.output).count == 1)
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let folder = try TemporaryFolder()
    let shell = #""$0" map "$@" 2>err | head -c 1 >/dev/null; echo ${PIPESTATUS[0]}"#
    let result = try Program.run(Program.reports, in: folder.path, shell: "set +m; \(shell)")
    // 141 is a shell's word for the signal of a closed pipe.
    #expect(["0\n", "141\n"].contains(result.output))
    #expect(!(try folder.text("err")).contains("atal"))
    // Messages that nobody reads may end the program as well; its unfinished file goes.
    let silent = try Program.run(
      Program.reports, in: folder.path,
      shell: #""$0" map "$@" -o o.geojson 2> >(exec true); sleep 0.1; ls"#)
    #expect(!silent.output.contains("partial"))
  }

  @Test func `a closed stream does not lend its number to the output`() throws {
    let folder = try TemporaryFolder()
    let shell = #""$0" map - -o o.geojson 0<in 1>&- 2>&-; echo $? >status"#
    try folder.write("in", attackInDerbent)
    _ = try Program.run([], in: folder.path, shell: shell)
    #expect(try folder.text("status") == "0\n")
    #expect(try features(folder.text("o.geojson")).count == 1)
    let closed = try Program.run(["resolve", "Derbent"], shell: #""$0" "$@" >&-"#)
    #expect(closed.status == 3)
    #expect(closed.messages == "dateline: cannot write standard output: Bad file descriptor\n")
  }

  @Test(arguments: ["INT", "TERM", "HUP"])
  func `an interrupted run leaves the old file and nothing else`(_ signal: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("o.geojson", "old")
    // The run cannot end by itself: its input stays open. It is stopped when its unfinished file is there.
    let shell = #"""
      mkfifo in; exec 3<>in
      env --default-signal "$0" map --quiet in -o o.geojson & run=$!
      for i in $(seq 600); do ls | grep -q partial && break; sleep 0.1; done
      ls | grep -c partial
      sleep 0.2; kill -$1 $run; wait $run 2>/dev/null; echo $?; ls; cat o.geojson
      """#
    let number = ["INT": 130, "TERM": 143, "HUP": 129][signal] ?? 0
    let result = try Program.run([signal], in: folder.path, shell: shell)
    #expect(result.output == "1\n\(number)\nin\no.geojson\nold")
  }
}
