// What the workspace gains where scripts run. Every page works without any of it, and nothing is kept in the browser.
"use strict";

(() => {
  const body = document.body;
  const live = document.getElementById("live");
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const say = (words) => {
    if (live) live.textContent = words;
  };

  // A page that the browser kept while somebody signed out shows nothing: it is asked for anew.
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      cover();
      location.reload();
    }
  });

  const cover = () => {
    document.title = "Heard";
    body.replaceChildren();
  };

  // What went wrong is read first.
  const alert = document.querySelector("main [role=alert]");
  if (alert && !location.hash && !document.querySelector("[autofocus]")) {
    alert.tabIndex = -1;
    alert.focus();
  }

  // The menus of the bar close by Escape, and when somebody goes elsewhere.
  const menus = all(".bar details");
  const fold = (besides) => menus.filter((each) => each !== besides).forEach((each) => (each.open = false));
  document.addEventListener("click", (event) => fold(event.target.closest(".bar details")));
  document.addEventListener("focusin", (event) => fold(event.target.closest(".bar details")));
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && menus.find((each) => each.open);
    if (open) {
      fold();
      open.querySelector("summary").focus();
    }
  });

  // Forms: sent once, however often the button is pressed; after a second it says that it works.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    const words = button ? [...button.childNodes] : [];
    setTimeout(() => {
      button?.classList.add("works");
      button?.replaceChildren(body.dataset.working);
      say(body.dataset.working);
    }, 1000);
    // What sends a file leaves the page as it is.
    setTimeout(() => {
      delete form.dataset.sent;
      button?.classList.remove("works");
      button?.replaceChildren(...words);
    }, 20000);
  });

  // One tick for all rows of a table: `data-all` names the boxes, which have that name.
  all("input[data-all]").forEach((every) => {
    const boxes = () => all(`input[name="${every.dataset.all}"]`, every.closest("form, table") || document);
    every.closest("[hidden]")?.removeAttribute("hidden");
    every.addEventListener("change", () => {
      boxes().forEach((each) => (each.checked = every.checked));
      say(body.dataset.ticked?.replace("{count}", boxes().filter((each) => each.checked).length));
    });
    document.addEventListener("change", () => {
      const ticked = boxes().filter((each) => each.checked).length;
      every.checked = ticked > 0 && ticked === boxes().length;
      every.indeterminate = ticked > 0 && !every.checked;
    });
  });

  if (!body.dataset.idle) return;

  // Rest ends the session. Every page of this browser hears when one of them was used.
  const idle = Number(body.dataset.idle) * 1000;
  const warn = 2 * 60 * 1000;
  const heard = "BroadcastChannel" in self ? new BroadcastChannel("used") : null;
  const token = () => document.querySelector("input[name=csrfmiddlewaretoken]")?.value || "";
  let used = Date.now();
  let box = null;

  const fresh = () => {
    used = Date.now();
    box?.remove();
    box = null;
  };
  heard?.addEventListener("message", fresh);
  heard?.postMessage("");

  // Sends a form without leaving the page. An answer that leads elsewhere means that the session has ended.
  const send = async (address, fields) => {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "X-CSRFToken": token() },
      redirect: "manual",
      keepalive: true,
    });
    if (answer.ok) {
      fresh();
      heard?.postMessage("");
    }
    return answer;
  };

  const ended = () => {
    cover();
    location.replace(location.pathname + location.search);
  };

  const ask = () => {
    box = document.createElement("div");
    box.className = "note attention rest";
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-labelledby", "h-rest");
    const words = document.createElement("p");
    words.id = "h-rest";
    words.textContent = body.dataset.quiet;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = body.dataset.stillHere;
    const back = document.activeElement;
    button.addEventListener("click", async () => {
      const answer = await send("/still-here/", {}).catch(() => null);
      if (answer && !answer.ok) ended();
      else if (back instanceof HTMLElement) back.focus();
    });
    box.append(words, button);
    body.append(box);
    button.focus();
  };

  const look = () => {
    const rested = Date.now() - used;
    if (rested >= idle) ended();
    else if (rested >= idle - warn && !box) ask();
  };
  setInterval(look, 1000);
  document.addEventListener("visibilitychange", look);

  // Drafts: what is written is sent to us every five seconds, and when the page goes out of sight.
  all("form[data-draft]").forEach((form) => {
    const place = form.querySelector("[data-saved]") || form.appendChild(document.createElement("p"));
    place.className = "muted";
    const written = () => {
      const found = new URLSearchParams([...new FormData(form)].filter((each) => typeof each[1] === "string"));
      if (!found.has("draft_for")) found.set("draft_for", location.pathname);
      found.delete("draft_kept");
      return found;
    };
    // The form says that there is a draft, so that it goes once the form is done.
    const noted = () => {
      if (form.querySelector("[name=draft_kept]")) return;
      const note = document.createElement("input");
      Object.assign(note, { type: "hidden", name: "draft_kept", value: "yes" });
      form.append(note);
    };
    let kept = written().toString();
    let busy = false;
    const keep = async () => {
      const now = written();
      if (busy || now.toString() === kept || form.dataset.sent) return;
      busy = true;
      const answer = await send("/drafts/", now).catch(() => null);
      busy = false;
      if (answer?.ok) {
        kept = now.toString();
        noted();
        const at = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
        place.textContent = body.dataset.savedAt.replace("{time}", at);
      } else {
        place.textContent = answer?.status === 413 ? body.dataset.tooLong : body.dataset.notSaved;
      }
    };
    setInterval(keep, 5000);
    document.addEventListener("visibilitychange", () => document.hidden && keep());
    addEventListener("pagehide", keep);
  });

  // Shortcuts: single keys, never while somebody writes, and only if they want them.
  if (body.dataset.shortcuts !== "on") return;
  const writes = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
  const rows = () => all("main .need, main tbody tr").filter((each) => each.querySelector("a, input"));
  let at = -1;
  let gone = 0;

  const move = (by) => {
    const found = rows();
    if (!found.length) return;
    const here = found.findIndex((each) => each.contains(document.activeElement));
    at = Math.max(0, Math.min(found.length - 1, (here < 0 ? at : here) + by));
    found.forEach((each, place) => each.classList.toggle("pointed", place === at));
    (found[at].querySelector("a") || found[at].querySelector("input")).focus();
  };
  const row = () => rows()[at];

  const does = {
    "/": () => document.querySelector("#f-search, .search input:not([type=hidden])")?.focus(),
    "?": () => document.querySelector(".bar a[data-key='?']")?.click(),
    j: () => move(1),
    k: () => move(-1),
    x: () => row()?.querySelector("input[type=checkbox]")?.click(),
    o: () => row()?.querySelector("a")?.click(),
    g: () => (gone = Date.now()),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest?.(writes) || box) return;
    const go = Date.now() - gone < 1500 && document.querySelector(`.bar a[data-go="${CSS.escape(event.key)}"]`);
    gone = 0;
    const act = go ? () => go.click() : Object.hasOwn(does, event.key) && does[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
