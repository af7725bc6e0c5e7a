// Search, filters, sorting, pages and the download of what is shown, for tables that are whole without it.
// State lives in the address (?budget.q=eau&budget.sort=-montant_eur&budget.page=2), so that a view can be sent.
(() => {
  const EMPTY = '(non précisé)';
  const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const folded = (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[\s\u2019']+/g, ' ')
      .toLowerCase();
  const shown = (number) => number.toLocaleString('fr-FR');

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // What a cell is worth to filters and sorting: its machine value where it has one.
  const worth = (cell) => {
    const data = cell.querySelector('data');
    if (data) return Number(data.value);
    const time = cell.querySelector('time');
    if (time) return time.dateTime || time.textContent;
    return (cell.querySelector('.what') || cell).textContent.trim();
  };

  const compared = (a, b) => {
    if (a === '' || b === '') return (a === '') - (b === '');
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return collator.compare(a, b);
  };

  const quoted = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  function interactive(table) {
    const name = table.dataset.name;
    const size = Number(table.dataset.size);
    const box = table.parentElement;
    const form = box.querySelector('form');
    const pages = box.querySelector('nav');
    const status = form.querySelector('.count');
    const body = table.tBodies[0];
    const columns = [...table.tHead.rows[0].cells].map((head, index) => ({
      head,
      index,
      name: head.dataset.c,
      title: head.textContent,
    }));
    const rows = [...body.rows].map((row, order) => ({
      row,
      order,
      text: folded(row.textContent),
      worths: [...row.cells].map(worth),
    }));
    let state = { q: '', sort: '', page: 1, filters: {} };
    let wasTyping = false;

    // Cards on a phone are no table to some browsers unless they are told, and lack their empty cells.
    table.setAttribute('role', 'table');
    for (const { row } of rows) {
      row.setAttribute('role', 'row');
      for (const cell of row.cells) {
        cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
        cell.ariaColIndex = cell.cellIndex + 1;
      }
      row.cells[0].abbr = row.querySelector('.what').textContent;
    }

    const facets = columns
      .filter(({ head }) => 'facet' in head.dataset)
      .map((column) => facetOf(column))
      .filter((facet) => facet.options.length > 1);

    function facetOf(column) {
      const counts = new Map();
      for (const { worths } of rows) counts.set(worths[column.index], (counts.get(worths[column.index]) || 0) + 1);
      const values = [...counts.keys()].sort((a, b) => (a === '') - (b === '') || counts.get(b) - counts.get(a));
      const badge = element('span', { className: 'badge' });
      const list = element('ul', { ariaLabel: column.title });
      const options = values.map((value) => {
        const input = element('input', { type: 'checkbox', value: String(value) });
        const count = element('span', { className: 'n' });
        const item = element('li', {}, element('label', {}, input, element('span', {}, String(value) || EMPTY), count));
        list.append(item);
        input.addEventListener('change', () => {
          const chosen = options.filter((option) => option.input.checked).map((option) => option.input.value);
          change({ filters: { ...state.filters, [column.name]: chosen }, page: 1 });
        });
        return { value, input, count, item };
      });
      const details = element(
        'details',
        { className: 'facet' },
        element('summary', {}, `${column.title} `, badge),
        list,
      );
      if (options.length > 1) form.querySelector('.facets').append(details);
      return { column, options, badge };
    }

    for (const column of columns) {
      const button = element('button', { type: 'button', textContent: column.title });
      button.addEventListener('click', () => {
        const next =
          state.sort === column.name ? `-${column.name}` : state.sort === `-${column.name}` ? '' : column.name;
        change({ sort: next, page: 1 });
      });
      column.head.replaceChildren(button);
      column.head.ariaColIndex = column.index + 1;
    }

    const passes = (worths, { column }) => {
      const chosen = state.filters[column.name] || [];
      return chosen.length === 0 || chosen.includes(String(worths[column.index]));
    };

    function matching() {
      const words = folded(state.q).split(' ').filter(Boolean);
      // `3300000`, as the published column has it, finds `3,3 M€`.
      const isIn = ({ text, worths }, word) => text.includes(word) || worths.includes(Number(word));
      const found = rows.filter((row) => words.every((word) => isIn(row, word)));
      for (const facet of facets) {
        const others = found.filter(({ worths }) => facets.every((one) => one === facet || passes(worths, one)));
        const chosen = state.filters[facet.column.name] || [];
        for (const { value, input, count, item } of facet.options) {
          const number = others.filter(({ worths }) => worths[facet.column.index] === value).length;
          input.checked = chosen.includes(input.value);
          count.textContent = shown(number);
          item.className = number === 0 && !input.checked ? 'none' : '';
        }
        facet.badge.textContent = chosen.length ? String(chosen.length) : '';
      }
      const kept = found.filter(({ worths }) => facets.every((facet) => passes(worths, facet)));
      const sorted = columns.find((column) => column.name === state.sort.replace(/^-/, ''));
      const way = state.sort.startsWith('-') ? -1 : 1;
      return kept.sort((a, b) => {
        if (!sorted) return a.order - b.order;
        const [x, y] = [a.worths[sorted.index], b.worths[sorted.index]];
        return (x === '' || y === '' ? compared(x, y) : way * compared(x, y)) || a.order - b.order;
      });
    }

    // The rows as the published file has them; row-line.ts tells how their cells are written.
    function csvLines() {
      let above = [];
      return rows.map(({ row }) => {
        const label = row.querySelector('.what').textContent;
        const small = label.charAt(0).toLowerCase() + label.slice(1);
        const said = { '!': label, '?': small, $: row.querySelector('q')?.textContent };
        above = row.dataset.row.split('\t').map((cell, index) => {
          const [mark, rest] = [cell.charAt(0), cell.slice(1)];
          if (mark === '^') return above[index];
          if (mark === '=') return rest;
          if (mark === '~') return decodeURIComponent(rest);
          return mark in said ? said[mark] + rest : cell;
        });
        return above.map(quoted).join(',');
      });
    }

    let kept = rows;
    function draw() {
      kept = matching();
      const last = Math.max(1, Math.ceil(kept.length / size));
      state.page = Math.min(Math.max(1, state.page), last);
      const visible = new Set(kept.slice((state.page - 1) * size, state.page * size));
      for (const one of rows) one.row.hidden = !visible.has(one);
      body.append(...kept.map(({ row }) => row));
      for (const { head, name: column } of columns) {
        const isSorted = state.sort.replace(/^-/, '') === column;
        if (isSorted) head.setAttribute('aria-sort', state.sort === column ? 'ascending' : 'descending');
        else head.removeAttribute('aria-sort');
      }
      const word = kept.length < 2 ? table.dataset.word : table.dataset.words;
      const all = kept.length === rows.length ? '' : ` sur ${shown(rows.length)}`;
      table.hidden = kept.length === 0;
      status.textContent = `${shown(kept.length)} ${word}${all}${table.hidden ? '. Essayez un autre mot, ou effacez les filtres.' : ''}`;
      form.elements.q.value = state.q;
      const isFiltered = kept.length !== rows.length || state.sort !== '';
      form.querySelector('[type=reset]').hidden = !isFiltered;
      form.querySelector('[type=submit]').disabled = kept.length === 0;
      drawPages(last);
    }

    const place = element('span', { ariaLive: 'polite' });
    const turns = [-1, 1].map((step) => {
      const button = element('button', { type: 'button', textContent: step < 0 ? 'Précédente' : 'Suivante' });
      button.addEventListener('click', () => {
        change({ page: state.page + step });
        if (button.disabled) turns.find((other) => other !== button).focus();
        box.scrollIntoView();
      });
      return button;
    });
    pages.append(turns[0], place, turns[1]);

    function drawPages(last) {
      turns[0].disabled = state.page === 1;
      turns[1].disabled = state.page === last;
      place.textContent = `Page ${shown(state.page)} sur ${shown(last)}`;
      pages.hidden = last === 1;
    }

    function read(parameters) {
      const filters = {};
      for (const { column } of facets) filters[column.name] = parameters.getAll(`${name}.${column.name}`);
      const one = (key) => parameters.get(`${name}.${key}`) || '';
      state = { q: one('q'), sort: one('sort'), page: Number(one('page')) || 1, filters };
      draw();
    }

    function write(parameters) {
      for (const key of [...parameters.keys()]) if (key.startsWith(`${name}.`)) parameters.delete(key);
      const set = (key, value) => value && parameters.set(`${name}.${key}`, value);
      set('q', state.q);
      for (const [column, values] of Object.entries(state.filters)) {
        for (const value of values) parameters.append(`${name}.${column}`, value);
      }
      set('sort', state.sort);
      if (state.page > 1) set('page', state.page);
    }

    function change(part, isTyping = false) {
      state = { ...state, ...part };
      draw();
      const parameters = new URLSearchParams(location.search);
      write(parameters);
      const address = `?${parameters}#${name}`;
      if (isTyping && wasTyping) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      wasTyping = isTyping;
    }

    form.addEventListener('input', (event) => {
      if (event.target === form.elements.q) change({ q: form.elements.q.value, page: 1 }, true);
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      change({ q: '', sort: '', page: 1, filters: {} });
      form.elements.q.focus();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.type !== 'submit' || document.activeElement === form.elements.q) return;
      const all = csvLines();
      const lines = [table.dataset.header, ...kept.map(({ order }) => all[order])];
      const blob = new Blob([lines.map((line) => `${line}\r\n`).join('')], { type: 'text/csv;charset=utf-8' });
      const link = element('a', { href: URL.createObjectURL(blob), download: `${name}-selection.csv` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
    form.hidden = false;

    return {
      read,
      // Brings a row into view whatever is filtered.
      reveal(id) {
        const wanted = rows.find(({ row }) => row.id === id);
        if (!wanted) return false;
        if (wanted.row.hidden) {
          if (!kept.includes(wanted)) state = { q: '', sort: '', page: 1, filters: {} };
          kept = matching();
          state.page = Math.floor(kept.indexOf(wanted) / size) + 1;
          draw();
        }
        wanted.row.scrollIntoView({ block: 'center' });
        return true;
      },
      unfold() {
        for (const { row } of kept) row.hidden = false;
      },
      draw,
    };
  }

  const tables = [...document.querySelectorAll('table[data-name]')].map(interactive);

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    for (const table of tables) table.read(parameters);
  }
  function revealTarget() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') tables.some((table) => table.reveal(id));
  }

  readAddress();
  revealTarget();
  addEventListener('popstate', readAddress);
  addEventListener('hashchange', revealTarget);
  addEventListener('beforeprint', () => {
    for (const table of tables) table.unfold();
  });
  addEventListener('afterprint', () => {
    for (const table of tables) table.draw();
  });

  const closeOthers = ({ target }) => {
    for (const open of document.querySelectorAll('.facet[open]')) if (!open.contains(target)) open.open = false;
  };
  addEventListener('focusin', closeOthers);
  addEventListener('click', (event) => {
    closeOthers(event);
    const link = event.target.closest?.('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    readAddress();
    document.getElementById(link.hash.slice(1))?.scrollIntoView();
  });
  addEventListener('keydown', (event) => {
    const open = event.key === 'Escape' && document.querySelector('.facet[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });

  // The date of the file; a browser that is told none says now.
  const changed = document.querySelector('.changed');
  const written = Date.parse(document.lastModified);
  if (changed && written < performance.timeOrigin - 2000) {
    changed.lastChild.textContent = new Date(written).toLocaleString('fr-FR', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    changed.hidden = false;
  }

  // A long list of documents can be searched.
  for (const list of document.querySelectorAll('.many')) {
    const input = element('input', { type: 'search', placeholder: 'une collectivité, un mot du titre…' });
    const status = element('p', { className: 'count', role: 'status' });
    const entries = [...list.children].map((entry) => ({ entry, text: folded(entry.textContent) }));
    input.addEventListener('input', () => {
      const words = folded(input.value).split(' ');
      for (const { entry, text } of entries) entry.hidden = !words.every((word) => text.includes(word));
      const left = entries.filter(({ entry }) => !entry.hidden).length;
      status.textContent = `${shown(left)} sur ${shown(entries.length)}`;
    });
    list.before(element('label', { className: 'find' }, 'Chercher un document', input), status);
  }

  const isServed = location.protocol.startsWith('http');

  // Copies words when pressed; where the browser refuses, shows them selected.
  const copying = (button, words) => {
    button.ariaLive = 'polite';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(words());
        button.textContent = 'Citation copiée';
      } catch {
        const text = element('span', { textContent: words() });
        button.replaceWith(text);
        getSelection().selectAllChildren(text);
      }
    });
  };

  for (const box of document.querySelectorAll('.cite')) {
    const text = box.querySelector('p');
    if (isServed && !text.textContent.includes('://')) text.append(` ${location.origin}${location.pathname}`);
    const button = box.querySelector('button');
    button.hidden = false;
    copying(button, () => text.textContent);
  }

  // In a source text: the sentence of the figure that the address names, with where it stands.
  const source = document.querySelector('[data-cite]');
  const cardOfTarget = () => {
    const target = source && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const card = target?.nextElementSibling;
    return card?.className === 'n' ? { target, card } : {};
  };
  function offerCitation() {
    const { target, card } = cardOfTarget();
    if (!card) return;
    card.role = 'note';
    card.ariaLabel = 'Comment ce nombre a été lu';
    card.tabIndex = -1;
    const links = card.querySelector('.w');
    if (!links && !card.id) {
      card.id = `f-${target.id}`;
      card.append(element('a', { className: 'close', href: `#${card.id}`, textContent: 'Fermer' }));
    }
    if (!links || links.querySelector('button')) return;
    const sentence = (target.closest('.s') || target).cloneNode(true);
    for (const other of sentence.querySelectorAll('.n')) other.remove();
    const [page] = /page\s\d+/.exec(links.textContent) || [];
    const place = [source.dataset.cite, page, isServed && location.href].filter(Boolean).join(', ');
    const button = element('button', { type: 'button', textContent: 'Copier la phrase et sa source' });
    copying(button, () => `« ${sentence.textContent.replace(/\s+/g, ' ').trim()} » (${place})`);
    links.querySelector('.close').before(button);
  }
  offerCitation();
  // A number set aside is no link, for there are many; it tells its reason all the same.
  source?.addEventListener('click', ({ target }) => {
    const aside = target.closest('.x');
    if (aside) location.hash = aside.id;
  });
  addEventListener('hashchange', () => {
    offerCitation();
    // Whoever opens a card hears it; whoever closes it is back at its figure.
    const { card } = cardOfTarget();
    const closed = document.querySelector('.n:target');
    (card || closed?.previousElementSibling.querySelector('a'))?.focus({ preventScroll: true });
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cardOfTarget().card?.querySelector('.close')?.click();
  });
})();
