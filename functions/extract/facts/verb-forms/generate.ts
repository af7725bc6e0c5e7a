/** `npm run verbs`: prints verb-forms.json, one list of stems a kind; the package script writes it to its place. */
import { verbForms } from './from-packages.ts';
import { readConjugations, readSpellingDictionary } from './packages.ts';
import { packed } from './word-list.ts';

const forms = verbForms(await readConjugations(), await readSpellingDictionary());
const lists = Object.entries(forms).map(([kind, stems]) => `  "${kind}": "${packed(stems)}"`);
console.log(`{\n${lists.join(',\n')}\n}`);
