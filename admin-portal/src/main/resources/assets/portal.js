// Makes the pages follow the figures. Everything here can be missing: the pages are read without it.
(function () {
  'use strict';

  const byId = id => document.getElementById(id);
  const ANNOUNCE_EVERY = 30000;
  const REFRESH_EVERY = 2000;
  const REST_AFTER = 60000;
  let pending = 0;
  let lastAnnounced = 0;
  let announceLater = null;
  let lastRefresh = 0;
  let refreshLater = null;
  let lost = false;
  let source = null;
  let restLater = null;

  function showScriptedParts() {
    document.querySelectorAll('.needs-script').forEach(part => { part.hidden = false; });
  }

  // At most one sentence every half minute; the newest replaces what still waits.
  function announce(text) {
    clearTimeout(announceLater);
    const wait = Math.max(0, lastAnnounced + ANNOUNCE_EVERY - Date.now());
    announceLater = setTimeout(() => { lastAnnounced = Date.now(); byId('announce').textContent = text; }, wait);
  }

  const phrase = name => { const phrases = byId('phrases'); return phrases ? phrases.dataset[name] : ''; };
  const updatesByItself = () => { const auto = byId('auto'); return auto && auto.dataset.on === 'true'; };

  function refresh() {
    clearTimeout(refreshLater);
    refreshLater = setTimeout(() => {
      lastRefresh = Date.now();
      const changes = byId('changes');
      if (changes) { htmx.trigger(changes, 'click'); }
    }, Math.max(0, lastRefresh + REFRESH_EVERY - Date.now()));
  }

  function offer(text) {
    const changes = byId('changes');
    if (!changes) { return; }
    changes.textContent = text;
    changes.hidden = false;
  }

  function changed(notice) {
    let version = null;
    try { version = JSON.parse(notice).boardVersion; } catch (_) { /* a notice without a version is a change too */ }
    const board = byId('board');
    if (version && board && board.dataset.version === String(version)) { return; }
    pending += 1;
    if (updatesByItself()) { refresh(); return; }
    offer(byId('changes').dataset.some.replace('{0}', pending));
    announce(phrase('announce').replace('{0}', pending));
  }

  function showConnection(isLost) {
    const badge = byId('fresh');
    if (!badge) { return; }
    const state = badge.querySelector('.state');
    if (!badge.dataset.state) { badge.dataset.state = state.textContent; badge.dataset.kind = badge.classList.contains('late') ? 'late' : 'live'; }
    badge.classList.remove('live', 'late', 'lost');
    badge.classList.add(isLost ? 'lost' : badge.dataset.kind);
    state.textContent = isLost ? badge.dataset.lost : badge.dataset.state;
    badge.querySelector('.lost-hint').hidden = !isLost;
    const lag = badge.querySelector('.lag');
    if (lag) { lag.hidden = isLost; }
  }

  document.addEventListener('htmx:sseBeforeMessage', event => {
    event.preventDefault();
    changed(event.detail.data);
  });
  // A browser opens six connections to one place. A tab that nobody looks at gives its own back, so that a reader with
  // many tabs is not shut out, and takes it up again when it is looked at.
  document.addEventListener('htmx:sseOpen', event => { source = event.detail.source; });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(restLater);
    const stream = byId('stream');
    if (!stream) { return; }
    if (document.hidden) {
      restLater = setTimeout(() => { if (source) { source.close(); source = null; lost = true; } }, REST_AFTER);
    } else if (!source) {
      const again = stream.cloneNode(true);
      stream.replaceWith(again);
      htmx.process(again);
    }
  });
  document.addEventListener('htmx:sseOpen', () => {
    showConnection(false);
    if (lost) {
      lost = false;
      if (updatesByItself()) { refresh(); } else { offer(byId('changes').dataset.maybe); }
    }
  });
  document.addEventListener('htmx:sseError', () => {
    if (!lost) { lost = true; announce(phrase('lost')); }
    showConnection(true);
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id !== 'board') { return; }
    showScriptedParts();
    if (event.detail.requestConfig && event.detail.requestConfig.elt.id === 'changes') {
      pending = 0;
      announce(phrase('updated'));
    }
    if (lost) { showConnection(true); }
  });
  // The session ended while the page was open: the whole page leads to the login, a part cannot.
  document.addEventListener('htmx:responseError', event => {
    if (event.detail.xhr.status === 401) { location.reload(); }
  });
  // Another period or level is another page: the stream of notices belongs to it.
  document.addEventListener('change', event => {
    if (event.target.matches('[data-reload]')) { event.stopPropagation(); event.target.form.submit(); }
  }, true);

  function rows() { return Array.from(document.querySelectorAll('table.standings tbody th a')); }

  function move(step) {
    const links = rows();
    if (links.length === 0) { return; }
    const now = links.indexOf(document.activeElement);
    const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, now + step));
    links[next].focus();
    links[next].closest('tr').scrollIntoView({ block: 'nearest' });
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea, dialog')) { return; }
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

  showScriptedParts();
}());
