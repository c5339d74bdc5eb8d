// Saves what is typed into a long form without being asked: when a field is left, and while somebody types.
// The form works without it: its buttons do the same.
'use strict';
for (const said of document.querySelectorAll('[data-draft]')) {
  const form = said.closest('form');
  let timer = 0, changed = false;
  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    if (!changed) return;
    changed = false;
    const body = new URLSearchParams(new FormData(form));
    body.set('form_draft', 'quietly');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' });
      const kind = answer.headers.get('content-type') || '';
      const text = kind.startsWith('text/plain') ? await answer.text() : '';
      said.textContent = text;
      if (!answer.ok) changed = true;
    } catch {
      changed = true;
      said.textContent = '';
    }
  };
  form.addEventListener('input', () => {
    changed = true;
    timer ||= setTimeout(save, 5000);
  });
  form.addEventListener('change', save);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    changed = false;
  });
}
