// The matrix product after Goto & van de Geijn, Anatomy of High-Performance Matrix
// Multiplication (2008). B is cut into panels of 16 columns and A into strips of 6 rows, copied
// so that the innermost loop reads both in order: a panel (16 KiB) stays in the first-level
// cache, a block of A (96 KiB) in the second. A tile of 6 x 16 results lives in 12 registers.

#ifndef TILE_ROWS
#define TILE_ROWS 6
#define TILE_COLUMNS 16
#define BLOCK_M 96
#define BLOCK_K 256
#define BLOCK_N 512
#define FLAT_ROWS (4 * TILE_ROWS)
#endif

// C (rows, width) = or += A (rows, k) B (k, 16). `rows` is known where this is inlined, so that
// the sums stay in registers.
INLINE void NAME(tile)(size_t rows, size_t width, size_t k, const float *a, size_t a_row,
                       size_t a_column, const float *b, size_t ldb, float *c, size_t ldc,
                       int adding) {
  V sums[TILE_ROWS][2] = {0};
  for (size_t p = 0; p < k; p++) {
    V b0 = load(b + p * ldb), b1 = load(b + p * ldb + 8);
#pragma unroll
    for (size_t i = 0; i < rows; i++) {
      V x = splat(a[i * a_row + p * a_column]);
      sums[i][0] += x * b0;
      sums[i][1] += x * b1;
    }
  }
#pragma unroll
  for (size_t i = 0; i < rows; i++) {
    float *row = c + i * ldc;
    if (width == TILE_COLUMNS) {
      store(row, adding ? load(row) + sums[i][0] : sums[i][0]);
      store(row + 8, adding ? load(row + 8) + sums[i][1] : sums[i][1]);
    } else {
      for (size_t j = 0; j < width; j++) {
        float sum = j < 8 ? sums[i][0][j] : sums[i][1][j - 8];
        row[j] = adding ? row[j] + sum : sum;
      }
    }
  }
}

#define TILE(rows)                                                                       \
  case rows:                                                                             \
    NAME(tile)(rows, width, k, a, a_row, a_column, b, ldb, c, ldc, adding);              \
    break;
#define TILES TILE(1) TILE(2) TILE(3) TILE(4) TILE(5) TILE(6)

static void NAME(packed_tile)(size_t rows, size_t width, size_t k, const float *a,
                              const float *b, float *c, size_t ldc, int adding) {
  const size_t a_row = 1, a_column = TILE_ROWS, ldb = TILE_COLUMNS;
  switch (rows) { TILES }
}

static void NAME(loose_tile)(size_t rows, size_t width, size_t k, const float *a, size_t a_row,
                             size_t a_column, const float *b, size_t ldb, float *c, size_t ldc,
                             int adding) {
  switch (rows) { TILES }
}

#undef TILE
#undef TILES

#define INTERLEAVE(x, y, a, b, c, d)                                       \
  __builtin_shufflevector(x, y, a, b, 8 + (a), 8 + (b), c, d, 8 + (c), 8 + (d))

