// exp, log and tanh with the polynomials of Cephes (Moshier), and what is made of them.

// exp(x) = 2^k exp(r) with |r| <= ln 2 / 2. Adding 1.5 * 2^23 rounds to the whole number k and
// leaves it in the low bits of the sum; ln 2 is taken off in two parts so that r is exact.
INLINE V NAME(exp8)(V x) {
  const V low = splat(-87.3f), high = splat(88.0f), round = splat(12582912.0f);
  VI under = x < low, none = x != x;
  x = choose(under, low, choose(x < high, x, high));
  V shifted = x * splat(1.44269504f) + round;
  V k = shifted - round;
  V r = x - k * splat(0.693359375f);
  r = r + k * splat(2.12194440e-4f);
  V p = splat(1.9875691500e-4f);
  p = p * r + splat(1.3981999507e-3f);
  p = p * r + splat(8.3334519073e-3f);
  p = p * r + splat(4.1665795894e-2f);
  p = p * r + splat(1.6666665459e-1f);
  p = p * r + splat(5.0000001201e-1f);
  V e = (p * r) * r + r;
  e = e + splat(1.0f);
  VI bits = (((VI)shifted - (VI)round) << 23) + (VI)e;
  return (V)((bits & ~under) | none);
}

// log(x) = k ln 2 + log(m) with m in [√½, √2).
INLINE V NAME(log8)(V x) {
  const V one = splat(1.0f);
  VI zero = x <= 0, none = x != x;
  x = choose(x < splat(1.17549435e-38f), splat(1.17549435e-38f), x);
  VI exponent = ((VI)x >> 23) - 126;
  V m = (V)(((VI)x & 0x007fffff) | 0x3f000000);
  VI small = m < splat(0.707106781f);
  V k = __builtin_convertvector(exponent + small, V);
  m = m + (V)(small & (VI)m) - one;
  V z = m * m;
  V p = splat(7.0376836292e-2f);
  p = p * m + splat(-1.1514610310e-1f);
  p = p * m + splat(1.1676998740e-1f);
  p = p * m + splat(-1.2420140846e-1f);
  p = p * m + splat(1.4249322787e-1f);
  p = p * m + splat(-1.6668057665e-1f);
  p = p * m + splat(2.0000714765e-1f);
  p = p * m + splat(-2.4999993993e-1f);
  p = p * m + splat(3.3333331174e-1f);
  V y = (p * m) * z + k * splat(-2.12194440e-4f);
  y = y - splat(0.5f) * z;
  y = (m + y) + k * splat(0.693359375f);
  return choose(none, x, choose(zero, splat(-__builtin_inff()), y));
}

INLINE V NAME(sigmoid8)(V x) { return splat(1.0f) / (splat(1.0f) + NAME(exp8)(-x)); }

// Near 0 a polynomial, for 1 - 2 / (exp(2|x|) + 1) would cancel there.
INLINE V NAME(tanh8)(V x) {
  const VI sign = (VI)splat(-0.0f);
  V size = (V)((VI)x & ~sign), z = x * x;
  V far = splat(1.0f) - splat(2.0f) / (NAME(exp8)(size + size) + splat(1.0f));
  V p = splat(-5.70498872745e-3f);
  p = p * z + splat(2.06390887954e-2f);
  p = p * z + splat(-5.37397155531e-2f);
  p = p * z + splat(1.33314422036e-1f);
  p = p * z + splat(-3.33332819422e-1f);
  V near = (p * z) * x + x;
  return choose(size < splat(0.625f), near, (V)((VI)far | ((VI)x & sign)));
}

#define ROOT_2_OVER_PI 0.7978845608f

INLINE V NAME(gelu8)(V x) {
  V inner = splat(ROOT_2_OVER_PI) * (x + splat(0.044715f) * (x * x * x));
  return splat(0.5f) * x * (splat(1.0f) + NAME(tanh8)(inner));
}

INLINE V NAME(gelu_slope8)(V x) {
  V inner = splat(ROOT_2_OVER_PI) * (x + splat(0.044715f) * (x * x * x));
  V slope = splat(ROOT_2_OVER_PI) * (splat(1.0f) + splat(3 * 0.044715f) * (x * x));
  V t = NAME(tanh8)(inner);
  return splat(0.5f) * (splat(1.0f) + t) + splat(0.5f) * x * (splat(1.0f) - t * t) * slope;
}

#undef ROOT_2_OVER_PI

static void NAME(exp)(size_t n, const float *x, float *y) { EACH(n, x, y, NAME(exp8)(v)); }
static void NAME(log)(size_t n, const float *x, float *y) { EACH(n, x, y, NAME(log8)(v)); }
static void NAME(sigmoid)(size_t n, const float *x, float *y) {
  EACH(n, x, y, NAME(sigmoid8)(v));
}
static void NAME(tanh)(size_t n, const float *x, float *y) { EACH(n, x, y, NAME(tanh8)(v)); }
static void NAME(gelu)(size_t n, const float *x, float *y) { EACH(n, x, y, NAME(gelu8)(v)); }
static void NAME(relu)(size_t n, const float *x, float *y) {
  EACH(n, x, y, choose(v < 0, splat(0), v));
}

static void NAME(tanh_gradient)(size_t n, const float *y, const float *dy, float *dx) {
  EACH3(n, y, dy, dx, u + w * (splat(1.0f) - v * v));
}
static void NAME(relu_gradient)(size_t n, const float *y, const float *dy, float *dx) {
  EACH3(n, y, dy, dx, u + choose(v > 0, w, splat(0)));
}
static void NAME(gelu_gradient)(size_t n, const float *x, const float *dy, float *dx) {
  EACH3(n, x, dy, dx, u + w * NAME(gelu_slope8)(v));
}
