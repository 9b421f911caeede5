import Bots
import Foundation
import Testing

@Suite struct CatalogueTests {
  private let bots: TemporaryFolder

  init() throws {
    bots = try TemporaryFolder([
      "BookTrip/bot.yaml": "name: BookTrip\n", "Aardvark/bot.yaml": "name: A\n",
      "notes/README": "no bot", "elsewhere/Other/bot.yaml": "name: Other\n",
    ])
  }

  @Test func `lists the folders that hold a bot`() {
    #expect(Catalogue(folder: bots.path).names == ["Aardvark", "BookTrip"])
    #expect(Catalogue(folder: "\(bots.path)/none").names == [])
  }

  @Test func `finds a bot by name or by path`() throws {
    let catalogue = Catalogue(folder: bots.path)
    #expect(try catalogue.path(of: "BookTrip") == "\(bots.path)/BookTrip")
    let other = "\(bots.path)/elsewhere/Other"
    #expect(try catalogue.path(of: other) == other)
  }

  @Test func `a bot that is not there is told with the nearest name`() {
    let error = #expect(throws: UnknownBot.self) {
      try Catalogue(folder: bots.path).path(of: "BookTrp")
    }
    #expect(
      error?.description
        == "no bot 'BookTrp' in \(bots.path), and no bot folder of that path; did you mean 'BookTrip'?"
    )
  }

  @Test func `without a near name, what there is is told, or how to make one`() {
    let far = #expect(throws: UnknownBot.self) {
      try Catalogue(folder: bots.path).path(of: "Zebra")
    }
    #expect(far?.description.hasSuffix("; there is Aardvark, BookTrip") == true)
    let none = #expect(throws: UnknownBot.self) {
      try Catalogue(folder: "\(bots.path)/none").path(of: "Zebra")
    }
    #expect(none?.description.hasSuffix("; 'mynah new NAME' makes one") == true)
  }
}
