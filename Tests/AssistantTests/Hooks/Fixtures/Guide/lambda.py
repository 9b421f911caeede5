"""Serves a Lambda handler: `lambda.py MODULE.FUNCTION`, the event on standard input."""

import importlib
import json
import sys

module, function = sys.argv[1].rsplit(".", 1)
handler = getattr(importlib.import_module(module), function)
answer = handler(json.loads(sys.stdin.buffer.read()), None)
sys.stdout.buffer.write(json.dumps(answer).encode())
