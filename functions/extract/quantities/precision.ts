import type { Precision, Unit } from '../model.ts';
import { skippedSpacesBack } from './characters.ts';
import { rangeStarts } from './ranges.ts';
import type { Reading } from './reading.ts';
import { phraseAfter, phraseBefore, phraseTree, wordAfter, wordBefore } from './words.ts';

type Hedge = 'environ' | 'plus_de' | 'moins_de';

/** `dépasse`, `dépassaient`, `dépassera`, `dépassé`: the forms of a regular verb that are told of figures. */
const forms = (stem: string): readonly string[] =>
  'e ent ant ait aient era eront erait eraient er é'.split(' ').map((ending) => stem + ending);

const BARS = 'la barre de|la barre des|le seuil de|le seuil des|le cap de|le cap des'.split('|');
/** `le seuil est franchi 47 jours` tells how long: the participle is told of a bar only. */
const PASSED = [...forms('dépass'), 'franchit', 'franchissent', 'franchira', 'franchir', 'franchissait'];

/** `estimée`, `évalués désormais`: with when it was, or without. */
const ESTIMATED = ['estimé(e)(s)', 'évalué(e)(s)'].flatMap((verb) =>
  ['', ' cette année', ' aujourd hui', ' actuellement', ' désormais'].map((when) => verb + when),
);

/** Words before a figure, their last word next to it; `les` between them is passed over. Brackets hold endings that may be missing. */
const BEFORE = phraseTree<Hedge>(
  {
    environ: [
      ...(
        'près de|près d|environ|quelque|quelques|presque|quasi|quasiment|pratiquement|approximativement|à peu près|autour de|autour des|' +
        'aux alentours de|aux alentours des|de l ordre de|de l ordre d|de l ordre des|estime à|' +
        'évalue à|aux environs de|aux environs des|estimation de|pas loin de|proche(s) de|proche(s) des|' +
        'grosso modo|plus ou moins|frise|frisent'
      ).split('|'),
      ...ESTIMATED.flatMap((verb) => ['à', 'à hauteur de', 'à hauteur d'].map((to) => `${verb} ${to}`)),
      ...['avoisin', 'approch', 'frôl', 'tutoi'].flatMap(forms),
      ...forms('s approch').flatMap((verb) => [`${verb} de`, `${verb} d`, `${verb} des`]),
      ...forms('flirt').map((verb) => `${verb} avec`),
    ],
    plus_de: [
      ...(
        'plus de|plus d|au moins|au bas mot|au minimum|au minimum à|au moins à|minimum|minimum de|minimal(e) de|supérieur(e)(s) à|supérieur(e)(s) aux|supérieur(e)(s) ou égal(e)(s) à|supérieurs ou égaux à|' +
        'excède|excèdent|excédant|excéder|excédera|excédait|pas moins de|pas moins d|jamais moins de|jamais moins d|mini|delà de|delà des|dessus de|' +
        'à partir de'
      ).split('|'),
      ...PASSED,
      ...[...PASSED, 'franchi'].flatMap((verb) => BARS.map((bar) => `${verb} ${bar}`)),
    ],
    moins_de: (
      'moins de|moins d|jusqu à|jusqu à hauteur de|au plus|au maximum|au maximum à|au plus à|maximum|maximum de|maximal(e) de|inférieur(e)(s) à|' +
      'inférieur(e)(s) aux|inférieur(e)(s) ou égal(e)(s) à|inférieurs ou égaux à|plafonné(e)(s) à|plafonné(e)(s) au|plafonné(e)(s) à hauteur de|dans la limite de|' +
      'dans la limite d|dans la limite d un plafond de|avec un plafond de|plafond fixé à|sous|sous la barre de|sous la barre des|sous le seuil de|' +
      'sous le seuil des|sous le délai de|dessous de|dessous des|deçà de|deçà des|à peine|' +
      'sans dépasser|sans toutefois dépasser|sans excéder|n excède pas|n excédant pas|ne dépasse pas|ne dépassant pas|ne dépassera pas|' +
      'ne peut excéder|ne peut dépasser|ne pourra excéder|ne pourra dépasser|ne doit pas dépasser|ne doit pas excéder|ne doivent pas dépasser|ne devrait pas excéder|ne devrait pas dépasser|' +
      'ne devra pas dépasser|ne devra pas excéder|n atteint pas|n atteindra pas|pas plus de|pas plus d|jamais plus de|jamais plus d|ne pas dépasser|' +
      'ne pas excéder|ne dépassent pas|n excèdent pas|max|maxi'
    ).split('|'),
  },
  'back',
);

