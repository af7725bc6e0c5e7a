import type { Nature } from '../model.ts';
import type { Before } from './before.ts';
import { CHANGE_NOUNS } from './change/nouns.ts';
import { stemAt } from './clause.ts';
import { stems } from './forms.ts';
import { carriedNature, isAddedTo, isLevelOrDone } from './nature/carried.ts';
import { type Natured, natureBefore } from './nature/earlier.ts';
import { evidenceOf, type Known } from './nature/evidence.ts';
import { isParticiple } from './nature/happened.ts';
import { CELL_RULES, RULES } from './nature/rules.ts';
import { isOver } from './nature/when.ts';
import { wholesIn } from './partitions.ts';
import { isVerb } from './phrase/verbs.ts';
import type { FactSite, Read } from './site.ts';

/**
 * What the figures of a passage say of their subjects: a level, a change, a target, something done, a share, a duration.
 * The first rule that holds decides; where none does, a figure goes on as the one before it. Amounts have a nature of
 * their own (`money/nature.ts`), and no other figure goes on as they do.
 */
export function naturesIn(known: readonly Known[], before: Before<Natured> | null): readonly Read<Nature | null>[] {
  const natures: Read<Nature | null>[] = [];
  known.forEach((figure, index) => {
    if (figure.site.placed.quantity.unit === 'euros') {
      natures.push(OPEN);
      return;
    }
    const own = natureOf(known, index);
    natures.push(
      carriedNature(known, natures, index, own) ?? (own.rule === null ? natureBefore(figure, before) : null) ?? own,
    );
  });
  shareWhole(known, natures);
  shareAdded(known, natures);
  shareRisk(known, natures);
  shareLimit(known, natures);
  aimBothEnds(known, natures);
  shareCount(known, natures);
  shareAim(known, natures);
  shareAimedChange(known, natures);
  return natures;
}

/** `14 870 apprentis : | 5 650 en CAP, | 9 220 au-dessus`: the parts of what there is, was done or is aimed at. */
function shareWhole(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ site }, at) => {
    const index = wholesIn(site.passage.clause).get(at);
    if (index === undefined || natures[at]?.value !== null) return;
    const whole = natures[index];
    if (whole?.value != null && whole.value !== 'change') natures[at] = { value: whole.value, rule: 'nature:partie' };
  });
}

/** `1 284 agents, auxquels s'ajoutent | 96 assistants`: more of what there is or was done. */
function shareAdded(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ site }, at) => {
    const former = natures[at - 1];
    if (natures[at]?.rule === null && isLevelOrDone(former) && isAddedTo(site))
      natures[at] = { value: former?.value ?? null, rule: 'nature:reprise' };
  });
}

/** `70 % des rivières et 47 % des nappes risquent`: the verb of the last rules those before it. */
function shareRisk(known: readonly Known[], natures: Read<Nature | null>[]): void {
  for (let at = natures.length - 1; at > 0; at--) {
    const [former, own] = [natures[at - 1] as Read<Nature | null>, natures[at] as Read<Nature | null>];
    const isOpen = former.value === null || former.value === 'level';
    if (own.value === 'risk' && isOpen && sharesVerb((known[at - 1] as Known).site, (known[at] as Known).site))
      natures[at - 1] = own;
  }
}

/** `ne doivent pas dépasser 0,1 µg/l par substance et | 0,5 µg/l au total`: one limit and the other. */
function shareLimit(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ site }, at) => {
    const [before, former] = [known[at - 1]?.site, natures[at - 1]];
    if (before === undefined || former === undefined || former.value === 'level') return;
    const { unit } = site.placed.quantity;
    const isContent = unit === 'ug_par_l' || unit === 'mg_par_l';
    if (isContent && natures[at]?.value === 'level' && sharesVerb(before, site)) natures[at] = former;
  });
}

function sharesVerb(before: FactSite, { passage, placed, territory }: FactSite): boolean {
  if (territory.link !== 'and' || before.placed.quantity.unit !== placed.quantity.unit) return false;
  const between = passage.clause.words.slice(before.placed.to, placed.from);
  // « 3 en bon état et 28 en risque »
  return !between.some((word) => isVerb(word) || word.stem === 'que' || word.stem === 'etat');
}

/** `doivent baisser de | 15 à 30 %`, `| 3 000 à 4 000 personnes sont attendues`: both ends of what is aimed at. */
function aimBothEnds(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ site, change }, at) => {
    const [lower, upper] = [natures[at - 1], natures[at]];
    if (site.placed.quantity.precision !== 'borne_haute' || lower === undefined || upper === undefined) return;
    const isBelow = known[at - 1]?.site.placed.quantity.precision === 'borne_basse';
    if (change.isChange && lower.value === 'target' && upper.value === 'change') natures[at] = lower;
    else if (isBelow && lower.value === null) natures[at - 1] = upper;
    else if (isBelow && upper.value === null) natures[at] = lower;
    else if (isBelow && upper.value === 'share' && lower.value === 'level') natures[at - 1] = upper;
  });
}

