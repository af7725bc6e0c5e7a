import { describe, expect, it } from 'vitest';
import { rowLine } from '../../functions/publish/portal/row-line.ts';

const shown = { label: 'Les travaux', quote: 'Les travaux reçoivent 20 M€.' };

describe('the cells of a row for the script', () => {
  it('are parted by tabs, and empty without a value', () => {
    expect(rowLine(['budget-1', null, 20e6], [], shown)).toBe('budget-1\t\t20000000');
  });

  it('name what the page shows or the row above says', () => {
    const cells = ['d-1', 'Les travaux reçoivent 20 M€.', 'Les travaux du pont'];
    expect(rowLine(cells, ['d-1', 'd-1', 'd-1'], shown)).toBe('^\t$\t! du pont');
  });

  it('name the label with a small first letter', () => {
    expect(rowLine(['les travaux.'], [], { label: 'Les travaux', quote: '' })).toBe('?.');
  });

  it('tell a text that begins with a mark from a reference', () => {
    expect(rowLine(['^', '$ 20', '!', '=1', '~', '?'], [], shown)).toBe('=^\t=$ 20\t=!\t==1\t=~\t=?');
  });

  it('write a tab, and only then the sign that stands for it', () => {
    expect(rowLine(['a\tb 5 %', '5 %'], [], shown)).toBe('~a%09b 5 %25\t5 %');
  });

  it('repeat an empty cell as empty', () => {
    expect(rowLine([null, ''], [null, ''], { label: '', quote: '' })).toBe('\t');
  });
});