/** Words behind a figure, or behind what it counts. */
const AFTER = phraseTree<Hedge>(
  {
    environ: ['environ', 'env', 'à peu près', 'approximativement'],
    plus_de: ['au moins', 'au bas mot', 'au minimum', 'minimum', 'et plus', 'ou plus'],
    moins_de: ['au plus', 'au maximum', 'maximum', 'max', 'et moins', 'ou moins'],
  },
  'forth',
);

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
export function precisionsOf(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
): readonly Precision[] {
  const result = readings.map((reading) => (reading.reason === null ? hedgeOf(text, reading) : 'exact'));
  for (const low of rangeStarts(text, readings, sentences)) {
    result[low] = 'borne_basse';
    result[low + 1] = 'borne_haute';
  }
  return result;
}

/** `avoisine donc 129 M€` */
const ADVERBS = new Set(
  (
    'donc ainsi toujours desormais alors deja maintenant encore meme legerement nettement largement regulierement souvent ' +
    'parfois frequemment systematiquement jamais'
  ).split(' '),
);

function hedgeOf(text: string, reading: Reading): Precision {
  const { start, end, segment, unit, words } = reading;
  const sign = signedHedge(text, reading);
  if (sign) return sign;
  if (PLUS_OF.has(text.slice(Math.max(segment.start, start - PLUS_REACH), start))) return 'plus_de';
  if (unit === 'facteur' && MORE_THAN.test(text.slice(Math.max(segment.start, start - MORE_REACH), start)))
    return 'plus_de';
  if (MOST.test(text.slice(Math.max(segment.start, start - MOST_REACH), start))) return 'moins_de';
  const ofShare =
    unit === 'pourcent' ? OF_SHARE.exec(text.slice(Math.max(segment.start, start - OF_SHARE_REACH), start)) : null;
  if (ofShare) return ROUGHLY[(ofShare[1] as string).toLowerCase()] ?? 'exact';
  const before = phraseBefore(BEFORE, text, placeOfHedge(text, start, segment.start), segment.start);
  if (
    before?.value === 'plus_de' &&
    WITHOUT.test(text.slice(Math.max(segment.start, before.at - WITHOUT_REACH), before.at))
  )
    return 'moins_de';
  if (
    before !== null &&
    before.value !== 'environ' &&
    OF_THE.test(text.slice(Math.max(segment.start, start - OF_THE_REACH), start)) &&
    PLANNED.test(text.slice(end, end + PLANNED_REACH))
  )
    return 'exact';
  const isTurned = before !== null && before.value !== 'environ' && isDenied(text, before.at, segment.start);
  if (isTurned && !ONLY.test(text.slice(end, end + ONLY_REACH)))
    return before.value === 'plus_de' ? 'moins_de' : 'plus_de';
  const limit = before === null ? limitOf(text, reading) : null;
  if (limit !== null) return limit;
  if (
    before?.value === 'plus_de' &&
    isNoHedge(text.slice(Math.max(segment.start, before.at - 8), start), text.slice(end, end + 16))
  )
    return 'exact';
  if (
    before &&
    unit === 'pourcent' &&
    ENDS.test(text.slice(end, end + ENDS_REACH)) &&
    !GIVEN.test(text.slice(Math.max(segment.start, start - GIVEN_REACH), start)) &&
    STALLS.test(text.slice(Math.max(segment.start, start - BUILT_REACH), start))
  )
    return 'exact';
  if (
    before &&
    LEVELS.has(unit) &&
    REACHED_OR_BUILT.test(text.slice(Math.max(segment.start, start - BUILT_REACH), start))
  )
    return 'exact';
  if (before && !isBuiltAround(text, before.at, reading) && !isOfFormer(text, start)) return before.value;
  if (words && ABOUT.test(text.slice(start, end))) return 'environ';
  return hedgeBehind(text, end, segment.end);
}

/** `en deçà des | 25 millions prévus`: the plan is told exactly, what was done is less. */
const OF_THE = /\s(?:des|aux)\s$/iu;
/** Unit: characters. */
const OF_THE_REACH = 5;
const PLANNED =
  /^(?:\sd['’]euros)?\s(?:initialement\s|d['’]abord\s)?(?:prévu|annonc|attendu|vot|inscrit|budg|estim|escompt|programm|autoris|espér)\p{L}{0,4}s(?!\p{L})/iu;
/** Unit: characters. */
const PLANNED_REACH = 40;

/** `a plus que | doublé`, `divisé au moins par | 2` */
const MORE_THAN = /\s(?:plus\sque|au\smoins\spar)\s$/u;
/** Unit: characters. */
const MORE_REACH = 14;

