/** Longest label that reads as the name of something. Unit: words. */
const MOST_WORDS = 12;

/** Words with which a sentence goes on; no name begins with them. */
const OPENING =
  /^(?:à|après|au|aux|avec|ces?|cette|comme|contre|coût|dans|de|des|dont|du|en|et|fois|lieu|moment|montant|ou|par|pour|qu[ei]|rapport|soit|sur|titre|(?:en )?(?:baisse|hausse))(?=$|[\s,–-])/iu;

/** A relative clause, a participle or a future tense: a piece of a sentence, no name. */
const CLAUSE =
  /(?:^|\s)(?:qu[ei]|dont|ainsi|celle-ci|celui-ci|\p{L}{2,}(?:ront|uisent|uit)|portant|conduit|nécessite)(?=$|[\s,])/iu;

/** True for a label that names something by itself, away from its sentence. */
export function isName(label: string): boolean {
  const words = label.split(/\s+/);
  return /^\p{L}{2}/u.test(label) && words.length <= MOST_WORDS && !OPENING.test(label) && !CLAUSE.test(label);
}