// Transposes 8 rows of 8 floats, `from` apart, to rows `to_row` apart, in three rounds that
// exchange single floats, pairs and halves.
INLINE void NAME(transpose8)(const float *from, size_t from_row, float *to, size_t to_row) {
  V x[8], y[8];
#pragma unroll
  for (size_t i = 0; i < 8; i++) x[i] = load(from + i * from_row);
#pragma unroll
  for (size_t i = 0; i < 8; i += 2) {
    y[i] = __builtin_shufflevector(x[i], x[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    y[i + 1] = __builtin_shufflevector(x[i], x[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
#pragma unroll
  for (size_t i = 0; i < 8; i++) {
    size_t j = (i & 4) | (i & 1);
    x[i] = i & 2 ? INTERLEAVE(y[j], y[j + 2], 2, 3, 6, 7) : INTERLEAVE(y[j], y[j + 2], 0, 1, 4, 5);
  }
#pragma unroll
  for (size_t i = 0; i < 4; i++) {
    store(to + i * to_row,
          __builtin_shufflevector(x[i], x[i + 4], 0, 1, 2, 3, 8, 9, 10, 11));
    store(to + (i + 4) * to_row,
          __builtin_shufflevector(x[i], x[i + 4], 4, 5, 6, 7, 12, 13, 14, 15));
  }
}

#undef INTERLEAVE

// Copies columns of B (k, width), at most 16, so that each of the k rows takes 16 floats.
static void NAME(pack_panel)(size_t k, size_t width, mynah_operand b, float *to) {
  size_t p = 0;
  if (width == TILE_COLUMNS && b.row == 1)
    for (; p + 8 <= k; p += 8, to += 8 * TILE_COLUMNS)
      for (size_t j = 0; j < TILE_COLUMNS; j += 8)
        NAME(transpose8)(b.at + p + j * b.column, b.column, to + j, TILE_COLUMNS);
  for (; p < k; p++, to += TILE_COLUMNS) {
    const float *row = b.at + p * b.row;
    if (width == TILE_COLUMNS && b.column == 1) {
      store(to, load(row));
      store(to + 8, load(row + 8));
    } else {
      for (size_t j = 0; j < width; j++) to[j] = row[j * b.column];
      for (size_t j = width; j < TILE_COLUMNS; j++) to[j] = 0;
    }
  }
}

// Copies rows of A (height, k), at most 6, so that each of the k columns takes 6 floats.
static void NAME(pack_strip)(size_t height, size_t k, mynah_operand a, float *to) {
  if (height == TILE_ROWS) {
    for (size_t p = 0; p < k; p++, to += TILE_ROWS)
#pragma unroll
      for (size_t i = 0; i < TILE_ROWS; i++) to[i] = a.at[i * a.row + p * a.column];
  } else {
    for (size_t p = 0; p < k; p++, to += TILE_ROWS)
      for (size_t i = 0; i < height; i++) to[i] = a.at[i * a.row + p * a.column];
  }
}

// Four strips of A (FLAT_ROWS) or fewer: too few to repay copying B, which is read where it lies.
static void NAME(sgemm_flat)(size_t m, size_t n, size_t k, mynah_operand a, mynah_operand b,
                             float *c, size_t ldc, int adding, float *scratch) {
  for (size_t j = 0; j < n; j += TILE_COLUMNS) {
    size_t width = n - j < TILE_COLUMNS ? n - j : TILE_COLUMNS;
    for (size_t p = 0; p < k; p += BLOCK_K) {
      size_t depth = k - p < BLOCK_K ? k - p : BLOCK_K;
      mynah_operand part = {b.at + p * b.row + j * b.column, b.row, b.column};
      const float *panel = part.at;
      size_t ldb = b.row;
      if (width < TILE_COLUMNS || b.column != 1) {
        NAME(pack_panel)(depth, width, part, scratch);
        panel = scratch;
        ldb = TILE_COLUMNS;
      }
      for (size_t i = 0; i < m; i += TILE_ROWS)
        NAME(loose_tile)(m - i < TILE_ROWS ? m - i : TILE_ROWS, width, depth,
                         a.at + i * a.row + p * a.column, a.row, a.column, panel, ldb,
                         c + i * ldc + j, ldc, adding || p > 0);
    }
  }
}

// One block of A (m <= 96, k <= 256) against the packed panels of B (k, n <= 512).
static void NAME(sgemm_block)(size_t m, size_t n, size_t k, mynah_operand a,
                              const float *panels, float *c, size_t ldc, int adding,
                              float *strips) {
  for (size_t i = 0; i < m; i += TILE_ROWS) {
    mynah_operand strip = {a.at + i * a.row, a.row, a.column};
    NAME(pack_strip)(m - i < TILE_ROWS ? m - i : TILE_ROWS, k, strip, strips + i * k);
  }
  for (size_t j = 0; j < n; j += TILE_COLUMNS)
    for (size_t i = 0; i < m; i += TILE_ROWS)
      NAME(packed_tile)(m - i < TILE_ROWS ? m - i : TILE_ROWS,
                        n - j < TILE_COLUMNS ? n - j : TILE_COLUMNS, k, strips + i * k,
                        panels + j * k, c + i * ldc + j, ldc, adding);
}

static void NAME(sgemm)(size_t m, size_t n, size_t k, mynah_operand a, mynah_operand b, float *c,
                        size_t ldc, int adding, float *scratch) {
  if (k == 0 && !adding)
    for (size_t i = 0; i < m; i++)
      for (size_t j = 0; j < n; j++) c[i * ldc + j] = 0;
  if (m <= FLAT_ROWS) {
    NAME(sgemm_flat)(m, n, k, a, b, c, ldc, adding, scratch);
    return;
  }
  float *strips = scratch, *panels = scratch + BLOCK_M * BLOCK_K;
  for (size_t j = 0; j < n; j += BLOCK_N) {
    size_t width = n - j < BLOCK_N ? n - j : BLOCK_N;
    for (size_t p = 0; p < k; p += BLOCK_K) {
      size_t depth = k - p < BLOCK_K ? k - p : BLOCK_K;
      for (size_t q = 0; q < width; q += TILE_COLUMNS) {
        mynah_operand part = {b.at + p * b.row + (j + q) * b.column, b.row, b.column};
        NAME(pack_panel)(depth, width - q < TILE_COLUMNS ? width - q : TILE_COLUMNS, part,
                         panels + q * depth);
      }
      for (size_t i = 0; i < m; i += BLOCK_M) {
        mynah_operand part = {a.at + i * a.row + p * a.column, a.row, a.column};
        NAME(sgemm_block)(m - i < BLOCK_M ? m - i : BLOCK_M, width, depth, part, panels,
                          c + i * ldc + j, ldc, adding || p > 0, strips);
      }
    }
  }
}

static double NAME(peak)(size_t rounds, float *sink) {
  V sums[12], x = splat(sink[0]), y = splat(sink[1]);
  for (size_t i = 0; i < 12; i++) sums[i] = splat((float)i);
  for (size_t round = 0; round < rounds; round++) {
#pragma unroll
    for (size_t i = 0; i < 12; i++) sums[i] = sums[i] * x + y;
  }
  for (size_t i = 0; i < 12; i++) sink[i & 1] += NAME(sum)(sums[i]);
  return (double)rounds * 12 * 8 * 2;
}
