#include <espeak-ng/espeak_ng.h>
#include <espeak-ng/speak_lib.h>

// What the one program that links espeak-ng needs to lock itself up: prctl is variadic and its
// constants are macros, neither of which Swift can call.
#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>

/// Gives up, for this process and its children, the gain of privileges by exec. 0 on success.
static inline int forbid_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

/// Has the kernel kill this process when its parent ends. 0 on success.
static inline int die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
#else
static inline int forbid_new_privileges(void) { return 0; }
static inline int die_with_parent(void) { return 0; }
#endif
