/** Years in which a house was built or a fund began: no time of what is told of it now. */
import { type Clause, hasWordOf, indexFrom, type Placed, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';

const MADE =
  /^(?:ne|cree|lance|instaure|institue|constitue|inaugure|fonde|construit|bati|signe|conclu|acqui|achete|livre|ouvert|agrandi|renove|reconstruit|rehabilite|restructure)e?$/;
const BEGUN_WORKS = /^(?:demarre|commence|debute)e?$/;
const CREDITS: ReadonlySet<string> = new Set(
  'credit ap ae cp autorisation enveloppe budget somme montant depense emprunt pret dette'.split(' '),
);
/** Words between a count and what became of it, at most: `200 places nouvelles | créées en 2017`. */
const COUNTED_REACH = 4;

/**
 * `Le fonds créé en 2016 est abondé de 3 M€`, `1,2 M€ pour le lycée ouvert en 2012`: when a thing began is no time of
 * what is paid for it; what is itself counted (`200 places créées en 2017`) and credits (`les AP ouvertes en 2017`) are.
 */
export function isOfMaking({ words, figures }: Clause, { from, to }: Placed): boolean {
  const made = from - 2;
  if (stemAt(words, from - 1) !== 'en') return false;
  if (stemAt(words, made) === 'vigueur' || isTurnOf(words, made)) return true;
  const isApart = made === 0 || stemAt(words, made - 1) === ',';
  const isMade = MADE.test(stemAt(words, made)) || (isApart && BEGUN_WORKS.test(stemAt(words, made)));
  // « construit en 1974, agrandi en 1998 (2 400 m²) et rénové en 2021 ; il accueille 640 apprentis »
  const [joint, next] = [stemAt(words, made - 1), stemAt(words, to)];
  if (isMade && ((joint === 'et' && next === ';') || (joint === ',' && next === '('))) return true;
  if (isMade && next === ',' && MADE.test(stemAt(words, to + 1))) return true;
  if (!isMade && !(isApart && isOfPlan(words, made))) return false;
  const end = made === 0 ? commaBehind(words, to) : to;
  const behind = figures[indexFrom(figures, from)]?.from ?? words.length;
  if (isApart && stemAt(words, end) === ',' && behind > end + 1) return !CREDITS.has(stemAt(words, made - 2));
  if (!NAMED.test(stemAt(words, made - 1)) || CREDITS.has(stemAt(words, made - 1))) return false;
  const counted = figures[indexFrom(figures, made) - 1];
  const isCount = counted !== undefined && counted.quantity.unit !== 'euros' && made - counted.to < COUNTED_REACH;
  return !isCount && !hasWordOf(CREDITS, words, { from: made - COUNTED_REACH, to: made });
}
/** `Créé en 2011 | pour cela, le syndicat`: the comma that closes what the sentence opens with. */
function commaBehind(words: readonly Word[], from: number): number {
  const at = words.slice(from, from + OPENING_REACH).findIndex(({ stem }) => stem === ',');
  return at < 0 ? from : from + at;
}
/** Unit: words. */
const OPENING_REACH = 7;

/** `Ce dispositif, | voté en 2028, mobilise 5 M€`; not `L'aide régionale, votée en 2021, s'élève à 3 M€` */
const isOfPlan = (words: readonly Word[], at: number): boolean =>
  ADOPTED.has(stemAt(words, at)) && hasWordOf(PLANS, words, { from: at - PLAN_REACH, to: at + PLAN_REACH });
const ADOPTED = stems('voté votée adopté adoptée approuvé approuvée décidé décidée');
const PLANS = stems('plan schéma loi dispositif programme stratégie pacte contrat règlement charte projet SAGE SDAGE');
/** Words of `schéma départemental de l'eau,`, `voté en 2021, le plan`, at most. */
const PLAN_REACH = 7;
/** `La baisse engagée en 2020 se poursuit` */
const isTurnOf = (words: readonly Word[], at: number): boolean =>
  BEGUN.has(stemAt(words, at)) && TURNS.has(stemAt(words, at - 1));
const BEGUN = stems('engagée engagé entamée entamé amorcée amorcé');
const TURNS = stems('baisse hausse démarche réforme politique effort mouvement trajectoire désendettement');
/** No auxiliary: `a été créé en 2016`, `sera rénové en 2024` tell it of the thing. */
const NAMED = /^(?!(?:ete|est|sont|a|ont|etait|etaient|fut|sera|seront|serait|soit|soient|avait|avaient)$)\p{L}{3,}/u;
