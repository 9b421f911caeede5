// The kernels, written once. `kernels.c` includes this file once per instruction set with NAME
// giving each clone its own names. Vectors are the compiler's own: eight floats wide, which is
// one register with AVX and two without.

typedef float NAME(V) __attribute__((vector_size(32), aligned(4)));
typedef int32_t NAME(VI) __attribute__((vector_size(32), aligned(4)));
#define V NAME(V)
#define VI NAME(VI)

static inline V NAME(load)(const float *p) { return *(const V *)p; }
static inline void NAME(store)(float *p, V x) { *(V *)p = x; }
static inline V NAME(splat)(float x) { return (V){x, x, x, x, x, x, x, x}; }
static inline float NAME(sum)(V x) {
  return ((x[0] + x[4]) + (x[2] + x[6])) + ((x[1] + x[5]) + (x[3] + x[7]));
}

// A tile of C, 6 rows by 16 columns, kept in twelve registers while k runs.
// `a` is packed 6 floats a step, `b` 16.
static void NAME(tile)(size_t k, const float *a, const float *b, float *out) {
  V c00 = {0}, c01 = {0}, c10 = {0}, c11 = {0}, c20 = {0}, c21 = {0};
  V c30 = {0}, c31 = {0}, c40 = {0}, c41 = {0}, c50 = {0}, c51 = {0};
  for (size_t p = 0; p < k; p++, a += 6, b += 16) {
    V b0 = NAME(load)(b), b1 = NAME(load)(b + 8), x;
    x = NAME(splat)(a[0]); c00 += x * b0; c01 += x * b1;
    x = NAME(splat)(a[1]); c10 += x * b0; c11 += x * b1;
    x = NAME(splat)(a[2]); c20 += x * b0; c21 += x * b1;
    x = NAME(splat)(a[3]); c30 += x * b0; c31 += x * b1;
    x = NAME(splat)(a[4]); c40 += x * b0; c41 += x * b1;
    x = NAME(splat)(a[5]); c50 += x * b0; c51 += x * b1;
  }
  NAME(store)(out, c00); NAME(store)(out + 8, c01);
  NAME(store)(out + 16, c10); NAME(store)(out + 24, c11);
  NAME(store)(out + 32, c20); NAME(store)(out + 40, c21);
  NAME(store)(out + 48, c30); NAME(store)(out + 56, c31);
  NAME(store)(out + 64, c40); NAME(store)(out + 72, c41);
  NAME(store)(out + 80, c50); NAME(store)(out + 88, c51);
}

static void NAME(sgemm)(int ta, int tb, size_t m, size_t n, size_t k, float alpha,
                        const float *a, size_t lda, const float *b, size_t ldb, float beta,
                        float *c, size_t ldc, float *scratch) {
  float *packed_a = scratch, *packed_b = scratch + 96 * 256;
  for (size_t i = 0; i < m; i++) {
    float *row = c + i * ldc;
    if (beta == 0) for (size_t j = 0; j < n; j++) row[j] = 0;
    else if (beta != 1) for (size_t j = 0; j < n; j++) row[j] *= beta;
  }
  for (size_t j0 = 0; j0 < n; j0 += 4096) {
    size_t nj = n - j0 < 4096 ? n - j0 : 4096;
    for (size_t p0 = 0; p0 < k; p0 += 256) {
      size_t kp = k - p0 < 256 ? k - p0 : 256;
      for (size_t j = 0; j < nj; j += 16) {
        float *to = packed_b + j * kp;
        size_t width = nj - j < 16 ? nj - j : 16;
        for (size_t p = 0; p < kp; p++, to += 16)
          for (size_t q = 0; q < 16; q++)
            to[q] = q >= width ? 0
                    : tb ? b[(j0 + j + q) * ldb + p0 + p]
                         : b[(p0 + p) * ldb + j0 + j + q];
      }
      for (size_t i0 = 0; i0 < m; i0 += 96) {
        size_t mi = m - i0 < 96 ? m - i0 : 96;
        for (size_t i = 0; i < mi; i += 6) {
          float *to = packed_a + i * kp;
          size_t height = mi - i < 6 ? mi - i : 6;
          for (size_t p = 0; p < kp; p++, to += 6)
            for (size_t q = 0; q < 6; q++)
              to[q] = q >= height ? 0
                      : alpha * (ta ? a[(p0 + p) * lda + i0 + i + q]
                                    : a[(i0 + i + q) * lda + p0 + p]);
        }
        for (size_t j = 0; j < nj; j += 16) {
          size_t width = nj - j < 16 ? nj - j : 16;
          for (size_t i = 0; i < mi; i += 6) {
            size_t height = mi - i < 6 ? mi - i : 6;
            float tile[96] __attribute__((aligned(32)));
            NAME(tile)(kp, packed_a + i * kp, packed_b + j * kp, tile);
            for (size_t q = 0; q < height; q++) {
              float *row = c + (i0 + i + q) * ldc + j0 + j;
              if (width == 16) {
                NAME(store)(row, NAME(load)(row) + NAME(load)(tile + q * 16));
                NAME(store)(row + 8, NAME(load)(row + 8) + NAME(load)(tile + q * 16 + 8));
              } else {
                for (size_t r = 0; r < width; r++) row[r] += tile[q * 16 + r];
              }
            }
          }
        }
      }
    }
  }
}

static void NAME(axpy)(size_t n, float alpha, const float *x, float *y) {
  V s = NAME(splat)(alpha);
  size_t i = 0;
  for (; i + 8 <= n; i += 8) NAME(store)(y + i, NAME(load)(y + i) + s * NAME(load)(x + i));
  for (; i < n; i++) y[i] += alpha * x[i];
}