/** `Dépense plafonnée à`, `Montant maximum`, `Jusqu'à` above a column. */
const CEILING_HEAD = /(?:plafonnée?s? à|maxi(?:mum|mal|male)?|max\.?|au plus|^jusqu['’]à)(?:\s?\([^()]*\))?$/iu;

/** An aid has a ceiling. */
const GIVEN =
  /(?<!\p{L})(?:aide|subvention|prime|prise en charge|participation|cofinancement|bourse|remise|rabais)s?(?!\p{L})/iu;
/** Unit: characters. */
const GIVEN_REACH = 60;
/** `La régularité plafonne à | 91,3 %,`: it does not rise any more; not `plafonne à 1,2 % la croissance`. */
const ENDS = /^(?:\s(?:en|fin)\s\d{4}|\spar\san|\saujourd['’]hui|\sencore|\sactuellement)?\s?[,.;)]/u;
/** Of ` aujourd'hui.`. Unit: characters. */
const ENDS_REACH = 14;
const STALLS = /(?<!\p{L})plafonne(?:nt)?\sà\s$/u;

/** `bâti à partir de | 1 870 contributions`, `des lâchers d'eau à partir de | quatre barrages`, `l'eau est montée jusqu'à | 3,85 m`, `Le débit descend jusqu'à | 0,3 m3/s` */
const REACHED_OR_BUILT =
  /(?<!\p{L})(?:(?:bâti|construit|établi|élaboré|rédigé|calculé|conçu|écrit|produit|alimenté|desservi|prélevé|pompé|lâchers?\sd['’]eau)e?s?\sà\spartir\s(?:de\s|d['’])|(?:est|sont|a|ont|était)\s(?:mont|grimp|descend)[éu]e?s?\sjusqu['’]à\s|(?:descend|tombe|chute|plonge)(?:nt)?\sjusqu['’]à\s|chute\sd(?:es?|u)\s[^.;:,\d]{3,30}\sjusqu['’]à\s)$/iu;
/** A price that begins `à partir de 4 €` has a lower end. */
const LEVELS: ReadonlySet<Unit | null> = new Set<Unit | null>([null, 'nombre', 'metres', 'm3', 'm3_par_s', 'pourcent']);
/** Unit: characters. */
const BUILT_REACH = 48;

/** `sans (toutefois) que le total des aides | dépasse 80 %` */
const WITHOUT =
  /(?<!\p{L})(?:sans (?:toutefois )?qu(?:e |['’])[^.;:,\d]{0,50}|(?:ne\spas|ne\s(?:doi(?:t|vent)|peu(?:t|vent)|pou(?:rra|rront)|dev(?:ra|ront))\spas)\s\p{L}{3,20}(?:er|ir|re)\s)$/iu;
/** Unit: characters. */
const WITHOUT_REACH = 60;

/** `franchit | 412 ponts`, `la mini | 12 places` */
const isNoHedge = (before: string, behind: string): boolean =>
  (CROSSES.test(before) && CROSSED.test(behind)) || SMALL_ONE.test(before);
const CROSSES = /franchi\p{L}*\s$/iu;
const CROSSED = /^\s(?:ponts|cols|ruisseaux|rivières|vallées)(?!\p{L})/u;
const SMALL_ONE = /(?:^|\s)(?:la|une|cette)\smini\s$/iu;

/** `Près des | deux tiers`, `plus des | trois quarts`, `près du | quart`; not `en plus des | 40 %` */
const OF_SHARE = /(?<!\p{L}|en\s)(plus|moins|près)\sd(?:es|u)\s$/iu;
/** Unit: characters. */
const OF_SHARE_REACH = 14;
const ROUGHLY: Readonly<Record<string, Hedge>> = { plus: 'plus_de', moins: 'moins_de', près: 'environ' };

/** `max. | 90 %` */
const MOST = /(?:^|[\s(])max[.]\s?$/iu;
const MOST_REACH = 7;

/** `ne dépasse 3 M€ | que dans deux communes`: there it is more. */
const ONLY = /^\squ(?:e\s|['’])/u;
/** Unit: characters. */
const ONLY_REACH = 5;

/** `ne peut pas | dépasser`, `ne dépasse jamais`, `n'ira pas au- | delà de`, `ne peut être | inférieur à`: the other side. */
function isDenied(text: string, at: number, from: number): boolean {
  LIMITS.lastIndex = at;
  return LIMITS.test(text) && DENIED.test(text.slice(Math.max(from, at - DENIED_REACH), at));
}
const LIMITS = /dépass|exc[éè]d|supérieur|inférieur|delà/iuy;
const DENIED = /(?<!\p{L})(?:ne\s|n['’])(?:(?:\p{L}{1,9}\s)?(?:(?:pas|jamais)\s)?(?:être\s|aller\s)?(?:au-)?)?$/iu;
/** Unit: characters. */
const DENIED_REACH = 32;

// (plafond : 600 000 €) · Taux : 30 %, plafond 150 k€ · plafonné, pour le GIR 1, à 1 955 €
const CEILING =
  /(?:(?:^|[(,;.–-]\s?)plafond(?:\s?:)?|(?<!\p{L})plafond(?:\s(?:légal|réglementaire|maximal)|\sd['’]aide|\sde\s(?:l['’]aide|la\ssubvention|subvention))(?:\s?:)?|(?:^|[\s(,;–-])maxi(?:mum)?\s?:|plafonnée?s?\s?:|plafonnée?s?,[^,.;:\d]{3,24}(?:\d[^,.;:\d]{0,16})?,\s(?:à|au)|dans\sla\slimite,[^,.;:\d]{3,30},\sde)\s$/iu;
/** `L'aide peut atteindre | 15 000 €`, `la subvention est limitée à | 20 %`; not `l'emprunt est limité à 12 M€` */
const ALLOWED =
  /(?<!\p{L})(?:(?:limit|plafonn)ée?s?\s(?:à|au\smontant\sde)|(?:peu(?:t|vent)|pourr(?:a|ont)|pouvant)\s(?:atteindre|s['’]élever\sà))\s$/u;
/** `plafonne la hausse à | 1,15 %` */
const CAPS = /(?<!\p{L})plafonn(?:e|er|ra|ront|era|eront|ent|ant|ait|ons)\s[^,.;:\d]{3,40}\s(?:à|au)\s$/iu;
/** `Le plafond est fixé à | 20 000 €`, `le montant maximal de l'aide s'établit à | 15 000 €`, `un plancher : | 500 €` */
const LIMIT =
  /(?:(?<!\p{L}|surfaces?\sde\s)(?:(plafond)|plancher)(?:\s\p{L}{4,12})?(?:\s(?:de\s|d['’]|du\s)[^,.;:!?\d]{2,40})?\s(?:(?:est|était|sera|reste)\sde|(?:(?:est|a\sété|était|sera|reste)\s)?(?:fixé|établi|arrêté)\sà|s['’](?:établi|él[èe]v)\p{L}{1,5}\sà)|\p{L}{4,}\s(?:(maxim(?:um|ale?))|minim(?:um|ale?))(?:\s(?:de\s|d['’]|du\s)[^,.;:!?\d]{2,40})?\s(?:(?:(?:est|a\sété|était|sera|reste)\s)?(?:fixé|établi|arrêté)e?\sà|s['’](?:établi|él[èe]v)\p{L}{1,5}\sà)|(?<!\p{L})(?:un|avec)\s(?:(plafond)|plancher)(?:\s(?:de\s|d['’])\p{L}{4,20})?\s?:|(?<!\p{L})un\s(?:(plafond)|plancher)\sde)\s$/iu;
const CEILING_REACH = 90;

/** The figure is the most that is paid or allowed, or the least. */
function limitOf(text: string, { start, segment, unit }: Reading): Hedge | null {
  if (CEILING_HEAD.test(segment.cell?.header?.at(-1) ?? '')) return 'moins_de';
  if (unit !== 'euros' && unit !== 'pourcent') return null;
  const before = text.slice(Math.max(segment.start, start - CEILING_REACH), start);
  if (!SOME_LIMIT.test(before)) return null;
  if ((unit === 'euros' && CEILING.test(before)) || CAPS.test(before)) return 'moins_de';
  if (ALLOWED.test(before) && GIVEN.test(before)) return 'moins_de';
  const limit = LIMIT.exec(before);
  return limit ? ((limit[1] ?? limit[2] ?? limit[3] ?? limit[4]) === undefined ? 'plus_de' : 'moins_de') : null;
}
const SOME_LIMIT = /plafon|plancher|maxi|minim|limit|atteindre|élever/iu;

/** Where the words of a hedge end: before the article and one adverb. */
function placeOfHedge(text: string, start: number, from: number): number {
  const article = wordBefore(text, start, from);
  const end = article?.word === 'les' ? article.start : start;
  const adverb = end === start ? article : wordBefore(text, end, from);
  return adverb && ADVERBS.has(adverb.word) ? adverb.start : end;
}

/** `< 100 000 €`; the `>` of a list or a breadcrumb at the head of its line is none. */
function signedHedge(text: string, { start, segment }: Reading): Hedge | null {
  const place = text.charCodeAt(start - 1) === 32 ? start - 2 : start - 1;
  const hedge = place >= segment.start ? SIGNS.get(text[place] ?? '') : undefined;
  if (!hedge) return null;
  // « >> 1 350 professionnels » : a bullet
  if (text[place - 1] === text[place]) return null;
  const line = skippedSpacesBack(text, place, segment.start);
  return line === segment.start || text.slice(line, place).includes('\n') ? null : hedge;
}

/** `+ de | 300 visiteurs` */
const PLUS_OF: ReadonlySet<string> = new Set(['+ de ', ' +de ', '(+de ']);
/** Unit: characters. */
const PLUS_REACH = 5;

/** `3 000 élèves environ (| 0,45 M€)`: what stands before the bracket was said of the figure outside it. */
const isOfFormer = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === OPEN && /\d\D{0,40}$/u.test(text.slice(Math.max(0, start - 60), start - 1));
const OPEN = 40;

/** `autour de trois axes`, `proche de deux gares`, `articulé autour de 18 mesures` tell where things are, not how many. */
function isBuiltAround(text: string, at: number, { counted, digits, shift, end }: Reading): boolean {
  if (!counted || !AROUND.some((word) => text.startsWith(word, at))) return false;
  return (
    (shift === 0 && Number(digits) < FEW) ||
    BUILT.test(text.slice(Math.max(0, at - BUILT_REACH), at)) ||
    POINTS.test(text.slice(end, end + POINTS_REACH))
  );
}
/** `autour de 18 | mesures phares`: what a plan is made of is counted, and not guessed. */
const POINTS =
  /^\s(?:grande?s\s)?(?:mesures|axes|volets|piliers|engagements|objectifs|priorités|orientations|enjeux|défis)/u;
const POINTS_REACH = 24;
const AROUND = ['autour', 'proche', 'approche', "s'approche", 's’approche'];
const FEW = 10;
const BUILT =
  /(?<!\p{L})(?:(?:articul|structur|organis|déclin|adopt|décompos|élabor|regroup|rassembl|compos|centr)(?:e|ent|é|ée|és|ées|era|eront)|(?:bâti|conçu|construit|réparti)e?s?)(?:\s\p{L}{3,12})?\s$/iu;

/** Whether one of the words stands near at all. */
const NEAR =
  /[^.;:\d]{0,60}?(?:environ|env\.|minim|maxi|au\s{1,20}(?:moins|plus)|(?:et|ou)\s{1,20}(?:plus|moins)|à\s{1,20}peu|approx|[\s(]max)/iuy;
const MOST_NOUNS = 3;
const NO_NOUN = new Set(['et', 'ou', 'puis', 'contre', 'soit', 'dont', 'pour', 'avec', 'sur', 'a', 'en', 'au']);

/** `7 500 écarts (environ)`, `600 € (maximum)` */
const BRACKETED = /^\s{1,2}\((environ|env\.|maximum|maxi|max\.|au\smaximum|au\splus)\)/u;
const BRACKETED_REACH = 18;

/** `12 400 habitants et plus | de 600 associations`, `au moins | 3`: of the next figure; `480 jeunes au plus | près` of none. */
const OF_NEXT =
  /\s*(?:\d|(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente)(?!\p{L}))|(?<=(?:et|ou)\s(?:plus|moins))\sd(?:e\s|['’])\d|(?<=au\splus)\s(?:près|proche|tôt|tard|vite|haut|bas|juste|fort|loin)(?!\p{L})/uy;

/** `29 500 apprentis environ`, `271 M€ d'emprunt au maximum`; not `3 CFA et environ 20 lycées`. */
function hedgeBehind(text: string, end: number, to: number): Precision {
  NEAR.lastIndex = end;
  if (wordAfter(text, end, to) === null || !NEAR.test(text)) return 'exact';
  let at = end;
  for (let words = 0; words <= MOST_NOUNS; words++) {
    const hedge = phraseAfter(AFTER, text, at, to);
    if (hedge) {
      OF_NEXT.lastIndex = hedge.at;
      return OF_NEXT.test(text) ? 'exact' : hedge.value;
    }
    const bracketed = BRACKETED.exec(text.slice(at, Math.min(to, at + BRACKETED_REACH)));
    if (bracketed) return bracketed[1]?.startsWith('e') ? 'environ' : 'moins_de';
    const word = wordAfter(text, at, to);
    if (!word || NO_NOUN.has(word.word)) break;
    at = word.end;
  }
  return 'exact';
}
