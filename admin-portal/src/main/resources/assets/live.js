// Makes the pages follow the figures. Everything here can be missing: the pages are read without it.
(function () {
  'use strict';

  const byId = id => document.getElementById(id);
  const ANNOUNCE_EVERY = 30000;
  const REFRESH_EVERY = 2000;
  const REST_AFTER = 60000;
  // The stream says every 15 s that it lives; two beats missing and it is believed dead.
  const SILENT_FOR = 40000;
  const LATE_FROM = 60000;
  const LONGEST_WAIT = 30000;
  const AT_ONCE = 2000;
  let source = null;
  let failures = 0;
  let announceLater, refreshLater, restLater, watchdog, retryLater;
  let lastAnnounced = 0;
  let lastRefresh = 0;
  let waiting = 0;

  const phrase = name => { const phrases = byId('phrases'); return phrases ? phrases.dataset[name] : ''; };
  const updatesByItself = () => { const auto = byId('auto'); return auto && auto.dataset.on === 'true'; };
  const shownAsOf = () => { const time = document.querySelector('#fresh time'); return time ? time.dateTime : null; };

  // At most one sentence every half minute; the newest replaces what still waits.
  function announce(text) {
    clearTimeout(announceLater);
    const wait = Math.max(0, lastAnnounced + ANNOUNCE_EVERY - Date.now());
    announceLater = setTimeout(() => { lastAnnounced = Date.now(); byId('announce').textContent = text; }, wait);
  }

  function delay(millis) {
    const seconds = Math.floor(millis / 1000);
    if (seconds < 60) { return phrase('seconds').replace('{0}', seconds); }
    if (seconds < 7200) { return phrase('minutes').replace('{0}', Math.floor(seconds / 60)); }
    return phrase('hours').replace('{0}', Math.floor(seconds / 3600));
  }

  // The badge tells what is known now, not what was known when the page was made.
  function badge(state, millis) {
    const it = byId('fresh');
    if (!it) { return; }
    it.classList.remove('live', 'late', 'lost', 'expired');
    it.classList.add(state);
    it.querySelector('.state').textContent = phrase(state).replace('{0}', delay(millis || 0));
    it.querySelector('.lost-hint').hidden = state !== 'lost';
    it.querySelector('.expired-hint').hidden = state !== 'expired';
    const lag = it.querySelector('.lag');
    if (lag) {
      lag.hidden = state === 'lost' || state === 'expired';
      lag.textContent = ' · ' + phrase('lag').replace('{0}', delay(millis || 0));
    }
  }

  function measured(lag) {
    if (!lag.known) { badge('lost'); return; }
    badge(lag.millis < LATE_FROM ? 'live' : 'late', lag.millis);
  }

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

  // What is told at once on connecting is that the version has moved since the page was made, maybe for another year
  // only; then the time of the newest event that is counted here is still the same.
  function changed(notice, atOnce) {
    const board = byId('board');
    if (board.dataset.version === notice.boardVersion || (atOnce && notice.asOf === shownAsOf())) { return; }
    if (updatesByItself()) { refresh(); return; }
    waiting += 1;
    offer(waiting > 1 ? phrase('several').replace('{0}', waiting) : phrase('some'));
    announce(phrase('announce'));
  }

  function close() {
    clearTimeout(watchdog);
    clearTimeout(retryLater);
    if (source) { source.close(); }
    source = null;
    const stream = byId('stream');
    if (stream) { delete stream.dataset.connected; }
  }

  function alive() {
    clearTimeout(watchdog);
    watchdog = setTimeout(lose, SILENT_FOR);
  }

  function connect() {
    const stream = byId('stream');
    close();
    if (!stream) { return; }
    const since = Date.now();
    const mine = new EventSource(stream.dataset.address + '&after=' + encodeURIComponent(byId('board').dataset.version));
    source = mine;
    alive();
    mine.addEventListener('heartbeat', event => {
      failures = 0;
      stream.dataset.connected = 'true';
      alive();
      measured(JSON.parse(event.data).lag);
    });
    mine.addEventListener('changed', event => { alive(); changed(JSON.parse(event.data), Date.now() - since < AT_ONCE); });
    mine.onerror = () => { if (source === mine) { lose(); } };
  }

  function lose() {
    close();
    if (failures === 0) { announce(phrase('disconnected')); }
    failures += 1;
    badge('lost');
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** failures);
    // A stream does not say why it was refused; a plain request does.
    fetch('/api/v1/standings', { headers: { Accept: 'application/json' } })
      .then(answer => { if (answer.status === 401) { expire(); } else { retryLater = setTimeout(connect, wait); } })
      .catch(() => { retryLater = setTimeout(connect, wait); });
  }

  function expire() {
    close();
    badge('expired');
    announce(phrase('sessionEnded'));
  }

  // A browser opens six connections to one place. A tab that nobody looks at gives its own back, so that a reader with
  // many tabs is not shut out, and takes it up again when it is looked at.
  document.addEventListener('visibilitychange', () => {
    clearTimeout(restLater);
    if (document.hidden) { restLater = setTimeout(close, REST_AFTER); } else if (!source) { connect(); }
  });
  // A page that comes back from the browser's memory is as old as it was.
  window.addEventListener('pageshow', event => { if (event.persisted) { connect(); } });
  window.addEventListener('pagehide', close);

  // Who pressed the button goes on at the head of the new table, not at the top of the page.
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id !== 'board') { return; }
    waiting = 0;
    window.bangvang.showScriptedParts();
    announce(phrase('updated'));
    if (document.activeElement === document.body) { (byId('board-caption') || byId('board')).focus(); }
  });
  function failed(event) {
    if (!event.detail.elt || event.detail.elt.id !== 'changes') { return; }
    if (event.detail.xhr && event.detail.xhr.status === 401) { expire(); return; }
    offer(phrase('failed'));
    announce(phrase('failed'));
  }
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => document.addEventListener(name, failed));

  connect();
}());
