/** The words of paying and giving. */
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THE } from '../function-words.ts';
import type { Word } from '../words.ts';

/** Verbs of paying: `l'État apporte 6 M€`, `6 M€ apportés par l'État`. */
export const PAYS =
  /^(?:apport|allou|debloqu|engag(?!ement)|debours|vers(?!ant$|ion)|financ|ajout|abond|complete(?:ra|ront|nt)?$|contribu|particip|subvention|compens|octro|attribu|accord|prend|prennent|pris?e?$|assum|cofinanc|mobilis|consacr|maintien[tdn]|rembours|soutien(?:t|nent|dra)|investi(?:t|r|ra|ssent|ront)$|aide(?:ra|ront|nt)$|met$|mettra|paie(?:ra|ront|nt)?$|payee?$|supporte|joind(?:re|ra|ront)$)/;

/** Nouns of what one body gives another. */
export const GIFTS = stems(`
  compensation subvention dotation participation concours contribution aide apport enveloppe soutien accompagnement
  cofinancement financement part
`);

export const GIVES = new Set(['par', 'de', 'd', 'du', 'des']);

export const FILLERS = new Set(
  (
    'l la le les d de du des via , y en euro a leur cote son elle lui quant pour charge ( soit jusqu au moin environ pre ' +
    'quelque encore aussi egalement meme une enveloppe aide subvention total montant hauteur financiere financier annuel annuelle globale fonctionnement equilibre seulement restent couvert couverte assure assuree soutenu soutenue etant ete credit issu n plu venant provenant viennent vient proviennent provient que sont seront sera est attendu attendue obtenu obtenue part sollicite sollicitee demande demandee aupre confirme confirmee'
  ).split(' '),
);

/** `les aides de l'État | au Département` */
export const isReceiver = (words: readonly Word[], at: number): boolean => {
  const lead = stemAt(words, at - 1);
  if (lead === 'au' || lead === 'aux') return true;
  return lead === 'a' ? THE.has(stemAt(words, at)) : THE.has(lead) && stemAt(words, at - 2) === 'a';
};

export const OPENERS = new Set(['et', ',', ';', 'l', 'la', 'le', 'les', '+']);

export const CAPITAL = /\p{Lu}/u;
