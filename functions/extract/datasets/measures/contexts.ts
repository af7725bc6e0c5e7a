/**
 * What a lead-in or a heading says of the list below it: that its items were voted, that they are announced, or that
 * they are findings and figures.
 */
import { lastSentence, wholeWords } from './words.ts';

export type Context = 'voted' | 'announced' | 'neutral' | 'figures';

/** How much of the end of a lead-in is read. Unit: characters. */
const TAIL = 400;

/** `Les membres du conseil, à l’unanimité :`, `Lors de cette session, les élus ont :` above what they decide */
const ASSEMBLY_ALONE =
  /^(?:après en avoir délibéré,? |(?:lors de|au titre de|à cette occasion|dans ce cadre|réunis?)[^:;]{0,80}, )?(?:la commission permanente|l[’']assemblée|le conseil|le comité|le bureau|les (?:membres|conseillers|élus|délégués))(?: [a-zà-ÿ’']+){0,4}(?:,(?! ?vu )[^:]{0,80})? ?:$/;
/** `La commission permanente décide :`, `La plénière a décidé à ce titre :`, `a-t-elle retenu trois opérations.` */
const VOTED = wholeWords(
  'décide(?:nt)?|décidée?s?|votée?s?|votent|adoptée?s?|adopte(?:nt)?|approuvée?s?|approuve(?:nt)?|délibère(?:nt)?|retenu|' +
    "(?:le conseil|conseil municipal|la commission(?: permanente)?|l[’']assemblée|la région|le département|la métropole|la ville) (?:vote(?:ra)?|ouvr(?:e|ira)|attribue|accorde|affecte|alloue|octroie)|" +
    '(?:a|ont|avons) (?:(?:en outre|par ailleurs|aussi|également|encore|enfin|ainsi) )?(?:accordé|attribué|validé|autorisé|entériné|acté|alloué)|' +
    'sont (?:attribuée?s?|accordée?s?|retenue?s?|validée?s?|engagée?s? ?:$)|après en avoir délibéré|(?:a|ont) été (?:sanctuarisée?s?|entérinée?s?|actée?s?)|' +
    '^(?:parmi )?(?:(?:les|nos|autres|principales|dernières) )*décisions|' +
    '^(?:parmi )?les (?:[a-zà-ÿ]+ )?(?:dossiers|rapports)(?: [a-zà-ÿ]+)? de (?:cette|la|notre) (?:commission permanente|session|séance|plénière) ?:$',
);
/** `Lors de cette session, les élus ont rencontré :` tells of no decision; `les élus ont :` does. */
const MET =
  /^(?:lors de|au titre de|à cette occasion|dans ce cadre|réunis?)[^:;]{0,80}, [^,:]{0,80} (?:a|ont) (?!\p{L}+ment ?:|aussi ?:|ainsi ?:)\p{L}[^,:]* ?:$/u;
/** `Les inscriptions les plus notables sont les suivantes (en k€) :` in the report of a budget's step */
const INSCRIBED =
  /(?<!\p{L})(?:inscriptions|ouvertures de crédits|autorisations nouvelles|crédits nouveaux|mouvements de crédits)(?:[^.:()]{0,60}(?:suivante?s|principales?|notables?|nouvelles)|(?: nouvelles| principales)?)(?: ?\([^()]{0,120}\))? ?:$/iu;
/** `Adopté le 12 décembre par les élus, le budget a trois priorités :` tells of the budget, not of its items. */
const VOTED_ASIDE = /^(?:adopt|approuv|vot)ée?s? [^:,]{1,120}, /;
/** `Ce que l’assemblée a aussi décidé` */
const VOTED_HEADING = wholeWords(
  '^d[ée]cide(?:nt)?|décisions?|délibérations?|votée?s?|adoptée?s?|votes|la commission permanente du|' +
    "ce qu[’'e](?! ?(?:l['’]état|le gouvernement|la loi|le parlement))[a-zà-öø-ÿœ’' -]{2,50} (?:a|ont|avons) (?:aussi |également |encore |ainsi )?(?:décidé|voté|adopté|approuvé)",
);

