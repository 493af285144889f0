"""zbar, which knows nothing of Relais, reads every code that a printed list draws."""
import html
import re
import shutil
import subprocess
import tempfile

from house import Client, House, hidden_fields

SEARCH = "/fr/recherche?q=aide"


def picture(side, path, scale=6):
    """The drawing as a portable grey map: nothing but the numbers that stand in the path."""
    dark = [[255] * side for _ in range(side)]
    for column, row, length in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path):
        for step in range(int(length)):
            dark[int(row)][int(column) + step] = 0
    lines = [bytes(shade for shade in row for _ in range(scale)) for row in dark]
    return b"P5 %d %d 255\n" % (side * scale, side * scale) + b"".join(line for line in lines for _ in range(scale))


def read(side, path):
    with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
        file.write(picture(side, path))
        file.flush()
        return subprocess.run(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file.name], capture_output=True, text=True).stdout.strip()


def judge_codes(holds):
    """`holds(sentence, isSo, otherwise)`; zbar comes with Debian's zbar-tools."""
    if not shutil.which("zbarimg"):
        holds("zbarimg is there (on Debian: zbar-tools)", False, "no code was judged")
        return
    with House(demo=10) as house:
        visitor = Client(house)
        page = visitor.ask(SEARCH)
        entries = re.findall(r'name="add" value="([^"]+)"', page.text)[:12]
        fields = hidden_fields(page.text, "/fr/ma-liste/do/choose")
        for entry in entries:
            visitor.ask("/fr/ma-liste/do/choose", {**fields, "add": entry})
        sheet = visitor.ask("/fr/ma-liste?print=yes").text
        figures = re.findall(r'<figure class="qr-line">.*?viewBox="0 0 (\d+) \d+".*?<path[^>]* d="([^"]+)".*?href="([^"]+)"', sheet, re.S)
        holds("every chosen address has a code", len(figures) >= len(entries) >= 5, f"{len(figures)} codes, {len(entries)} addresses")
        read_back = [(html.unescape(link), read(int(side), path)) for side, path, link in figures]
        wrong = [pair for pair in read_back if pair[0] != pair[1]]
        holds(f"zbar reads all {len(figures)} codes as the links beside them", not wrong, str(wrong[:3]))
