"""What authors would otherwise train: fastText, and scikit-learn's TF-IDF + logistic regression.

Reads {"train": [{"text", "intent"}…], "valid": […], "threads": N} from standard input, and prints
one JSON object a peer: {"name", "accuracy", "seconds", "p50"}: accuracy 0…1, training in seconds,
microseconds an utterance, one at a time.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from importlib.metadata import version


def report(name, seconds, predict, valid):
    predict(valid[0]["text"])
    right, times = 0, []
    for row in valid:
        start = time.perf_counter()
        answer = predict(row["text"])
        times.append(time.perf_counter() - start)
        right += answer == row["intent"]
    figures = {
        "name": name,
        "accuracy": right / len(valid),
        "seconds": seconds,
        "p50": 1e6 * statistics.median(times),
    }
    print(json.dumps(figures), flush=True)


def fasttext_peer(train, valid, threads):
    """As its tutorial ends: a high rate, many epochs, word bigrams; and parts of words besides,
    which help where utterances are few. The epochs are those at which it stops gaining here."""
    import fasttext

    label = {intent: f"__label__{i}" for i, intent in enumerate(sorted({r["intent"] for r in train}))}
    intents = {name: intent for intent, name in label.items()}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "train.txt")
        with open(path, "w", encoding="utf-8") as file:
            for row in train:
                file.write(f'{label[row["intent"]]} {clean(row["text"])}\n')
        start = time.perf_counter()
        model = fasttext.train_supervised(
            path, lr=1.0, epoch=max(25, 100_000 // len(train)), wordNgrams=2, minn=2, maxn=5,
            bucket=200_000, thread=threads, verbose=0)
        seconds = time.perf_counter() - start
    # `model.predict` makes a NumPy array that NumPy 2 refuses; what it calls is the same.
    report(
        "fastText " + version("fasttext-wheel"), seconds,
        lambda text: intents[model.f.predict(clean(text) + "\n", 1, 0.0, "strict")[0][1]], valid)


def clean(text):
    return " ".join(text.lower().split())


def scikit_peer(train, valid):
    """Words, word pairs and parts of words, as good a TF-IDF as such pipelines have."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b"),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 5), sublinear_tf=True))
    model = make_pipeline(features, LogisticRegression(C=20, max_iter=1000))
    start = time.perf_counter()
    model.fit([row["text"] for row in train], [row["intent"] for row in train])
    seconds = time.perf_counter() - start
    report(
        "TF-IDF + logistic regression, scikit-learn " + version("scikit-learn"), seconds,
        lambda text: model.predict([text])[0], valid)


def main():
    task = json.load(sys.stdin)
    fasttext_peer(task["train"], task["valid"], task["threads"])
    scikit_peer(task["train"], task["valid"])


if __name__ == "__main__":
    main()
