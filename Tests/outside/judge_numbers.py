"""Other people's judges for numbers: python-stdnum for national and enterprise numbers, phonenumbers (libphonenumber) for telephones.

Both come from PyPI and are kept in .build/judges between runs. Where PyPI cannot be reached they are left out, and a line says so.

`relais number` must answer as they do for every generated number. The differences that are meant, all of them:

- National: / and tabs count as separators, stdnum knows only spaces, dots and dashes. Nothing else differs: stdnum too accepts dates with
  zeros and days that are no calendar days, and refuses months outside 0-12, 20-32 and 40-52 and years to come.
- Enterprise: stdnum only asks that number and check digits add up to a multiple of 97, and so lets 00, 98 and 99 pass as check digits;
  the register never gives them (97 less the rest is 1 to 97).
- Telephone: letters (extensions, words spelt on the keys) are refused. Foreign numbers are judged by country code and length alone, so
  that every number phonenumbers accepts must be accepted (from 8 digits on), and not the other way round. Some countries rewrite
  numbers typed with a prefix for calls at home, or without their area; that is followed only for countries known well in Brussels.
"""
import json
import random

from house import relais
from judges_from_pypi import can_be_had

PACKAGES = ("python-stdnum==2.2", "phonenumbers==9.0.43")
COUNT = 20_000
# Countries where a 0 written after the code by mistake must be taken away.
WELL_KNOWN = (31, 33, 40, 44, 49, 90, 212, 213, 243)


# ── What is asked ───────────────────────────────────────────────────────────────────────────────────────────────────────
def national(dice):
    """The eleven digits of a number whose check is right, whatever its date."""
    month = dice.choice([dice.randint(0, 12), dice.randint(20, 32), dice.randint(40, 52), dice.randint(0, 99)])
    day = dice.choice([0, dice.randint(1, 31), dice.randint(1, 31), dice.randint(0, 99)])
    date = dice.choice([f"{dice.randint(0, 99):02}{month:02}{day:02}"] * 9 + ["000001", "002001", "004001", "000000"])
    nine = f"{date}{dice.randint(0, 999):03}"
    return nine + f"{97 - int(dice.choice(['', '2']) + nine) % 97:02}"


def enterprise(dice):
    eight = f"{dice.choice([0, 0, 0, 1, 1, dice.randint(0, 9)])}{dice.randint(0, 9_999_999):07}"
    ten = eight + f"{97 - int(eight) % 97:02}"
    never = eight + dice.choice(["00", "98", "99"])
    return dice.choice([ten, ten, ten, ten[1:], "BE" + ten, "BE " + ten, "(0)" + ten[1:], "BE(0)" + ten[1:], never])


def phone(dice):
    begin = dice.choice([f"4{dice.randint(0, 9)}", f"{dice.randint(10, 99)}", f"{dice.randint(10, 99)}", "800", "70", "78", "90", "80", "2", "0"])
    length = dice.choice([8, 8, 8, 8, 9, 9, 9, 7, 10])
    digits = begin + "".join(dice.choice("0123456789") for _ in range(length - len(begin)))
    return dice.choice(["", "0", "0", "0", "+32", "+32 ", "0032 ", "+32 (0)", "+320", "32", "320", "00320", "+0032", "00 ", "++32", "(0", "+"]) + digits


def abroad(dice, examples):
    return dice.choice(examples)


def written(dice, number, separators):
    """The same number with something between its digits."""
    if dice.random() < 0.5:
        return number
    return "".join(sign + (dice.choice(separators) if dice.random() < 0.3 else "") for sign in number)


def spoilt(dice, number):
    signs = list(number)
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        place = dice.randrange(len(signs)) if signs else 0
        what = dice.randrange(5)
        if what == 0 and signs:
            signs[place] = dice.choice("0123456789")
        elif what == 1 and signs:
            del signs[place]
        elif what == 2:
            signs.insert(place, dice.choice("0123456789"))
        elif what == 3 and place + 1 < len(signs):
            signs[place], signs[place + 1] = signs[place + 1], signs[place]
        else:
            signs.insert(place, dice.choice(" .-"))
    return "".join(signs)


def questions(examples):
    dice = random.Random(20261121)
    kinds = [
        ("national", national, [" ", ".", "-", "–", " . "]), ("enterprise", enterprise, [" ", ".", "-", "/"]),
        ("phone", phone, [" ", ".", "/", "-", ")", "(", " - "]), ("phone", lambda dice: abroad(dice, examples), [" ", ".", "-"]),
    ]
    asked = []
    while len(asked) < COUNT:
        kind, make, separators = kinds[dice.choice([0, 0, 0, 1, 2, 2, 2, 3])]
        number = make(dice)
        way = dice.randrange(10)
        if way >= 9:
            number = "".join(dice.choice("0123456789") for _ in range(dice.randint(1, 15)))
        elif way >= 5:
            number = spoilt(dice, number)
        asked.append((kind, written(dice, number, separators)))
    return asked


