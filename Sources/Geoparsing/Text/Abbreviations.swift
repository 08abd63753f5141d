/// Words whose full stop belongs to them.
enum Abbreviations {
  /// Titles and the like: a name or number follows, so no sentence ends here.
  static let neverFinal: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "sr", "hon", "st", "ste", "mt", "ft", "gov", "lt", "col", "gen",
    "maj", "capt", "cpt", "sgt", "cpl", "pvt", "cmdr", "cmdt", "adm", "brig", "sen", "sens", "rep", "reps", "pres",
    "supt", "det", "insp", "messrs", "mme", "mlle", "vs", "approx", "ave", "blvd", "fig", "nos", "pp", "vol", "cf",
    "e.g", "i.e", "ph.d", "govs", "gens", "profs", "drs", "atty", "spc", "pfc", "msgt", "hwy", "rt",
  ]

  /// Words that may also stand at the end of a sentence.
  static let sometimesFinal: Set<String> = [
    "jr", "inc", "corp", "co", "ltd", "bros", "etc", "al", "est", "dept", "univ", "assn", "mfg", "llc", "sq",
    "jan", "feb", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thurs",
    "fri", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md",
    "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "vt", "va",
    "wash", "wis", "wyo", "ont", "que", "alta", "sask", "man", "b.c", "n.b", "n.s", "rd", "dr",
  ]

  /// Abbreviations that are common words otherwise, so they count only after a comma: `Jackson, Miss.`
  static let onlyAfterComma: Set<String> = [
    "ill", "ind", "la", "mass", "miss", "mo", "wash", "pa", "ore", "man", "del", "ark", "co", "al", "kan", "mont",
    "tex", "penn", "md", "va", "ga",
  ]

  /// Abbreviations that count only before a number: `Sept. 3`, `No. 5`; others are words too.
  static let onlyBeforeNumber: Set<String> = [
    "no", "nos", "mar", "jun", "jul", "mon", "wed", "fri", "pp", "vol", "fig", "art",
  ]

  /// Words that often open a sentence, which decides after an abbreviation that may be final.
  static let openers: Set<String> = [
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "in",
    "on", "at", "but", "and", "for", "from", "after", "before", "when", "while", "if", "as", "his", "her", "its",
    "their", "our", "my", "no", "not", "one", "two", "three", "some", "many", "most", "all", "both", "police",
    "officials", "authorities", "according", "however", "since", "so", "then", "what", "who", "with", "several",
    "by", "another", "last", "earlier", "later", "meanwhile", "also", "about", "more", "witnesses", "investigators",
  ]

  /// Endings of host names that are written without a scheme.
  static let hostEndings: Set<String> = [
    "com", "org", "net", "gov", "edu", "uk", "ru", "info", "io", "co", "tv", "news", "mil", "int", "eu", "de", "fr",
    "ua", "in", "au", "ca", "us", "me",
  ]
}
