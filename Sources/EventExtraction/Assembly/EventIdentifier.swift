/// Makes stable identifiers: `ev_` and thirteen characters of base 32.
enum EventIdentifier {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".unicodeScalars)

  /// The identifier of what the parts spell: 64-bit FNV-1a of them, zero bytes between, so the same parts give the same
  /// identifier on any machine.
  static func make(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 {
        hash ^= UInt64(byte)
        hash &*= 0x100_0000_01b3
      }
      hash &*= 0x100_0000_01b3
    }
    // FNV's high bits mix poorly on short input (Mulvey's finalizer as in MurmurHash3).
    hash ^= hash >> 33
    hash &*= 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    var text = "ev_"
    for shift in stride(from: 60, through: 0, by: -5) {
      text.unicodeScalars.append(alphabet[Int((hash >> UInt64(shift)) & 31)])
    }
    return text
  }
}