/** `| 485 km, soit 80 km par an, pourraient être restaurés`: what is aimed at is so in other words. */
function shareAim(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ change, site: { territory, placed } }, at) => {
    const former = known[at - 1]?.site.placed.quantity.unit;
    const isSame =
      territory.link === 'restated' && former === placed.quantity.unit && placed.quantity.unit !== 'pourcent';
    // « 320 places de plus seront ouvertes, dont 210 en institut »
    const isPart = territory.link === 'part' && natures[at]?.value === 'change' && change.rule === 'variation:suite';
    if (isPart && natures[at - 1]?.value === 'target') natures[at] = natures[at - 1] as Read<Nature | null>;
    const whole = natures[at - 1]?.value;
    if (isSame && natures[at]?.value === 'target' && (whole === 'done' || whole === null))
      natures[at - 1] = natures[at] as Read<Nature | null>;
  });
}

/** `9 982 foyers ont été comptabilisés, dont | 9 532 à la CAF et | 450 à la MSA`: so many of those that there are. */
function shareCount(known: readonly Known[], natures: Read<Nature | null>[]): void {
  known.forEach(({ site: { territory, placed, passage, passages } }, at) => {
    const whole = natures[at - 1];
    if (whole?.value !== 'level' || whole.rule !== 'nature:reste' || !DONE_WITH.has(natures[at]?.rule ?? '')) return;
    const behind = passage.clause.words.slice(placed.to, placed.to + OWN_ACT);
    const isActed = behind.some(
      (word) => isVerb(word) || (word.stem.length > SHORT_WORD && isParticiple(passages.text, word)),
    );
    if (!isActed && (territory.link === 'part' || territory.link === 'and')) natures[at] = whole;
  });
}
const DONE_WITH: ReadonlySet<string> = new Set(['nature:fait', 'nature:reprise']);
/** `au`, `du` end as participles do. Unit: letters. */
const SHORT_WORD = 3;
/** Words of `foyers de la CAF ont`, at most. */
const OWN_ACT = 5;

/** `vise une baisse de 10 % en 2030 et de | 25 % en 2040`: what is aimed at for one year is so for the next. */
function shareAimedChange(known: readonly Known[], natures: Read<Nature | null>[]): void {
  natures.forEach(({ value }, at) => {
    const { site, time, change } = known[at] as Known;
    if (value !== 'change' || isOver({ site, time })) return;
    for (let former = at - 1; former >= at - AIMS_APART; former--) {
      const before = known[former];
      if (before?.site.placed.quantity.unit !== site.placed.quantity.unit) continue;
      if (
        natures[former]?.value === 'target' &&
        before.change.isChange &&
        before.change.isDecrease === change.isDecrease &&
        goesOnFrom(site, before.site)
      )
        natures[at] = natures[former] as Read<Nature | null>;
      return;
    }
  });
}
/** Figures back, `10 % en cinq ans et` at most. */
const AIMS_APART = 2;

function goesOnFrom({ passage: { clause, kind }, placed, territory }: FactSite, before: FactSite): boolean {
  const { words } = clause;
  const { from } = placed;
  if (kind === 'row' || territory.bracketed || from - before.placed.to > AIM_REACH) return false;
  // « réduire de 20 % les rejets, en forte baisse de 4 % l'an dernier »
  const isAside = stemAt(words, from - 3) === 'en' || stemAt(words, from - 4) === 'en';
  if (isAside && CHANGE_NOUNS.has(stemAt(words, from - 2))) return false;
  const between = words.slice(before.placed.to, from);
  return (
    between.some(({ stem }) => JOINS_AIMS.has(stem)) &&
    !between.some((word) => isVerb(word) || TURNS_FROM_AIM.has(word.stem))
  );
}
const JOINS_AIMS: ReadonlySet<string> = stems(', et puis');
const TURNS_FROM_AIM: ReadonlySet<string> = stems('; ( ) . contre soit après que qui alors dont');
/** Unit: words. */
const AIM_REACH = 14;

const OPEN: Read<Nature | null> = { value: null, rule: null };

function natureOf(known: readonly Known[], index: number): Read<Nature | null> {
  const evidence = evidenceOf(known, index);
  const { site, change } = evidence;
  for (const rule of site.passage.kind === 'row' ? CELL_RULES : RULES)
    if (rule.holds(evidence))
      return { value: rule.nature, rule: rule.nature === 'change' ? change.rule : `nature:${rule.name}` };
  return OPEN;
}
