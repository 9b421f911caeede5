// Sums and scaled sums of long vectors. Several running sums hide the latency of an addition.

static void NAME(axpy)(size_t n, float alpha, const float *x, float *y) {
  V s = splat(alpha);
  size_t i = 0;
  for (; i + 8 <= n; i += 8) store(y + i, load(y + i) + s * load(x + i));
  for (; i < n; i++) y[i] += alpha * x[i];
}

static void NAME(add)(size_t n, const float *x, float *y) {
  for (size_t i = 0; i < n; i++) y[i] += x[i];
}

static void NAME(scale)(size_t n, float alpha, float *x) {
  for (size_t i = 0; i < n; i++) x[i] *= alpha;
}

static void NAME(multiply)(size_t n, const float *x, float *y) {
  for (size_t i = 0; i < n; i++) y[i] *= x[i];
}

static void NAME(multiply_add)(size_t n, const float *x, const float *y, float *z) {
  for (size_t i = 0; i < n; i++) z[i] += x[i] * y[i];
}

static float NAME(dot)(size_t n, const float *x, const float *y) {
  V s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
  size_t i = 0;
  for (; i + 32 <= n; i += 32) {
    s0 += load(x + i) * load(y + i);
    s1 += load(x + i + 8) * load(y + i + 8);
    s2 += load(x + i + 16) * load(y + i + 16);
    s3 += load(x + i + 24) * load(y + i + 24);
  }
  for (; i + 8 <= n; i += 8) s0 += load(x + i) * load(y + i);
  float sum = NAME(sum)((s0 + s1) + (s2 + s3));
  for (; i < n; i++) sum += x[i] * y[i];
  return sum;
}

// Runs of 1024 are summed in floats, in 32 running sums of 32 terms each; the runs in doubles.
static double NAME(long_dot)(size_t n, const float *x, const float *y) {
  double sum = 0;
  for (size_t i = 0; i < n; i += 1024)
    sum += NAME(dot)(n - i < 1024 ? n - i : 1024, x + i, y + i);
  return sum;
}

static float NAME(largest)(size_t n, const float *x) {
  const VI magnitude = (VI)splat(-0.0f) ^ -1;
  V most = {0};
  size_t i = 0;
  for (; i + 8 <= n; i += 8) most = NAME(max)((V)((VI)load(x + i) & magnitude), most);
  if (i < n) most = NAME(max)((V)((VI)load_some(x + i, n - i) & magnitude), most);
  float largest = 0;
  for (size_t j = 0; j < 8; j++) largest = most[j] > largest ? most[j] : largest;
  return largest;
}
