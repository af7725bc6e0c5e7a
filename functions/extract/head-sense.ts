/** What a column holds when its head does not give a unit. */
export type HeadSense = 'percent' | 'count' | 'change' | 'open';

const PERCENT_HEAD = /%|pourcentage/;
const COUNT_HEAD =
  /^(?:nb|nombre|nbre|effectifs?|etp|etpt|postes?|population|habitants?|hab\.?|bénéficiaires|dossiers|agents|élèves|apprentis|stagiaires|places|entrées|inscrits|parcours|logements|communes|km|hectares|ha|superficie|surface|heures?(?! (?:supplémentaires|complémentaires))|durée|n°|code|siret|siren|insee|années?)(?![a-zà-öø-ÿœ])/i;
const CHANGE_HEAD =
  /^(?:[ée]vol|variation|var\.?|écart|ecart|diff|progression|taux|part(?! (?:de l[’']État|(?:de la |du )?(?:région|département|métropole|commune|ville|agence|collectivité)(?:ale)?(?!\p{L})|régionale|départementale|communale)(?! (?:dans|sur|du (?:coût|total))(?!\p{L})))|poids|ratio|δ)/iu;

export function senseOf(head: string): HeadSense {
  if (PERCENT_HEAD.test(head)) return 'percent';
  if (COUNT_HEAD.test(head)) return 'count';
  return CHANGE_HEAD.test(head) || comparesYears(head) ? 'change' : 'open';
}

/** `22/21` compares a year with the one before, `2021/2022` is a school year. */
function comparesYears(head: string): boolean {
  const [, later, earlier] = /^(?:20)?(\d{2}) ?\/ ?(?:20)?(\d{2})$/.exec(head) ?? [];
  return later !== undefined && earlier !== undefined && Number(later) > Number(earlier);
}
