/** What `--help` prints. The options stand in the order in which command.ts reads them. */
export const HELP = `Des dossiers de presse et rapports budgétaires aux données ouvertes, chaque valeur reliée à sa phrase.

Usage : npm start -- [FICHIER|DOSSIER|-]… [options]
        npm run cli -- COMMANDE [options]

Commandes
  run [FICHIER|DOSSIER|-]…       lit les documents et écrit l’arborescence publiée ; sans rien, l’exemple du projet
  validate [DOSSIER]             contrôle une arborescence : schémas, sommes SHA-256, positions, CSV contre JSON
  explain JEU ID                 montre la phrase, la page et les règles d’où vient une ligne (budget, training,
                                 water, measures, indicators)
  withdraw ID                    retire un document de la publication (ses versions passées restent)
  correct ID FICHIER             lit FICHIER et le publie à la place du document ID

Options
  -o, --out DOSSIER              l’arborescence publiée (out)
      --format table|json        résumé sur la sortie standard (table)
      --dry-run                  run : fait tout, n’écrit rien
      --strict                   run : code 5 s’il reste des lignes à vérifier
      --watch                    run : recommence à chaque changement, jusqu’à Ctrl-C
  -q, --quiet                    sur l’erreur standard, les problèmes seulement
  -v, --verbose                  chaque étape, et la trace des défauts
  -h, --help                     cette aide
      --version                  versions du programme et de l’extracteur

Codes de sortie
  0 fait   1 défaut du programme   2 commande ou dossier de sortie faux   3 entrée illisible (les autres sont faites)
  4 données refusées   5 écrit, avec des lignes à vérifier (--strict)   130 Ctrl-C

NO_COLOR retire les couleurs. Il n’y a ni couleur ni animation hors d’un terminal.
`;
