"""Just enough of Swift's grammar to tell code, comments and string literals apart."""
import functools
import re

# Where something begins or ends in code, and in a literal; everything between is passed over at once.
IN_CODE = re.compile(r'[/"#()]')
IN_LITERAL = re.compile(r'["\\\\]')


def imports(text):
    """(line number, module) of every import."""
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(
            r"\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private |fileprivate )?import "
            r"(?:(?:struct|class|enum|protocol|func|let|var|typealias) )?(\w+)", line)
        if found:
            yield number, found.group(1)


def _scan(text):
    """Yields (kind, start, end); kind is code, comment, literal-start, literal or literal-end.

    A literal comes in pieces when code is interpolated in it; that code comes out as code of its own.
    """
    position, end = 0, len(text)
    stack = [("code", None, 0)]  # (kind, closing quotes, open brackets)
    start = 0
    while position < end:
        kind, closing, depth = stack[-1]
        if kind == "code":
            if text.startswith("//", position):
                yield "code", start, position
                stop = text.find("\n", position)
                stop = end if stop < 0 else stop
                yield "comment", position, stop
                position = start = stop
            elif text.startswith("/*", position):
                yield "code", start, position
                stop = text.find("*/", position)
                stop = end if stop < 0 else stop + 2
                yield "comment", position, stop
                position = start = stop
            elif text[position] == '"' or (text[position] == "#" and re.match(r'#+"', text[position:position + 8])):
                yield "code", start, position
                quotes = re.match(r'#*(?:"""|")', text[position:position + 8]).group(0)
                hashes = quotes.count("#")
                marks = quotes[hashes:]
                if marks == '"' and text.startswith('""', position + hashes) and not text.startswith('"""', position + hashes):
                    position = start = position + hashes + 2 + hashes
                    continue
                position += len(quotes)
                start = position
                yield "literal-start", start, start
                stack.append(("literal", marks + "#" * hashes, hashes))
            elif text[position] == "(":
                stack[-1] = (kind, closing, depth + 1)
                position += 1
            elif text[position] == ")":
                if depth == 0 and len(stack) > 1:
                    yield "code", start, position
                    stack.pop()
                    position += 1
                    start = position
                else:
                    stack[-1] = (kind, closing, depth - 1)
                    position += 1
            else:
                found = IN_CODE.search(text, position + 1)
                position = found.start() if found else end
        else:
            opening = "\\" + "#" * depth + "("
            if text.startswith(closing, position):
                yield "literal", start, position
                yield "literal-end", position, position
                position += len(closing)
                start = position
                stack.pop()
            elif text.startswith(opening, position):
                yield "literal", start, position
                position += len(opening)
                start = position
                stack.append(("code", None, 0))
            elif text[position] == "\\" and depth == 0:
                position += 2
            else:
                found = IN_LITERAL.search(text, position + 1)
                position = found.start() if found else end
    yield stack[-1][0], start, end


@functools.cache
def without_comments(text):
    """The same text with comments blanked, so that positions and lines stay."""
    parts = list(text)
    for kind, start, end in _scan(text):
        if kind == "comment":
            for position in range(start, end):
                if parts[position] != "\n":
                    parts[position] = " "
    return "".join(parts)


def literals(text):
    """(line number, static text) of every string literal; each interpolation stands as a `\\0`."""
    waiting = []  # literals that are not closed yet, the innermost last: [line, parts]
    for kind, start, end in _scan(text):
        if kind == "literal-start":
            waiting.append([text.count("\n", 0, start) + 1, []])
        elif kind == "literal" and waiting:
            waiting[-1][1].append(text[start:end])
        elif kind == "literal-end":
            line, parts = waiting.pop()
            yield line, "\0".join(parts)


def long_lines(text, most):
    """Numbers of the lines that are longer than `most` without the words in their string literals."""
    shown = list(text)
    for kind, start, end in _scan(text):
        if kind == "literal":
            for position in range(start, end):
                if shown[position] != "\n":
                    shown[position] = ""
    for number, line in enumerate("".join(shown).split("\n"), 1):
        if len(line) > most:
            yield number
