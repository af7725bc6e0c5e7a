// Written by assets/embed.ts from the files beside it; edit those.

export const STYLE = `:root{--a:#fbfaf6;--b:#fff;--c:#1d2327;--d:#566068;--e:#dedace;--f:#0f5560;--g:#e6efee;--h:#1b7f8f;--i:#b97a1c;--j:#7d8b93;--k:#8a6fa8;--l:#fff0b3;--m:#ffd75e;--n:#a3271f;--o:#8a5a00;--p:#2d6a3f}@media screen and (prefers-color-scheme:dark){:root{--a:#14181b;--b:#1b2125;--c:#e9e7e1;--d:#a5afb5;--e:#343c41;--f:#7fd0d8;--g:#223035;--l:#4a3f16;--m:#7a6410;--n:#ff9a8f;--o:#e8bd6a;--p:#8fd0a1}}html{scroll-padding-top:1rem}*{box-sizing:border-box;margin:0}[hidden]{display:none!important}body{background:var(--a);color:var(--c);font:1rem/1.55 -apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}ul,ol{list-style:none;padding:0}h1,h2,.proof blockquote{font-family:Charter,Cambria,"Liberation Serif",Georgia,serif}h1,h2{line-height:1.12;text-wrap:balance}h1{font-size:clamp(2rem,1.3rem + 3vw,3.3rem)}h2,.caps{font-size:clamp(1.6rem,1.2rem + 1.6vw,2.3rem)}h3{font-size:1.08rem;margin:2.6rem 0 .7rem}h4{margin-bottom:.7rem}a{color:var(--f);text-underline-offset:.18em}:focus-visible{outline:3px solid var(--f);outline-offset:2px;border-radius:3px}#contenu:focus{outline:0}mark{background:var(--l);color:inherit;border-radius:2px;padding:0 .1em}small,.quiet,.note,.scope,.kicker,caption,.lead,.stats li,.identity dt,.list p,.more summary span,footer,.keys,q,.k,.q,.none,.facet .n,button:disabled{color:var(--d)}small,.quiet,.note,.scope,.kicker,caption,.keys,.files details,.see,.pages,.legend,thead th,thead button,.identity dt,footer,.facet,q,.find{font-size:.875rem}thead th,thead button,.keys b,.count,.find,.dates a,.files a,td.num a,.more summary,.stats b,.proof figcaption>a,.proof figcaption span,.what,.list h3,.list h2,.brand,h1,h2{font-weight:600}h4,table,.top li a,.stats li,.list p,.bars .label{font-size:.94rem}code{font-size:.85em;overflow-wrap:anywhere}sup{line-height:0}.wrap{max-width:76rem;margin:auto;padding:0 clamp(1rem,4vw,2.5rem)}.skip:not(:focus){position:absolute;left:-99rem}.lead{font-size:1.15rem;max-width:58ch;margin-top:.7rem}.note,.quiet,.account{max-width:78ch;margin-top:1.4rem}.top .wrap,.top ul,.brand,.actions,.keys,.facets,.did,.legend,.pages,.identity,.w,.tracks .value{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;align-items:center}.label::first-letter,.what::first-letter{text-transform:uppercase}.topic,.list li,.proof figcaption,th,td,footer{border-top:1px solid var(--e)}.proof,.cite,.facet ul,.facet summary,.findings li,:target+.n,button,input{background:var(--b)}.proof,.cite,.facet ul{padding:1.4rem 1.6rem;border:1px solid var(--e);border-radius:12px}.top a:not(:hover),.stats a:not(:hover),.button{text-decoration:none}.bars li,.bars .label,.bars .detail,.did,.list .kicker,.files details[open]{grid-column:1/-1}.top{border-bottom:1px solid var(--e)}.top .wrap{padding-block:.8rem}.brand{gap:.6rem;color:inherit;margin-right:auto}.top li a{display:block;padding:.3rem 0}.hero{padding:clamp(2rem,5vw,4rem) 0}.split{display:grid;gap:2.2rem 5rem}h1+.split{margin-top:1.6rem}.stats{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.5rem,1fr));gap:1.2rem 1.5rem;margin-top:clamp(2rem,4vw,3.2rem)}.stats li{line-height:1.3}.stats a{color:inherit;display:block}.stats b{display:block;font-size:2rem;color:var(--c)}.proof blockquote{font-size:1.18rem;line-height:1.5}.proof mark{background:var(--m)}.proof figcaption{display:grid;margin-top:1rem;padding-top:.9rem}.proof figcaption>a{font-size:1.5rem}.actions{margin-top:1.7rem}.button,button{font:inherit;font-size:.9rem;color:var(--f);border:1px solid;border-radius:7px;padding:.45rem .9rem;cursor:pointer}.button{background:var(--f);color:var(--a)}button:disabled{border-color:var(--e)}.identity{gap:.9rem 2.4rem;margin-top:1.4rem}.topic{padding:clamp(2.4rem,6vw,4rem) 0}.short{padding-top:0;margin-top:-3rem;border:0}.list{margin-top:1.3rem}.list li{display:grid;gap:.15rem 2rem;padding:1rem 0}.list h3,.list h2{font-family:inherit;font-size:1.1rem;margin:0}.list .caps{font-size:1rem}.files span{display:inline-block;margin-right:1.4rem;line-height:2}.files h3 small{display:block;font-weight:400}.years a{display:inline-block;margin-right:.8rem}.more{border-bottom:1px solid var(--e)}summary{cursor:pointer}.more summary{padding:.7rem 0}.more summary span{font-weight:400;margin-left:.4rem}.more[open]{padding-bottom:1.2rem}.more dl{display:grid;gap:.9rem;margin-top:.9rem}.cite{margin-bottom:1.2rem;display:grid;gap:.8rem;justify-items:start}footer{padding:2rem 0 3rem}.chart{margin-top:1.9rem}.chart h3{margin:0}.chart>ul{margin-top:1.2rem}.groups,.panels{display:grid;gap:2rem 4rem;margin-top:1.5rem}.panels>div{min-width:0}.keys{margin-bottom:.9rem}.keys li{display:flex;align-items:baseline;gap:.5em}.keys svg{flex:none}.bars{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.15rem .9rem}.bars li{display:grid;grid-template-columns:subgrid;align-items:center;margin-bottom:.6rem}.bars .label{line-height:1.3}.bars .value{text-align:right;min-width:4.2rem}.detail small{display:inline-block;margin-right:1.2rem}.groups .bars{grid-template-columns:2.9rem minmax(0,1fr)}.groups .bars li{margin-bottom:.2rem}.groups .bars .label{grid-column:1}.groups .bars .value{grid-column:2;text-align:left}.bar{display:block;background:var(--g);border-radius:3px}.k1{fill:var(--h)}.k2{fill:var(--i)}.k3{fill:var(--j)}.k4{fill:var(--k)}.divided{stroke:var(--a)}.bar .hollow{fill:var(--a);stroke:var(--h);stroke-width:2}.tracks{display:grid;gap:1.5rem}.tracks li{display:grid;gap:.1rem}.track{overflow:visible}.track text{fill:currentcolor;font-size:.875rem}.axis,.tick{stroke:var(--e);stroke-width:2}.gap{stroke:var(--i);stroke-width:4}.dot{fill:var(--h)}.ring{fill:var(--a);stroke:var(--i);stroke-width:4}.dates{border-left:2px solid var(--e);margin-left:6px}.dates li{padding:0 0 .9rem 1.2rem;position:relative}.dates li::before{content:"";position:absolute;left:-7px;top:.45em;width:12px;height:12px;border-radius:50%;background:var(--i)}.dates a{margin-right:.4rem}.findings{display:grid;gap:.6rem;margin-top:1.1rem;--q:var(--p)}.ecart{--q:var(--n)}.a_verifier{--q:var(--o)}.findings li{border-left:4px solid var(--q);padding:.6rem 1rem;border-radius:0 7px 7px 0}.findings small a{white-space:nowrap}.findings b{margin-right:.4rem;color:var(--q)}.data{margin-top:2.8rem;scroll-margin-top:1rem}.tools{display:grid;gap:.8rem;margin-bottom:.6rem}.find{display:grid;gap:.25rem;max-width:30rem}.find+.count{margin-top:.6rem}[type=search]{font:inherit;font-weight:400;color:inherit;border:1px solid var(--d);border-radius:7px;padding:.55rem .8rem;width:100%}.facets,.did{gap:.5rem}.count{margin-right:auto}.facet summary{border:1px solid var(--d);border-radius:99px;padding:.35rem .9rem;display:block}.facet summary::after{content:"\\25be"/"";margin-left:.4em}.facet[open] summary{border-color:var(--f)}.badge:not(:empty){background:var(--f);color:var(--a);border-radius:99px;padding:0 .45em;font-size:.8rem}.facet ul{position:absolute;z-index:5;inset-inline:1rem;max-height:20rem;overflow:auto;padding:.4rem;box-shadow:0 0 30px #0003}.facet label{display:flex;gap:.6rem;padding:.35rem .5rem;align-items:baseline;cursor:pointer}.facet input{accent-color:var(--f)}.facet .n{display:inline;margin-left:auto;padding-left:1rem}table{border-collapse:collapse;width:100%}caption{text-align:left;padding-bottom:.5rem}.tools:not([hidden]) + table .whole{position:absolute;clip-path:inset(50%)}th,td{text-align:left;vertical-align:top;padding:.8rem 1rem .8rem 0;font-weight:400}td,thead th{overflow-wrap:normal}thead th{border:0;padding-block:.4rem;vertical-align:bottom;white-space:nowrap}thead button{border:0;background:none;padding:.2rem 0;color:inherit}thead button::after{content:"\\2195"/"";opacity:.5;margin-left:.35em}[aria-sort] button::after{content:"\\2191"/"";opacity:1}[aria-sort=descending] button::after{content:"\\2193"/""}.num{text-align:right;white-space:nowrap}td.num small{display:block;white-space:normal}tr:target{background:var(--l)}.what{display:block;-webkit-line-clamp:6}tbody th{width:42%;min-width:14rem}q{-webkit-line-clamp:2;quotes:none;margin:.15rem 0}q i{font-style:normal}@media screen{q,.what,.long{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}q i{display:none}q:has(i)::before{content:"… "}}[data-name=measures] .what{font-weight:400}.long{overflow-wrap:anywhere;-webkit-line-clamp:3;max-width:15rem;min-width:7rem}.pages{justify-content:center;margin-top:1.2rem}@media screen and (max-width:72rem){.data :is(table,thead,caption,th,td){display:block}.data tbody{margin-top:.6rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.8rem}.data tr{display:flex;flex-wrap:wrap;gap:.35rem 1rem;align-content:start}.data td:empty,.data thead:not(:has(button)){display:none}.data tbody tr{gap:.35rem;background:var(--b);border:1px solid var(--e);border-radius:12px;padding:1rem}.data tbody tr:target{background:var(--l)}.data :is(th,td){padding:0;border:0;min-width:0;width:auto;overflow-wrap:anywhere}.data tbody :is(th,.num){width:100%;text-align:left}.data td:not(.num){background:var(--g);border-radius:12px;padding:.1rem .7rem;font-size:.84rem}.data tbody .num{order:-1;font-size:1.25rem}}.source{position:relative;padding-block:2.6rem}.legend{margin:1.2rem 0 .4rem}.text{white-space:pre-wrap;max-width:43rem;margin-top:2.2rem;line-height:1.7}.text mark a{color:inherit;text-decoration-color:var(--i)}.x{border-bottom:1px dotted}.x[id]{cursor:help}.text mark,.x[id],.m{scroll-margin:30vh}.s:has(mark:target),.m:target{background:var(--l);box-shadow:0 0 0 .25em var(--l)}.x:target,.text mark:target,.text mark:target mark{background:var(--m);outline:2px solid var(--i)}.c{border:1px solid}.ff{display:block;border-top:1px dashed;margin:1.5rem 0}.n{display:none}:target+.n{display:grid;gap:.15rem;position:fixed;inset:auto 0 0;white-space:normal;font-size:.92rem;line-height:1.45;border:0 solid var(--i);border-top-width:3px;padding:1rem 1.2rem;box-shadow:0 0 30px #0003;max-height:45vh;overflow:auto}.n b{font-size:1.25rem}.w{margin-top:.4rem}.n .what{-webkit-line-clamp:4;font-weight:400}.n a:any-link{color:var(--f);text-decoration-color:currentcolor}@media (min-width:62rem){.split{grid-template-columns:1fr 1fr;align-items:center}.list li{grid-template-columns:1fr auto}.files li{grid-template-columns:24rem 1fr}html{scroll-padding-top:3.5rem}.top{position:sticky;top:0;z-index:6;background:var(--a)}.groups,.panels{grid-template-columns:1fr 1fr}.panels>:first-child:nth-last-child(n + 3){grid-row:span 3}.groups .bars{grid-template-columns:2.9rem minmax(0,1fr) 12.6rem}.groups .bars .value{grid-column:3}.chart>.bars{grid-template-columns:25rem minmax(0,1fr) auto}.chart>.bars .label{grid-column:1}.tools{grid-template-columns:19rem 1fr;align-items:end}.facet{position:relative}.facet ul{inset-inline:auto;width:max-content;max-width:24rem}.facet:nth-child(n + 5) ul{right:0}}@media print{.top{position:static}mark,svg{print-color-adjust:exact}html{font-size:65%}q{display:block}th,td{padding-block:.3rem}nav,.tools,.find,.skip,.actions,.n,button:not(th *){display:none!important}thead button::after{display:none}tr,.bars li,.findings li{break-inside:avoid}}@media (min-width:70rem){:target+.n{inset:27vh max(2.5rem,50vw - 35.5rem) auto auto;width:22rem;max-height:60vh;border-width:0 0 0 3px}}`;

