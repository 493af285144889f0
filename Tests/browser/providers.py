"""The programme's own list: a provider says on a phone that there is no room; the coordinator sees it and filters."""
import re

from selenium.webdriver.common.by import By

from visitor import Visitor
from ways import sideways
from walks import check

LINK = re.compile(r"/(?:fr/ma-fiche|nl/mijn-fiche)/[a-z0-9]+")


def newest_link(agent):
    """The demonstration shows letters, with their links, to those who work on requests in the coordinator's house."""
    agent.go("/fr/messages")
    for row in agent.all("main tbody tr"):
        if "prestataire" in row.text or "zorgverlener" in row.text:
            agent.press(row.find_element(By.CSS_SELECTOR, "a"))
            found = LINK.search(agent.driver.page_source)
            check("the letter carries the link", found)
            return found.group(0)
    raise AssertionError("no letter to a provider in the outbox")


def full_by_link(house):
    with Visitor(house) as coordinator, Visitor(house) as agent, Visitor(house, 390, 844, script=False) as provider:
        coordinator.sign_in("programme-coordinator")
        agent.sign_in("helpdesk-agent")
        coordinator.go("/fr/prestataires?room=now")
        first = coordinator.one("main .work-list h3 a")
        name = first.text
        coordinator.press(first)
        page = coordinator.path
        coordinator.send(coordinator.form("/do/invite"))
        check("the link is on its way", coordinator.all(".flash"))
        link = newest_link(agent)
        provider.go(link)
        check("it is the provider's own line", name in provider.words(), provider.words()[:200])
        check("nothing is wider than the phone", not sideways(provider))
        provider.press(provider.one("button[name=room][value=full-14]"))
        check("it is kept", provider.all(".flash"))
        coordinator.go(page)
        check("the coordinator sees it", "Complet jusqu" in coordinator.words(), coordinator.words()[:300])
        check("and by whom", "par son lien" in coordinator.words())
        coordinator.go("/fr/prestataires?room=now")
        check("who is full is not found under room", name not in coordinator.words())
        coordinator.go("/nl/zorgverleners")
        check("but stands on the list, in Dutch too", name in coordinator.words())
        coordinator.go(page)
        coordinator.confirm(coordinator.form("/do/end-links"))
        provider.go(link)
        check("the link that was taken back is over", not provider.all("button[name=room]"))
