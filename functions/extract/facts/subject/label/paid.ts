/** What is paid, where a sentence names nothing beside the amount but who pays it. */
import type { MoneyFact } from '../../../model.ts';
import { hasWordOf, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { type Place, placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { FactSite } from '../../site.ts';
import type { SubjectRead } from '../subject.ts';
import { firstNounOf, headingLabel, leadLabel, nounOfSentenceBefore, PERSONS } from './around.ts';
import { isPayer, nameUnlessBody } from './payer.ts';

/** What the money reading tells of each figure of a passage; null for what is no money. */
export type Payers = readonly ({ readonly value: Pick<MoneyFact, 'payer'> } | null)[];

/** `Le barrage coûtera 5 M€ : | 3 M€ de l'Ademe et | 2 M€ de la CNSA`: the work, and not who pays for it. */
export function withoutPayers(
  sites: readonly FactSite[],
  subjects: readonly SubjectRead[],
  payers: Payers,
): readonly SubjectRead[] {
  const names = payers.map((known) => known?.value.payer ?? null);
  const [first] = sites;
  if (first === undefined || first.passage.row !== null || names.every((name) => name === null)) return subjects;
  // « Côté recettes, … 4 M€ du Fonds social européen » : what is received is called by who gives it
  if (hasWordOf(RECEIPTS, first.passage.clause.words, WHOLE)) return subjects;
  const isBody = (label: string): boolean => isPayer(label) || names.some((name) => opensWith(label, name));
  const labels: string[] = [];
  for (const [index, { value }] of subjects.entries()) {
    const site = sites[index] as FactSite;
    const isOfPayer = payers[index] !== null && names.some((name) => opensWith(value.label, name));
    const isMissing = isOfPayer ? !isEntry(site) : names[index] !== null && !isOwnWord(site, value.label);
    const last = labels.findLastIndex((label, at) => payers[at] !== null && !isBody(label));
    const before = {
      label: withoutName(labels[last] ?? '', names[last] ?? null),
      isOfOther: last >= 0 && names[last] !== null,
    };
    const own = isMissing ? paidIn(site, before, isBody) : '';
    labels.push(own || (isMissing && isOfPayer ? labelAbove(site) : '') || value.label);
  }
  return subjects.map((subject, index) => ({
    ...subject,
    value: { ...subject.value, label: labels[index] as string },
  }));
}

/** `| apport | de l'État de 3 M€ et celui de la Région de 2 M€` */
const withoutName = (label: string, name: string | null): string =>
  name !== null && label.lastIndexOf(name) > 0 ? label.slice(0, label.lastIndexOf(name)).replace(ITS, '') : label;
const ITS = /\s(?:d(?:e (?:la |l['’])?|u |es )|d['’])$/u;

const RECEIPTS: ReadonlySet<string> = stems('recette recettes');
const WHOLE = { from: 0, to: Number.POSITIVE_INFINITY };

const opensWith = (label: string, name: string | null): boolean => name !== null && `${label} `.startsWith(`${name} `);

/** `Ademe : | 3 M€`; not `5 M€ : | 3 M€ de l'Ademe` */
const isEntry = ({ passage: { clause }, placed: { from }, around: { previous } }: FactSite): boolean =>
  stemAt(clause.words, from - 1) === ':' && previous?.to !== from - 1;

const isOwnWord = ({ passages, passage: { clause } }: FactSite, label: string): boolean =>
  passages.text.slice(clause.start, clause.end).includes(label);

/** What the sentence says is paid; empty where it does not. */
function paidIn(
  { passages, passage, territory: { trail } }: FactSite,
  before: { readonly label: string; readonly isOfOther: boolean },
  isBody: (label: string) => boolean,
): string {
  const place = placeOf(passages.text, passage.clause);
  const named = [
    purposeAfterFor(place, trail),
    purposeOpening(place),
    before.isOfOther ? before.label : '',
    firstNounOf(place),
    before.label,
  ];
  return named.find((label) => label !== '' && !isBody(label) && !PERSONS.test(label)) ?? '';
}

const labelAbove = (site: FactSite): string =>
  nameUnlessBody(nounOfSentenceBefore(site)) || nameUnlessBody(leadLabel(site)) || headingLabel(site);

/** `3 M€ | au titre du FEDER pour | la halle |` */
function purposeAfterFor(place: Place, { from, to }: Range): string {
  let at = from;
  while (at < to && stemAt(place.clause.words, at) !== 'pour') at++;
  const range = { from: at + 1, to };
  return at < to ? writtenPhrase(place, nounPhraseIn(place, { from: at + 1, to: nounPhraseEnd(place, range) })) : '';
}

/** `Pour | le barrage |, l'Ademe apporte 3 M€` */
function purposeOpening(place: Place): string {
  const { words, figures } = place.clause;
  const comma = stemAt(words, 0) === 'pour' ? words.findIndex(({ stem }) => stem === ',') : -1;
  if (comma < 0 || (figures[0]?.from ?? 0) < comma) return '';
  return writtenPhrase(place, nounPhraseIn(place, { from: 1, to: nounPhraseEnd(place, { from: 1, to: comma }) }));
}
