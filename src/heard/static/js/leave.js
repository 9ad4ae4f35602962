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
