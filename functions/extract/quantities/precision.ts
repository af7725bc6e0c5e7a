import type { Precision } from '../model.ts';
import type { Reading } from './reading.ts';
import { phraseAfter, phraseBefore, phraseTree } from './words.ts';

type Hedge = 'environ' | 'plus_de' | 'moins_de';

const BEFORE = phraseTree<Hedge>(
  {
    environ: [
      'près de',
      'près d',
      'environ',
      'quelque',
      'quelques',
      'presque',
      'approximativement',
      'à peu près',
      'autour de',
      'aux alentours de',
      'de l ordre de',
      'de l ordre d',
      'à hauteur d environ',
      'estimé(e)(s) à',
      'estimé(e)(s) à environ',
      'estime à',
      'évalué(e)(s) à',
      'évalue à',
      'avoisine',
      'avoisinant',
      'avoisinent',
      'approche',
      'approchent',
      'frôle',
      'une estimation de',
      'de près de',
      'à près de',
      'aux environs de',
    ],
    plus_de: [
      'plus de',
      'plus d',
      'au moins',
      'au minimum',
      'minimum',
      'minimum de',
      'supérieur(e)(s) à',
      'plancher de',
      'dépasse',
      'dépassent',
      'dépassant',
      'dépasser',
      'dépasse les',
      'excède',
      'excèdent',
      'excédant',
      'bien plus de',
      'à partir de',
      'un minimum de',
      'pas moins de',
      'pas moins d',
    ],
    moins_de: [
      'moins de',
      'moins d',
      'jusqu à',
      'au plus',
      'au maximum',
      'maximum',
      'maximum de',
      'inférieur(e)(s) à',
      'plafonné(e)(s) à',
      'plafond de',
      'dans la limite de',
      'dans la limite d',
      'limité(e)(s) à',
      'à peine',
      'tout au plus',
      'un maximum de',
      'sans dépasser',
      'sans excéder',
      'n excède pas',
      'ne dépasse pas',
      'n excédant pas',
      'ne dépassant pas',
      'ne peut excéder',
      'ne peut dépasser',
      'ne pourra excéder',
      'ne pourra dépasser',
      'ne doit pas dépasser',
      'ne devra pas dépasser',
      'pas plus de',
      'pas plus d',
    ],
  },
  'back',
); // prettier-ignore

const AFTER = phraseTree<Hedge>(
  {
    environ: ['environ', 'à peu près', 'approximativement'],
    plus_de: ['au moins', 'au minimum', 'minimum', 'et plus', 'ou plus'],
    moins_de: ['au plus', 'au maximum', 'maximum', 'maximum par', 'et moins', 'ou moins', 'max'],
  },
  'forth',
); // prettier-ignore

const SIGNS: ReadonlyMap<string, Hedge> = new Map([
  ['<', 'moins_de'],
  ['≤', 'moins_de'],
  ['>', 'plus_de'],
  ['≥', 'plus_de'],
  ['~', 'environ'],
  ['≈', 'environ'],
  ['±', 'environ'],
]);

const ABOUT = /(?:taine|zaine)s?(?!\p{L})/u;

/** How exactly each figure is told: a range first, then the words before it, then those behind. */
export function precisionsOf(text: string, readings: readonly Reading[]): readonly Precision[] {
  const result = readings.map((reading) => (reading.reason === null ? hedgeOf(text, reading) : 'exact'));
  for (let index = 0; index + 1 < readings.length; index++) {
    const low = readings[index] as Reading;
    const high = readings[index + 1] as Reading;
    if (!isRange(text, low, high)) continue;
    result[index] = 'borne_basse';
    result[index + 1] = 'borne_haute';
  }
  return result;
}

function hedgeOf(text: string, reading: Reading): Precision {
  const { start, end, segment, words } = reading;
  const sign = SIGNS.get(text[start - 1] === ' ' ? (text[start - 2] ?? '') : (text[start - 1] ?? ''));
  if (sign) return sign;
  const before = phraseBefore(BEFORE, text, start, segment.start);
  if (before) return before.value;
  if (words && ABOUT.test(text.slice(start, end))) return 'environ';
  return phraseAfter(AFTER, text, end, segment.end)?.value ?? 'exact';
}

const LONGEST_GAP = 40;
const GAP =
  /^(?:\s{1,4}\p{L}{2,20}){0,2}\s{0,4}(?:(à|et|-|–)|\s(?:à|et)\s{1,3}(?:environ|près\sde|plus\sde))\s{0,4}$/iu;
const LEAD = /(?:^|[^\p{L}])(de|d['’]|entre|comprise?s?\s{1,3}entre)\s{0,4}$/iu;
const CHANGE =
  /(?:pass(?:e|é|er|ant|ent|era|eront|ait|aient|ées?|és|age)|évolu\p{L}*|augment\p{L}*|progress\p{L}*|port(?:e|é|ée|és|ées|er|ant)|ramen\p{L}*|ramèn\p{L}*|relev\p{L}*|relèv\p{L}*|abaiss\p{L}*|rédui\p{L}*|réduction|baiss\p{L}*|diminu\p{L}*|hausse|recul\p{L}*|cro[iî]t\p{L}*|croissance|chut\p{L}*|bondi\p{L}*|mont(?:e|é|ée|er|ent))(?!\p{L})[^.;,:()]{0,80}$/iu;
const LEAD_UNITS = 20;
const CHANGE_UNITS = 110;

/** `de 10 à 15 %`, `entre 3 et 4 M€`, `10 à 15 ans`; not `passe de 45 à 20`. */
function isRange(text: string, low: Reading, high: Reading): boolean {
  if (low.reason !== null || high.reason !== null || low.segment !== high.segment || low.unit !== high.unit)
    return false;
  const length = high.start - low.end;
  if (length < 1 || length > LONGEST_GAP || high.sign !== low.sign) return false;
  const gap = GAP.exec(text.slice(low.end, high.start));
  if (!gap) return false;
  if (Number(low.digits) * 10 ** low.shift >= Number(high.digits) * 10 ** high.shift) return false;
  const from = Math.max(low.segment.start, low.start - LEAD_UNITS);
  const lead = LEAD.exec(text.slice(from, low.start))?.[1]?.toLowerCase() ?? '';
  const joined = (gap[1] ?? 'à').toLowerCase();
  if (joined === 'et') return lead.includes('entre');
  if (lead.includes('entre')) return false;
  if (joined !== 'à' && low.end === low.numeralEnd) return high.unit !== null;
  const before = text.slice(Math.max(low.segment.start, low.start - CHANGE_UNITS), low.start);
  return lead === '' || !CHANGE.test(before);
}