const ANNOUNCED_NOUN =
  'mesures?|actions?|objectifs?|engagements?|chantiers?(?!-)|ambitions?|préconisations?|propositions?|nouveautés?|leviers?|' +
  'orientations?|principes|conditions à réunir|projets?';
const ANNOUNCED_VERB =
  "s['’]engage(?:nt)?|prévoit|prévoient|vise|visent|propose(?:nt)?|entend|entendent|souhaite(?:nt)?|volonté|va|vont|se traduit|" +
  "se traduisent|permettra|permettront|permet|permettent|il s['’]agit(?! d['’]abord)|consacrent|mobilisent|portent sur|finance(?:nt)?|investi(?:t|ssent)|soutien(?:t|nent)|" +
  "a pour (?:but|objet|ambition)|s['’]y ajoute(?:nt|ront)|afin d['’e]|^au (?:programme|menu)(?![a-z])|^ce qui (?:change|va changer)(?![a-z])|^(?:sont|seront) (?:[a-zà-ÿ]+ )?(?:prévue?s|programmée?s|inscrite?s|envisagée?s|annoncée?s|engagée?s)|" +
  "(?:lance|présente|déploie|engage|met en (?:place|œuvre))(?:nt)? (?:une?|son|sa|leur|le|la|ce|cette) (?:[a-zà-ÿ]+ ){0,2}(?:plan|programme|stratégie|dispositif)(?! d[’']étude)";
/** `Les principaux projets de l'année 2031`, `Programme de travaux :`: what a budget is going to pay for. */
const WORKS =
  '(?:principaux|principales|grands|grandes) (?:projets|investissements|travaux|opérations|équipements)|' +
  "projets (?:(?:de|pour) l['’]année|(?:de|pour|en) 20\\d\\d|d['’]investissement|d['’]équipement)|programmes? (?:(?:de|des) travaux|d['’]investissement)|" +
  '(?:travaux|investissements) (?:prévus|programmés|inscrits)|opérations (?:prévues|programmées|inscrites)';
const WORKS_AHEAD = wholeWords(WORKS);
const WORKS_DONE = wholeWords(
  'réalisée?s?|menée?s?|achevée?s?|livrée?s?|terminée?s?|exécutée?s?|payée?s?|écoulée?|bilan',
);

const ANNOUNCED = wholeWords(`${ANNOUNCED_NOUN}|${ANNOUNCED_VERB}`);
/** `Cette année, la Région :` above what it does */
const INSTITUTION_ALONE =
  /(?:^|^[^,;:]{0,80}, )(?:la région|le département|la métropole|l[’']agglomération|la communauté|la ville|la commune|le syndicat|l[’']agence|nous|elle|il) ?:$/;
/** `D'ici 2028 :`, `À l'horizon 2030 :` above what is going to be done */
const BY_YEAR = /^(?:d[’']ici(?: à)?(?: la)?(?: fin)?|à l[’']horizon|avant(?: fin)?|dès) 20\d\d ?:?$/;
/** `…, dotée de 11,3 M€, pour :` */
const PURPOSE = / pour(?: cela)? ?:$/;
const ANNOUNCED_HEADING = wholeWords(
  "mesures?|actions?(?! (?:sociale|publique|culturelle|économique|foncière|extérieure)s?)|objectifs?|engagements?|chantiers?(?!-)|ambitions?|nouveautés?|du nouveau|ce qui change|s['’]engage|" +
    "feuille de route|ce que (?:la|le|l['’]|les|nous) ?[a-zà-öø-ÿœ’' -]{2,40}(?:fera|feront|fait|font|met|mettent|va|vont|" +
    'prévoit|décide|propose|change|finance)|et aussi|à venir',
);

