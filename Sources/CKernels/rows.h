// Kernels that work on a row of a matrix, or gather and scatter rows.

static void NAME(gate)(size_t n, const float *x, float *y) {
  const float *gates = x + n;
  for (size_t i = 0; i + 8 <= n; i += 8)
    store(y + i, load(x + i) * NAME(sigmoid8)(load(gates + i)));
  size_t i = n & ~(size_t)7, rest = n - i;
  if (rest)
    store_some(y + i, rest,
               load_some(x + i, rest) * NAME(sigmoid8)(load_some(gates + i, rest)));
}

INLINE V NAME(gate_slope8)(V x, V gate) { return x * gate * (splat(1.0f) - gate); }

static void NAME(gate_gradient)(size_t n, const float *x, const float *dy, float *dx) {
  const float *gates = x + n;
  float *dgates = dx + n;
  size_t i = 0;
  for (; i + 8 <= n; i += 8) {
    V gate = NAME(sigmoid8)(load(gates + i)), d = load(dy + i);
    store(dx + i, load(dx + i) + d * gate);
    store(dgates + i, load(dgates + i) + d * NAME(gate_slope8)(load(x + i), gate));
  }
  size_t rest = n - i;
  if (rest) {
    V gate = NAME(sigmoid8)(load_some(gates + i, rest)), d = load_some(dy + i, rest);
    V slope = NAME(gate_slope8)(load_some(x + i, rest), gate);
    store_some(dx + i, rest, load_some(dx + i, rest) + d * gate);
    store_some(dgates + i, rest, load_some(dgates + i, rest) + d * slope);
  }
}

static float NAME(row_max)(size_t n, const float *x) {
  float most = x[0];
  size_t i = 0;
  if (n >= 8) {
    V mosts = load(x);
    for (i = 8; i + 8 <= n; i += 8) mosts = NAME(max)(load(x + i), mosts);
    for (size_t j = 0; j < 8; j++) most = mosts[j] > most ? mosts[j] : most;
  }
  for (; i < n; i++) most = x[i] > most ? x[i] : most;
  return most;
}

static float NAME(row_sum)(size_t n, const float *x) {
  V sums = {0};
  size_t i = 0;
  for (; i + 8 <= n; i += 8) sums += load(x + i);
  float sum = NAME(sum)(sums);
  for (; i < n; i++) sum += x[i];
  return sum;
}

static float NAME(exp_of_rest)(size_t n, float *x) {
  float most = NAME(row_max)(n, x);
  if (most == -__builtin_inff()) most = 0;
  V offset = splat(most);
  EACH(n, x, x, NAME(exp8)(v - offset));
  return most;
}

static float NAME(softmax)(size_t n, float *x) {
  float most = NAME(exp_of_rest)(n, x);
  float sum = NAME(row_sum)(n, x);
  NAME(scale)(n, 1 / sum, x);
  return most + __builtin_logf(sum);
}

static float NAME(normalize)(size_t n, float epsilon, const float *x, float *y) {
  V mean = splat(NAME(row_sum)(n, x) / (float)n);
  EACH(n, x, y, v - mean);
  float inverse = 1 / __builtin_sqrtf(NAME(dot)(n, y, y) / (float)n + epsilon);
  NAME(scale)(n, inverse, y);
  return inverse;
}

static void NAME(normalize_gradient)(size_t n, float inverse, const float *y, const float *dy,
                                     float *dx) {
  V mean = splat(NAME(row_sum)(n, dy) / (float)n), scale = splat(inverse);
  V slope = splat(NAME(dot)(n, y, dy) / (float)n);
  EACH3(n, y, dy, dx, u + scale * (w - mean - v * slope));
}

// Sums 8 `vectors` vectors' worth of columns in registers while the rows go by.
INLINE void NAME(gather_block)(size_t vectors, size_t count, const int32_t *indices,
                               const float *values, const float *rows, size_t ld, int adding,
                               float *y) {
  V sums[4];
#pragma unroll
  for (size_t q = 0; q < vectors; q++) sums[q] = adding ? load(y + 8 * q) : splat(0);
  for (size_t j = 0; j < count; j++) {
    const float *row = rows + (size_t)indices[j] * ld;
    V value = splat(values[j]);
#pragma unroll
    for (size_t q = 0; q < vectors; q++) sums[q] += value * load(row + 8 * q);
  }
#pragma unroll
  for (size_t q = 0; q < vectors; q++) store(y + 8 * q, sums[q]);
}

static void NAME(gather)(size_t count, const int32_t *indices, const float *values,
                         const float *rows, size_t ld, size_t n, int adding, float *y) {
  size_t i = 0;
  for (; i + 32 <= n; i += 32)
    NAME(gather_block)(4, count, indices, values, rows + i, ld, adding, y + i);
  for (; i + 8 <= n; i += 8)
    NAME(gather_block)(1, count, indices, values, rows + i, ld, adding, y + i);
  for (; i < n; i++) {
    float sum = adding ? y[i] : 0;
    for (size_t j = 0; j < count; j++) sum += values[j] * rows[(size_t)indices[j] * ld + i];
    y[i] = sum;
  }
}

static void NAME(scatter)(size_t count, const int32_t *indices, const float *values,
                          const float *x, size_t n, float *rows, size_t ld) {
  for (size_t j = 0; j < count; j++) NAME(axpy)(n, values[j], x, rows + (size_t)indices[j] * ld);
}

static void NAME(best_steps)(size_t n, const float *best, const float *transitions, float *next,
                             int32_t *from) {
  for (size_t j = 0; j < n; j += 8) {
    size_t width = n - j < 8 ? n - j : 8;
    V most = splat(-__builtin_inff());
    VI origin = {0};
    for (size_t i = 0; i < n; i++) {
      const float *row = transitions + i * n + j;
      V score = splat(best[i]) + (width == 8 ? load(row) : load_some(row, width));
      VI better = score > most;
      most = choose(better, score, most);
      origin = (better & (int32_t)i) | (~better & origin);
    }
    for (size_t q = 0; q < width; q++) {
      next[j + q] = most[q];
      from[j + q] = origin[q];
    }
  }
}
