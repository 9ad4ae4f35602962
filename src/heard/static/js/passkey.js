// Passkeys: a form asks for a question, the device answers it, and the form carries the answer to us.
"use strict";

(() => {
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const letters = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const known = (each) => ({ ...each, id: bytes(each.id) });

  // What we ask comes as text; the device wants bytes.
  const forUse = (asked) => ({
    ...asked,
    challenge: bytes(asked.challenge),
    allowCredentials: (asked.allowCredentials || []).map(known),
  });
  const forMaking = (asked) => ({
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: (asked.excludeCredentials || []).map(known),
  });

  // What the device answers are bytes; a form carries text.
  const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const asText = (answer) => {
    const response = {};
    PARTS.forEach((part) => {
      if (answer.response[part]) response[part] = letters(answer.response[part]);
    });
    const rawId = letters(answer.rawId);
    return JSON.stringify({ id: rawId, rawId, type: answer.type, response, clientExtensionResults: {} });
  };

  const ask = async (form) => {
    const answer = await fetch(form.dataset.question, {
      method: "POST",
      body: new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value }),
      redirect: "error",
    });
    if (!answer.ok) throw new Error("no question");
    return answer.json();
  };

  const ready = (form) => {
    const failed = form.querySelector("[data-passkey-failed]");
    form.querySelector("[data-needs-passkeys]").hidden = false;
    form.querySelector("[data-without-passkeys]").hidden = true;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        const { publicKey, asked } = await ask(form);
        const answer =
          form.dataset.passkey === "make"
            ? await navigator.credentials.create({ publicKey: forMaking(publicKey) })
            : await navigator.credentials.get({ publicKey: forUse(publicKey) });
        form.elements.asked.value = asked;
        form.elements.answer.value = asText(answer);
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  };

  if (window.PublicKeyCredential && navigator.credentials) {
    document.querySelectorAll("form[data-passkey]").forEach(ready);
  }
})();
