"""What benchmarks measure with: processor time, memory, calls to the disk, a crowd of visitors, shares of a profile."""
import os
import re
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
os.environ.setdefault("RELAIS_PROGRAM", os.path.join(ROOT, ".build", "release", "relais"))
sys.path.insert(0, os.path.join(ROOT, "Tests", "outside"))
from house import Client  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")


def processor_seconds(pid):
    """User and system time of the process so far, from the kernel's own account; in steps of a hundredth of a second."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory(pid):
    """(resident now, most so far) in MB."""
    with open(f"/proc/{pid}/status", encoding="ascii") as file:
        lines = dict(line.split(":", 1) for line in file if ":" in line)
    return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))


def percentile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def middle(values):
    return percentile(values, 0.5)


def signed_in(house, role):
    """(a client, the header that shows its session)."""
    client = Client(house).sign_in(role)
    return client, "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.jar)


class Load:
    """What a crowd met."""

    def __init__(self):
        self.answers, self.bytes, self.seconds, self.statuses, self.delays, self.broken = 0, 0, 0.0, {}, [], 0

    @property
    def rate(self):
        return self.answers / self.seconds

    def must_be_fine(self, expected=200):
        wrong = {status: count for status, count in self.statuses.items() if status != expected}
        if wrong or self.broken or not self.answers:
            sys.exit(f"answers that were not {expected}: {wrong}, broken connections: {self.broken}, answers: {self.answers}")
        return self


class Visitor:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.received, self.awaited, self.asked = bytearray(), None, 0.0


class Crowd:
    """Visitors with a connection each, each asking again as soon as it is answered. One thread, so that measuring costs little."""

    def __init__(self, port, connections, cookie=""):
        self.port, self.count = port, connections
        self.head = f" HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n" + (f"Cookie: {cookie}\r\n" if cookie else "") + "\r\n"

    def ask(self, paths, requests=None, seconds=None, rate=None, until_broken=False, bodies=None):
        """Asks for the paths in turn: so many requests, or for so long.

        bodies: what is posted to each path, as a form sends it; nothing: the paths are read.
        rate: requests a second at most; the delay of a request that had to wait for a free connection begins when it was due.
        """
        load, poll = Load(), select.epoll()
        idle = [Visitor(self.port) for _ in range(self.count)]
        by_number = {visitor.socket.fileno(): visitor for visitor in idle}
        for number in by_number:
            poll.register(number, select.EPOLLIN)
        if bodies is None:
            texts = [f"GET {path}{self.head}".encode() for path in paths]
        else:
            form = "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            texts = [f"POST {path}{self.head[:-4]}{form}{len(body)}\r\n\r\n{body}".encode() for path, body in zip(paths, bodies)]
        sent, busy, began = 0, 0, time.perf_counter()
        while True:
            now = time.perf_counter() - began
            may = requests if requests is not None else (sent + len(idle) if now < seconds else sent)
            if rate is not None:
                may = min(may, int(now * rate) + 1)
            while idle and sent < may:
                visitor = idle.pop()
                visitor.asked = began + sent / rate if rate is not None else time.perf_counter()
                try:
                    visitor.socket.send(texts[sent % len(texts)])
                except OSError:
                    load.broken += 1
                    if until_broken:
                        return self.closed(load, by_number, poll, began)
                    raise
                sent, busy = sent + 1, busy + 1
            over = sent >= requests if requests is not None else now >= seconds
            if over and busy == 0:
                return self.closed(load, by_number, poll, began)
            for number, _ in poll.poll(0.001 if rate is not None else 1):
                visitor = by_number[number]
                try:
                    part = visitor.socket.recv(262_144)
                except OSError:
                    part = b""
                if not part and visitor in idle and not until_broken:
                    # The server ends what says nothing for twenty seconds; a browser would connect again, too.
                    poll.unregister(number)
                    visitor.socket.close()
                    by_number.pop(number)
                    idle[idle.index(visitor)] = visitor = Visitor(self.port)
                    by_number[visitor.socket.fileno()] = visitor
                    poll.register(visitor.socket.fileno(), select.EPOLLIN)
                    continue
                if not part:
                    load.broken += 1
                    if until_broken:
                        return self.closed(load, by_number, poll, began)
                    sys.exit("the server closed a connection")
                if self.is_whole(visitor, part, load):
                    idle.append(visitor)
                    busy -= 1

    @staticmethod
    def is_whole(visitor, part, load):
        visitor.received += part
        if visitor.awaited is None:
            end = visitor.received.find(b"\r\n\r\n")
            if end < 0:
                return False
            length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", visitor.received[:end + 2])
            visitor.awaited = end + 4 + (int(length.group(1)) if length else 0)
        if len(visitor.received) < visitor.awaited:
            return False
        status = int(visitor.received[9:12])
        load.statuses[status] = load.statuses.get(status, 0) + 1
        load.answers += 1
        load.bytes += visitor.awaited
        load.delays.append(time.perf_counter() - visitor.asked)
        visitor.received, visitor.awaited = bytearray(), None
        return True

    @staticmethod
    def closed(load, by_number, poll, began):
        load.seconds = time.perf_counter() - began
        poll.close()
        for visitor in by_number.values():
            visitor.socket.close()
        return load


DISK = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
static uint64_t *shared;
static long slower;
__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("SYNC_COUNTER"), *microseconds = getenv("DISK_MICROSECONDS");
  slower = microseconds ? atol(microseconds) : 0;
  int file = path ? open(path, O_RDWR) : -1;
  if (file < 0) return;
  void *place = mmap(0, 16, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (place != MAP_FAILED) shared = place;
  close(file);
}
static int counted(const char *name, int file) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  struct timespec from, to, wait = {slower / 1000000, slower % 1000000 * 1000};
  clock_gettime(CLOCK_MONOTONIC, &from);
  if (slower > 0) nanosleep(&wait, NULL);
  int result = real(file);
  clock_gettime(CLOCK_MONOTONIC, &to);
  if (shared) {
    __atomic_fetch_add(&shared[0], 1, __ATOMIC_SEQ_CST);
    __atomic_fetch_add(&shared[1], (to.tv_sec - from.tv_sec) * 1000000000 + (to.tv_nsec - from.tv_nsec), __ATOMIC_SEQ_CST);
  }
  return result;
}
int fsync(int file) { return counted("fsync", file); }
int fdatasync(int file) { return counted("fdatasync", file); }
"""


