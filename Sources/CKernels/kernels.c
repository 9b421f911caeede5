#include "kernels.h"

// The vector functions are static and inlined, so how they pass vectors is nobody's business.
#pragma clang diagnostic ignored "-Wpsabi"

#define NAME(name) name##_baseline
#include "kernels_body.h"
#undef NAME
#undef V
#undef VI
#undef EACH

#if defined(__x86_64__)
#define HAS_WIDE 1
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#pragma STDC FP_CONTRACT ON
#define NAME(name) name##_wide
#include "kernels_body.h"
#undef NAME
#pragma clang attribute pop
#endif

static int is_wide(void) {
#ifdef HAS_WIDE
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
  return 0;
#endif
}

#ifdef HAS_WIDE
#define CALL(name, ...) (is_wide() ? name##_wide(__VA_ARGS__) : name##_baseline(__VA_ARGS__))
#else
#define CALL(name, ...) name##_baseline(__VA_ARGS__)
#endif

const char *mynah_instruction_set(void) { return is_wide() ? "avx2+fma" : "baseline"; }
void mynah_sgemm(int ta, int tb, size_t m, size_t n, size_t k, float alpha, const float *a,
                 size_t lda, const float *b, size_t ldb, float beta, float *c, size_t ldc,
                 float *scratch) {
  CALL(sgemm, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc, scratch);
}
void mynah_axpy(size_t n, float alpha, const float *x, float *y) { CALL(axpy, n, alpha, x, y); }
float mynah_dot(size_t n, const float *x, const float *y) { return CALL(dot, n, x, y); }
void mynah_scale(size_t n, float alpha, float *x) { CALL(scale, n, alpha, x); }
double mynah_sum_squares(size_t n, const float *x) { return CALL(sum_squares, n, x); }
void mynah_exp(size_t n, const float *x, float *y) { CALL(exp, n, x, y); }
void mynah_sigmoid(size_t n, const float *x, float *y) { CALL(sigmoid, n, x, y); }
void mynah_tanh(size_t n, const float *x, float *y) { CALL(tanh, n, x, y); }
float mynah_softmax(size_t n, float *x) { return CALL(softmax, n, x); }
void mynah_gather(size_t count, const int32_t *indices, const float *values, const float *rows,
                  size_t ld, size_t n, float *y) {
  CALL(gather, count, indices, values, rows, ld, n, y);
}
void mynah_scatter(size_t count, const int32_t *indices, const float *values, const float *x,
                   size_t n, float *rows, size_t ld) {
  CALL(scatter, count, indices, values, x, n, rows, ld);
}
void mynah_adamw(size_t n, float *weights, const float *gradient, float *m, float *v, float rate,
                 float beta1, float beta2, float correction2, float epsilon, float decay) {
  CALL(adamw, n, weights, gradient, m, v, rate, beta1, beta2, correction2, epsilon, decay);
}
void mynah_adagrad(size_t n, float *weights, const float *gradient, float *sum, float rate,
                   float epsilon) {
  CALL(adagrad, n, weights, gradient, sum, rate, epsilon);
}
