// Relais: small comforts; every page works without this file.
"use strict";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (selector, root = document) => root.querySelector(selector);
const make = (name, words, parent, classes) => {
  const element = document.createElement(name);
  element.textContent = words;
  if (classes) element.className = classes;
  if (parent) parent.append(element);
  return element;
};
const on = (target, type, act) => target.addEventListener(type, act);
const isTyping = (target) => target.closest && target.closest("input, textarea, select, dialog");

// In French a sign stays with its word when a line ends, in Dutch an amount with its sign, in both an hour with its word. Not in what is typed.
// Without looking behind: a browser of some years ago would refuse the whole file for it.
const apart = { fr: /(?:«|\d(?= h \d)|\bh(?= \d)) | (?=[:;!?»€%])/g, nl: /(?:€(?= \d)|\d(?= uur\b)) /g };
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode;
  const together = apart[text.parentElement.closest("[lang]").lang];
  if (together && !text.parentElement.closest("textarea, option, script")) {
    const words = text.data.replace(together, (found) => `${found.slice(0, -1)}\u00a0`);
    if (words !== text.data) text.data = words;
  }
}

// What was refused or is missing: on a phone it would stand below what is seen first.
const problems = one("#problems, #refused");
if (problems) problems.focus();

// Quick exit: the link, or Escape twice; the other page takes this one's place in the history.
const exit = one("[data-quick-exit]");
const leave = () => {
  document.documentElement.hidden = true;
  location.replace(exit.href);
};
if (exit) on(exit, "click", (e) => { e.preventDefault(); leave(); });

let lastEscape = -9999;
on(document, "keydown", (e) => {
  if (e.key === "Escape" && exit) {
    if (e.timeStamp - lastEscape < 1000) leave();
    lastEscape = e.timeStamp;
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey || isTyping(e.target)) return;
  const search = one("[data-search] input[type=search], input[data-search]");
  const fresh = document.body.dataset.new;
  if (e.key === "/" && search) { e.preventDefault(); search.focus(); search.select(); }
  if (e.key === "n" && fresh) location.assign(fresh);
});

