/// Hand-made lists of words that point to persons and organisations.
enum NameLists {
  /// Bits of one word.
  struct Bits: OptionSet {
    var rawValue: UInt8
    static let firstName = Bits(rawValue: 1)
    static let title = Bits(rawValue: 2)
    static let organisation = Bits(rawValue: 4)
    static let landform = Bits(rawValue: 8)
    static let speech = Bits(rawValue: 16)
  }

  /// The bits of the word with a lower-case spelling hash.
  static func bits(_ spelling: UInt64) -> Bits { Bits(rawValue: table.bits(spelling)) }

  /// The bits of all words.
  static let table = SpellingTable(
    [
      (firstNames, Bits.firstName), (titles, .title), (organisations, .organisation), (landforms, .landform),
      (speech, .speech),
    ].flatMap { words, bit in
      words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
        (spelling: WordAttributes(String($0)).spelling, bits: bit.rawValue)
      }
    })

  /// Whether a word is in the list of first names.
  static func isFirstName(_ word: String) -> Bool { bits(WordAttributes(word).spelling).contains(.firstName) }

  /// Whether a word is a title or office that stands before a name.
  static func isTitle(_ word: String) -> Bool { bits(WordAttributes(word).spelling).contains(.title) }

  private static let firstNames = """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis
    jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger
    terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan
    juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene mary patricia
    jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
    donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela
    shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria olivia heather
    helen catherine diane julie victoria joyce lauren kelly christina ruth joan virginia judith evelyn hannah andrea
    megan cheryl jacqueline madison teresa abigail sophia martha sara gloria janice kathryn ann isabella judy charlotte
    julia grace amber alice jean denise frances danielle marilyn natalie beverly diana brittany theresa kayla alexis
    doris lori tiffany mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hasan hussain omar umar khalid
    ibrahim yusuf yousef youssef abdul abdullah abdallah abdel abdulrahman mahmoud mahmud mustafa said saeed salim saleh
    samir tariq bilal hamid hamza ismail jamal karim nasser nabil rashid walid yasin zaid fatima aisha khadija maryam
    mariam zainab layla leila amina vladimir dmitry dmitri sergei sergey alexei aleksei andrei andrey mikhail nikolai
    igor oleg yuri yury boris viktor victor ivan anatoly valery vyacheslav vasily evgeny yevgeny konstantin maxim pavel
    roman ruslan ramzan magomed shamil aslan zelimkhan tatiana tatyana olga elena irina natalia svetlana anastasia
    ekaterina lyudmila volodymyr petro oleksandr oleksiy serhiy mykola andriy yulia viktoria jorge luis carlos miguel
    manuel antonio francisco pedro jesus alejandro rafael fernando eduardo javier ricardo roberto sergio diego raul
    enrique alfredo arturo hector hugo julio mario oscar pablo ramon ruben salvador guillermo gustavo felipe andres
    alvaro cesar emilio ernesto rodrigo ana carmen rosa guadalupe juana lucia elena pilar francois jean pierre jacques
    michel philippe nicolas emmanuel marine marie claude bernard alain hans klaus jurgen wolfgang stefan angela ursula
    giovanni giuseppe marco matteo luigi francesco recep ekrem mehmet mustafa kemal ayse emre murat selim narendra rahul
    amit raj rajesh sanjay vijay arun anil sunil priya deepak imran nawaz shehbaz asif bilawal benazir xi li wang zhang
    liu chen kim lee park hiroshi shinzo kenji yoko barack hillary donald joe kamala mitt ted marco bernie nancy mitch
    chuck newt jimmy jeb rudy theresa tony gordon keir rishi liz boris nigel nelson jacob thabo cyril goodluck muhammadu
    olusegun paul yoweri robert emmerson uhuru william haile abiy samuel juan asher benjamin yitzhak ehud ariel shimon
    avigdor moshe yair naftali chelsea sydney paris georgia dakota savannah carolina brooklyn austin dallas jackson
    lincoln kennedy tyson milan troy chad israel florence brent kent lance ross craig darren gavin graham ian neil
    stuart trevor simon martin adrian tim tom jim bob bill mike dave dan ben sam matt nick steve jeff greg doug ron ken
    don ray jay pat phil rick rob tony will alex chris max leo kate jane lucy claire fiona hugh colin
    владимир сергей александр андрей дмитрий алексей михаил николай иван игорь рамзан магомед
    """

  private static let titles = """
    mr mr. mrs mrs. ms ms. dr dr. prof prof. professor sir lord lady dame president vice-president minister premier
    chancellor king queen prince princess pope archbishop bishop cardinal father rev rev. reverend imam sheikh ayatollah
    rabbi governor gov gov. senator sen sen. representative rep rep. congressman congresswoman mayor councillor
    councilman councilwoman commissioner judge justice attorney general gen gen. gens. colonel col col. major maj maj.
    captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal cpl cpl. private pvt pvt. admiral adm adm. brigadier
    commander chief officer detective inspector superintendent constable sheriff deputy spokesman spokeswoman spokesperson
    secretary ambassador envoy director chairman chairwoman leader coach manager striker goalkeeper midfielder
    quarterback pilot singer actor actress author writer analyst expert lawyer journalist reporter correspondent
    activist commentator historian researcher son daughter wife husband brother sister mother widow named aged
    президент министр глава губернатор
    """

  private static let organisations = """
    police department university college school hospital ministry council committee commission court army forces force
    navy guard guards patrol sheriff office agency bureau bank company corp corp. inc inc. ltd ltd. llc group party union
    association federation institute center centre club united fc team league times post herald tribune gazette journal
    news radio television tv press authority board administration service services command brigade division battalion
    regiment corps front movement congress parliament senate assembly government foundation society church mosque airlines
    airways hotel stadium museum library zoo theatre theater orchestra choir festival embassy consulate prison jail
    republicans democrats brotherhood state fire rescue coroner prosecutor morgue chamber ministry's department's
    """

  private static let landforms = """
    river lake mount mt mt. mountain mountains island islands bay gulf strait sea ocean coast valley desert peninsula
    creek hill hills park street st. st avenue road boulevard highway square bridge county province region district
    oblast state parish town city village township borough governorate republic department municipality prefecture
    neighborhood neighbourhood camp airport port harbor harbour border forest canal dam plateau basin strip bank
    """

  private static let speech = """
    said says say saying told tells accused accuses denied denies deny announced announces warned warns urged urges
    condemned condemns rejected rejects insisted insists claimed claims blamed blames vowed vows agreed agrees called
    declined refused refuses confirmed confirms demanded demands threatened threatens responded wants wanted hopes
    """
}