# ── What the judges say ─────────────────────────────────────────────────────────────────────────────────────────────────
def judge_national(value):
    from stdnum.be import bis, nn, ssn
    if not ssn.is_valid(value):
        return {"valid": False}
    digits = ssn.compact(value)
    year, month, day = nn.get_birth_year(digits), nn.get_birth_month(digits), nn.get_birth_date(digits)
    birth = day.isoformat() if day else f"{year:04}-{month:02}" if year and month else f"{year:04}" if year else None
    sex = ssn.get_gender(digits)
    male = None if sex is None else sex == "M"
    said = {"valid": True, "digits": digits, "formatted": ssn.format(digits), "birthDate": birth, "male": male}
    said["type"] = "national" if ssn.guess_type(digits) == "nn" else "bis-sex-known" if int(digits[2:4]) >= 40 else "bis-sex-unknown"
    assert bis.is_valid(digits) != nn.is_valid(digits)
    return said


def judge_enterprise(value):
    from stdnum.be import vat
    if not vat.is_valid(value):
        return {"valid": False}
    digits = vat.compact(value)
    if digits[-2:] in ("00", "98", "99"):
        return {"valid": False}
    return {"valid": True, "digits": digits}


def judge_phone(value):
    """None where the judge has nothing to say: a foreign number that phonenumbers refuses."""
    import phonenumbers
    from phonenumbers import PhoneNumberType as kinds
    try:
        number = phonenumbers.parse(value, "BE")
    except phonenumbers.NumberParseException:
        # A country that is none, or digits too few for any: refused by both. Too long abroad is also more than fifteen.
        return {"valid": False}
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    valid = phonenumbers.is_valid_number(number)
    if number.country_code != 32:
        if not valid or len(e164) < 9:
            return None
        typed = "".join(sign for sign in value.replace("(0)", "", 1) if sign.isdigit()).removeprefix("00")
        if number.country_code not in WELL_KNOWN and typed != e164[1:]:
            return {"valid": True, "type": "foreign"}
        return {"valid": True, "e164": e164, "type": "foreign"}
    if not valid:
        return {"valid": False}
    names = {
        kinds.MOBILE: "mobile", kinds.FIXED_LINE: "fixed", kinds.TOLL_FREE: "free", kinds.SHARED_COST: "shared", kinds.UAN: "shared",
        kinds.PREMIUM_RATE: "premium"}
    return {
        "valid": True, "e164": e164, "type": names[phonenumbers.number_type(number)],
        "formatted": phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)}


def examples_abroad():
    """Example numbers of every country, as they are written at home and abroad."""
    import phonenumbers
    found = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE):
            number = phonenumbers.example_number_for_type(region, kind)
            if region == "BE" or number is None:
                continue
            e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            found += [e164, phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL), "00" + e164[1:]]
            rest = phonenumbers.national_significant_number(number)
            if phonenumbers.ndd_prefix_for_region(region, True) == "0":
                found.append(f"+{number.country_code} (0){rest}")
    return found


JUDGES = {"national": judge_national, "enterprise": judge_enterprise, "phone": judge_phone}


def differences(asked, answers):
    """((kind, value, what the judge says, what Relais says) of every difference, how many were compared, how many were valid)."""
    found, compared, valid = [], 0, {}
    for (kind, value), answer in zip(asked, answers):
        said = JUDGES[kind](value)
        if said is None:
            continue
        compared += 1
        if said["valid"]:
            valid[kind] = valid.get(kind, 0) + 1
        if any(answer.get(name) != what for name, what in said.items()):
            found.append((kind, value, said, answer))
    return found, compared, valid


def judge_numbers(holds):
    one = relais("number", stdin='{"kind":"national","value":"85.07.30-033 28"}\n\n{"kind":"phone","value":"1234"}\n')
    lines = [json.loads(line) for line in one.stdout.splitlines()]
    holds("relais number answers line by line", one.returncode == 0 and [line["valid"] for line in lines] == [True, False], one.stdout + one.stderr)
    holds("it says why a number is none", lines[1]["problem"] == "phone-number.too-short", one.stdout)
    for sentence, line in (
            ("a line that is no JSON", "85.07.30-033 28"), ("a line without a value", '{"kind":"phone"}'),
            ("a kind that is none", '{"kind":"passport","value":"1"}')):
        wrong = relais("number", stdin='{"kind":"phone","value":"1"}\n' + line + "\n")
        holds(f"{sentence} ends with 65 and its number", wrong.returncode == 65 and "line 2" in wrong.stderr, f"{wrong.returncode} {wrong.stderr}")
    holds("a file that is not there ends with 66", relais("number", "/nowhere/at/all").returncode == 66)
    if not can_be_had("numbers", "numbers", PACKAGES):
        print("numbers: the judges were left out")
        return
    asked = questions(examples_abroad())
    run = relais("number", stdin="".join(json.dumps({"kind": kind, "value": value}) + "\n" for kind, value in asked), timeout=300)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    if not holds("every number gets an answer", run.returncode == 0 and len(answers) == COUNT, f"{run.returncode} {len(answers)} {run.stderr[:200]}"):
        return
    found, compared, valid = differences(asked, answers)
    print(f"  numbers: {compared} of {COUNT} compared, valid: {valid}")
    holds("the judges looked at nearly all", compared > COUNT * 0.9 and all(valid.get(kind, 0) > 500 for kind in JUDGES), f"{compared} {valid}")
    holds("and would notice a wrong answer", len(differences(asked[:200], [{"valid": not a["valid"]} for a in answers[:200]])[0]) > 150)
    holds("Relais and the judges agree on every number", not found, f"{len(found)} differ, such as {found[:5]}")
