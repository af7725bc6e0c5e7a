import type { Span } from '../model.ts';
import { foldedWords } from './fold.ts';

/** A line of the masthead, folded (`agence de l eau|communique de presse`). */
export interface HeadLine extends Span {
  readonly folded: string;
}

/** The lines of a span that are not blank. */
export function linesIn(text: string, { start, end }: Span): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\n]*[^\s][^\n]*/g)) {
    const from = start + match.index;
    const line = { start: from, end: from + match[0].length };
    lines.push({ ...line, folded: foldedWords(text, line) });
  }
  return lines;
}

/** Bodies that are no council, at the head of a page: the document is theirs. */
export const FOREIGN =
  /^(?:prefete?|prefecture|ministere|premier ministre|agence regionale de sante|ars|chambre|cour des comptes|rectorat|academie|dreal|draaf|direction (?:regionale|departementale|interdepartementale)|france travail|pole emploi|insee|regions de france|departements de france|france urbaine|association|federation|groupe|syndicat|sivom|sivu|sdis|service departemental d incendie|universite|banque|caisse|comite (?:regional|departemental)|office)(?![a-z0-9])/;

/** Words of a genre or of chrome, which are no title. */
export const GENRE =
  /^(?:communiques?(?: de presse)?|dossier(?: de)? presse|dossier de presse|information(?:s)? presse|note aux redactions|conference de presse|point presse|presse|actualites?|republique francaise|liberte egalite fraternite|sommaire|table des matieres|preambule|introduction|contacts?(?: presse)?|service de? presse|(?:direction|service|pole|cabinet) (?:de la |du |des |de )(?:communication|presse|relations presse|relations medias|president|maire)[a-z ]*|embargo|partager|imprimer|accueil|menu|recherche(?:r)?|aller au contenu|vous etes ici|newsletter|en bref|l essentiel(?: en \d+ secondes)?|(?:les? )?chiffres? cles?|en (?:quelques )?chiffres|reperes|edito(?:rial)?)(?:\|.*)?$/;
