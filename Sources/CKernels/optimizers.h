// One step of an optimiser over consecutive weights.

static void NAME(adamw)(size_t n, mynah_adam rule, const float *gradient, float *m, float *v,
                        float *weights) {
  const float rate = rule.rate / rule.unbias1, unbias = 1 / rule.unbias2;
  const float keep = 1 - rule.rate * rule.decay;
  for (size_t i = 0; i < n; i++) {
    float g = gradient[i];
    m[i] = rule.beta1 * m[i] + (1 - rule.beta1) * g;
    v[i] = rule.beta2 * v[i] + (1 - rule.beta2) * g * g;
    float size = __builtin_elementwise_sqrt(v[i] * unbias) + rule.epsilon;
    weights[i] = keep * weights[i] - rate * m[i] / size;
  }
}

static void NAME(adagrad)(size_t n, float rate, float epsilon, const float *gradient, float *sum,
                          float *weights) {
  for (size_t i = 0; i < n; i++) {
    float g = gradient[i];
    sum[i] += g * g;
    weights[i] -= rate * g / (__builtin_elementwise_sqrt(sum[i]) + epsilon);
  }
}