/** `Les constats`, `se répartissent`, `L’essentiel en 30 secondes`, `s’était engagée` */
const FIGURES = wholeWords(
  "constats?|diagnostic|état des lieux|résultats?|chiffres?|repères|(?<!(?:er|ir|re|à|sur) )l['’]essentiel|en bref|indicateurs?|répartissent|" +
    'répartit|répartition|(?:découp|ventil|structur|compos|constitu)ée?s? (?:comme suit|ainsi)(?= ?:)|ressort(?:ent)?|a identifié|montrent? que|caractéris(?:ée?s?|e|ent)(?: [a-zà-ÿ]+)? par|provien(?:t|nent)|s.explique(?:nt)?|résulte(?:nt)?|était engagée?|avait|avaient|observations?|critères?|' +
    "conditions? (?:d['’](?:éligibilité|accès|obtention|attribution)|requises)|(?:pièces|documents|justificatifs) à (?:fournir|joindre)|ce qui a été (?:fait|réalisé|accompli|mis en œuvre)|éligibles?|peu(?:t|vent) (?:être|bénéficier)|" +
    'secteurs suivants|représente|calendrier|agenda|prochaine?s (?:rendez-vous|réunions|séances|dates)|dates|contacts?|sommaire|composée?s? de|compose de|membres|' +
    '(?:les|des|ces|deux|trois|plusieurs) (?:raisons|causes|facteurs)(?! ?,)|' +
    'glossaire|lexique|exerce(?:nt)? (?:[a-zà-ÿ]+ ){0,4}(?:compétences|missions|fonctions|activités)(?: [a-zà-ÿ]+)? ?:?$|^(?:les |nos )?partenaires(?: (?:du|de|des|financiers|associés).*)?$|(?:mené|élabor|construi|conçu|partenariat|lien|collaboration|concertation)[a-zà-ÿ]* avec ?:$|à lire|voir aussi|en savoir plus|liens utiles|sur le même sujet|pour aller plus loin|télécharger|' +
    "(?:l[’']|^)ordre du jour|en débat|(?:sont|seront) (?:examinée?|débattue?|étudiée?|soumise?)s?|éligibilité|décompose(?:nt)?|" +
    'doi(?:t|vent) (?:contenir|comporter|comprendre|préciser|mentionner)|^ces (?:schémas|plans|contrats|chartes|documents) ont pour|repose(?:nt)? sur [^:]{0,30}(?:principes|piliers|constats)|' +
    "^à quoi ser(?:t|vent)|^pourquoi|qu[’']est-ce qu[’'e]|" +
    "présents?|(?:a|avons|ont) déjà (?:fait|engagé|réalisé|obtenu|mis)|(?:a|ont) (?:déjà )?bénéficié|déjà (?:fait|réalisé)s?|bilan(?! (?:(?:en )?sera|annuel|d[’']étape))",
);
/** `Pour en bénéficier, il faut :`, `Les communes devront :`: what others must do or be. */
const CONDITIONS = wholeWords(
  "^(?:pour|afin de) (?:pouvoir )?(?:en |y )?(?:bénéficier|prétendre|postuler|candidater|être éligibles?|avoir droit)(?: ?:|[^:]{0,80} (?:il faut|il convient|doi(?:t|vent)|devr(?:a|ont)|vous|condition))|" +
    'pour [^:,]{3,60}, (?:il (?:faut|convient)|vous (?:devez|devrez)).{0,30}(?:remplir|justifier|être|avoir|déposer|fournir)|' +
    '^(?:[^,;:]{2,60}, )?(?:les|chaque|tout|toute) (?:futurs? )?(?:communes?|entreprises?|candidats?|bénéficiaires?|jeunes?|demandeurs?|apprentis?|familles?|associations?|' +
    'porteurs? de projets?|collectivités|exploitants?|élèves?|lycéens?|stagiaires?|dossiers|projets|candidatures|propriétaires?|usagers?|agriculteurs?)' +
    "(?: [a-zà-ÿ’'-]+){0,5}(?<! qui) (?:doi(?:t|vent)|devr(?:a|ont))(?:,[^,:]{0,80},)?[^,:;]{0,120}(?:[:.]|$)|" +
    "^(?:le|la|les|l[’'] ?) ?(?:montant|coût|durée|projet|demande|emploi|dépense|surface)s?(?: [a-zà-ÿ’'-]+){0,6} (?:doi(?:t|vent)|devr(?:a|ont)) ?:$",
); // biome-ignore format: a list of words
/** `Comment faire la demande ?`, `Modalités de participation`, `Les étapes du projet`, `Planning`: a procedure or a timetable. */
const STEPS = wholeWords(
  "^(?:pour )?qui(?: (?:peut|peuvent|est|sont))?(?: [a-zà-ÿ ]+)? ?\\?$|^comment (?:faire|déposer|demander|(?:en )?bénéficier|s['’]inscrire|candidater|postuler|obtenir|participer|procéder|ça marche)|" +
    "mode d['’]emploi|^(?:les )?modalités (?:de|d['’]) ?(?:la )?(?:demande|dépôt|inscription|candidature|participation|paiement|versement|attribution|calcul)|^(?:les )?(?:grandes |principales )?étapes (?:du|de)|^planning",
);
/** `Rappel des mesures déjà mises en œuvre :`, `Ce qui ne change pas :`, `Nos engagements ont été tenus :`, `Les actions menées en 2029`, `Actions réalisées`, `Parmi les projets achevés, on peut citer :`, `Mieux trier, c'est :`; not `8 axes, sur lesquels elle est déjà engagée :` */
const PAST =
  /^[^,;:.]{3,60}, c['’]est ?:$|^(?:pour )?rappel(?!\p{L})|^(?:parmi )?(?:les |nos )?(?:principa(?:les|ux) |grandes |grands )?(?:actions|mesures|opérations|travaux|projets|investissements) (?:(?:réalis|accompli|effectu|achev|livr|termin)\p{L}*|(?:men|condui|engag|lanc|mises? en (?:œuvre|place))\p{L}* (?:depuis|en|entre) (?:le |fin |janvier )?20\d\d)(?: [^:,]{1,40})?(?:,? (?:on |nous |figure|citons|not)[^:,]{0,30})? ?:?$|(?<!\p{L})(?:ne change(?:nt)? pas|ont (?:tous |toutes )?été (?:tenu|respect|honor|réalis|achev|livr)\p{L}*(?: (?:depuis|en) [^,:]{1,30})?(?= ?:$)|(?<!est |sont )déjà(?= ?:$)|(?<!est |sont )déjà (?:été )?(?:fait|réalis|mis|engag|lanc|vot|adopt)\p{L}*(?: en (?:œuvre|place))?(?: (?:depuis|en|par) [^,:]{1,40})?) ?:?$/iu;
/** `L'élaboration a débuté en mars avec les communes :`, `Ces travaux ont permis :`, `ont coûté :`, `se décomposaient ainsi :`, `Le Département a conduit une étude pour :`: how things went, before what was done. */
const HISTORY =
  /(?<!\p{L})(?:(?:a|ont) (?:\p{L}+ment )?(?:débuté|commencé|évolué|permis|connu|subi|coûté|nécessité|été (?:une année|rythmé|marqué|jalonné)|(?:conduit|mené|réalisé) (?:une|des) (?:étude|enquête|concertation|consultation)s?)|se (?:décompos|répartiss)ai(?:en)?t|s[’']est (?:amplifi|aggrav|dégrad|accélér|déroul)|se sont (?:amplifi|aggrav|dégrad|accélér|déroul))(?!.*(?:objectifs?|mesures|actions|engagements|axes|priorités)(?: suivante?s)? ?:$)/u;
/** `Les crédits votés en 2031 ont permis de financer :` */
const HAS_ALLOWED = /(?<!\p{L})(?:a|ont) permis (?:notamment )?de (?:financer|réaliser|payer)(?!\p{L})/u;
/** `Les Ateliers du retour permettent :` tells what a scheme is good for; `Ce budget permet :` what is paid for. */
const IS_GOOD_FOR = /^(?:l[ea]s? |l[’']|elles? |ils? )[^:,;]{2,80} permet(?:tent)?(?: notamment)?(?: de| d[’'])? ?:$/;
const ALLOWS_FOR = wholeWords(
  'budgets?|crédits?|enveloppes?|dotations?|subventions?|financements?|fonds|aides?|soutien|emprunt|efforts?|moyens|' +
    'plans?|programmes?|programmations?|stratégies?|schémas?|contrats?|conventions?|accords?|pactes?|projets?|travaux|' +
    'investissements?|décisions?|délibérations?|mesures?|actions?|votes?|autorisations?|hausses?|augmentations?|partenariats?',
);
/** `Paul Orval : J'ai noté que vos axes sont :`: what somebody says in the debate. */
const SPEECH =
  /^[^:]{3,40} : ?(?:je |j[’']|vous |votre |vos )|(?<!\p{L})vos (?:\p{L}+ )?(?:axes|priorités|propositions)/u;
/** `poursuivre les actions déjà engagées :` */
const GOES_ON = /(?<!\p{L})(?:poursui[vt]|continu|accélér|renforc|amplifi|prolong|complét|étend)/u;

const BEYOND_FIGURES = wholeWords('du nouveau|nouveautés?|mesures|objectifs?|ambitions?');

/** What a lead-in says of the items that it leads to. Only its last sentence is read. */
export function contextOfLead(lead: string): Context {
  const last = lastSentence(lead.slice(-TAIL)).toLowerCase().replace(VOTED_ASIDE, '');
  if (HAS_ALLOWED.test(last) || (IS_GOOD_FOR.test(last) && !ALLOWS_FOR.test(last))) return 'figures';
  if (VOTED.test(last) || (ASSEMBLY_ALONE.test(last) && !MET.test(last)) || INSCRIBED.test(last)) return 'voted';
  if (isAboutFigures(last)) return 'figures';
  return ANNOUNCED.test(last) ||
    INSTITUTION_ALONE.test(last) ||
    PURPOSE.test(last) ||
    BY_YEAR.test(last) ||
    namesWorks(last)
    ? 'announced'
    : 'neutral';
}

/** `Les projets, département par département`: the titles below are places, and their items what is done there. */
export const listsWorksByPlace = (title: string): boolean => WORKS_BY_PLACE.test(title);
const WORKS_BY_PLACE =
  /^(?:(?:les|nos) )?(?:(?:grands|principaux|principales|grandes) )?(?:projets|opérations|chantiers|travaux|actions|investissements)(?!\p{L}).{0,20}(?:département|territoire|canton|bassin|commune|secteur|vallée)s?(?: par|$)/iu;

/** `Pourquoi rénover la mairie ?`, `Contexte de la mesure`: reasons are given. */
const ASKS_WHY = /^pourquoi(?!\p{L}).{0,80}\?\s?$|^(?:le )?contexte (?:de (?:la |l['’])|du |des )/u;

/** `Voici les aides votées en mars.`: a sentence that leads to what was decided. */
export const presentsDecisions = (lead: string): boolean =>
  lead.includes('oici ') && HERE_ARE.test(lastSentence(lead.slice(-TAIL)));
const HERE_ARE = /^voici (?:les|ses|nos|leurs) .{0,160}(?:décidée?s|votée?s|adoptée?s|approuvée?s)/iu;

export function contextOfHeading(title: string): Context {
  const words = title.toLowerCase();
  if (ASKS_WHY.test(words)) return 'figures';
  const isFigures = isAboutFigures(words);
  if (!isFigures && (ANNOUNCED_HEADING.test(words) || BY_YEAR.test(words) || namesWorks(words))) return 'announced';
  if (VOTED_HEADING.test(words)) return 'voted';
  return isFigures ? 'figures' : 'neutral';
}

const MONEY = wholeWords('crédits?|enveloppes?|dotations?|subventions?|aides?');

/** `Ces crédits permettent de renforcer :`, `Parmi les subventions :`: of money, what it goes to. */
export const sharesMoney = (lead: string): boolean => MONEY.test(lastSentence(lead.slice(-TAIL)).toLowerCase());

const namesWorks = (words: string): boolean => WORKS_AHEAD.test(words) && !WORKS_DONE.test(words);

const isAboutFigures = (words: string): boolean =>
  (FIGURES.test(words) && !BEYOND_FIGURES.test(words)) ||
  CONDITIONS.test(words) ||
  STEPS.test(words) ||
  (PAST.test(words) && !GOES_ON.test(words)) ||
  HISTORY.test(words) ||
  SPEECH.test(words);

export type MeasureKind = 'mesure' | 'objectif' | 'action';
/** `Le plan d'action` may be one of measures. */
const KIND = wholeWords(
  "(?<!sur |dans la |cet |cette )(?!(?<=plan d[’'])action(?!s))(mesure|objectif|action)s?(?! (?:de formation|sociale|publique|culturelle|économique|foncière|extérieure))",
  'g',
);

/** A cheap look before the exact one. */
const ANY_KIND = /mesure|objectif|action/i;

/** `cinq ambitions détaillées par 30 actions :`: the items may be the ones or the others. */
const COUNTS_BOTH =
  /(?<!\p{L})(?:axe|ambition|orientation|priorité|défi|enjeu|pilier|volet)[sx]?(?!\p{L})[^.:]{0,40}(?:détaill|déclin|décompos|tradui|répart)\p{L}* (?:en|par|dans) [^.:]{1,20} ?:$/iu;

/** `Ce que nous visons`, `Ce que vise la Région` */
const AIMS = /^ce qu(?:e |['’])(?:nous |l[ae] |les |elle )?(?:\p{L}+ )?vis(?:ons|ent|e)(?!\p{L})/iu;

/** `Nos caps pour 2030 :`, `Ses quatre cibles pour 2027 :` */
const TARGETS = /(?<!\p{L})(?:caps|cibles)(?!\p{L})[^.:]{0,30}:$/iu;

/** What the items are, where the end of a lead-in or a heading names it; the last name counts. */
export function kindNamed(words: string): MeasureKind | null {
  if (AIMS.test(words) || (words.endsWith(':') && TARGETS.test(words))) return 'objectif';
  if (!ANY_KIND.test(words) || COUNTS_BOTH.test(words)) return null;
  let kind: string | undefined;
  for (const found of words.toLowerCase().matchAll(KIND)) kind = found[1];
  return kind === 'mesure' || kind === 'objectif' || kind === 'action' ? kind : null;
}

/** `Cela se traduit par :`, `prévoit de :`, `décide :` at the end of an item: the items below it are meant. */
const LEADS_TO_ITEMS =
  /(?: (?:se tradui(?:t|sent)(?: [a-zà-ÿ]+)? par|se décline(?:nt)?(?: ainsi| en .{0,40})?|décide(?:nt)?|prévoi(?:t|ent)(?: d[e’'])?|s[’']engage(?:nt)?(?: à)?)|(?:mesures|actions|objectifs|engagements)(?: suivant(?:e?s)?)?) ?:$/;

export const leadsToItems = (item: string): boolean => LEADS_TO_ITEMS.test(item.slice(-120).trim().toLowerCase());

const AXIS =
  /^[^\p{L}\d]{0,3}(?:(?:plan|programme|stratégie|schéma|contrat|pacte|projet)[^:.;–—]{3,60} [–—-] )?(?:axe|volet|pilier|enjeu|priorité|orientation|ambition|défi|thème|levier)s? ?(?:(?:stratégique|prioritaire|opérationnel|opérationnelle|thématique) )?(?:n ?[°º] ?)?(?:\d|[IVX]+(?!\p{L})|[A-H](?=\s?[:–—.-])|transvers(?:e|al|ale) ?[:–—-])/iu;

/** `Axe 1 : protéger`, as a heading or as an item: what stands below are the measures, itself their axis. */
export const isAxis = (words: string): boolean => AXIS.test(words);

const AXES = wholeWords('axes|enjeux|priorités|piliers|volets|thèmes|domaines|défis|orientations|thématiques');

/** `autour de 3 axes :`, `concernent les enjeux :` in the lead-in of headings. */
export const namesAxes = (lead: string): boolean => AXES.test(lastSentence(lead.slice(-TAIL)).toLowerCase());