export const SCRIPT = `// Search, filters, sorting, pages and the download of what is shown, for tables that are whole without it.
// State lives in the address (?budget.q=eau&budget.sort=-montant_eur&budget.page=2), so that a view can be sent.
(() => {
  const EMPTY = '(non précisé)';
  const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  const folded = (text) =>
    text
      .normalize('NFD')
      .replace(/[\\u0300-\\u036f]/g, '')
      .replace(/[\\s\\u2019']+/g, ' ')
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

  const quoted = (text) => (/[",\\r\\n]|^\\s|\\s$/.test(text) ? \`"\${text.replaceAll('"', '""')}"\` : text);

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
        element('summary', {}, \`\${column.title} \`, badge),
        list,
      );
      if (options.length > 1) form.querySelector('.facets').append(details);
      return { column, options, badge };
    }

    for (const column of columns) {
      const button = element('button', { type: 'button', textContent: column.title });
      button.addEventListener('click', () => {
        const next =
          state.sort === column.name ? \`-\${column.name}\` : state.sort === \`-\${column.name}\` ? '' : column.name;
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
      // \`3300000\`, as the published column has it, finds \`3,3 M€\`.
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
        above = row.dataset.row.split('\\t').map((cell, index) => {
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
      const all = kept.length === rows.length ? '' : \` sur \${shown(rows.length)}\`;
      table.hidden = kept.length === 0;
      status.textContent = \`\${shown(kept.length)} \${word}\${all}\${table.hidden ? '. Essayez un autre mot, ou effacez les filtres.' : ''}\`;
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
      place.textContent = \`Page \${shown(state.page)} sur \${shown(last)}\`;
      pages.hidden = last === 1;
    }

    function read(parameters) {
      const filters = {};
      for (const { column } of facets) filters[column.name] = parameters.getAll(\`\${name}.\${column.name}\`);
      const one = (key) => parameters.get(\`\${name}.\${key}\`) || '';
      state = { q: one('q'), sort: one('sort'), page: Number(one('page')) || 1, filters };
      draw();
    }

    function write(parameters) {
      for (const key of [...parameters.keys()]) if (key.startsWith(\`\${name}.\`)) parameters.delete(key);
      const set = (key, value) => value && parameters.set(\`\${name}.\${key}\`, value);
      set('q', state.q);
      for (const [column, values] of Object.entries(state.filters)) {
        for (const value of values) parameters.append(\`\${name}.\${column}\`, value);
      }
      set('sort', state.sort);
      if (state.page > 1) set('page', state.page);
    }

    function change(part, isTyping = false) {
      state = { ...state, ...part };
      draw();
      const parameters = new URLSearchParams(location.search);
      write(parameters);
      const address = \`?\${parameters}#\${name}\`;
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
      const blob = new Blob([lines.map((line) => \`\${line}\\r\\n\`).join('')], { type: 'text/csv;charset=utf-8' });
      const link = element('a', { href: URL.createObjectURL(blob), download: \`\${name}-selection.csv\` });
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
      status.textContent = \`\${shown(left)} sur \${shown(entries.length)}\`;
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
    if (isServed && !text.textContent.includes('://')) text.append(\` \${location.origin}\${location.pathname}\`);
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
      card.id = \`f-\${target.id}\`;
      card.append(element('a', { className: 'close', href: \`#\${card.id}\`, textContent: 'Fermer' }));
    }
    if (!links || links.querySelector('button')) return;
    const sentence = (target.closest('.s') || target).cloneNode(true);
    for (const other of sentence.querySelectorAll('.n')) other.remove();
    const [page] = /page\\s\\d+/.exec(links.textContent) || [];
    const place = [source.dataset.cite, page, isServed && location.href].filter(Boolean).join(', ');
    const button = element('button', { type: 'button', textContent: 'Copier la phrase et sa source' });
    copying(button, () => \`« \${sentence.textContent.replace(/\\s+/g, ' ').trim()} » (\${place})\`);
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
`;

export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><title>Chiffres publics</title><rect width="32" height="32" rx="7" fill="#14545f"/><path d="M7 9.5h18M7 22.5h11" stroke="#fff" stroke-opacity=".55" stroke-width="2.4" stroke-linecap="round"/><rect x="6" y="13" width="20" height="6" rx="2" fill="#ffd75e"/></svg>
`;
