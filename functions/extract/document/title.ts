import type { Block, Span } from '../model.ts';
import { bodiesIn } from './bodies.ts';
import { foldedPart, foldedWords } from './fold.ts';
import { isLinkList, type Layout } from './layout.ts';
import { FOREIGN, GENRE } from './masthead-lines.ts';

export interface FoundTitle extends Span {
  /** White space folded. */
  readonly text: string;
  readonly rule: 'titre-de-page' | 'ligne-de-titre' | 'intitule-de-seance';
}

/** Longest title. Unit: characters. */
const LONGEST = 300;
/** Headings in a row that are one title in capitals. */
const MOST_PARTS = 3;

/** Lines about the meeting and the act, not its subject. */
const SESSION =
  /^(?:sessions?|seances?|reunion|assemblee pleniere|conseil (?:regional|departemental|general|municipal|communautaire|metropolitain|d (?:agglomeration|administration)|de (?:la )?(?:metropole|communaute|paris))|conseil d[ue]s? \d|conference de presse|point presse|jeudi|vendredi|lundi|mardi|mercredi|samedi)(?![a-z])(?!.*(?:budget|orientations|compte administratif|decision modificative))/;
/** `La commission permanente du 10 juillet` */
const MEETING = /^l[ae] (?:commission permanente|session|seance|conseil|assemblee)(?: [a-z]+){0,3} du \d/;
/** Lines that are never a title. */
const NO_TITLE =
  /^(?:publie|mis a jour|mis en ligne|date|(?:exercice|annee)(?: budgetaires?)? (?:19|20)\d\d$|le \d{1,2}(?: er)? [a-z]{3,9} (?:19|20)\d\d|presents?(?![a-z])|absents?(?![a-z])|pouvoirs|votants(?![a-z])|secretaires? de seance|convocation|vu |considerant|rapporteure?|rapport n \d+(?: \d+)*$|rapport de presentation$|rapport (?:du|de la|de m|de mme) ?[a-z]*$|deliberation n (?:[a-z]+ )?\d+(?: \d+)*$|(?:direction|service|pole|cabinet|secretariat)(?: [a-z]+){1,6}$|n \d|n de feuillet|nombre de (?:membres|conseillers)|(?:approuve|autorise|decide|adopte|fixe|attribue|accorde|valide|donne) (?:les? |la |l |une? |d)|(?:envoye|recu|transmis|certifie)[a-z]* |page \d|\d+ *$|tel|telephone|www|http|affaire suivie|etablissement public|hotel (?:de|du) |id |m[ae]s? [a-z]+$|observatoire(?: [a-z]+){1,9}$|soit \d|au total(?![a-z])|total(?: general)?\||pour un (?:montant )?total(?![a-z])|(?:approbation|adoption) d[eu]s? (?:comptes? rendus?|proces verba(?:l|ux)|pv)(?![a-z])|(?:arrondissement|canton)(?:\|| d[eu] | d )[a-z ]{1,40}$|(?:conseils municipaux|deliberations|comptes rendus)$|conseil economique|contact|mots cles|lecture|source|tags?|categorie|thematique)/;
/** What a web page says of itself and around its text. */
const PAGE_CHROME =
  /^(?:(?:ce|notre) site utilise|nous utilisons des cookies|en poursuivant votre navigation|gestion des cookies|aller (?:au|a la|directement)|retour a l accueil|accueil \||menu$|rechercher|partager|imprimer)(?![a-z])/;
/** What is a title without being set apart as one: `AVIS sur le projet de budget 2025`. */
const NAMED_ACT =
  /^(?:avis|rapport|contribution|deliberation|voeu|motion|note|bilan|compte rendu|proces verbal|extrait)(?![a-z])/;
