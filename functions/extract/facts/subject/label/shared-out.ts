/** The parts of one sum that several bodies pay: each is named by what is paid and by who pays it. */
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
  const isPart = (index: number): boolean => isShared || sites[index]?.territory.link === 'part';
  const work = subjects.find(({ value: { label } }) => !names.includes(label))?.value.label ?? '';
  return subjects.map((subject, index) => {
    const { label } = subject.value;
    const name = names[index] ?? null;
    if (name === null || !isPart(index) || (label.includes(name) && label !== name)) return subject;
    return {
      ...subject,
      value: { ...subject.value, label: names.includes(label) ? paidBy(work, name) : joined(label, name) },
    };
  });
}

const paidBy = (work: string, name: string): string => (work === '' || work.includes(name) ? name : joined(work, name));
