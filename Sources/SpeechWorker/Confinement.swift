import CEspeakNG
import Glibc

/// What a render may not do: text that breaks espeak-ng shall find nothing to break beside it.
enum Confinement {
  static func enter() -> Bool {
    limit(RLIMIT_AS, to: 256 << 20) && limit(RLIMIT_CPU, to: 30) && limit(RLIMIT_FSIZE, to: 0)
      && limit(RLIMIT_NOFILE, to: 16) && limit(RLIMIT_CORE, to: 0)
      && forbid_new_privileges() == 0 && die_with_parent() == 0
  }

  private static func limit(_ resource: __rlimit_resource, to value: UInt) -> Bool {
    var limit = rlimit(rlim_cur: value, rlim_max: value)
    return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
  }
}
