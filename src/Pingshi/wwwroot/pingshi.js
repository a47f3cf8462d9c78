// Comfort only: every page works without this file.
'use strict';

// A menu closes when the eye has left it.
const menus = () => document.querySelectorAll('details.more[open], details.menu[open]');
document.addEventListener('click', e => menus().forEach(m => m.contains(e.target) || (m.open = false)));
document.addEventListener('keydown', e => {
  if (e.key !== 'Escape') return;
  menus().forEach(m => { m.open = false; m.querySelector('summary').focus(); });
});

// Ctrl+Enter sends the form that is being written.
document.addEventListener('keydown', e => {
  if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && e.target.form) e.target.form.requestSubmit();
});

// A second click on a form that is on its way does nothing.
document.addEventListener('submit', e => {
  if (e.target.method !== 'post') return;
  if (e.target.dataset.sent) e.preventDefault();
  e.target.dataset.sent = '1';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(f => delete f.dataset.sent));

// One box ticks all rows of its table; shown only where it works.
document.querySelectorAll('input[data-all]').forEach(all => {
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${all.dataset.all}"]`)];
  all.hidden = false;
  all.addEventListener('change', () => boxes.forEach(b => (b.checked = all.checked)));
});
