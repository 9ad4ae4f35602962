"use strict";
// "Leave now": covers the page first, then leaves; the link alone does the same, only more slowly.
(() => {
  const WITHIN = 5000, PRESSES = 3;
  let presses = [];

  // The voice comes second: what reads aloud goes on with no page that is gone.
  const cover = () => {
    document.documentElement.replaceChildren();
    window.speechSynthesis?.cancel();
  };

  const leave = () => {
    cover();
    window.location.replace("/leave/");
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-leave]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
    }
  });

  // Three times Shift. Not Escape: that stops a page from loading.
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") {
      presses = [];
      return;
    }
    const now = Date.now();
    presses = [...presses.filter((each) => now - each < WITHIN), now];
    if (presses.length >= PRESSES) leave();
  });

  // A page that a browser kept whole is asked for anew.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      cover();
      window.location.reload();
    }
  });
})();
// --- reading aloud ---
// "Read aloud": the device's own voice says the page, sentence by sentence, once somebody asks for it. Nothing leaves the
// device: only a voice that lives on it is used, and where none speaks the language of the page, nothing is offered.
(() => {
  const place = document.querySelector("[data-aloud]");
  const speech = window.speechSynthesis;
  if (!place || !speech) return;

  const [read, stop] = place.querySelectorAll("button");
  const LANGUAGE = document.documentElement.lang;
  // Words to come in by, codes, and what somebody types are not for other ears.
  const UNSAID = "[hidden], [data-unsaid], [aria-hidden=true], [translate=no], [data-aloud], select, textarea, script, dialog";
  const BLOCK = "h1, h2, h3, h4, p, li, dt, dd, legend, label, summary, figcaption, button, .button, blockquote, address, div, main";
  let sentences = [];
  let at = 0;
  let now = null;

  const tag = (each) => each.lang.replace("_", "-");
  const voice = () => {
    const spoken = (each) => tag(each).split("-")[0] === LANGUAGE.split("-")[0];
    const found = speech.getVoices().filter((each) => each.localService === true && spoken(each));
    return found.find((each) => tag(each) === LANGUAGE) || found.find((each) => each.default) || found[0];
  };

  const split = (text) =>
    "Segmenter" in Intl
      ? [...new Intl.Segmenter(LANGUAGE, { granularity: "sentence" }).segment(text)].map((each) => each.segment)
      : text.match(/[^.?!]+[.?!]*/g) || [];

  // Every sentence of the page that is in sight, with the block it stands in.
  const collected = () => {
    const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_ALL);
    const blocks = new Map();
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const around = node.parentElement;
      if ((node.nodeType !== Node.TEXT_NODE && node.nodeName !== "BR") || around.closest(UNSAID)) continue;
      if (!around.getClientRects().length) continue;
      const block = around.closest(BLOCK);
      blocks.set(block, (blocks.get(block) || "") + (node.data ?? " "));
    }
    return [...blocks].flatMap(([block, text]) =>
      split(text.replace(/\s+/g, " ")).filter((each) => /[\p{L}\d]/u.test(each)).map((each) => [block, each.trim()]));
  };

  const show = () => {
    read.textContent = read.dataset[now ? "pause" : at ? "goOn" : "read"];
    stop.hidden = !now && !at;
    sentences.forEach(([block], each) => block.classList.toggle("is-said", Boolean(now) && block === sentences[at]?.[0]));
  };

  // Where it rests, it goes on at the same sentence: `speech.pause` ends everything on some phones.
  const rest = () => {
    now = null;
    speech.cancel();
    show();
  };
  const end = () => {
    at = 0;
    rest();
  };

  // After "Leave now" there is no page any more, whatever the voice still reports.
  const say = () => {
    const one = voice();
    if (!place.isConnected || !one || at >= sentences.length) return end();
    const mine = new SpeechSynthesisUtterance(sentences[at][1]);
    now = Object.assign(mine, { voice: one, lang: one.lang });
    mine.onend = () => {
      if (mine !== now) return;
      at += 1;
      say();
    };
    mine.onerror = () => mine === now && rest();
    show();
    speech.speak(mine);
  };

  read.addEventListener("click", () => {
    if (now) return rest();
    if (!at) sentences = collected();
    say();
  });
  stop.addEventListener("click", () => {
    end();
    read.focus();
  });
  document.addEventListener("visibilitychange", () => document.hidden && rest());
  document.addEventListener("rests", rest);
  window.addEventListener("pagehide", end);

  const offer = () => (place.hidden = !voice());
  speech.addEventListener?.("voiceschanged", offer);
  offer();
})();
