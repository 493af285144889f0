"""Starts and stops a whole Relais in a folder of its own, and talks to it as any program would."""
import csv
import http.cookiejar
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("RELAIS_PROGRAM") or os.path.join(ROOT, ".build", "debug", "relais")


def program_or_exit():
    if not os.access(PROGRAM, os.X_OK):
        print(f"{PROGRAM} is not there: build first (swift build --product relais)", file=sys.stderr)
        sys.exit(69)
    return PROGRAM


def environment(**settings):
    """The machine's environment without anything that Relais would read, and these settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("RELAIS_")}
    plain.update({f"RELAIS_{name.upper()}": str(value) for name, value in settings.items() if value is not None})
    return plain


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def relais(*arguments, stdin=None, folder=None, timeout=120, **settings):
    """Runs a command to its end."""
    return subprocess.run(
        [PROGRAM, *arguments], input=stdin, capture_output=True, text=True, timeout=timeout, cwd=folder or ROOT, env=environment(**settings))


class House:
    """A served Relais with its data. Use it in a `with`: whatever happens, it is stopped and its folder removed."""

    def __init__(self, demo=None, services=40, **settings):
        self.folder = tempfile.mkdtemp(prefix="relais-")
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.settings = {"database": os.path.join(self.folder, "relais.sqlite"), "home": ROOT, "port": self.port, **settings}
        self.demo = demo
        self.services = services
        self.process = None
        self.log = os.path.join(self.folder, "log.txt")

    def __enter__(self):
        try:
            if self.demo is not None:
                filled = relais("demo", "--size", str(self.demo), "--services", str(self.services), folder=self.folder, **self.settings)
                if filled.returncode != 0:
                    raise RuntimeError(f"relais demo ended with {filled.returncode}: {filled.stderr.strip()}")
            self.start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def start(self):
        started = time.monotonic()
        arguments = ["serve", "--port", str(self.port)]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [PROGRAM, *arguments], stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=self.folder, env=environment(**self.settings))
        while True:
            if self.process.poll() is not None:
                raise RuntimeError(f"relais serve ended with {self.process.returncode}: {self.said()}")
            if time.monotonic() - started > 60:
                raise RuntimeError(f"relais serve is not ready after 60 seconds: {self.said()}")
            try:
                with urllib.request.urlopen(self.address + "/ready", timeout=2) as answer:
                    if answer.status == 200:
                        break
            except (urllib.error.URLError, OSError):
                select.select([], [], [], 0.01)  # polls; nothing is assumed about how long it takes
        self.cold_start = time.monotonic() - started

    def said(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read()[-2000:]

    def stop(self, within=10):
        """SIGTERM; (exit status, seconds). Killed when it does not end in time: then the status is -9."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self.process = None
        return status, time.monotonic() - began

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def accounts(self):
        """Sign-ins of the demonstration by role: (e-mail, password)."""
        with open(os.path.join(self.folder, "demo-accounts.csv"), encoding="utf-8", newline="") as file:
            return {row["role"]: (row["e-mail"], row["password"]) for row in csv.DictReader(file)}


class Answer:
    def __init__(self, status, headers, body, address):
        self.status, self.headers, self.body, self.address = status, headers, body, address

    @property
    def text(self):
        return self.body.decode("utf-8")


class Client:
    """A visitor without a browser: keeps cookies, fills in forms."""

    def __init__(self, house):
        self.house = house
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, path, data=None, headers=None):
        address = path if path.startswith("http") else self.house.address + path
        body = urllib.parse.urlencode(data).encode() if isinstance(data, (dict, list)) else data
        request = urllib.request.Request(address, body, headers or {})
        try:
            with self.opener.open(request, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read(), answer.url)
        except urllib.error.HTTPError as failure:
            with failure:
                return Answer(failure.code, failure.headers, failure.read(), failure.url)

    def form(self, path, data, action=None):
        """Opens a page, takes the hidden fields of its form and posts them with this data."""
        page = self.ask(path)
        found = hidden_fields(page.text, action or path.split("?")[0])
        return self.ask(action or path, {**found, **data})

    def sign_in(self, role):
        email, password = self.house.accounts()[role]
        answer = self.form("/fr/connexion", {"email": email, "password": password})
        if "connexion" in answer.address:
            raise AssertionError(f"{email} could not sign in: {answer.status}")
        return self


def hidden_fields(text, action):
    for form in re.findall(r"<form[^>]*>.*?</form>", text, re.S):
        # The fragment of an address stays in the browser.
        if re.search(rf'action="{re.escape(action)}(#[^"]*)?"', form.split(">")[0]):
            return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form))
    raise AssertionError(f"there is no form for {action}")


class Score:
    """Counts what held and prints what did not."""

    def __init__(self, name):
        self.name, self.passed, self.failed, self.began = name, 0, 0, time.monotonic()

    def holds(self, sentence, truth, detail=""):
        if truth:
            self.passed += 1
        else:
            self.failed += 1
            print(f"✘ {sentence}" + (f": {detail}" if detail else ""))
        return truth

    def attempt(self, sentence, path):
        """A path is a function that raises when something is not as it should be."""
        try:
            path()
        except Exception as failure:  # a path may fail in any way; all others still run
            self.holds(sentence, False, f"{type(failure).__name__}: {str(failure).strip()[:600]}")
        else:
            self.holds(sentence, True)

    def close(self):
        print(f"{self.name}: {self.passed} passed, {self.failed} failed ({time.monotonic() - self.began:.0f} s)")
        sys.exit(1 if self.failed else 0)
