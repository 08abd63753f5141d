import Testing

@testable import Gazetteers

@Suite struct InstalledFolderTests {
  @Test func foldersBesideAndAboveTheProgramComeNearestFirst() {
    #expect(
      InstalledFolder.candidates(named: "Gazetteer", program: "/opt/bin/dateline") == [
        "/opt/bin/Gazetteer", "/opt/bin/share/dateline/Gazetteer", "/opt/Gazetteer", "/opt/share/dateline/Gazetteer",
        "/Gazetteer", "/share/dateline/Gazetteer",
      ])
    #expect(
      InstalledFolder.candidates(named: "Gazetteer", program: nil) == ["/Gazetteer", "/share/dateline/Gazetteer"])
  }
}
