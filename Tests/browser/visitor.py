"""A person at a browser: goes, reads, types, presses. Waits for conditions, never for time to pass."""
import re

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

PATIENCE = 20  # seconds
SHELF = {}  # browsers that stand ready, by language and whether they run scripts: starting one costs as much as ten pages


def browser(language, script):
    """A browser that nobody has used, or one that was used and has forgotten everything."""
    shelf = SHELF.setdefault((language, script), [])
    while shelf:
        driver = shelf.pop()
        try:
            return forget(driver)
        except WebDriverException:
            driver.quit()
    options = webdriver.ChromeOptions()
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", f"--lang={language}", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ):
        options.add_argument(argument)
    preferences = {"intl.accept_languages": language}
    if not script:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    driver.set_page_load_timeout(60)
    return driver


def forget(driver):
    """A new tab without cookies, storage, cache or log; the old tabs, and with them what was emulated in them, are gone."""
    old = driver.window_handles
    driver.switch_to.new_window("tab")
    fresh = driver.current_window_handle
    for handle in old:
        driver.switch_to.window(handle)
        driver.close()
    driver.switch_to.window(fresh)
    driver.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
    driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    driver.get_log("browser")
    return driver


class Visitor:
    """Every visitor has a browser of her own while she is there, without cookies or history of anybody else."""

    open_now = []

    def __init__(self, house, width=1280, height=900, script=True, language="fr"):
        self.house = house
        self.kind = (language, script)
        self.driver = browser(language, script)
        Visitor.open_now.append(self)
        self.size(width, height)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            self.leave()

    def leave(self):
        if self in Visitor.open_now:
            Visitor.open_now.remove(self)
            SHELF[self.kind].append(self.driver)

    @staticmethod
    def close_all():
        """Ends every browser that stands ready."""
        for shelf in SHELF.values():
            while shelf:
                shelf.pop().quit()

    def size(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    # Going and reading
    def go(self, path):
        self.driver.get(path if path.startswith("http") else self.house.address + path)
        return self

    @property
    def path(self):
        return re.split("[?#]", self.driver.current_url.replace(self.house.address, ""))[0]

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def words(self, selector="main"):
        return " ".join(self.one(selector).text.split())

    def said(self):
        """All words of the page, also those that are folded away."""
        return " ".join(self.driver.execute_script("return document.body.textContent").split())

    def wait(self, sentence, condition):
        try:
            return WebDriverWait(self.driver, PATIENCE, 0.05, (StaleElementReferenceException, NoSuchElementException)).until(
                lambda _: condition())
        except WebDriverException as failure:
            raise AssertionError(f"waited in vain: {sentence}") from failure

    # Doing
    def press(self, element):
        """Presses something that leads to another page, and waits for it."""
        old = self.one("html")
        self.unfold(element)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.new_page(old)

    def new_page(self, old):
        def gone():
            try:
                old.is_enabled()
                return False
            except (StaleElementReferenceException, NoSuchElementException, WebDriverException):
                return True
        self.wait("another page", gone)
        self.wait("the page is complete", lambda: self.driver.execute_script("return document.readyState") == "complete")

    def follow(self, selector):
        self.press(self.one(selector))

    def unfold(self, element):
        """Opens what is folded around an element, from the outside in, as a person does; what a wide screen shows anyway stays."""
        # The menu of a file stands beside its fold: it is seen at a desk whatever the browser can do.
        around = "ancestor::details[not(@open)] | ancestor::ul/preceding-sibling::details[@class='file-fold'][not(@open)]"
        for details in element.find_elements(By.XPATH, around):
            summary = details.find_element(By.XPATH, "./summary")
            if not summary.is_displayed():
                # A wide page shows what is folded on a narrow one; the driver believes that nobody sees it.
                self.driver.execute_script("arguments[0].open = true", details)
                continue
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", summary)
            summary.click()

    def forms(self, ending, action="action"):
        """Forms whose address ends so, whether or not it says which part of the answer is shown first."""
        return [f for f in self.all("form") if re.search(f"{ending}(#[^#]*)?$", f.get_dom_attribute(action) or "")]

    def form(self, ending, field=None, value=None):
        found = self.forms(ending)
        if field:
            found = [f for f in found if any(e.get_dom_attribute("value") == value for e in f.find_elements(By.NAME, field))]
        if not found:
            raise AssertionError(f"there is no form for …{ending} on {self.path}")
        return found[0]

    def fill(self, form, **values):
        for name, value in values.items():
            elements = form.find_elements(By.NAME, name)
            if not elements:
                raise AssertionError(f"the form has no field {name}")
            first = elements[0]
            self.unfold(first)
            kind = first.get_dom_attribute("type")
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", first)
            if kind in ("radio", "checkbox"):
                chosen = first if kind == "checkbox" else next(e for e in elements if e.get_dom_attribute("value") == value)
                if not chosen.is_selected():
                    chosen.find_element(By.XPATH, "ancestor::label").click()
            elif first.tag_name == "select":
                Select(first).select_by_value(value)
            else:
                first.clear()
                first.send_keys(value)
        return form

    def send(self, form, button="button[type=submit]:not([hidden])"):
        self.press(form.find_element(By.CSS_SELECTOR, button))

    def confirm(self, form):
        """Sends a form that asks once more: with script in a second question, without it at once."""
        button = form.find_element(By.CSS_SELECTOR, "button[type=submit]")
        old = self.one("html")
        self.unfold(button)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
        button.click()
        for choice in self.all("dialog[open] button"):
            if choice.get_dom_attribute("value") == "yes" or "danger" in (choice.get_dom_attribute("class") or ""):
                choice.click()
                break
        self.new_page(old)

    def sign_in(self, role, language="fr"):
        email, password = self.house.accounts()[role]
        self.go({"fr": "/fr/connexion", "nl": "/nl/aanmelden", "en": "/en/sign-in"}[language])
        form = self.form("/(connexion|aanmelden|sign-in)", None)
        self.send(self.fill(form, email=email, password=password))
        if self.forms("/(connexion|aanmelden|sign-in)"):
            raise AssertionError(f"{email} could not sign in")
        return self

    # At the keyboard
    def key(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def tab_to(self, sentence, wanted, most=80):
        """Presses Tab until the focus is where it is wanted; what has the focus must be visible."""
        for _ in range(most):
            self.key(Keys.TAB)
            focused = self.driver.switch_to.active_element
            if wanted(focused):
                if not focused.is_displayed():
                    raise AssertionError(f"{sentence} has the focus and cannot be seen")
                return focused
        raise AssertionError(f"Tab never came to {sentence}")

    def key_to_page(self, *keys):
        old = self.one("html")
        self.key(*keys)
        self.new_page(old)
