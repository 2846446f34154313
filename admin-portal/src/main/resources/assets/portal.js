// Keys, printing, and the parts of a page that only a script can use.
(function () {
  'use strict';

  const byId = id => document.getElementById(id);

  function showScriptedParts() {
    document.querySelectorAll('.needs-script').forEach(part => { part.hidden = false; });
  }

  function move(step) {
    const links = Array.from(document.querySelectorAll('table.standings tbody th a'));
    if (links.length === 0) { return; }
    const now = links.indexOf(document.activeElement);
    const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + step));
    links[next].focus();
    links[next].closest('tr').scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', event => {
    if (byId('shortcuts').dataset.on !== 'true' || event.ctrlKey || event.altKey || event.metaKey
        || event.target.closest('input, select, textarea, dialog[open]')) { return; }
    const search = byId('tim');
    const up = document.querySelector('[data-up]');
    if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === 'j') { move(1); }
    else if (event.key === 'k') { move(-1); }
    else if (event.key === 'u' && up) { up.click(); }
    else if (event.key === '?') { byId('keys').showModal(); }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) { window.print(); }
  });

  window.bangvang = { showScriptedParts };
  showScriptedParts();
}());
