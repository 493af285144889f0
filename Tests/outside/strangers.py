"""What strangers may send: slow, huge, broken, hostile. Each gets a clear answer, and nobody else waits for it."""
import socket
import time

from house import Client


def talk(house, raw, seconds=20, then=None):
    """Sends bytes as they are; (status or None when the connection was closed without an answer, all that came, seconds)."""
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", house.port), timeout=seconds) as connection:
        connection.sendall(raw)
        if then:
            then(connection)
        came = b""
        try:
            while True:
                part = connection.recv(65536)
                if not part:
                    break
                came += part
                head, _, body = came.partition(b"\r\n\r\n")
                if body is not None and b"\r\n\r\n" in came:
                    length = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
                    if length and len(body) >= int(length[0].split(b":")[1]):
                        break
        except (socket.timeout, ConnectionError):
            pass
    status = int(came.split(b" ", 2)[1]) if came.startswith(b"HTTP/1.1 ") else None
    return status, came, time.monotonic() - began


def get(target, *headers):
    return ("\r\n".join([f"GET {target} HTTP/1.1", "Host: 127.0.0.1", *headers, "", ""])).encode("latin-1")


def post(target, body, *headers, length=None):
    lines = [f"POST {target} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/x-www-form-urlencoded",
             f"Content-Length: {len(body) if length is None else length}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def try_everything(house, holds):
    refused = [
        ("a null byte in the address", get("/fr/recherche?q=%00"), {400}),
        ("a broken % code in the address", get("/fr/recherche?q=%zz"), {400}),
        ("bytes that are no UTF-8 in the address", get("/fr/recherche?q=%ff%fe"), {400}),
        ("a broken % code in the path", get("/fr/annuaire/%ff"), {400, 404}),
        ("a way up out of the assets", get("/assets/../Package.swift"), {400, 404}),
        ("the same, encoded", get("/assets/%2e%2e%2fPackage.swift"), {400, 404}),
        ("a page that is not there", get("/fr/nulle-part"), {404}),
        ("an entry that is not there", get("/fr/annuaire/category/99999"), {404}),
        ("a language that is none", get("/xx/recherche"), {404}),
        ("a very long address", get("/fr/recherche?q=" + "a" * 20_000), {400, 413, 414, 431}),
        ("a very long header", get("/fr", "X-Long: " + "a" * 100_000), {400, 413, 431}),
        ("ten thousand fields", get("/fr/recherche?" + "a=1&" * 2000), {400, 414}),
        ("a form from nowhere", post("/fr/signaler", b"words=x&about=family"), {400, 403, 422}),
        ("a form with a null byte", post("/fr/signaler", b"words=%00&about=family"), {400, 403}),
        ("a form that is no UTF-8", post("/fr/signaler", b"words=%ff%ff"), {400, 403}),
        ("JSON in place of a form", post("/fr/signaler", b'{"words":1}', "Content-Type: application/json"), {400, 403, 415}),
        ("a huge form", post("/fr/signaler", b"words=" + b"x" * 200_000), {413}),
        ("a form that says it is huge", post("/fr/signaler", b"", length=10 ** 12), {413}),
        ("a length below zero", post("/fr/signaler", b"", length=-1), {400}),
        ("a method that is none", b"BREW /fr HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", {400, 404, 405, 501}),
        ("a method that this address does not take", b"DELETE /fr/recherche HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n", {404, 405}),
        ("an answering link made of junk", get("/fr/reponse/" + "A" * 300), {403, 404, 410}),
        ("a version of HTTP that is none", b"GET /fr HTTP/9.9\r\n\r\n", {400, 505}),
        ("junk", b"\x00\x01\x02\x03 nothing at all\r\n\r\n", {400}),
        ("a TLS greeting", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64 + b"\r\n\r\n", {400}),
    ]
    for sentence, raw, expected in refused:
        status, came, _ = talk(house, raw)
        closed = status is None and came == b"" and 400 in expected
        holds(f"{sentence} is refused", status in expected or closed, f"{status} {came[:120]!r}")
        holds(f"{sentence} tells nothing of the inside", b".swift" not in came and b"Error Domain" not in came and b"SELECT " not in came,
              came[:300].decode("utf-8", "replace"))
    many = get("/fr/recherche?" + "&".join(f"q={n}" for n in range(150)))
    status, _, _ = talk(house, many)
    holds("a field that is sent many times keeps its last value", status == 200, str(status))
    script = Client(house).ask("/fr/recherche?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    holds("what was typed is shown, never run", script.status == 200 and "<script>alert" not in script.text, str(script.status))
    odd = Client(house).ask("/fr/recherche?q=%F0%9F%98%80%20%E2%80%AE%D8%A7%20O%27Brien%3B%20DROP%20TABLE")
    holds("signs of every script can be searched for", odd.status == 200, str(odd.status))
    slow_ones(house, holds)


def slow_ones(house, holds):
    """Many who send nothing more do not keep others waiting, and are let go in time."""
    held = []
    try:
        for _ in range(60):
            connection = socket.create_connection(("127.0.0.1", house.port), timeout=60)
            connection.sendall(b"GET /fr HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
            held.append(connection)
        for _ in range(20):
            connection = socket.create_connection(("127.0.0.1", house.port), timeout=60)
            connection.sendall(post("/fr/signaler", b"words=", length=500))
            held.append(connection)
        began = time.monotonic()
        fine = Client(house).ask("/fr")
        holds("80 slow visitors do not keep another one waiting", fine.status == 200 and time.monotonic() - began < 3,
              f"{time.monotonic() - began:.1f} s")
        for name, connection in (("headers", held[0]), ("form", held[-1])):
            began = time.monotonic()
            try:
                answer = connection.recv(65536)
            except (socket.timeout, ConnectionError):
                answer = None if time.monotonic() - began > 59 else b""
            holds(f"a visitor whose {name} never end is let go within a minute", answer is not None)
            if answer:
                holds(f"and is told so ({name})", answer.startswith(b"HTTP/1.1 4"), answer[:80].decode("latin-1"))
    finally:
        for connection in held:
            connection.close()
