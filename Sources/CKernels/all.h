// Every kernel for one instruction set, on the vectors V of eight floats (VI: of eight integers),
// which are one register with AVX and two with SSE or NEON. No include guard: this is read once
// for each instruction set.

typedef float NAME(V) __attribute__((vector_size(32), aligned(4)));
typedef int32_t NAME(VI) __attribute__((vector_size(32), aligned(4)));
#define V NAME(V)
#define VI NAME(VI)

INLINE V NAME(load)(const float *p) { return *(const V *)p; }
INLINE void NAME(store)(float *p, V x) { *(V *)p = x; }
INLINE V NAME(splat)(float x) { return (V){x, x, x, x, x, x, x, x}; }
INLINE float NAME(sum)(V x) {
  return ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
}
// Lane by lane: where `mask` is all ones x, where it is zero y.
INLINE V NAME(choose)(VI mask, V x, V y) { return (V)((mask & (VI)x) | (~mask & (VI)y)); }
INLINE V NAME(max)(V x, V y) { return NAME(choose)(x > y, x, y); }
// The last `count` < 8 floats, padded with zeros.
INLINE V NAME(load_some)(const float *p, size_t count) {
  V x = {0};
  for (size_t i = 0; i < count; i++) x[i] = p[i];
  return x;
}
INLINE void NAME(store_some)(float *p, size_t count, V x) {
  for (size_t i = 0; i < count; i++) p[i] = x[i];
}
#define load NAME(load)
#define store NAME(store)
#define splat NAME(splat)
#define load_some NAME(load_some)
#define store_some NAME(store_some)
#define choose NAME(choose)

// `y = EXPRESSION` of the vector `v` for every float of `x`, the last ones in a padded vector.
#define EACH(n, x, y, EXPRESSION)                    \
  do {                                               \
    size_t i = 0;                                    \
    for (; i + 8 <= (n); i += 8) {                   \
      V v = load((x) + i);                           \
      store((y) + i, EXPRESSION);                    \
    }                                                \
    if (i < (n)) {                                   \
      V v = load_some((x) + i, (n)-i);               \
      store_some((y) + i, (n)-i, EXPRESSION);        \
    }                                                \
  } while (0)

// `z = EXPRESSION` of `v` from x, `w` from y and `u` from z.
#define EACH3(n, x, y, z, EXPRESSION)                                                        \
  do {                                                                                       \
    size_t i = 0;                                                                            \
    for (; i + 8 <= (n); i += 8) {                                                           \
      V v = load((x) + i), w = load((y) + i), u = load((z) + i);                             \
      store((z) + i, EXPRESSION);                                                            \
    }                                                                                        \
    if (i < (n)) {                                                                           \
      V v = load_some((x) + i, (n)-i), w = load_some((y) + i, (n)-i);                        \
      V u = load_some((z) + i, (n)-i);                                                       \
      store_some((z) + i, (n)-i, EXPRESSION);                                                \
    }                                                                                        \
  } while (0)

#include "matrix.h"
#include "vectors.h"
#include "functions.h"
#include "rows.h"
#include "optimizers.h"

#undef EACH
#undef EACH3
#undef load
#undef store
#undef splat
#undef load_some
#undef store_some
#undef choose
#undef V
#undef VI
