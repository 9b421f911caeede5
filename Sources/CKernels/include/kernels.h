#ifndef MYNAH_KERNELS_H
#define MYNAH_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Inner loops over floats. Each is compiled for the machine's baseline and, on x86, for AVX2
// with fused multiply-add; which one runs is decided when the program runs. On one machine the
// same inputs give the same bytes. No function allocates. A matrix is row-major, `ld` is the
// number of floats from one row to the next. Unless said otherwise, buffers do not overlap.

// MARK: Matrix product (matrix.h)

// Floats of scratch that `mynah_sgemm` needs for m rows: a panel for few of them.
size_t mynah_sgemm_scratch(size_t m);

// A matrix as it lies in memory: element (i, j) is at[i * row + j * column].
// The transpose is the same floats with `row` and `column` exchanged.
typedef struct {
  const float *at;
  size_t row, column;
} mynah_operand;

// C (m, n) = A (m, k) B (k, n), or, if `adding`, C += A B.
void mynah_sgemm(size_t m, size_t n, size_t k, mynah_operand a, mynah_operand b, float *c,
                 size_t ldc, int adding, float *scratch);

// Floating-point operations in `rounds` rounds of fused multiply-adds on twelve registers; what
// a second of it does is the peak of one core. `sink` keeps the compiler from leaving it out.
double mynah_peak(size_t rounds, float *sink);

// MARK: Vectors (vectors.h)

void mynah_add(size_t n, const float *x, float *y);                // y += x
void mynah_axpy(size_t n, float alpha, const float *x, float *y);  // y += alpha x
void mynah_scale(size_t n, float alpha, float *x);                 // x *= alpha
void mynah_multiply(size_t n, const float *x, float *y);           // y *= x
void mynah_multiply_add(size_t n, const float *x, const float *y, float *z);  // z += x y
float mynah_dot(size_t n, const float *x, const float *y);
double mynah_long_dot(size_t n, const float *x, const float *y);  // summed in double precision
float mynah_largest(size_t n, const float *x);                    // max |x|, 0 for n = 0

// MARK: Element-wise functions (functions.h); y may be x

// Within 2 units in the last place for x >= -87.3, 0 below, exp(88) above 88; NaN stays NaN.
void mynah_exp(size_t n, const float *x, float *y);
void mynah_log(size_t n, const float *x, float *y);      // log 0 = -inf; x >= 0
void mynah_sigmoid(size_t n, const float *x, float *y);  // 1 / (1 + exp(-x))
void mynah_tanh(size_t n, const float *x, float *y);
void mynah_relu(size_t n, const float *x, float *y);
// x Φ(x) in the approximation 0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))).
void mynah_gelu(size_t n, const float *x, float *y);

// dx += dy · (derivative); `y` is the function's value, `x` its argument.
void mynah_tanh_gradient(size_t n, const float *y, const float *dy, float *dx);
void mynah_relu_gradient(size_t n, const float *y, const float *dy, float *dx);
void mynah_gelu_gradient(size_t n, const float *x, const float *dy, float *dx);

// MARK: Rows (rows.h)

// A row (x₁ | x₂) of 2n floats becomes x₁ sigmoid(x₂) (n).
void mynah_gate(size_t n, const float *x, float *y);
void mynah_gate_gradient(size_t n, const float *x, const float *dy, float *dx);

// In place: exp(x - max) / sum. Returns log(sum(exp(x))). n > 0.
float mynah_softmax(size_t n, float *x);
// In place: exp(x - max). Returns max, or 0 when all are -inf. n > 0.
float mynah_exp_of_rest(size_t n, float *x);

// y = (x - mean) / √(variance + epsilon), kept for the gradient. Returns 1 / √(…). n > 0.
float mynah_normalize(size_t n, float epsilon, const float *x, float *y);
// dx += the gradient through `mynah_normalize`, given its y, what it returned, and dy.
void mynah_normalize_gradient(size_t n, float inverse, const float *y, const float *dy,
                              float *dx);

// y (n) = or += sum over j of values[j] · rows[indices[j]].
void mynah_gather(size_t count, const int32_t *indices, const float *values, const float *rows,
                  size_t ld, size_t n, int adding, float *y);
// rows[indices[j]] += values[j] · x (n), in the order of j.
void mynah_scatter(size_t count, const int32_t *indices, const float *values, const float *x,
                   size_t n, float *rows, size_t ld);

// next[j] = max over i of best[i] + transitions[i, j], and the first i that reaches it.
void mynah_best_steps(size_t n, const float *best, const float *transitions, float *next,
                      int32_t *from);

// MARK: Optimisers (optimizers.h)

typedef struct {
  float rate;             // learning rate
  float beta1, beta2;     // decay of the two moments
  float unbias1, unbias2; // 1 - beta1^t, 1 - beta2^t
  float epsilon;
  float decay;            // weight decay, multiplied by the rate
} mynah_adam;

// One step of AdamW over n weights with their moments m and v.
void mynah_adamw(size_t n, mynah_adam rule, const float *gradient, float *m, float *v,
                 float *weights);
// One step of Adagrad over n weights with their sums of squared gradients.
void mynah_adagrad(size_t n, float rate, float epsilon, const float *gradient, float *sum,
                   float *weights);

// "avx2+fma" or "baseline": which clone runs here.
const char *mynah_instruction_set(void);

#endif