def disk_library(folder):
    """A small library to be put before the C library's fsync and fdatasync, with the real call inside. It counts in the file that SYNC_COUNTER
    names, and makes each call take DISK_MICROSECONDS longer. Nothing else is slowed down, as a tracer would."""
    source, library = os.path.join(folder, "disk.c"), os.path.join(folder, "disk.so")
    with open(source, "w", encoding="ascii") as file:
        file.write(DISK)
    made = subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], capture_output=True, text=True)
    if made.returncode != 0:
        sys.exit(f"the library for calls to the disk needs a C compiler: {made.stderr.strip()}")
    return library


class SyncCounter:
    """Counts every fsync and fdatasync of a program that is started under it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="relais-sync-")
        self.count, self.library = os.path.join(self.folder, "count"), disk_library(self.folder)
        with open(self.count, "wb") as file:
            file.write(bytes(16))

    def start(self, house):
        os.environ.update(LD_PRELOAD=self.library, SYNC_COUNTER=self.count)
        try:
            house.start()
        finally:
            del os.environ["LD_PRELOAD"], os.environ["SYNC_COUNTER"]

    def read(self):
        """(calls so far, seconds that they took)."""
        with open(self.count, "rb") as file:
            both = file.read(16)
        return int.from_bytes(both[:8], sys.byteorder), int.from_bytes(both[8:], sys.byteorder) / 1e9

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def syncs_a_second(folder, seconds=1.0):
    """What the disk under a folder can do: 4 kB written and confirmed, again and again."""
    path = os.path.join(folder, "sync-yardstick")
    count, began = 0, time.perf_counter()
    with open(path, "wb", buffering=0) as file:
        while time.perf_counter() - began < seconds:
            file.write(bytes(4096))
            os.fdatasync(file.fileno())
            count += 1
    rate = count / (time.perf_counter() - began)
    os.remove(path)
    return rate


def profile(pid, seconds, patterns):
    """Which part of the process's samples has a frame that fits each pattern; `None` without `perf`. (samples, {name: share})."""
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "perf.data")
        try:
            made = subprocess.run(
                ["perf", "record", "-F", "1499", "-g", "-p", str(pid), "-o", data, "--", "sleep", str(seconds)], capture_output=True, text=True)
        except FileNotFoundError:
            return None
        if made.returncode != 0:
            return None
        script = subprocess.run(["perf", "script", "-i", data, "-F", "ip,sym"], capture_output=True, text=True, errors="replace").stdout
    stacks = [stack for stack in script.split("\n\n") if stack.strip()]
    if not stacks:
        return None
    found = {name: re.compile(pattern, re.M) for name, pattern in patterns.items()}
    return len(stacks), {name: sum(1 for stack in stacks if pattern.search(stack)) / len(stacks) for name, pattern in found.items()}
