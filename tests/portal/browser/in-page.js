// Functions that run inside the page; each stands alone, since only its own text is sent there.

/** Violations of accessibility rules in words, once axe is in the page. It asks for no style sheet a second time. */
export async function violationsInPage() {
  const { violations } = await globalThis.axe.run({ preload: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Says refused policies on the console. */
export function tellRefusedPolicies() {
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`));
}

export function openEveryList() {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

export const pageWidth = () => document.documentElement.scrollWidth;

export const focusedTag = () => document.activeElement?.tagName;

export const hasFocus = (element) => element === document.activeElement;

export const clipboardText = () => navigator.clipboard.readText();

export const displayOf = (element) => getComputedStyle(element).display;

export const backgroundOf = (element) => getComputedStyle(element).backgroundColor;

export const isInView = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

export const beforePrint = () => dispatchEvent(new Event('beforeprint'));
export const afterPrint = () => dispatchEvent(new Event('afterprint'));

/** Machine values of the cells. */
export const valuesOf = (cells) => cells.map((cell) => Number(cell.getAttribute('value')));

/** `AE 3` for each value of a facet with its count. */
export const facetCounts = (items) =>
  items.map((item) => `${item.querySelector('label > span').textContent} ${item.querySelector('.n').textContent}`);

/** What each bar says it adds up, and what the table shows once its link is followed. */
export const addedUp = (links) => {
  const amountOf = (element) => Number(element.querySelector('data').value);
  return links.map((link) => {
    const [count] = /\d+/.exec(link.parentElement.querySelector('small').textContent);
    link.click();
    const cells = [...document.querySelectorAll('#budget tbody tr:not([hidden]) td.num')];
    const sum = cells.reduce((whole, cell) => whole + amountOf(cell), 0);
    return {
      search: link.getAttribute('href'),
      said: { count: Number(count), sum: amountOf(link) },
      shown: { count: cells.length, sum },
    };
  });
};

/** Time of the largest paint in milliseconds and the sum of layout shifts. */
export async function paintAndShift() {
  const entriesOf = (type) =>
    new Promise((found) => {
      new PerformanceObserver((list) => found(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => found([]), 300);
    });
  const paints = await entriesOf('largest-contentful-paint');
  const shifts = await entriesOf('layout-shift');
  return {
    paint: paints.at(-1)?.startTime ?? Number.POSITIVE_INFINITY,
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
  };
}

/** What a hostile text could have made. */
export const made = () => ({
  taken: 'taken' in globalThis,
  scripts: document.scripts.length,
  images: [...document.images].map(({ src }) => src.split('/').at(-1)),
  links: [...document.links].filter(({ protocol }) => protocol === 'javascript:' || protocol === 'data:').length,
  frames: document.querySelectorAll('iframe, object, embed, form:not(.tools)').length,
});
