"""What the servers of this folder share: a free port of the loopback interface, a line of JSON when they are ready, and
an end with the process that started them."""
import json
import os
import socketserver
import threading
import time
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer


class Server(WSGIServer):
    """One request after the other, so that an application needs no locks."""

    def server_bind(self):
        # Past HTTPServer, which would ask the name service for this machine's name.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address
        self.setup_environ()


class Handler(WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def serve(application, describe):
    """Serves until the parent is gone. describe: gives, of the server's URL, what is printed when it is ready."""
    parent = os.getppid()

    def end_with_parent():
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)

    with Server(("127.0.0.1", 0), Handler) as server:
        server.set_app(application)
        threading.Thread(target=end_with_parent, daemon=True).start()
        print(json.dumps(describe(f"http://127.0.0.1:{server.server_port}")), flush=True)
        server.serve_forever()