/** A chapter of the text, not its title. */
const CHAPTER = /^(?:[ivx]+|\d+|[a-h])(?:\||\)| ?\| ?| - )/;
/** `Axe 1 –`, `Mesure n° 2 :`, `#3`: the sign of a part. */
const PART_MARK = /^(?:# ?\d|n ?°|\p{L}{3,})/iu;
/** The title stands before the contents, and before the first part. */
const CONTENTS = /^(?:sommaire|table des matieres)(?![a-z])/;
/** How an act was voted: `Avis adopté à l’unanimité des suffrages`. */
const VOTE =
  /^(?:avis|rapport|deliberation|voeu|motion|contribution) (?:a ete |est )?(?:adopte|vote|approuve|rendu|emis)e?s?(?![a-z])/;
/** `1 050 km de réseau`: a key figure; `12 mesures`, `100 jours pour l’emploi` may be a title. */
const BOXED =
  /^[\d |]{1,9} (?!mesures|engagements|priorites|propositions|actions|chantiers|m[ei]lli|(?:jours|mois|ans|idees|projets|solutions) (?:pour|d) )[a-z\d| ]{1,60}$/;
/** `de Bretagne`: the rest of a line above. */
const GOES_ON = /^(?:d[eu]|des|et|au|aux|à|en|par|pour|dans|sur) /;
const CONTACT = /@|(?:\d\d[ .]){4}\d\d/;
/** A sentence, or what leads to a list. */
const ENDS_AS_SENTENCE = /[.;,:]\s*$/;

/**
 * The title that a reader would give: the outermost heading of the masthead that is no letterhead, genre or date. Titles
 * of other years' budgets beside it are navigation: `year` is the first that the masthead is dated with.
 */
export function titleOf(text: string, { heads }: Layout, year: number | null): FoundTitle | null {
  const candidates = heads.map((block, index) => ({ block, index, folded: foldedBlock(text, block) }));
  const all = candidates.filter(
    ({ block, folded, index }) =>
      mayBeTitle(text, block, folded) &&
      !(KIND_OF_COUNCIL.test(candidates[index - 1]?.folded ?? '') && folded.split(' ').length <= LONGEST_NAME),
  );
  const ofYear = all.filter(({ folded }) => isOfYear(folded, year));
  const possible = ofYear.length > 0 ? ofYear : all;
  const act = possible.find(({ folded }) => NAMED_ACT.test(folded));
  const end = candidates.find(({ block, folded }) => CONTENTS.test(folded) || hasPartMark(text, block))?.index ?? 0;
  const titles = possible.filter(({ block }) => block.kind === 'heading' && !hasChapterMark(text, block));
  const before = possible.filter(({ index }) => index < end);
  const headings = before.length > 0 ? titles.filter(({ index }) => index < end) : titles;
  const level = Math.min(...headings.map(({ block }) => block.level));
  const heading = headings.find(({ block }) => block.level === level);
  const subject = candidates.find(({ folded, index }) => SUBJECT.test(folded) && index < SUBJECT_TOP);
  if (subject !== undefined) return found(text, subject.block, subject.block, 'ligne-de-titre');
  const dated = candidates.find(({ folded }) => PUBLISHED.test(folded))?.index ?? -1;
  const above = possible.find(
    ({ index, folded }) => index === dated - 1 && folded.split(' ').length >= PAGE_TITLE_WORDS,
  );
  if (above !== undefined) return found(text, above.block, above.block, 'ligne-de-titre');
  const first = possible.find(
    ({ block, index }) => block.kind === 'paragraph' && isShortLine(text, block) && index < MASTHEAD_TOP,
  );
  if (first !== undefined && heading !== undefined && first.index < heading.index)
    return found(text, first.block, first.block, 'ligne-de-titre');
  if (act !== undefined && (heading === undefined || act.index < heading.index))
    return found(text, act.block, act.block, act.block.kind === 'heading' ? 'titre-de-page' : 'ligne-de-titre');
  if (heading !== undefined) return found(text, heading.block, lastPart(text, heads, heading.index), 'titre-de-page');
  const line = possible.find(({ block }) => block.kind === 'paragraph' && !ENDS_AS_SENTENCE.test(shown(text, block)));
  if (line !== undefined) return found(text, line.block, line.block, 'ligne-de-titre');
  const session = candidates.find(
    ({ block, folded }) => block.kind !== 'furniture' && (SESSION.test(folded) || MEETING.test(folded)),
  );
  return session === undefined ? null : found(text, session.block, session.block, 'intitule-de-seance');
}

/** `Objet : Budget primitif 2021` */
const SUBJECT = /^objet\|/;
/** Blocks at the head of a document among which its subject is told. */
const SUBJECT_TOP = 12;
/** Signs of fields and menus, and a day at the end. */
const NO_LINE = /[:@▾▼›|]|\d[ /].{1,14}(?:19|20)\d\d$/;
/** `RÉGION`, the name of which stands on the next line. */
const KIND_OF_COUNCIL = /^(?:region|departement|metropole|agglomeration|ville|commune)$/;
/** Words of such a name, at most: `Pays de la Loire`. */
const LONGEST_NAME = 4;
/** `Emploi | Publié le 24 juin`, below the title of a page of the web. */
const PUBLISHED = /(?:^|\|)\s?publie le \d/;
const PAGE_TITLE_WORDS = 5;
/** Blocks at the head of a document among which a line is its title, though it is not set apart as a heading. */
const MASTHEAD_TOP = 5;
/** Unit: characters. */
const SHORT_LINE = 90;

/** A line of its own that is no sentence and no list of fields. */
function isShortLine(text: string, block: Block): boolean {
  const words = shown(text, block);
  return (
    /^[^\p{Ll}]\S* /u.test(words) && words.length <= SHORT_LINE && !ENDS_AS_SENTENCE.test(words) && !NO_LINE.test(words)
  );
}

const BUDGET_YEAR =
  /(?:budget|budgetaires?|administratifs?|supplementaire|modificative)(?: [a-z]+){0,3}(?: n \d)? (20\d\d)(?!\d)/;

/** A budget is voted in its year, the one before or, as accounts, the two after. */
function isOfYear(folded: string, year: number | null): boolean {
  const told = BUDGET_YEAR.exec(folded);
  return told === null || year === null || (Number(told[1]) <= year + 1 && Number(told[1]) >= year - 2);
}

const foldedBlock = (text: string, { start, end }: Block): string =>
  foldedWords(text, { start, end: Math.min(end, start + LONGEST) });

const shown = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ').trim();

function mayBeTitle(text: string, block: Block, folded: string): boolean {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
  if (block.end - block.start > LONGEST || block.end - block.start < 6) return false;
  if (GENRE.test(folded.replace(/^[\divx]{1,4}[ |]+/, '')) || SESSION.test(folded) || NO_TITLE.test(folded))
    return false;
  if (GOES_ON.test(shown(text, block)) || /^[(•●▪]|©|: ?\d[\d\s.,]*€$/u.test(text.slice(block.start, block.end)))
    return false;
  if (BOXED.test(folded) || CONTACT.test(text.slice(block.start, block.end))) return false;
  if (VOTE.test(folded) || PAGE_CHROME.test(folded)) return false;
  if (/(?<![a-z])(?:communique|dossier) de presse(?![a-z])/.test(folded) && folded.length < 80) return false;
  return (
    !isLinkList(text, block) &&
    !isLetterhead(text, block, folded) &&
    (NAMED_ACT.test(folded) || !isDateLine(folded)) &&
    !/\.{4,}/.test(text.slice(block.start, block.end))
  );
}

/** `Le Département recrute et investit`: what a council does. */
const ACTS =
  /^(?:le|la|l|les) (?:[a-z]+ ){1,6}(?:recrute|vote|investit|engage|adopte|presente|agit|lance|soutient|renforce|consacre|accompagne|mobilise|prepare|veut|met|augmente|poursuit|facilite|ouvre|protege|forme|aide|accelere|face|devoile|fait|s|se)(?![a-z])/;

/** `La Région au secours des vignerons`, `Le Département aux côtés des communes` */
const TAKES_PART = /^(?:le|la|l) (?:[a-z]+ ){1,3}(?:au|aux|pour|face|contre|avec|dans) /;

/** A name of a body and no more. */
function isLetterhead(text: string, block: Block, folded: string): boolean {
  if (ACTS.test(folded) || TAKES_PART.test(folded)) return false;
  if (FOREIGN.test(folded) && folded.length < 70 && !folded.includes('|')) return true;
  if (
    /^(?:le |la )?(?:conseil (?:regional|departemental|general|municipal|metropolitain|communautaire|d agglomeration)|region|departement|ville|commune|mairie|metropole|ceser|communaute|eptb|agence de l eau)(?:[ |]+[a-z]+){0,6}$|^(?:[a-z]+[ |]+){1,5}(?<!(?:de|a|par|pour) )(?:le departement|la region|la metropole)$/.test(
      folded,
    )
  ) {
    const words = folded.split(' ').length;
    return words <= 2 || (block.end - block.start < 60 && !shown(text, block).includes(':'));
  }
  const part = foldedPart(text, block);
  const body = bodiesIn(text, part)[0];
  if (body === undefined) return false;
  const rest = folded.slice(body.end).replace(/^[ |]+/, '');
  return folded.length - (body.end - body.start) <= 6 || (body.start <= 3 && (SESSION.test(rest) || GENRE.test(rest)));
}

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
const DATE_LINE = new RegExp(
  `^[a-z ]{0,40}[ |]{0,2}(?:le )?(?:[a-z]+di |dimanche )?(?:(?:\\d{1,2}(?: ?er)? (?:et|au) )?\\d{1,2}(?: ?er)? )?(?:(?:${MONTHS}) \\d{4}|\\d{1,2}\\|\\d{1,2}\\|\\d{2,4})(?:\\|.{0,30})?$`,
);
/** `La Région agit pour ses ports – octobre 2031`: more words than a place has are a title with its month. */
const DATED_TITLE = /^(?:[a-z]+ ){4,}[a-z]+\|/;
const isDateLine = (folded: string): boolean =>
  folded.length < 80 && DATE_LINE.test(folded) && !DATED_TITLE.test(folded);

function hasChapterMark(text: string, block: Block): boolean {
  return block.marker !== null && (hasPartMark(text, block) || CHAPTER.test(foldedWords(text, block)));
}

const hasPartMark = (text: string, { kind, marker }: Block): boolean =>
  kind === 'heading' && marker !== null && PART_MARK.test(text.slice(marker.start, marker.end));

/** `RENTRÉE 2025`, then `LYCÉES ET TRANSPORTS : …`: headings in capitals one under the other are one title. */
function lastPart(text: string, heads: readonly Block[], index: number): Block {
  const first = heads[index] as Block;
  const following = heads.slice(index + 1, index + MOST_PARTS);
  const stop = following.findIndex(
    (block) =>
      block.kind !== 'heading' ||
      block.level !== first.level ||
      block.marker !== null ||
      !isCapitals(shown(text, first)) ||
      !isCapitals(shown(text, block)) ||
      !mayBeTitle(text, block, foldedBlock(text, block)),
  );
  const parts = stop < 0 ? following : following.slice(0, stop);
  return parts.at(-1) ?? first;
}

const isCapitals = (words: string): boolean => words === words.toUpperCase();

/** `La politique de l'eau | juin 2031`: a date on a last line of its own. */
const MONTH_LINE =
  /\s{0,9}\n\s{0,40}(?:le )?(?:\p{L}+di )?(?:\d{1,2}(?:er)? )?(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}\s{0,9}$/iu;

function found(text: string, first: Block, last: Block, rule: FoundTitle['rule']): FoundTitle {
  const written = text.slice(first.start, last.end);
  const before = /^(?:Objet\s{0,3}:\s{0,3}|#{1,6} {1,3}(?:\*\*)?|\*\*)/i.exec(written);
  const after = /(?:\*\*| #{1,6})$/.exec(written);
  const own = { start: first.start + (before?.[0].length ?? 0), end: last.end - (after?.[0].length ?? 0) };
  const span = { start: own.start, end: own.end - (MONTH_LINE.exec(text.slice(own.start, own.end))?.[0].length ?? 0) };
  return { ...span, text: shown(text, span), rule };
}
