/** The period of the plan, programme or contract that a figure is of. */
import type { Found } from '../anchors.ts';
import { hasWordOf, stemAt, stemsIn } from '../clause.ts';
import { stemOf, stems } from '../forms.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';
import type { When } from './when.ts';

/** `Doté de | 212 M€ sur cinq ans` below `PLAN JEUNESSES 2024-2028`: the period of the heading is as long. */
export function ofNamedPeriod({ passage, passages, placed, around }: FactSite): Found<When> | null {
  const { next } = around;
  if (placed.quantity.unit !== 'euros' || next?.quantity.unit !== 'annees' || next.from - placed.to !== 1) return null;
  const { words } = passage.clause;
  if (
    stemAt(words, next.from - 1) !== 'sur' ||
    !hasWordOf(ENDOWED, words, { from: placed.from - ENDOWING, to: placed.from })
  )
    return null;
  for (const { title } of passages.structure.blocks[passage.block]?.path ?? []) {
    const [, from = '', to = ''] = PERIOD.exec(title) ?? [];
    if (Number(to) - Number(from) + 1 === next.quantity.value)
      return { value: { kind: 'period', from, to }, place: 'heading' };
  }
  return null;
}
const ENDOWED = new Set('dote dotee dotation enveloppe represente'.split(' '));

/** Words of `Doté d'un budget de`, at most. */
const ENDOWING = 6;
const PERIOD = /(?<!\d)(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)/;

/** `dont l'établissement d'un nouveau contrat de bassin | 2031-2033`: what is still to be drawn up lends its years to no sum of the sentence. */
export function isOfPlanDrawnUp(words: readonly Word[], years: number): boolean {
  for (let at = years - 1; at >= years - DRAWN_REACH; at--) {
    if (!PLANS.has(stemAt(words, at))) continue;
    for (let act = at - 1; act >= at - ACT_REACH; act--) if (DRAWN_UP.has(stemAt(words, act))) return true;
  }
  return false;
}
const PLANS = stems('plan programme contrat schéma stratégie convention pacte projet');
const DRAWN_UP = stems('établissement élaboration rédaction préparation signature négociation renouvellement');
/** Words of `contrat de progrès départemental`, at most. */
const DRAWN_REACH = 5;
/** Words of `établissement d'un nouveau`, and one more. */
const ACT_REACH = 5;

/** `LE PACTE 2019-2022` above `Le Pacte réunit | 424 M€`, `| 64 M€ sur la période`: the plan that the sentence speaks of. */
export function ofPlan({ passages, passage, placed }: FactSite): Found<When> | null {
  if (placed.quantity.unit !== 'euros') return null;
  const isOfPeriod = ['sur', 'la', 'periode'].every(
    (stem, at) => stemAt(passage.clause.words, placed.to + at) === stem,
  );
  const opening = stemsIn(passage.clause, { from: 0, to: SUBJECT_WORDS });
  const subject = stemsIn(passage.clause, { from: placed.from - SUBJECT_WORDS, to: placed.from });
  for (const { title } of passages.structure.blocks[passage.block]?.path ?? []) {
    const [, noun = '', from = '', to = ''] = PLAN_PERIOD.exec(title) ?? [];
    if (noun !== '' && (isOfPeriod || opening.includes(stemOf(noun)) || subject.includes(stemOf(noun))))
      return { value: { kind: 'period', from, to }, place: 'heading' };
  }
  return null;
}

/** `LE PLAN PLURIANNUEL 2031-2036` above `AP | CP 2031 | CP 2032`: what is authorised for all years of the plan. */
export function ofAuthorisation({ passages, passage, cell }: FactSite): Found<When> | null {
  if (!AUTHORISED.test(cell?.header?.at(-1) ?? '')) return null;
  const [first, second] = (passage.row?.cells ?? []).flatMap(
    ({ header }) => PAID_IN.exec(header?.at(-1) ?? '')?.[1] ?? [],
  );
  const titles = [passage.table?.caption ?? '', passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? ''];
  const [, , from, to] = titles.map((title) => PLAN_PERIOD.exec(title)).find((found) => found !== null) ?? [];
  if (from === undefined || to === undefined || first !== from || second === undefined) return null;
  return { value: { kind: 'period', from, to }, place: 'heading' };
}

/** `AP`, `AP (M€)`, `AP votée` */
const AUTHORISED =
  /^(?:montants? (?:de |d['’]|des )?(?:l['’])?)?(?:AP|AE|autorisations? (?:de programme|d['’]engagement))(?!\p{L})\D*$/u;
const PAID_IN = /^(?:CP|crédits? de paiements?)\s(?:de\s)?(20\d\d)/iu;

const PLAN_PERIOD =
  /(?<!\p{L})(pacte|plan|programme|contrat|schéma|stratégie|convention)(?:\s[^\d]{0,40})?\s(20\d\d)\s?[-–/]\s?(20\d\d)(?!\d)/iu;

/** Words of `Le nouveau pacte`, at most. */
const SUBJECT_WORDS = 3;
