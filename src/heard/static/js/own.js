"use strict";
// What one's own page gains where scripts run. Every page works without any of it, and nothing is kept in the browser.
(() => {
  const all = (what) => [...document.querySelectorAll(what)];

  // What went wrong, or was done, is read first. An address may lead past it to a place on the page: then it is read there.
  const said = document.querySelector("[data-focus]");
  const place = said?.id && location.hash && document.getElementById(location.hash.slice(1));
  if (place) {
    place.tabIndex = -1;
    place.setAttribute("aria-describedby", said.id);
  }
  (place || said)?.focus();

  // A line that stays covered can be shown while one types it.
  all("input[data-show]").forEach((line) => {
    const button = document.createElement("button");
    const name = () => {
      button.textContent = line.classList.contains("covered") ? line.dataset.show : line.dataset.hide;
    };
    button.type = "button";
    button.className = "quiet";
    button.setAttribute("aria-controls", line.id);
    button.addEventListener("click", () => {
      line.classList.toggle("covered");
      name();
      line.focus();
    });
    name();
    line.after(button);
    line.form.addEventListener("submit", () => line.classList.add("covered"));
  });

  // An hour in another zone is said once more in one's own, where the two differ.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  all("time[data-zone]").forEach((each) => {
    const at = new Date(each.dateTime);
    const words = document.body.dataset.ownZone;
    if (!words || isNaN(at)) return;
    // "9pm", not "9:00 PM": as the page itself says it. Whether a day has twice twelve hours, the language says.
    const said = (where) => at.toLocaleString(document.body.dataset.locale, {
      weekday: "long", hour: "numeric", minute: at.getMinutes() ? "2-digit" : undefined, timeZone: where,
    }).replace(/\s([AP]M)$/, (_all, half) => half.toLowerCase());
    try {
      if (said(zone) !== said(each.dataset.zone)) each.append(` (${words.replace("{time}", said(zone))})`);
    } catch {
      // A browser that does not know the zone says nothing.
    }
  });

  // Rest ends the session; two minutes before, it is said. What is typed is kept first by whoever listens to "rests".
  const still = document.getElementById("still");
  if (!still) return;
  const idle = Number(document.body.dataset.idle) * 1000;
  const warn = 2 * 60 * 1000;
  const token = document.querySelector("input[name=csrfmiddlewaretoken]")?.value || "";
  let used = Date.now();
  let later = 0;

  // What is typed is a sign of life: it is told within a minute, so that the server never rests sooner than the page.
  const tell = async () => {
    later = clearTimeout(later);
    const answer = await fetch(still.dataset.address, {
      method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual",
    }).catch(() => null);
    if (answer && answer.status !== 204) over();
  };

  const over = () => {
    document.dispatchEvent(new Event("rests"));
    const back = encodeURIComponent(location.pathname);
    document.documentElement.replaceChildren();
    location.replace(`${still.dataset.over}?rested=yes&to=${back}`);
  };

  const here = () => {
    used = Date.now();
    if (still.open) still.close();
    later ||= setTimeout(tell, 45 * 1000);
  };

  document.addEventListener("input", here);
  still.addEventListener("cancel", here);
  still.addEventListener("keydown", (event) => {
    if (event.key === "Tab" || event.key === "Shift") return;
    event.preventDefault();
    here();
    tell();
  });
  still.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    here();
    tell();
  });

  setInterval(() => {
    const rest = Date.now() - used;
    if (rest >= idle) over();
    else if (rest >= idle - warn && !still.open) {
      document.dispatchEvent(new Event("rests"));
      still.showModal();
    }
  }, 1000);
})();
// --- keeping what is written ---
// What is being written goes to us every five seconds, and when the page goes out of sight; a form that is sent goes whole.
(() => {
  document.querySelectorAll("form[data-keep]").forEach((form) => {
    const line = form.querySelector(".saved");
    const mark = form.elements.kept;
    const written = () => new URLSearchParams([...new FormData(form)].filter((each) => typeof each[1] === "string"));
    const said = () => [...form.querySelectorAll("textarea")].map((each) => each.value).join("\n");
    const say = (words) => {
      if (!line) return;
      line.hidden = false;
      line.textContent = words;
    };
    let kept = said();
    let busy = null;
    let sent = false;

    const keep = async () => {
      const now = said();
      if (busy || sent || now === kept || !now.trim()) return;
      busy = new AbortController();
      try {
        const answer = await fetch("/kept/", {
          method: "POST", body: written(), redirect: "manual", keepalive: true, signal: busy.signal,
        });
        if (answer.ok) {
          mark.value = (await answer.json()).kept;
          kept = now;
        }
        if (line) say(answer.ok ? line.dataset.saved : answer.status === 413 ? line.dataset.tooLong : line.dataset.unsaved);
      } catch {
        if (line && !sent) say(line.dataset.unsaved);
      }
      busy = null;
    };

    setInterval(keep, 5000);
    document.addEventListener("rests", keep);
    document.addEventListener("visibilitychange", () => document.hidden && keep());
    addEventListener("pagehide", keep);
    form.addEventListener("submit", () => {
      sent = true;
      busy?.abort();
      setTimeout(() => (sent = false), 10000);
    });
  });
})();
