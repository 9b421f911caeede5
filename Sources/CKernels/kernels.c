#include "kernels.h"

// The kernels are written once, in the four headers, on the compiler's own vectors, and compiled
// for each instruction set below: NAME(f) is f's name there, INLINE what its small parts are.

// The vectors never cross a function that is not inlined, so how they are passed is moot.
#pragma clang diagnostic ignored "-Wpsabi"
#define INLINE static inline __attribute__((always_inline))

#define NAME(name) name##_baseline
#include "all.h"
#undef NAME

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define NAME(name) name##_wide
#include "all.h"
#undef NAME
#pragma clang attribute pop

static int is_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}
#define CALL(name, ...) (is_wide() ? name##_wide(__VA_ARGS__) : name##_baseline(__VA_ARGS__))
#else
static int is_wide(void) { return 0; }
#define CALL(name, ...) name##_baseline(__VA_ARGS__)
#endif

const char *mynah_instruction_set(void) { return is_wide() ? "avx2+fma" : "baseline"; }

size_t mynah_sgemm_scratch(size_t m) {
  return m <= FLAT_ROWS ? BLOCK_K * TILE_COLUMNS : BLOCK_M * BLOCK_K + BLOCK_K * BLOCK_N;
}
void mynah_sgemm(size_t m, size_t n, size_t k, mynah_operand a, mynah_operand b, float *c,
                 size_t ldc, int adding, float *scratch) {
  CALL(sgemm, m, n, k, a, b, c, ldc, adding, scratch);
}
double mynah_peak(size_t rounds, float *sink) { return CALL(peak, rounds, sink); }

void mynah_add(size_t n, const float *x, float *y) { CALL(add, n, x, y); }
void mynah_axpy(size_t n, float alpha, const float *x, float *y) { CALL(axpy, n, alpha, x, y); }
void mynah_scale(size_t n, float alpha, float *x) { CALL(scale, n, alpha, x); }
void mynah_multiply(size_t n, const float *x, float *y) { CALL(multiply, n, x, y); }
void mynah_multiply_add(size_t n, const float *x, const float *y, float *z) {
  CALL(multiply_add, n, x, y, z);
}
float mynah_dot(size_t n, const float *x, const float *y) { return CALL(dot, n, x, y); }
double mynah_long_dot(size_t n, const float *x, const float *y) { return CALL(long_dot, n, x, y); }
float mynah_largest(size_t n, const float *x) { return CALL(largest, n, x); }

void mynah_exp(size_t n, const float *x, float *y) { CALL(exp, n, x, y); }
void mynah_log(size_t n, const float *x, float *y) { CALL(log, n, x, y); }
void mynah_sigmoid(size_t n, const float *x, float *y) { CALL(sigmoid, n, x, y); }
void mynah_tanh(size_t n, const float *x, float *y) { CALL(tanh, n, x, y); }
void mynah_relu(size_t n, const float *x, float *y) { CALL(relu, n, x, y); }
void mynah_gelu(size_t n, const float *x, float *y) { CALL(gelu, n, x, y); }
void mynah_tanh_gradient(size_t n, const float *y, const float *dy, float *dx) {
  CALL(tanh_gradient, n, y, dy, dx);
}
void mynah_relu_gradient(size_t n, const float *y, const float *dy, float *dx) {
  CALL(relu_gradient, n, y, dy, dx);
}
void mynah_gelu_gradient(size_t n, const float *x, const float *dy, float *dx) {
  CALL(gelu_gradient, n, x, dy, dx);
}

void mynah_gate(size_t n, const float *x, float *y) { CALL(gate, n, x, y); }
void mynah_gate_gradient(size_t n, const float *x, const float *dy, float *dx) {
  CALL(gate_gradient, n, x, dy, dx);
}
float mynah_softmax(size_t n, float *x) { return CALL(softmax, n, x); }
float mynah_exp_of_rest(size_t n, float *x) { return CALL(exp_of_rest, n, x); }
float mynah_normalize(size_t n, float epsilon, const float *x, float *y) {
  return CALL(normalize, n, epsilon, x, y);
}
void mynah_normalize_gradient(size_t n, float inverse, const float *y, const float *dy,
                              float *dx) {
  CALL(normalize_gradient, n, inverse, y, dy, dx);
}
void mynah_gather(size_t count, const int32_t *indices, const float *values, const float *rows,
                  size_t ld, size_t n, int adding, float *y) {
  CALL(gather, count, indices, values, rows, ld, n, adding, y);
}
void mynah_scatter(size_t count, const int32_t *indices, const float *values, const float *x,
                   size_t n, float *rows, size_t ld) {
  CALL(scatter, count, indices, values, x, n, rows, ld);
}
void mynah_best_steps(size_t n, const float *best, const float *transitions, float *next,
                      int32_t *from) {
  CALL(best_steps, n, best, transitions, next, from);
}

void mynah_adamw(size_t n, mynah_adam rule, const float *gradient, float *m, float *v,
                 float *weights) {
  CALL(adamw, n, rule, gradient, m, v, weights);
}
void mynah_adagrad(size_t n, float rate, float epsilon, const float *gradient, float *sum,
                   float *weights) {
  CALL(adagrad, n, rate, epsilon, gradient, sum, weights);
}
