import type { Unit } from '../model.ts';
import { isBlank } from './characters.ts';
import type { Reading } from './reading.ts';

const LONGEST_GAP = 40;
// à · et · - · logements à · € par an et · à plus de
const GAP = /^(?:\s{1,4}\p{L}{2,20}){0,2}\s{0,4}(?:(à|et|-|–)|\s(à|et)\s{1,3}(?:environ|près\sde|plus\sde))\s{0,20}$/iu;
const LEAD = /(?:^|[^\p{L}])(de|d['’]|entre)\s{0,4}$/iu;
const LEAD_UNITS = 20;

const CHANGE =
  /(?:^|[^\p{L}])(?:pass(?:e|é|er|ant|ent|era|eront|(?:er)?ait|(?:er)?aient|ées?|és|age)|(?:évolu|augment|progress|diminu|baiss|chut|recul|revien|reven|tomb|descen|remont|doubl|tripl|divis|multipli|rédui|cro[iî]|bondi|gagn|perd|c[éè]d|ramen|ramèn|relev|relèv|étend|élargi|allong|prolong|raccourci|élev(?:er|é|ée|ant|era)(?!\p{L})|hiss|abaiss|revaloris|rehauss|majore|minor|réévalu|port)\p{L}*|fond(?:ent|aient|ait|ra|ront|u)(?!\p{L})|(?:grimp|envol|explos|plong|dégringol|gliss)(?:e|é|ée|er|ent|ant|era|eront|ait|aient)s?(?!\p{L})|hausse|mont(?:e|é|ée|er|ent)|[↗↘⇗⇘])(?!\p{L})/iu;
/** `se partage entre 411 M€ de fonctionnement et 87 M€ d'investissement`: two parts of one whole. */
const SHARED =
  /(?:partag|répart|repart|ventil|divis|décompos|hésit|écart|différence|choix|arbitrage|équilibre|rapport|bascul|transfer)\p{L}*\s(?:[^.;:()]{0,40}\s)?entre\s{0,4}$/iu;
const SHARED_REACH = 70;
/** What is still open is a range even of a change: `devrait augmenter de 1,2 à 1,5 million`. */
const OPEN = /(?:devrai|pourrai|peut|peuvent|risqu)\p{L}*\s(?:d['’]|de\s)?(?!passer)\p{L}+er\sde\s{0,4}$/iu;
/** `Un apprenti gagne de 415 à 1 200 € par mois` */
const EARNED =
  /(?:apprenti|stagiaire|salarié|étudiant|jeune|élève)s?\s(?:y\s)?(?:gagne|gagnent|perçoit|perçoivent)\sde\s{0,4}$/iu;
/** `varie de 2 150 € pour la bureautique à 9 300 €` */
const VARIES = /(?:varie|varient|varier|oscille|oscillent|s['’]échelonne|s['’]échelonnent)\sde\s{0,4}$/iu;
const VARIED_TO = /^\s(?:pour|en|dans)\s[^.,;:()\d]{3,50}\sà\s$/iu;
/** Unit: UTF-16 units before the first number. */
const NEAR = 110;
const FAR = 180;

/** Indexes of the lower ends of ranges: the next figure is the upper end. */
export function rangeStarts(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
): readonly number[] {
  const starts: number[] = [];
  let changed = -1;
  for (let index = 0; index + 1 < readings.length; index++) {
    const [low, high] = [readings[index] as Reading, readings[index + 1] as Reading];
    const pair = pairOf(text, low, high);
    if (pair === 'none') continue;
    const again = pair === 'level' && sentences[index] === changed;
    if (pair === 'change' || again) changed = sentences[index] ?? -1;
    else starts.push(index);
  }
  return starts;
}

/** `none`: the two are no pair. `level`: `de A à B`, read as a range unless the sentence told of a change before. */
type Pair = 'none' | 'range' | 'level' | 'change';

/** `de 10 à 15 %`, `entre 3 et 4 M€`, `10 à 15 ans` are ranges, `passe de 45 à 20` is a change. */
function pairOf(text: string, low: Reading, high: Reading): Pair {
  if (low.reason !== null || high.reason !== null || low.segment !== high.segment) return 'none';
  if (low.unit !== high.unit && !(DAYS.has(low.unit) && DAYS.has(high.unit))) return 'none';
  const length = high.start - low.end;
  if (low.unit === 'euros' && variesBetween(text, low, high)) return 'range';
  if (length < 1 || length > LONGEST_GAP) return 'none';
  if (low.counted && high.counted && !sharesNoun(text, low, high)) return 'none';
  const gap = mayEndGap(text, high.start) ? GAP.exec(text.slice(low.end, high.start)) : null;
  const join = (gap?.[1] ?? gap?.[2] ?? '').toLowerCase();
  if (!gap || (join !== 'et' && /\s(?:et|ou|puis)\s/u.test(gap[0]))) return 'none';
  // `L'aide de 500 € | est portée à | 800 €`
  if (CHANGE.test(gap[0])) return 'change';
  const lead =
    LEAD.exec(text.slice(Math.max(low.segment.start, low.start - LEAD_UNITS), low.start))?.[1]?.toLowerCase() ?? '';
  // « entre - 1 et + 1,5 % »
  if (high.sign !== low.sign && lead !== 'entre') return 'none';
  if (join === 'et') return lead === 'entre' && !isShared(text, low) ? 'range' : 'none';
  // « entre 50 à 150 élèves » : a slip for `et`
  if (lead === 'entre') return rises(low, high) ? 'range' : 'none';
  if (join === '-' || join === '–')
    return low.end === low.numeralEnd && high.unit !== null && rises(low, high) ? 'range' : 'none';
  if (lead === '') return rises(low, high) ? 'range' : 'none';
  if (rises(low, high) && (isOfNew(text, low) || isSizeOfChange(text, low))) return 'range';
  return isChange(text, low) && !(rises(low, high) && isFall(text, low))
    ? 'change'
    : rises(low, high) || isOfMany(text, low)
      ? 'level'
      : 'change';
}

const variesBetween = (text: string, low: Reading, high: Reading): boolean =>
  rises(low, high) &&
  VARIED_TO.test(text.slice(low.end, high.start)) &&
  VARIES.test(text.slice(Math.max(low.segment.start, low.start - LEAD_UNITS), low.start));

/** Whether what stands before a number can be `à`, `et`, a dash, or `environ` or `de` behind them. */
function mayEndGap(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const last = text.charCodeAt(end - 1);
  if (DASHES_AND_TO.has(last)) return true;
  const before = LETTER_BEFORE.get(last | SMALL);
  return before !== undefined && (text.charCodeAt(end - 2) | SMALL) === before;
}
const DASHES_AND_TO = new Set([...'àÀ-–'].map((letter) => letter.charCodeAt(0)));
const SMALL = 0x20;
/** The last two letters of `et`, `environ` and `de`, by the last one. */
const LETTER_BEFORE = new Map(['et', 'on', 'de'].map((end) => [end.charCodeAt(1), end.charCodeAt(0)]));

/** `doivent baisser de 15 % à 30 %`, `a baissé de 15 à 20 mg/l`, `réduit sa dette de 2 à 3 M€ par an`: what falls comes from no lower level. */
const isFall = (text: string, { start, segment }: Reading): boolean =>
  FALL.test(text.slice(Math.max(segment.start, start - FALL_REACH), start));
const FALL =
  /(?<!\p{L})(?:baiss|diminu|recul|rédu[ic]|chut|désendett)\p{L}*\s(?:(?:(?!pass|port|fait|augment|évolu|hauss|progress|rel[eè]v|mont|grimp|r?am[eè]n)\p{L}+\s)?|(?:(?:(?:sur|dans|pour|de)\s)?(?:l[ae]s?\s|l['’]|s(?:a|on|es)\s|leurs?\s|ces?\s|cette\s|d(?:u|es|e)\s|d['’]|aux?\s|en\s)\p{L}+\s){1,5})de\s{0,4}$/iu;
/** Unit: characters. */
const FALL_REACH = 90;

const isShared = (text: string, { start, segment }: Reading): boolean =>
  SHARED.test(text.slice(Math.max(segment.start, start - SHARED_REACH), start));

const rises = (low: Reading, high: Reading): boolean => sizeOf(low) < sizeOf(high);

const sizeOf = ({ digits, shift, unit }: Reading): number => Number(digits) * 10 ** shift * (DAYS.get(unit) ?? 1);
/** `de 6 mois à 3 ans`: days in a unit of time, as far as a comparison needs. */
const DAYS: ReadonlyMap<Unit | null, number> = new Map([
  ['jours', 1],
  ['semaines', 7],
  ['mois', 30],
  ['annees', 365],
]);

/** `de 12 logements à 15 logements`: both count the same. */
function sharesNoun(text: string, low: Reading, high: Reading): boolean {
  const noun = /^\s{0,3}(\p{L}+)/u;
  return noun.exec(text.slice(low.end, low.end + 30))?.[1] === noun.exec(text.slice(high.end, high.end + 30))?.[1];
}

function isChange(text: string, low: Reading): boolean {
  const before = text.slice(Math.max(low.segment.start, low.start - FAR), low.start);
  if (OPEN.test(before) || EARNED.test(before)) return false;
  const sentence = before.slice(before.search(/(?:[.;!?]\s[^.;!?]*|[^.;!?]*)$/u));
  if (/[,:(]\s{0,3}de\s{0,4}$/iu.test(sentence)) return low.segment.kind === 'heading' || CHANGE.test(sentence);
  const clause = sentence.slice(-NEAR).replace(/^.*[,:()]/su, '');
  return CHANGE.test(clause);
}

/** `et planter des bandes | de 5 à 10 mètres`: what comes into being passes from no level, whatever the sentence told before. */
const isOfNew = (text: string, { start, segment }: Reading): boolean =>
  NEW.test(text.slice(Math.max(segment.start, start - NEW_REACH), start));
const NEW =
  /(?<!\p{L})(?:implant|plant|cré|install|aménag|construi|ouvr|accord|vers|financ|propos|attribu)(?:er|ir|re)\sdes\s(?:\p{L}+\s){1,3}de\s{0,20}$/iu;
/** Unit: characters. */
const NEW_REACH = 70;

/** `une hausse moyenne de | 1 à 1,5 %`, `de l'ordre de | 1 à 1,5 %`: how large a change is, not between which levels. */
const isSizeOfChange = (text: string, { start, segment, unit }: Reading): boolean =>
  unit === 'pourcent' && SIZE_OF_CHANGE.test(text.slice(Math.max(segment.start, start - SIZE_REACH), start));
const SIZE_OF_CHANGE =
  /(?<!\p{L})(?:une\s(?:hausse|augmentation|progression|croissance|évolution|inflation)(?:\s\p{L}{4,14}){0,2}\sde|de\sl['’]ordre\sde)\s$/iu;
/** Unit: characters. */
const SIZE_REACH = 56;

/** `des aides de`, `bourses de`: what several things have at once is a range, in whatever order. */
const isOfMany = (text: string, low: Reading): boolean =>
  /\p{L}[sx]\s(?:\p{L}+\s)?de\s{0,4}$/u.test(text.slice(Math.max(low.segment.start, low.start - 40), low.start));
