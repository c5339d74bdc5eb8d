// Passkeys: the one thing a browser cannot do without a script. A form marked `data-passkey` asks the server for the
// first half of a ceremony, lets the device answer, and is then sent as any form. Without script or device it stays hidden.
"use strict";
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const make = form.dataset.kind === "make";
  const known = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (!known || !window.isSecureContext) continue;
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (form.credential.value) return;
    event.preventDefault();
    const email = document.getElementById("email");
    if (form.email && email) form.email.value = email.value;
    try {
      const answer = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) throw new Error(String(answer.status));
      const begun = await answer.json();
      const credential = make
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(begun.options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(begun.options) });
      form.ceremony.value = begun.ceremony;
      form.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      form.querySelector("[data-trouble]").hidden = false;
    }
  });
}