static float NAME(dot)(size_t n, const float *x, const float *y) {
  V s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    s0 += NAME(load)(x + i) * NAME(load)(y + i);
    s1 += NAME(load)(x + i + 8) * NAME(load)(y + i + 8);
    s2 += NAME(load)(x + i + 16) * NAME(load)(y + i + 16);
    s3 += NAME(load)(x + i + 24) * NAME(load)(y + i + 24);
  }
  for (; i + 8 <= n; i += 8) s0 += NAME(load)(x + i) * NAME(load)(y + i);
  float sum = NAME(sum)((s0 + s1) + (s2 + s3));
  for (; i < n; i++) sum += x[i] * y[i];
  return sum;
}

static void NAME(scale)(size_t n, float alpha, float *x) {
  for (size_t i = 0; i < n; i++) x[i] *= alpha;
}

static double NAME(sum_squares)(size_t n, const float *x) {
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += (double)x[i] * x[i];
  return sum;
}

// exp by 2^k * exp(r) with |r| <= ln 2 / 2 and the polynomial of Cephes' expf.
static inline V NAME(exp8)(V x) {
  const V low = NAME(splat)(-87.3f), high = NAME(splat)(88.0f);
  VI under = x < low;
  x = (V)(((VI)x & (x < high)) | ((VI)high & ~(x < high)));
  x = (V)(((VI)low & under) | ((VI)x & ~under));
  V shifted = x * NAME(splat)(1.44269504f) + NAME(splat)(12582912.0f);
  V k = shifted - NAME(splat)(12582912.0f);
  V r = x - k * NAME(splat)(0.693359375f) + k * NAME(splat)(2.12194440e-4f);
  V p = NAME(splat)(1.9875691500e-4f);
  p = p * r + NAME(splat)(1.3981999507e-3f);
  p = p * r + NAME(splat)(8.3334519073e-3f);
  p = p * r + NAME(splat)(4.1665795894e-2f);
  p = p * r + NAME(splat)(1.6666665459e-1f);
  p = p * r + NAME(splat)(5.0000001201e-1f);
  V e = p * r * r + r + NAME(splat)(1.0f);
  VI bits = (((VI)shifted - (VI)NAME(splat)(12582912.0f)) << 23) + (VI)e;
  return (V)(bits & ~under);
}

#define EACH(n, x, y, EXPRESSION)                                     \
  size_t i = 0;                                                       \
  for (; i + 8 <= n; i += 8) {                                        \
    V v = NAME(load)(x + i);                                          \
    NAME(store)(y + i, EXPRESSION);                                   \
  }                                                                   \
  if (i < n) {                                                        \
    float rest[8] = {0};                                              \
    for (size_t j = i; j < n; j++) rest[j - i] = x[j];                \
    V v = NAME(load)(rest);                                           \
    NAME(store)(rest, EXPRESSION);                                    \
    for (size_t j = i; j < n; j++) y[j] = rest[j - i];                \
  }

static void NAME(exp)(size_t n, const float *x, float *y) { EACH(n, x, y, NAME(exp8)(v)) }

static void NAME(sigmoid)(size_t n, const float *x, float *y) {
  const V one = NAME(splat)(1.0f);
  EACH(n, x, y, one / (one + NAME(exp8)(-v)))
}

static void NAME(tanh)(size_t n, const float *x, float *y) {
  const V one = NAME(splat)(1.0f), two = NAME(splat)(2.0f);
  EACH(n, x, y, two / (one + NAME(exp8)(-two * v)) - one)
}

static float NAME(softmax)(size_t n, float *x) {
  float max = x[0];
  for (size_t i = 1; i < n; i++) max = x[i] > max ? x[i] : max;
  for (size_t i = 0; i < n; i++) x[i] -= max;
  NAME(exp)(n, x, x);
  double sum = 0;
  for (size_t i = 0; i < n; i++) sum += x[i];
  NAME(scale)(n, (float)(1.0 / sum), x);
  return max + (float)__builtin_log(sum);
}

static void NAME(gather)(size_t count, const int32_t *indices, const float *values,
                         const float *rows, size_t ld, size_t n, float *y) {
  for (size_t j = 0; j < count; j++) NAME(axpy)(n, values[j], rows + (size_t)indices[j] * ld, y);
}

static void NAME(scatter)(size_t count, const int32_t *indices, const float *values,
                          const float *x, size_t n, float *rows, size_t ld) {
  for (size_t j = 0; j < count; j++) NAME(axpy)(n, values[j], x, rows + (size_t)indices[j] * ld);
}

static void NAME(adamw)(size_t n, float *weights, const float *gradient, float *m, float *v,
                        float rate, float beta1, float beta2, float correction2, float epsilon,
                        float decay) {
  for (size_t i = 0; i < n; i++) {
    float g = gradient[i];
    m[i] = beta1 * m[i] + (1 - beta1) * g;
    v[i] = beta2 * v[i] + (1 - beta2) * g * g;
    weights[i] -= rate * m[i] / (__builtin_sqrtf(v[i] / correction2) + epsilon)
                  + decay * weights[i];
  }
}

static void NAME(adagrad)(size_t n, float *weights, const float *gradient, float *sum,
                          float rate, float epsilon) {
  for (size_t i = 0; i < n; i++) {
    float g = gradient[i];
    sum[i] += g * g;
    weights[i] -= rate * g / (__builtin_sqrtf(sum[i]) + epsilon);
  }
}
