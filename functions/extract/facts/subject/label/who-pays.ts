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
  const bodies = new Set(names.filter((name) => name !== null));
  const isShared = bodies.size > 1;
  const isBody = (label: string): boolean => bodies.has(label);
  const work = subjects.find(({ value: { label } }) => !isBody(label))?.value.label ?? '';
  return subjects.map((subject, index) => {
    const name = names[index] ?? null;
    const isTold = isShared || name === payers[index]?.value.payer || isPaidBy(sites[index] as FactSite);
    if (name === null || !isTold) return subject;
    const { label } = subject.value;
    return { ...subject, value: { ...subject.value, label: withName(isBody(label) ? work : label, name) } };
  });
}

function withName(work: string, name: string): string {
  if (work === '') return name;
  return work.includes(name) ? work : joined(work, name);
}

/** `financée à 70 % | par l'Agence de l'eau` */
const isPaidBy = ({ passage: { clause }, placed: { quantity, to } }: FactSite): boolean =>
  quantity.unit === 'pourcent' && stemAt(clause.words, to) === 'par';
