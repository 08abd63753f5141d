/// Country codes of two and of three letters.
enum CountryCodes {
  /// ISO 3166-1 alpha-2 for a code of two or three letters, whatever its case; nil for what is none.
  ///
  /// `UK`, `EL` and `XKO`, which are in use beside the standard, count as `GB`, `GR` and `XK`; codes of two letters
  /// that the standard leaves to users (`AA`, `QM` to `QZ`, `XA` to `XZ`, `ZZ`) count as they are.
  static func alpha2(_ code: String) -> String? {
    let code = code.uppercased()
    if let other = inUse[code] { return other }
    guard code.utf8.count == 2 else { return fromAlpha3[code] }
    return all.contains(code) || isUsers(code) ? code : nil
  }

  private static func isUsers(_ code: String) -> Bool {
    code == "AA" || code == "ZZ" || ("QM"..."QZ").contains(code) || ("XA"..."XZ").contains(code)
  }

  private static let inUse = ["UK": "GB", "EL": "GR", "XKO": "XK", "KOS": "XK", "ROM": "RO", "ZAR": "CD", "TMP": "TL"]

  private static let all = Set(pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { String($0.prefix(2)) })

  private static let fromAlpha3: [String: String] = Dictionary(
    pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0.dropFirst(2)), String($0.prefix(2))) },
    uniquingKeysWith: { first, _ in first })

  // ISO 3166-1, and XK with XKX for Kosovo, as GeoNames has it.
  private static let pairs = """
    ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
    BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
    BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
    CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
    FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
    GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
    ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
    LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
    MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
    NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
    PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
    SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
    TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
    UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE
    """
}
