import type { Quantity } from '../model.ts';

/** Parts of a text or of a plan, plural and without accents: so many of them say how long a list is. */
const PARTS = new Set(
  (
    'engagements axes mesures actions objectifs priorites leviers chiffres exercices particularites faiblesses extremes ' +
    'mouvements promesses raisons volets piliers phases questions mots orientations principes enjeux defis points ' +
    'parties parts etapes temps facteurs constats'
  ).split(' '),
);
/** `Le budget comporte deux sections`: that of working and that of investment. */
const SECTIONS = 'sections';
const ALONE = /^\s?(?:[.,:;()]|$)/u;
const OF_BUDGET =
  /(?:budget|compte|maquette|nomenclature)[^.;!?]{0,24}\s(?:comport|compren|compos|divis|répart|présent|équilibr|vot)\p{L}*(?:\s(?:de|en|par|dans|sur|ses|les))*\s$/iu;

/** Whether two sections are those of every budget. @param behind what stands behind the noun */
export const countsSections = (value: number, noun: string, before: string, behind: string): boolean =>
  value === 2 && noun === SECTIONS && ALONE.test(behind) && OF_BUDGET.test(before);

/** Lists that are announced in words are no longer. */
const LONGEST = 20;

/** The rule of a number in words that announces a list. */
export const LISTING = 'annonce-de-liste';

/** `trois engagements`, `deux phases`: the number measures nothing. @param noun plural, without accents */
export const countsParts = (value: number, noun: string): boolean => value <= LONGEST && PARTS.has(noun);

/** Whether a figure only tells how long a list is: it is compared with the list, and is no row of a dataset. */
export const isListing = ({ rule }: Quantity): boolean => rule === LISTING;
