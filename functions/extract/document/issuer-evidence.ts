import type { Issuer } from '../issuers/issuer.ts';
import type { Span } from '../model.ts';
import { type BodyMention, bodiesIn } from './bodies.ts';
import { type FoldedText, foldedPart, foldedWords, unfoldedSpan } from './fold.ts';
import { hostsIn } from './hosts.ts';
import { type Layout, lineAround } from './layout.ts';

/** Why a body is thought to publish the document, and how much that says. */
export const WEIGHTS = {
  'en-tete': 10,
  titre: 8,
  signature: 6,
  sujet: 5,
  courriel: 4,
  site: 3,
  budget: 3,
  presidence: 2,
  mention: 1,
} as const;
export type EvidenceRule = keyof typeof WEIGHTS;

export interface Evidence {
  readonly issuer: Issuer;
  readonly rule: EvidenceRule;
  readonly span: Span;
}

/** A line with the name of the body is at most so long. Unit: characters. */
const NAME_LINE = 140;
/** How far the verb of the body may be. Unit: folded characters. */
const VERB_REACH = 150;

/** `Session du Conseil régional de …`, `Avis du CESER de …` */
const DOCUMENT_OF =
  /^[ |]*(?:\d+e? )?(?:avis|rapport(?: d orientations? budgetaires?| annuel| d activite)?|budget(?: primitif| supplementaire)?(?: \d{4})?|communique(?: de presse)?|dossier de presse|session|seance(?: pleniere| publique)?|reunion|assemblee pleniere|deliberations?|commission permanente|orientations budgetaires(?: \d{4})?|le budget|compte administratif(?: \d{4})?)(?: extraordinaire)? (?:du|de la|de l|des|d|de) (?:president(?:e)? (?:du|de la|de l) )?$/;
const ONLY_LINK = /^[ |]*(?:le |la |l |les )?$/;
const AFTER_NAME = /^ ?(?:$|\|| communique| dossier de presse)/;
const SIGNED =
  /(?:^|\|) ?(?:copyright |service (?:de )?presse (?:de la |du |de l )?|contacts? presse |(?:fait )?pour (?:la |le )|hotel (?:de la |du )?)?(?:le |la )?$/;
const AFTER_SIGNED = /^ ?(?:$|\||\d{4}(?!\d))/;
const PREPOSITIONS =
  /(?:^|[ |])(?:a|de|par|avec|pour|dans|sur|chez|et|selon|entre|contre|sans|vers|ou|aupres de)(?: les?| la| l)? $/;
const ELECTED =
  /(?:les?|la|l) (?:\d+ )?(?:conseillers(?: regionaux| departementaux| metropolitains| communautaires)?|elue?s(?: et elus)?|membres|assemblee|president|presidente|commission permanente|(?:session|seance|assemblee) pleniere(?: du \d+(?:er)? [a-z]+ \d{4})?) (?:de la |du |de l |des |de |d )$/;
const DETERMINED = /(?:^|[ |])(?:les?|la|l) $/;
/** `Le budget 2023 de la Région …` */
const OWN_BUDGET =
  /(?:^|[ |])(?:le|ce) (?:budget|compte administratif)(?: primitif| supplementaire)?(?: \d{4})? (?:de la |du |de l |de )$/;
export const ACTS =
  /(?<![a-z])(?:(?:se|s) reuni(?:t|ssent|ra|ront)|est reuni|sont reunis|(?:a|ont) (?:\w+ )?(?:vote|adopte|approuve|examine|decide|attribue|debattu|presente|valide|arrete|engage|investi|alloue|verse|inscrit|reconduit|delibere|lance|ouvert|accorde|consacre|rendu|emis|retenu|signe|su)|vot(?:e|ent|ait|aient)|adopt(?:e|ent|ait|aient)|approuv(?:e|ent|ait|aient)|presente(?:nt)?|lance(?:nt)?|consacre(?:nt)?|accompagne(?:nt)?|mobilise(?:nt)?|investit|engage(?:nt)?|attribue(?:nt)?|maintient|propose(?:nt)?|affiche|prevoit|exerce(?:nt)?|gere(?:nt)?|assure(?:nt)?|finance(?:nt)?|compte|ajuste|poursuit|soutient|renforce|accelere|ouvre|souligne|regrette|estime)(?![a-z])/;

