/**
 * How well the numerals of annotated documents are read, before any fact is made of them:
 * `npm run score:quantities [FILE.ann…] [-- -v]`. Without files, all of fixtures/annotated. `-v` lists every difference.
 *
 * Values are compared without their sign: what words say (`baisse de 25 %`) is the facts' to tell. Facts marked
 * `disputed` count neither way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure, Quantity } from '../../functions/extract/model.ts';
import { quantitiesOf } from '../../functions/extract/quantities/quantities.ts';
import { structureOf } from '../../functions/extract/structure/structure.ts';
import { type AnnotatedFact, annotatedDocumentIn, folded } from './annotated.ts';
import { equalNumbers, numberIn } from './compare.ts';

interface Share {
  readonly right: number;
  readonly of: number;
}

type Measured = 'values' | 'units' | 'spans' | 'precision' | 'reasons' | 'traps' | 'uncovered';
type Tallies = Readonly<Record<Measured, Share>>;

interface Reading {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly note: (kind: string, at: number, what: string) => void;
}

function main(args: readonly string[]): void {
  const verbose = args.includes('-v');
  const named = args.filter((arg) => !arg.startsWith('-'));
  const all = (named.length > 0 ? named : annotatedFiles()).map((file) => {
    const notes: string[] = [];
    const tallies = talliesOf(readFileSync(file, 'utf8'), notes);
    console.log([`\n${basename(file)}`, ...(verbose ? notes : []), written(tallies)].join('\n'));
    return tallies;
  });
  if (all.length > 1) console.log(`\nall ${all.length} documents\n${written(all.reduce(added))}`);
}

function annotatedFiles(): readonly string[] {
  const folder = fileURLToPath(new URL('../../fixtures/annotated/', import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.ann'));
  return names.sort().map((name) => join(folder, name));
}

function talliesOf(source: string, notes: string[]): Tallies {
  const { text, facts } = annotatedDocumentIn(source);
  const points = codePointStarts(text);
  const quantities = quantitiesOf(text, structureOf({ text, pages: [], hints: [] }));
  const reading: Reading = { text, quantities, note: (kind, at, what) => notes.push(noteLine(text, kind, at, what)) };
  const placed = facts.map((fact) => ({
    ...fact,
    debut: points[fact.debut] ?? 0,
    fin: points[fact.fin] ?? text.length,
  }));
  const figures = placed.filter(({ dataset }) => dataset !== 'none' && dataset !== 'measures');
  const others = placed.filter(({ dataset }) => dataset === 'none');
  return {
    ...figureTallies(figures, reading),
    ...mentionTallies(others, figures, reading),
    uncovered: uncovered(reading),
  };
}

const overlapping = (quantities: readonly Quantity[], { debut, fin }: AnnotatedFact): readonly Quantity[] =>
  quantities.filter(({ start, end }) => start < fin && end > debut);

/** Facts with one span count once for what the span tells. */
function figureTallies(facts: readonly AnnotatedFact[], reading: Reading) {
  const { text, quantities, note } = reading;
  const firm = facts.filter((fact) => fact.attributes.disputed === undefined && annotatedValue(fact) !== null);
  const read = firm.map((fact) => {
    const here = overlapping(quantities, fact).filter((quantity): quantity is Figure => quantity.kind === 'figure');
    const figure = here.find(({ value }) => equalNumbers(Math.abs(value), Math.abs(annotatedValue(fact) ?? 0)));
    const found = here[0];
    if (!figure)
      note(
        'VALUE',
        fact.debut,
        `wanted ${annotatedValue(fact)}, got ${found ? `${found.value} ${found.unit} ${found.rule}` : 'none'}`,
      );
    return { fact, figure };
  });
  const right = read.flatMap(({ fact, figure }) => (figure ? [{ fact, figure }] : []));
  const held = (
    kind: string,
    wanted: (fact: AnnotatedFact) => string | undefined,
    got: (figure: Figure) => string,
  ): Share => {
    const told = right.filter(({ fact }) => !['?', undefined].includes(wanted(fact)));
    const good = told.filter(({ fact, figure }) => {
      const same = wanted(fact) === got(figure);
      if (!same)
        note(
          kind,
          fact.debut,
          `wanted ${JSON.stringify(wanted(fact))}, got ${JSON.stringify(got(figure))} by ${figure.rule}`,
        );
      return same;
    });
    return { right: good.length, of: told.length };
  };
  return {
    values: { right: right.length, of: firm.length },
    units: held('UNIT', annotatedUnit, ({ unit }) => unit),
    spans: held(
      'SPAN',
      ({ text: marked }) => marked,
      ({ start, end }) => folded(text.slice(start, end)),
    ),
    precision: held(
      'PRECISION',
      ({ attributes }) => attributes.precision,
      ({ precision }) => precision,
    ),
  };
}

const annotatedValue = ({ attributes }: AnnotatedFact): number | null =>
  numberIn(attributes.montant_eur ?? attributes.valeur);

const annotatedUnit = ({ dataset, attributes }: AnnotatedFact): string | undefined =>
  dataset === 'budget' ? 'euros' : attributes.unite;

function mentionTallies(
  others: readonly AnnotatedFact[],
  figures: readonly AnnotatedFact[],
  { quantities, note }: Reading,
) {
  const told = others.filter((fact) => /\d/.test(fact.text));
  const right = told.filter((fact) => {
    const reasons = overlapping(quantities, fact).flatMap((one) => (one.kind === 'mention' ? [one.reason] : []));
    const same = reasons.includes(fact.attributes.reason as never);
    if (!same) note('REASON', fact.debut, `wanted ${fact.attributes.reason}, got ${reasons.join(' ') || 'none'}`);
    return same;
  });
  const traps = others.filter((fact) => {
    const inside = (one: Quantity): boolean => figures.some(({ debut, fin }) => one.start < fin && one.end > debut);
    const taken = overlapping(quantities, fact).find((one) => one.kind === 'figure' && !inside(one));
    if (taken) note('TRAP', fact.debut, `${fact.attributes.reason} taken by ${taken.rule}`);
    return taken !== undefined;
  });
  return { reasons: { right: right.length, of: told.length }, traps: { right: traps.length, of: others.length } };
}

function uncovered({ text, quantities, note }: Reading): Share {
  const runs = [...text.matchAll(/\d+/g)];
  const lost = runs.filter(({ index, 0: run }) => {
    const holds = quantities.filter(({ start, end }) => start <= index && index + run.length <= end).length;
    if (holds !== 1) note('UNCOVERED', index, `in ${holds} quantities`);
    return holds !== 1;
  });
  return { right: lost.length, of: runs.length };
}

function codePointStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return starts;
}

const noteLine = (text: string, kind: string, at: number, what: string): string =>
  `${kind} ${at} ${what}: ${JSON.stringify(text.slice(Math.max(0, at - 50), at))} ${JSON.stringify(text.slice(at, at + 40))}`;

const added = (one: Tallies, other: Tallies): Tallies =>
  Object.fromEntries(
    Object.entries(one).map(([name, { right, of }]) => {
      const more = other[name as Measured];
      return [name, { right: right + more.right, of: of + more.of }];
    }),
  ) as Tallies;

const written = (tallies: Tallies): string =>
  Object.entries(tallies)
    .map(([name, { right, of }]) => `${name} ${right}/${of} = ${(right / Math.max(1, of)).toFixed(3)}`)
    .join(' · ');

main(process.argv.slice(2));
