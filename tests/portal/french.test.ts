import { describe, expect, it } from 'vitest';
import {
  counted,
  date,
  fileSize,
  formattedNumber,
  formattedQuantity,
  instant,
  quantity,
} from '../../functions/publish/portal/french.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers as French readers write them', () => {
  it.each([
    [1_814_000_000, '1 814 000 000'],
    [999, '999'],
    [1000, '1 000'],
    [-4.8, '−4,8'],
    [0.285, '0,285'],
    [1e21, '1 000 000 000 000 000 000 000'],
    [1e-7, '0,0000001'],
    [0, '0'],
  ])('%d is %s', (value, words) => {
    expect(plain(formattedNumber(value))).toBe(words);
  });

  it.each([
    [56_600_000, 'euros', '56 600 000 €'],
    [7458.5, 'euros', '7 458,50 €'],
    [12_555.8, 'euros', '12 555,80 €'],
    [0.285, 'euros', '0,285 €'],
    [37, 'pourcent', '37 %'],
    [1, 'jours', '1 jour'],
    [1.5, 'annees', '1,5 an'],
    [13, 'annees', '13 ans'],
    [9574, 'nombre', '9 574'],
    [2, 'facteur', '2 fois'],
    [50, 'mg_par_l', '50 mg/l'],
  ])('%d %s is %s', (value, unit, words) => {
    expect(plain(formattedQuantity(value, unit))).toBe(words);
  });

  it('never breaks between the digits or before the unit', () => {
    expect(formattedQuantity(1_814_000_000, 'euros')).not.toMatch(/ /);
  });

  it('keeps the machine value and the hedge of the document', () => {
    expect(plain(quantity(2300, 'nombre', 'plus_de').markup)).toBe('<data value="2300">plus de 2 300</data>');
  });
});

describe('dates', () => {
  it.each([
    ['2017', '<time datetime="2017">2017</time>'],
    ['2017-06', '<time datetime="2017-06">juin 2017</time>'],
    ['2017-06-22', '<time datetime="2017-06-22">22 juin 2017</time>'],
    ['2017-06-01', '<time datetime="2017-06-01">1<sup>er</sup> juin 2017</time>'],
    ['bientôt', '<time datetime="bientôt">bientôt</time>'],
    ['2017-19', '<time datetime="2017-19">2017-19</time>'],
  ])('%s', (iso, markup) => {
    expect(date(iso).markup).toBe(markup);
  });

  it('says in which time an instant is told', () => {
    expect(plain(instant('2026-11-20T09:05:00Z').markup)).toContain('20 novembre 2026 à 9 h 05 (temps universel)');
  });
});

describe('counts and sizes', () => {
  it.each([
    [0, '0 ligne'],
    [1, '1 ligne'],
    [2, '2 lignes'],
    [1234, '1 234 lignes'],
  ])('%d', (count, words) => {
    expect(plain(counted(count, 'ligne'))).toBe(words);
  });

  it.each([
    [812, '812 octets'],
    [45_312, '45,3 ko'],
    [999_951, '1 Mo'],
    [1_240_000, '1,2 Mo'],
  ])('%d bytes', (bytes, words) => {
    expect(plain(fileSize(bytes))).toBe(words);
  });
});
