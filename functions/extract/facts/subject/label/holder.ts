/** Where those are who are counted, where a bare noun is all that is told (`visiteurs`, `personnes`). */
import { stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { kindAt, placeOf } from '../../phrase/kind-at.ts';
import { writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, zonesOf } from '../../phrase/zones.ts';
import { PERSONS } from './around.ts';
import { nounBeforeOf } from './before.ts';
import { isBody } from './payer.ts';

/** `| L'exposition | a attiré plus de 23 000 | visiteurs |`, `| Le chantier | emploie 140 | personnes |`: what the bare noun is of; empty elsewhere. */
export function holderOf(site: Spot, noun: string): string {
  if (!isCountOf(site) || !BARE.test(noun)) return '';
  const { clause } = site.passage;
  const { words } = clause;
  let verb = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  const place = placeOf(site.passages.text, clause);
  while (kindAt(place, verb) === 'adverb') verb--;
  const zones = zonesOf(site);
  if (zones.link !== null || !HOLDS.test(stemAt(words, verb)) || !ACTS.has(kindAt(place, verb))) return '';
  if (site.around.previous !== null || SAYS_HE.has(stemAt(words, verb - 1))) return '';
  const { subject } = nounBeforeOf(site, place, zones);
  const holder = subject.to - subject.from <= LONGEST_HOLDER ? writtenPhrase(place, subject) : '';
  return isBody(holder) || PERSONS.test(holder) || BARE.test(holder) || NAME.test(holder) ? '' : holder;
}

const BARE =
  /^(?:visiteurs|personnes|bénéficiaires|spectateurs|voyageurs|participants|inscrits|adhérents|abonnés|salariés|agents|dossiers|places|lits|foyers|stagiaires|apprentis|élèves|étudiants|jeunes|emplois|usagers)$/u;
const HOLDS =
  /^(?:compt|accueill|attir|reuni|emploi|employ|rassembl|totalis|enregistr|touch|concern|benefici|propos|offr|abrit|heberg|desser|transport|recoi|recev|recu|regroup|scolaris|form|accompagn)/;
const ACTS: ReadonlySet<string> = new Set(['verb', 'participle', 'either']);
const SAYS_HE: ReadonlySet<string> = stems('il elle ils elles on qui');
/** `Vernay`, `Haute-Loire`: a place, which the row tells elsewhere. */
const NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;
/** Unit: words. */
const LONGEST_HOLDER = 9;
