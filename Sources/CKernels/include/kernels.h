#ifndef MYNAH_KERNELS_H
#define MYNAH_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Inner loops over floats. Each is compiled for the baseline and for 256-bit vectors with fused
// multiply-add; the machine decides which runs. The same inputs give the same bytes on one
// machine. No function allocates but `mynah_sgemm`, which packs into the scratch it is given.

// Floats of scratch that `mynah_sgemm` needs for any shape.
#define MYNAH_SGEMM_SCRATCH (96 * 256 + 256 * 4096)

// C (m, n) = alpha * op(A) op(B) + beta * C, with op(A) (m, k), op(B) (k, n), all row-major.
// `transpose_a`: A is stored (k, m); likewise B. `ld*`: floats between rows as stored.
void mynah_sgemm(int transpose_a, int transpose_b, size_t m, size_t n, size_t k, float alpha,
                 const float *a, size_t lda, const float *b, size_t ldb, float beta, float *c,
                 size_t ldc, float *scratch);

// y += alpha * x
void mynah_axpy(size_t n, float alpha, const float *x, float *y);
// sum of x * y
float mynah_dot(size_t n, const float *x, const float *y);
// x *= alpha
void mynah_scale(size_t n, float alpha, float *x);
// Sum and sum of squares in double precision.
double mynah_sum_squares(size_t n, const float *x);

// y = exp(x) within 2 units in the last place for x in -87...88, 0 below, clamped above.
void mynah_exp(size_t n, const float *x, float *y);
// y = 1 / (1 + exp(-x))
void mynah_sigmoid(size_t n, const float *x, float *y);
// y = tanh(x)
void mynah_tanh(size_t n, const float *x, float *y);
// In place: x becomes exp(x - max) / sum; returns log(sum(exp(x))).
float mynah_softmax(size_t n, float *x);

// y (n) += sum over j of values[j] * rows[indices[j]], rows stored with `ld` floats each.
void mynah_gather(size_t count, const int32_t *indices, const float *values, const float *rows,
                  size_t ld, size_t n, float *y);
// rows[indices[j]] += values[j] * x (n) for every j, in order.
void mynah_scatter(size_t count, const int32_t *indices, const float *values, const float *x,
                   size_t n, float *rows, size_t ld);

// One step of Adam (Kingma & Ba) with decoupled weight decay (Loshchilov & Hutter) over n
// weights. `rate` already holds the bias correction of the first moment, `correction2` is
// 1 - beta2^t.
void mynah_adamw(size_t n, float *weights, const float *gradient, float *m, float *v, float rate,
                 float beta1, float beta2, float correction2, float epsilon, float decay);
// One step of Adagrad (Duchi et al.).
void mynah_adagrad(size_t n, float *weights, const float *gradient, float *sum, float rate,
                   float epsilon);

// Gigaflops of a loop of fused multiply-adds on registers: the machine's own peak on one core.
double mynah_peak_flops(size_t rounds);

// "avx2+fma" or "baseline": which clone runs here.
const char *mynah_instruction_set(void);

#endif
