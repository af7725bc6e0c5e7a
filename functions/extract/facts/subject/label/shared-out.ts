/** Sums and shares that another than the issuer pays, or several: each is named by what is paid and by who pays it. */
import { stemAt } from '../../clause.ts';
import { joined } from '../../phrase/noun-phrase.ts';
import type { FactSite } from '../../site.ts';
import { actorOf } from '../parties/actors.ts';
import type { SubjectRead } from '../subject.ts';
import type { Payers } from './paid.ts';

/** `Le barrage coûtera 5 M€ : | 3 M€ de l'Ademe et | 2 M€ de la Région`: `barrage – Ademe`, `barrage – Région`. */
export function withWhoPays(
  sites: readonly FactSite[],
  subjects: readonly SubjectRead[],
  payers: Payers,
): readonly SubjectRead[] {
  if (sites[0]?.passage.kind === 'row') return subjects;
  const names = sites.map((site, index) => payers[index]?.value.payer ?? actorOf(site).value);
  const isShared = new Set(names.filter((name) => name !== null)).size > 1;
  const work = subjects.find(({ value: { label } }) => !names.includes(label))?.value.label ?? '';
  return subjects.map((subject, index) => {
    const { label } = subject.value;
    const name = names[index] ?? null;
    if (name === null || (label.includes(name) && label !== name)) return subject;
    const isTold = isShared || name === payers[index]?.value.payer || isPaidBy(sites[index] as FactSite);
    if (!isTold) return subject;
    const base = names.includes(label) ? work : label;
    return {
      ...subject,
      value: { ...subject.value, label: base === '' || base.includes(name) ? name : joined(base, name) },
    };
  });
}

/** `financée à 70 % | par l'Agence de l'eau` */
const isPaidBy = ({ passage: { clause }, placed: { quantity, to } }: FactSite): boolean =>
  quantity.unit === 'pourcent' && stemAt(clause.words, to) === 'par';
