"""The shortest way from a need to a letter, by forms alone."""
import html
import re

from house import Client, hidden_fields


def send_a_referral(house, email):
    """Notes a need, clarifies it, refers it to this address with her agreement and sends it. Returns the request's address."""
    desk = Client(house).sign_in("helpdesk-agent")
    made = desk.form(
        "/fr/demandes/nouvelle",
        {"words": "Elle ne monte plus l'escalier.", "about": "family", "channel": "phone", "municipality": "", "whereabouts": "", "contact": ""})
    request = path(made.address)
    if made.status != 200 or not re.fullmatch(r"/fr/demandes/\w+", request):
        raise AssertionError(f"the new request was not made: {made.status} {made.address}")
    desk.form(request, {"personName": "Zéphyrine", "wants": "Rester chez elle.", "consent": "agrees", "mayBeTold": "Le service"}, request + "/clarify")
    prepared = desk.form(
        request + "/orienter",
        {"step": "prepare", "gesture": "referral", "serviceName": "Service Accueil", "email": email, "language": "fr",
         "shared": "Une dame souhaite une aide à l'accueil."})
    acts = re.findall(r'action="(/fr/orientations/\w+)/agree"', prepared.text)
    if not acts:
        raise AssertionError(f"the referral was not prepared: {prepared.status} {words(prepared.text)[:300]}")
    early = desk.ask(acts[0] + "/send", hidden_fields(prepared.text, acts[0] + "/agree"))
    if early.status < 400:
        raise AssertionError("it could be sent before she agreed")
    box = re.search(r'<input type="checkbox"[^>]*name="(\w+)"', prepared.text)
    desk.form(request, {"how": "de vive voix", **({box.group(1): "yes"} if box else {})}, acts[0] + "/agree")
    sent = desk.form(request, {}, acts[0] + "/send")
    if sent.status != 200:
        raise AssertionError(f"it was not sent: {sent.status}")
    return request


def path(address):
    return re.sub(r"^https?://[^/]+", "", address).split("?")[0]


def words(text):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())