// Results while typing.
for (const form of all("form[data-search]")) {
  const input = one("input[type=search]", form);
  if (!input || !form.dataset.api) continue;
  const list = make("ul", "", one(".search-line", form) || input.parentNode, "live");
  list.hidden = true;
  const status = make("p", "", form, "visually-hidden");
  status.setAttribute("role", "status");
  input.setAttribute("autocomplete", "off");
  let timer, asked = 0;
  const close = () => { list.hidden = true; list.replaceChildren(); status.textContent = ""; };
  const show = (results) => {
    list.replaceChildren();
    for (const result of results) {
      const link = make("a", result.name, make("li", "", list));
      link.href = form.dataset.entry + result.id.split("/").map(encodeURIComponent).join("/");
    }
    list.hidden = results.length === 0;
    status.textContent = results.length ? form.dataset.found.replace("#", results.length) : form.dataset.none;
  };
  const ask = async () => {
    const words = input.value.trim(), turn = ++asked;
    if (words.length < 3) return close();
    try {
      const query = new URLSearchParams({ q: words, language: form.dataset.language, limit: "6" });
      const answer = await fetch(form.dataset.api + "?" + query, { headers: { accept: "application/json" } });
      if (!answer.ok || turn !== asked) return;
      const found = (await answer.json()).results;
      if (turn === asked) show(found);
    } catch { close(); }
  };
  on(input, "input", () => { clearTimeout(timer); timer = setTimeout(ask, 180); });
  on(form, "keydown", (e) => {
    if (e.key === "Escape" && !list.hidden) { e.stopPropagation(); close(); input.focus(); return; }
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
    const stops = [input, ...all("a", list)], here = stops.indexOf(document.activeElement);
    if (here < 0 || stops.length < 2) return;
    e.preventDefault();
    stops[(here + (e.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length].focus();
  });
  on(form, "submit", () => { clearTimeout(timer); asked += 1; });
}

// Files that may be the same person's, while a new one is typed.
for (const place of all("[data-alike]")) {
  const form = place.closest("form");
  let timer, asked = 0;
  const look = async () => {
    const turn = ++asked, typed = new URLSearchParams(new FormData(form));
    typed.delete("once");
    typed.set("look", "yes");
    try {
      const answer = await fetch(form.action, { method: "POST", body: typed });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = one("[data-alike]", page);
      if (turn === asked && found && found.textContent !== place.textContent) place.replaceChildren(...found.childNodes);
    } catch { /* Without network it is asked when the form is sent. */ }
  };
  on(form, "input", () => { clearTimeout(timer); timer = setTimeout(look, 400); });
  on(form, "submit", () => { clearTimeout(timer); asked += 1; });
}

// A dangerous act asks once.
const confirmed = new WeakSet();
on(document, "click", (e) => {
  const button = e.target.closest("button[data-confirm]");
  if (!button || confirmed.has(button) || !window.HTMLDialogElement) return;
  e.preventDefault();
  const dialog = make("dialog", "", document.body);
  const question = make("p", button.dataset.confirm, dialog);
  question.id = "confirm-question";
  dialog.setAttribute("aria-labelledby", question.id);
  const row = make("div", "", dialog, "actions");
  const yes = make("button", button.textContent, row, "button danger");
  const no = make("button", button.dataset.confirmNo, row, "button secondary");
  on(no, "click", () => dialog.close());
  on(yes, "click", () => { confirmed.add(button); dialog.close(); button.click(); confirmed.delete(button); });
  on(dialog, "close", () => { dialog.remove(); button.focus(); });
  dialog.showModal();
  no.focus();
});

// A form is sent once; coming back makes it usable again.
on(document, "submit", (e) => {
  if (e.target.method !== "post" || e.defaultPrevented) return;
  if (e.target.dataset.sent) { e.preventDefault(); return; }
  e.target.dataset.sent = "yes";
  for (const button of all("button[type=submit]", e.target)) button.setAttribute("aria-disabled", "true");
});
on(window, "pageshow", () => {
  for (const form of all("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of all("[aria-disabled]", form)) button.removeAttribute("aria-disabled");
  }
});

// Room left in a text, once four fifths are used.
for (const area of all("textarea[data-left]")) {
  const counter = make("p", "", area.parentNode, "counter");
  counter.setAttribute("role", "status");
  const count = () => {
    const left = area.maxLength - area.value.length;
    counter.textContent = left < area.maxLength / 5 ? area.dataset.left.replace("#", left) : "";
  };
  on(area, "input", count);
  count();
}

for (const button of all("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  on(button, "click", async () => {
    const before = button.textContent;
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
}
for (const button of all("[data-print]")) {
  button.hidden = false;
  on(button, "click", () => print());
}

// Choosing for a list keeps the place: the page comes back behind the scenes, and only buttons and count change.
on(document, "click", async (e) => {
  const button = e.target.closest("button[form=list-form]");
  if (!button) return;
  e.preventDefault();
  if (button.dataset.sent) return;
  button.dataset.sent = "yes";
  const form = button.form, data = new URLSearchParams(new FormData(form));
  data.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: data });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page || !page.getElementById("list-form")) throw answer;
    for (const part of all("[data-list]")) {
      const fresh = page.getElementById(part.id), focused = part === document.activeElement;
      if (!fresh) continue;
      part.replaceWith(fresh);
      if (focused) fresh.focus();
    }
    const said = one(".flash p", page);
    one("#list-status").textContent = said ? said.textContent : "";
    const flash = one(".flash .bad", page);
    if (flash) alertBy(document.getElementById(button.id), flash);
  } catch {
    const field = make("input", "", form);
    field.type = "hidden";
    field.name = button.name;
    field.value = button.value;
    form.submit();
  }
});
// What could not be done is said where it was tried.
const alertBy = (button, notice) => {
  for (const old of all(".choose .notice")) old.remove();
  button.after(document.importNode(notice, true));
};

// The console: what the house knows is looked up while one types; nothing that is typed is touched.
const desk = one("form.console");
if (desk) {
  const buttons = all("[data-result]", desk);
  let timer, asked = 0, last = "";
  const look = async (step) => {
    const data = new URLSearchParams(new FormData(desk));
    data.set("step", step);
    const words = data.toString();
    if (words === last) return;
    last = words;
    const turn = ++asked;
    try {
      const answer = await fetch(desk.action, { method: "POST", body: data });
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page || turn !== asked) return;
      for (const part of all("[data-part]", desk)) {
        const fresh = page.getElementById(part.id);
        // What has the focus is being read or filled in: it stays until it is left.
        if (!fresh || fresh.innerHTML === part.innerHTML || (part.contains(document.activeElement) && step === "look")) continue;
        part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
      }
      desk.elements.chosen.value = one("[name=chosen]", page).value;
    } catch { last = ""; }
  };
  on(desk, "input", (e) => {
    if (!e.target.closest("[data-look]")) return;
    clearTimeout(timer);
    timer = setTimeout(() => look("look"), 500);
  });
  on(desk, "click", (e) => {
    const button = e.target.closest("button[data-step]");
    if (!button) return;
    e.preventDefault();
    clearTimeout(timer);
    look(button.value).then(() => { if (!document.contains(button)) desk.elements.q.focus(); });
  });
  on(desk, "keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); buttons[0].focus(); return; }
    if (e.key === "F2") { e.preventDefault(); desk.elements.q.focus(); desk.elements.q.select(); return; }
    const here = buttons.indexOf(document.activeElement);
    if (here < 0 || e.ctrlKey || e.altKey || e.metaKey) return;
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (move) { e.preventDefault(); buttons[(here + move + buttons.length) % buttons.length].focus(); }
    if (e.key === "Escape") { e.preventDefault(); desk.elements.words.focus(); }
    const chosen = buttons.find((button) => button.dataset.result === e.key);
    if (chosen) { e.preventDefault(); chosen.click(); }
  });
  if (!one("#problems")) (desk.elements.added ?? desk.elements.contact).focus();
}

