"""Writes statistics.json: McNemar's exact test and Wilson's interval by SciPy (1.17.1).

    python3 statistics.py > statistics.json
"""
import json
import sys

from scipy.stats import binomtest

PAIRS = [(0, 0), (1, 0), (0, 5), (5, 0), (3, 3), (2, 8), (12, 5), (10, 25), (40, 41),
         (101, 150), (700, 900), (0, 2000), (3000, 3100)]
SHARES = [(0, 1), (1, 1), (0, 20), (20, 20), (7, 10), (81, 263), (999, 1000), (4321, 5000)]

json.dump({
    "mcnemar": [
        {"first": first, "second": second,
         "p": binomtest(first, first + second, 0.5).pvalue if first + second else 1.0}
        for first, second in PAIRS
    ],
    "wilson": [
        {"right": right, "of": of, "low": interval.low, "high": interval.high}
        for right, of in SHARES
        for interval in [binomtest(right, of).proportion_ci(method="wilson")]
    ],
}, sys.stdout, indent=1)
print()
