"""A mail server of a few lines: enough of SMTP (RFC 5321) to take letters and keep them."""
import email
import email.policy
import socketserver
import threading


class Letter:
    def __init__(self, sender, recipients, content):
        self.sender, self.recipients, self.content = sender, recipients, content

    @property
    def message(self):
        return email.message_from_bytes(self.content, policy=email.policy.default)

    @property
    def text(self):
        body = self.message.get_body(preferencelist=("plain",))
        return body.get_content() if body else ""


class _Talk(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.say("220 mailbox ready")
        sender, recipients = "", []
        for raw in self.rfile:
            line = raw.decode("utf-8", "replace").strip()
            word = line.upper()
            if word.startswith(("EHLO", "HELO")):
                self.say("250-mailbox")
                self.say("250-8BITMIME")
                self.say("250 SMTPUTF8")
            elif word.startswith("MAIL FROM:"):
                sender, recipients = line[10:].split(">")[0].strip(" <"), []
                self.say("250 ok")
            elif word.startswith("RCPT TO:"):
                recipients.append(line[8:].split(">")[0].strip(" <"))
                self.say("250 ok")
            elif word == "DATA":
                self.say("354 go on")
                lines = []
                for part in self.rfile:
                    if part.rstrip(b"\r\n") == b".":
                        break
                    lines.append(part[1:] if part.startswith(b"..") else part)
                self.server.keep(Letter(sender, recipients, b"".join(lines)))
                self.say("250 kept")
            elif word.startswith("QUIT"):
                self.say("221 bye")
                return
            else:
                self.say("250 ok" if word in ("RSET", "NOOP") else "502 not here")


class Mailbox(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Talk)
        self.port = self.server_address[1]
        self.letters = []
        self.news = threading.Condition()

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def keep(self, letter):
        with self.news:
            self.letters.append(letter)
            self.news.notify_all()

    def wait(self, wanted, seconds):
        """The first letter that is wanted; None when none came in time."""
        with self.news:
            self.news.wait_for(lambda: any(wanted(letter) for letter in self.letters), seconds)
            return next((letter for letter in self.letters if wanted(letter)), None)

    def count(self, wanted):
        with self.news:
            return sum(1 for letter in self.letters if wanted(letter))