// A form filled in at the doorstep outlives a lost network: what was typed is sealed on this device with a key made of the session's token, so
// nobody can read it once the session has ended. Gone after sending, after seven days, and when somebody else signs in.
const keepTyped = async () => {
  const bytes = (words) => new TextEncoder().encode(words);
  const digest = (words) => crypto.subtle.digest("SHA-256", bytes(words));
  const hex = (data) => [...new Uint8Array(data)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const packed = (data) => btoa(String.fromCharCode(...new Uint8Array(data)));
  const unpacked = (words) => Uint8Array.from(atob(words), (sign) => sign.charCodeAt(0));
  const PREFIX = "relais-kept-", form = one("form[data-keeps]"), token = one("input[name=token]");
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  if (!token || (!form && !names.length)) return;
  const session = hex(await digest("session " + token.value)).slice(0, 16);
  for (const name of names) {
    const entry = JSON.parse(localStorage.getItem(name));
    const isOther = one("form.sign-out") && entry.session !== session;
    if (isOther || Date.now() - entry.at > 7 * 864e5) localStorage.removeItem(name);
  }
  if (!form) return;
  const place = PREFIX + hex(await digest("place " + token.value + form.action)).slice(0, 32);
  const key = await crypto.subtle.importKey("raw", await digest("key " + token.value), "AES-GCM", false, ["encrypt", "decrypt"]);
  const box = one("[data-kept]"), [lost, found, doing] = ["lost", "found", "doing"].map((part) => one(`[data-kept-${part}]`, box));
  const show = (part) => {
    lost.hidden = part !== lost;
    found.hidden = doing.hidden = part !== found;
    box.hidden = !part;
  };
  const save = async (isSent) => {
    const typed = [...new FormData(form)].filter(([name]) => name !== "token"), iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, bytes(JSON.stringify(typed)));
    localStorage.setItem(place, JSON.stringify({ session, at: Date.now(), isSent, iv: packed(iv), data: packed(data) }));
  };
  const read = async (entry) => {
    const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: unpacked(entry.iv) }, key, unpacked(entry.data));
    return JSON.parse(new TextDecoder().decode(data));
  };
  const fill = (typed) => {
    for (const field of form.elements) {
      const values = typed.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else if (field.name !== "token" && values.length) field.value = values[0];
    }
    for (const fold of all("details", form)) fold.open = fold.open || all("textarea", fold).some((area) => area.value);
  };
  let timer, isPassing = false;
  on(window, "pageshow", () => { isPassing = false; });
  on(form, "input", () => { clearTimeout(timer); timer = setTimeout(() => save(false), 300); });
  on(form, "submit", async (e) => {
    if (isPassing) return;
    e.preventDefault();
    clearTimeout(timer);
    await save(true);
    const isReachable = await fetch("/health", { cache: "no-store", signal: AbortSignal.timeout(6000) }).then((answer) => answer.ok, () => false);
    if (!isReachable) { show(lost); box.scrollIntoView({ block: "nearest" }); return; }
    isPassing = true;
    form.requestSubmit(e.submitter);
  });
  const kept = JSON.parse(localStorage.getItem(place));
  if (!kept) return;
  if (kept.isSent && one(".flash .good, .flash .note")) { localStorage.removeItem(place); return; }
  if (problems) return;
  found.textContent = found.textContent.replace("#", new Date(kept.at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" }));
  on(one("[data-kept-fill]", box), "click", async () => { fill(await read(kept)); show(null); one("button[type=submit]", form).focus(); });
  on(one("[data-kept-drop]", box), "click", () => { localStorage.removeItem(place); show(null); });
  show(found);
};
// Without secure context or storage the form works as any other.
if (window.crypto && crypto.subtle) keepTyped().catch(() => {});
