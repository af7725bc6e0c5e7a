import type { Clause, Range } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';

/** Finite verbs as stems, those that councils measure with. */
const FINITE = stems(`
  a ont est sont etait etaient avait avaient fut furent serait seraient aurait auraient doit doivent devrait devraient
  peut peuvent va vont atteint atteignent atteignait eleve elevent elevait etablit etablissent represente representent equivaut
  compte comptent comptait consacre consacrent mobilise mobilisent engage engagent attribue attribuent alloue verse
  versent apporte apportent finance financent recule reculent progresse progressent augmente augmentent diminue
  diminuent passe passent dure durent concerne concernent perd perdent gagne gagnent vise visent prevoit prevoient
  porte portent fixe fixent depasse depassent tombe tombent pese pesent coute coutent beneficie beneficient
  totalise regroupe reunit reunissent accueille accueillent emploie emploient figure figurent reste restent
  baissent chutent bondissent grimpent montent
  risquent subventionne subventionnent cofinance cofinancent
  ira prepare decide decident propose proposent commande recoit recoivent prend prennent ramene s
`);
/** Words and names that end with a future ending and are no verbs. */
const NO_FUTURE = stems(`
  para opera camera extra infra ultra supra contra front affront tera
  jura agora andorra aurora clara diaspora dora flora hydra laura mascara pandora sahara tiara
`);
/** `recevra`, `mobiliseront`: the simple future. */
export const isFuture = (stem: string): boolean =>
  stem.length > SHORTEST_FUTURE &&
  (stem.endsWith('ra') || stem.endsWith('ront') || isOurs(stem)) &&
  !NO_FUTURE.has(stem);
/** `créerons`, `ouvrirons`, `mettrons`; not `gérons`, `retirons`, `environ`. */
const isOurs = (stem: string): boolean => OURS.test(stem) && !NO_OURS.has(stem);
const OURS = /(?:[eidt]r|aur|ourr|evr|err|oudr)on$/;
const NO_OURS = stems(`
  environ aviron giron heron eperon vigneron forgeron bucheron chaperon puceron escadron patron citron plastron
  tiron retiron attiron inspiron aspiron admiron respiron viron geron digeron suggeron operon cooperon acceleron celebron
  consideron liberon recuperon generon esperon toleron alteron moderon federon reiteron transferon referon preferon
  insereron inseron adheron exageron entron rentron montron demontron rencontron concentron centron filtron illustron
  enregistron administron encadron
`);
/** `aura` and `sera` are the shortest. Unit: letters. */
const SHORTEST_FUTURE = 3;

export const isFiniteVerb = (stem: string): boolean => FINITE.has(stem) || isFuture(stem);

export const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && !word.isPreposition && isFiniteVerb(word.stem);

/** Words that turn from the measured thing to something else. */
const TURNS = stems('qui que dont ou contre soit tandi alor quand afin lorsque mais car puis comme depui sauf');

/** Where the noun phrase ends that opens a range: at a finite verb or a word that turns to something else. */
export function phraseEnd({ words }: Clause, { from, to }: Range): number {
  for (let at = from; at < to; at++) {
    const stem = words[at]?.stem ?? '';
    if (TURNS.has(stem) || (at > from && isVerb(words[at]))) return at;
  }
  return to;
}
