/** Heads of columns that hold nothing but money. */
const MONEY_HEAD =
  /^(?:dépenses?|recettes?|montants?|subventions?|co[ûu]ts?|dotations?|participations?|reste à charge|financements?|autofinancement|aides?|plan de financement)(?!\p{L})/iu;
export const SUM_HEAD = /^(?:total|ensemble|solde)(?!\p{L})/iu;

/** Heads of columns that hold no money, whatever unit the table declares. */
export const COUNTS =
  /%|taux|évol|variation|part\b|nombre|nb\b|effectif|bénéficiaires|agents|personnes|apprentis|stagiaires|contrats|entrées|sorties|inscriptions|inscrits|parcours|voyage|habitants|population|ETP|places|dossiers|élèves|année|durée/iu;

/** A column of money by its head, whatever the table is about. */
export const isMoneyHead = (head: string): boolean => MONEY_HEAD.test(head);

/** A column of prices: `Tarif 2026`; those with cents are in euros. */
export const isPriceHead = (head: string): boolean => PRICE_HEAD.test(head) && !COUNTS.test(head);
const PRICE_HEAD = /^(?:tarifs?|prix)(?!\p{L})/iu;

export const isMoneyColumn = (header: readonly string[] | null): boolean => {
  const inner = header?.at(-1) ?? '';
  return (isMoneyHead(inner) || SUM_HEAD.test(inner)) && !COUNTS.test(inner);
};
