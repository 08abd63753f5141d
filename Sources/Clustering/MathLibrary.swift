// Unoptimised code rounds doubles and takes roots by calls into the C math library, which a program that uses only this
// module would not link otherwise. Nothing of it is used by name.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
