/** Where a noun phrase ends as something else is told: when, how far, for how much, beside whom. */
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { A, MONTHS, OF } from '../function-words.ts';
import { FIGURES, kindAt, type Place } from './kind-at.ts';

const YEAR = /^(?:19|20)\d\d$/;

/** How long or how large something is. */
export const LENGTHS: ReadonlySet<string> = stems('durée période capacité linéaire superficie surface');

type Part = Pick<ReadonlySet<string>, 'has'>;
const matching = (expression: RegExp): Part => ({ has: (stem) => expression.test(stem) });

/** What the words in capitals stand for in the phrases below. */
const CLASSES: Readonly<Record<string, Part>> = {
  MOIS: MONTHS,
  AN: matching(YEAR),
  NOMBRE: matching(FIGURES),
  MOT: matching(/./),
  UN: A,
  DE: OF,
  SOMME: stems('montant total coût enveloppe'),
  TRIMESTRE: stems('trimestre semestre'),
  NIVEAU: stems('national régional départemental local européen communal'),
  PAR: stems('par avec sur'),
  SON: stems('son sa ses leur leurs nos'),
};

/** Phrases of a text, one between two bars, by the stem of their first word. */
function phrasesOf(text: string): ReadonlyMap<string, readonly (readonly Part[])[]> {
  const phrases = new Map<string, (readonly Part[])[]>();
  for (const phrase of text.split('|')) {
    const [first = '', ...rest] = phrase.trim().split(/\s+/);
    const [stem = ''] = stems(first);
    phrases.set(stem, [...(phrases.get(stem) ?? []), rest.map((word) => CLASSES[word] ?? stems(word))]);
  }
  return phrases;
}

/** Behind a noun or not: `à la rentrée`, `en janvier`, `au second trimestre`. */
const ASIDES = phrasesOf(`
  à hauteur | à raison | en raison | à parité | sur la table | à partir | à compter | à la rentrée | à l issue | en MOIS | en cas | dans MOT cadre | au niveau NIVEAU
  | au lieu de NOMBRE | au cours | au moment | au plus fort | au TRIMESTRE | au MOT TRIMESTRE | pour le MOT TRIMESTRE | pour le TRIMESTRE
`);

/** Behind a noun only: `élèves | par rapport à 2031`, `le budget | par 22 voix`, `foyers | et de ses visiteurs`, `danseurs | du 3 au 5 juin`. */
const REMARKS = phrasesOf(`
  par rapport | sur le MOT TRIMESTRE | sur le TRIMESTRE | par NOMBRE voix | selon | durant | pendant | lors DE | pour UN SOMME | avec UN | à cette date | à fin MOIS
  | en moyenne | à la majorité | au titre DE l année | au titre DE l exercice | au titre DE AN | à l unanimité | de façon à | de manière à | en AN | et PAR | ou PAR | et DE SON | ou DE SON | du NOMBRE au | au NOMBRE MOIS | au NOMBRE er MOIS
`);

const holds = (phrases: typeof ASIDES, { clause: { words } }: Place, at: number): boolean =>
  phrases
    .get(stemAt(words, at))
    ?.some((parts) => parts.every((part, behind) => part.has(stemAt(words, at + 1 + behind)))) ?? false;

export const opensAside = (place: Place, at: number): boolean => holds(ASIDES, place, at);

export function opensRemark(place: Place, at: number): boolean {
  if (holds(REMARKS, place, at)) return true;
  const { words } = place.clause;
  const [stem, next, third] = [stemAt(words, at), stemAt(words, at + 1), stemAt(words, at + 2)];
  if (stem === 'avec') return kindAt(place, at + 1) === 'article' && !isMadeWith(place, at);
  // « places | sur la période », « habitants | sur une superficie de »
  // « sur un territoire de 2 180 km² »
  const isSized = third === 'territoire' && OF.has(stemAt(words, at + 3)) && FIGURES.test(stemAt(words, at + 4));
  if (stem === 'sur') return kindAt(place, at + 1) === 'article' && (LENGTHS.has(third) || isSized);
  // « entrées | de janvier 2021 à juin 2023 », « entrées | d'avril à juin »
  return OF.has(stem) && MONTHS.has(next) && words[YEAR.test(third) ? at + 3 : at + 2]?.isPreposition === true;
}

/** `conventions | avec l'État`, `un plan conclu | avec les EPCI`; not `communes | avec la tournée` */
const isMadeWith = (place: Place, at: number): boolean =>
  kindAt(place, at - 1) === 'participle' ||
  place.clause.words.slice(Math.max(0, at - MADE_WORDS), at).some(({ stem }) => MADE_WITH.has(stem));
const MADE_WITH: ReadonlySet<string> = stems(
  'convention contrat partenariat accord pacte lien dialogue échange rencontre coopération collaboration relation marché bail',
);
const MADE_WORDS = 5;
