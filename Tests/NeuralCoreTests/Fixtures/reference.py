"""Writes reference.json: every operation in float64 NumPy, independent of the library.

Values are computed from the definitions, gradients by central differences in double precision,
sums over tag paths by listing all paths, minima by SciPy. Run in this folder: python3 reference.py
"""

import itertools
import json

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit, log_softmax, logsumexp, softmax

random = np.random.default_rng(20240607)


def draw(rows, columns, scale=1.0):
    """Random numbers that float32 holds exactly, so that both sides start from the same."""
    return (scale * random.standard_normal((rows, columns))).astype(np.float32).astype(float)


def differentiate(function, inputs, place, step=1e-5):
    """The gradient of a scalar function for one of its inputs."""
    gradient = np.zeros_like(inputs[place])
    for index in np.ndindex(*gradient.shape):
        values = []
        for sign in (1, -1):
            moved = [x.copy() for x in inputs]
            moved[place][index] += sign * step
            values.append(function(*moved))
        gradient[index] = (values[0] - values[1]) / (2 * step)
    return gradient


def matrix(x):
    x = np.atleast_2d(np.asarray(x, dtype=float))
    return {"rows": x.shape[0], "columns": x.shape[1], "elements": [float(v) for v in x.ravel()]}


cases = []


def case(name, function, inputs, **facts):
    """An operation's output, and its gradients for a random gradient of the output."""
    output = np.atleast_2d(function(*inputs))
    d_output = draw(*output.shape)
    scalar = lambda *moved: float(np.sum(d_output * function(*moved)))
    cases.append({
        "operation": name,
        "inputs": [matrix(x) for x in inputs],
        "output": matrix(output),
        "dOutput": matrix(d_output),
        "gradients": [matrix(differentiate(scalar, inputs, i)) for i in range(len(inputs))],
        **facts,
    })


def spans(lengths):
    ends = np.cumsum(lengths)
    return [slice(end - length, end) for end, length in zip(ends, lengths)]


def layer_norm(x, gain, bias):
    centred = x - x.mean(axis=1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-5) * gain + bias


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))


def gate(x):
    half = x.shape[1] // 2
    return x[:, :half] * expit(x[:, half:])


def windows(lengths, dilation):
    def function(x):
        rows = []
        for span in spans(lengths):
            part = np.pad(x[span], ((dilation, dilation), (0, 0)))
            length = span.stop - span.start
            rows += [
                np.concatenate([part[t], part[t + dilation], part[t + 2 * dilation]])
                for t in range(length)
            ]
        return np.array(rows)
    return function


def max_pool(lengths):
    return lambda x: np.array([x[span].max(axis=0) for span in spans(lengths)])


def attention_pool(lengths):
    return lambda x, scores: np.array(
        [softmax(scores[span, 0]) @ x[span] for span in spans(lengths)])


def spread(lengths):
    return lambda x: np.repeat(x, lengths, axis=0)


def cross_entropy(labels, smoothing):
    def function(logits):
        classes = logits.shape[1]
        target = np.full(logits.shape, smoothing / classes)
        target[np.arange(len(labels)), labels] += 1 - smoothing
        return np.array([[-np.sum(target * log_softmax(logits, axis=1))]])
    return function


def path_score(path, emissions, transitions, start, end):
    score = start[0, path[0]] + end[0, path[-1]]
    score += sum(emissions[t, k] for t, k in enumerate(path))
    return score + sum(transitions[i, j] for i, j in zip(path, path[1:]))


def crf_loss(lengths, path):
    def function(emissions, transitions, start, end):
        loss = 0.0
        for span in spans(lengths):
            part = emissions[span]
            paths = itertools.product(range(part.shape[1]), repeat=len(part))
            scores = [path_score(p, part, transitions, start, end) for p in paths]
            loss += logsumexp(scores)
            loss -= path_score(path[span], part, transitions, start, end)
        return np.array([[loss]])
    return function


case("linear", lambda x, w, b: x @ w + b, [draw(7, 5), draw(5, 19), draw(1, 19)])
case("joined", lambda x, y: np.hstack([x, y]), [draw(4, 3), draw(4, 6)])
case("sum", lambda x, y: x + y, [draw(3, 11), draw(3, 11)])
case("relu", lambda x: np.maximum(x, 0), [draw(5, 13)])
case("tanh", np.tanh, [draw(5, 13, 2)])
case("gelu", gelu, [draw(5, 13, 2)])
case("gate", gate, [draw(4, 22)])
case("layerNorm", layer_norm, [draw(5, 21, 3), draw(1, 21), draw(1, 21)])
case("softmax", lambda x: softmax(x, axis=1), [draw(4, 11, 3)])
for dilation in (1, 2, 4):
    case("windows", windows([5, 1, 3], dilation), [draw(9, 6)], lengths=[5, 1, 3],
         dilation=dilation)
