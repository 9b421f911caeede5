"""A hook behind an address, for as long as its parent lives.

Prints its port; what it answers depends on the path.
"""

import http.server
import json
import sys
import threading

DELEGATE = {"sessionState": {"dialogAction": {"type": "Delegate"}}}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        event = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.path == "/echo":
            DELEGATE["sessionState"]["sessionAttributes"] = {
                "contentType": self.headers["content-type"],
                "said": event["inputTranscript"],
            }
            self.answer(200, json.dumps(DELEGATE).encode())
        elif self.path == "/redirect":
            self.answer(302, b"", location="/echo")
        elif self.path == "/broken":
            self.answer(500, b"out of order")
        elif self.path == "/slow":
            self.rfile.read(1)  # comes when the client hangs up
        elif self.path == "/huge":
            self.answer(200, b" " * (2 << 20))

    def do_GET(self):
        """Where a redirect would lead."""
        self.answer(200, json.dumps(DELEGATE).encode())

    def answer(self, status, body, location=None):
        self.send_response(status)
        if location:
            self.send_header("location", location)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()  # ends when the test that started us does