/** `La région Val-de-Brume vise la neutralité`, `a fait le choix du rail`: said of the body only where it stands right behind. */
const ACTS_NEXT =
  /^ (?:vise|ambitionne|participe|contribue|intervient|(?:a )?fait (?:un |le |de nouveau le )?choix|s est (?:fixe|dotee?|engagee?))(?![a-z])/;

/** `La Région Val-de-Brume nous a informés du vote d'une aide`: another body speaks. */
const TELLS_US = /^ nous (?:a|ont|avait|accorde|verse|annonce|informe|soutient|aide)/;

/** All evidence for bodies of the data file, in text order. */
export function issuerEvidence(text: string, layout: Layout): readonly Evidence[] {
  const foot = { ...layout.foot, start: Math.max(layout.lead.end, layout.foot.start) };
  const parts = [layout.masthead, layout.lead, foot] as const;
  return parts.flatMap((span, place) => {
    const part = foldedPart(text, span);
    const mentions = bodiesIn(text, part);
    const named = mentions.map((mention) => {
      const where = unfoldedSpan(part, mention.start, mention.end);
      const rule = ruleOf(text, part, mention, mentions, place);
      return { issuer: mention.issuer, rule, span: where };
    });
    const hosts = hostsIn(text, span).map(({ issuer, isMail, start, end }) => ({
      issuer,
      rule: isMail ? ('courriel' as const) : ('site' as const),
      span: { start, end },
    }));
    return [...named, ...hosts];
  });
}

function ruleOf(
  text: string,
  part: FoldedText,
  mention: BodyMention,
  all: readonly BodyMention[],
  place: number,
): EvidenceRule {
  const where = unfoldedSpan(part, mention.start, mention.end);
  const line = lineAround(text, where.start);
  const isNameLine = line.end - line.start <= NAME_LINE && isAlone(part, mention, all, line);
  const before = foldedWords(text, { start: line.start, end: where.start });
  const lead = part.folded.slice(Math.max(0, mention.start - 80), mention.start);
  const after = part.folded.slice(mention.end, mention.end + VERB_REACH);
  const rest = foldedWords(text, { start: where.end, end: Math.max(where.end, lineAround(text, where.end).end) });
  if (place === 0 && isNameLine && ONLY_LINK.test(padded(before)) && AFTER_NAME.test(rest)) return 'en-tete';
  if (place === 0 && isNameLine && DOCUMENT_OF.test(padded(before))) return 'titre';
  if (place > 0 && isNameLine && SIGNED.test(padded(before)) && AFTER_SIGNED.test(rest)) return 'signature';
  if (
    place < 2 &&
    isSubject(lead, part.folded, mention) &&
    (ACTS.test(after) || ACTS_NEXT.test(after)) &&
    !TELLS_US.test(after)
  )
    return 'sujet';
  if (place < 2 && OWN_BUDGET.test(lead)) return 'budget';
  return /president(?:e)? (?:de la|du|de l|de) $/.test(lead) && place < 2 ? 'presidence' : 'mention';
}

/** A folded stretch ends without its last space; what follows it is another word. */
const padded = (folded: string): string => (folded === '' || folded.endsWith('|') ? folded : `${folded} `);

/** Several bodies in one line are partners or links. */
function isAlone(part: FoldedText, mention: BodyMention, all: readonly BodyMention[], line: Span): boolean {
  return all.every(({ issuer, start }) => {
    const at = part.offsets[start] ?? 0;
    return issuer.name === mention.issuer.name || at < line.start || at >= line.end;
  });
}

function isSubject(lead: string, folded: string, { start, end }: BodyMention): boolean {
  if (/^(?:conseillers|elus)/.test(folded.slice(start, end))) return true;
  if (ELECTED.test(lead)) return true;
  if (/(?:^|\|) ?$/.test(lead)) return true;
  return DETERMINED.test(lead) && !PREPOSITIONS.test(lead);
}