case("maxPool", max_pool([2, 4, 1]), [draw(7, 9)], lengths=[2, 4, 1])
case("attentionPool", attention_pool([2, 4, 1]), [draw(7, 9), draw(7, 1)], lengths=[2, 4, 1])
case("spread", spread([2, 4, 1]), [draw(3, 9)], lengths=[2, 4, 1])

for smoothing in (0.0, 0.1):
    labels = [2, 0, 6, 6]
    case("crossEntropy", cross_entropy(labels, smoothing), [draw(4, 7, 2)], labels=labels,
         smoothing=smoothing)
path = [1, 0, 2, 2, 1, 0, 2, 1]
case("crf", crf_loss([4, 1, 3], path), [draw(8, 3, 2), draw(3, 3), draw(1, 3), draw(1, 3)],
     lengths=[4, 1, 3], labels=path)

# Sparse rows times a table; one row names a column twice, one is empty.
sparse = [([3, 0, 3], [0.5, 1.0, 0.25]), ([], []), ([1], [1.0]), ([4, 2], [0.5, 0.5])]
dense = np.zeros((4, 6))
for row, (indices, values) in enumerate(sparse):
    for index, value in zip(indices, values):
        dense[row, index] += value
case("lookUp", lambda table: dense @ table, [draw(6, 10)],
     sparse=[{"indices": i, "values": v} for i, v in sparse])


def adamw(weights, gradients, rate, decay, beta1, beta2, epsilon=1e-8):
    weights, m, v = weights.copy(), 0.0, 0.0
    for t, g in enumerate(gradients, 1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        weights -= rate * decay * weights
        weights -= rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return weights


def adagrad(weights, gradients, rate):
    weights, total = weights.copy(), 0.0
    for g in gradients:
        total = total + g**2
        weights -= rate * g / (np.sqrt(total) + 1e-10)
    return weights


weights, gradients = draw(3, 5), [draw(3, 5, 0.1) for _ in range(4)]
optimizers = {
    "weights": matrix(weights),
    "gradients": [matrix(g) for g in gradients],
    "adamw": matrix(adamw(weights, gradients, 0.02, 0.1, 0.9, 0.98)),
    "adam": matrix(adamw(weights, gradients, 0.03, 0.0, 0.9, 0.98)),
    "adagrad": matrix(adagrad(weights, gradients, 0.1)),
}

# A small classification problem, its minima found by SciPy's own solver in double precision.
rows, features, classes = 30, 12, 4
X = draw(rows, features) * (random.random((rows, features)) < 0.4)
y = [int(k) for k in random.integers(0, classes, rows)]
Y = np.eye(classes)[y]


def logistic(flat, c=10.0):
    W = flat.reshape(features, classes)
    scores = X @ W
    loss = -c * np.sum(Y * log_softmax(scores, axis=1)) + 0.5 * np.sum(W**2)
    return loss, (W + c * X.T @ (softmax(scores, axis=1) - Y)).ravel()


def hinge(w, signs, c=0.5):
    rest = np.maximum(0, 1 - signs * (X @ w))
    return 0.5 * w @ w + c * np.sum(rest**2), w - 2 * c * X.T @ (signs * rest)


exact = {"jac": True, "method": "L-BFGS-B", "options": {"maxiter": 10000, "ftol": 1e-16,
                                                        "gtol": 1e-10}}
fitted = minimize(logistic, np.zeros(features * classes), **exact)
margins = [minimize(hinge, np.zeros(features), args=(2 * Y[:, k] - 1,), **exact).x
           for k in range(classes)]
classification = {
    "rows": matrix(X),
    "labels": y,
    "classes": classes,
    "logistic": matrix(fitted.x.reshape(features, classes)),
    "logisticLoss": fitted.fun,
    "squaredHinge": matrix(np.array(margins).T),
}

with open("reference.json", "w") as file:
    json.dump({"cases": cases, "optimizers": optimizers, "classification": classification}, file)
    file.write("\n")
