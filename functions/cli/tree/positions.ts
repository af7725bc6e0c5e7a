import type { Row } from '../../extract/model.ts';
import { foldedSpace } from '../../extract/positions.ts';
import { type Finding, finding } from './finding.ts';

/**
 * `text[debut:fin]`, white space folded, is `valeur_texte`; for a measure, which has none, the span holds text.
 * @param text text.txt
 */
export function positionFindings(key: string, rows: readonly Row[], text: string): readonly Finding[] {
  const characters = Array.from(text);
  return rows.flatMap((row, index) => {
    const quoted = foldedSpace(characters.slice(Number(row.debut), Number(row.fin)).join(''));
    const wanted = row.valeur_texte;
    if (wanted === null || wanted === undefined ? quoted !== '' : quoted === wanted) return [];
    const place = `ligne ${index + 1}, positions ${row.debut} à ${row.fin}`;
    return [finding(key, place, `attendu « ${wanted ?? 'du texte'} » dans text.txt, reçu « ${quoted.slice(0, 60)} »`)];
  });
}
