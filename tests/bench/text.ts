import { validated } from '../../functions/extract/datasets/validate.ts';
import { extract } from '../../functions/extract/extract.ts';
import { documentFiles } from '../../functions/publish/document-files.ts';
import { asSource, hostileTexts, identityOf, repeatedWithOtherFigures, seedBytes, seedText } from './documents.ts';
import { atMost, type Measured } from './goals.ts';
import { peerOn } from './peer.ts';
import { growthExponent, medians } from './rounds.ts';

const rowsOf = (text: string, bytes: number) => validated(extract(asSource(text), identityOf(bytes)));

/** What no reader of figures can go below: check the UTF-8, decode, find every run of digits with its place. */
export function floorOf(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const digits = /\d+/g;
  let places = 0;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) places += match.index;
  return places;
}

const AMOUNT = /\d[\d   ]*(?:,\d+)?\s?(?:M€|Md€|k€|€|%)/g;
const NUMBER = /\d[\d   ]*(?:[.,]\d+)?/g;

/** Two regular expressions and nothing else: the simplest program that lists amounts and numbers. */
function bareScan(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return [...text.matchAll(AMOUNT)].length + [...text.matchAll(NUMBER)].length;
}

export async function textToRows(): Promise<readonly Measured[]> {
  const bytes = seedBytes();
  const times = await medians({
    floor: () => floorOf(bytes),
    scan: () => bareScan(bytes),
    rows: () => rowsOf(new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes.length),
  });
  return [
    {
      ...atMost('texte → lignes', '× plancher', 15, 6),
      measured: times.rows / times.floor,
      detail: `${times.rows.toFixed(1)} ms, plancher ${times.floor.toFixed(2)} ms, deux expressions ${(times.scan / times.floor).toFixed(1)} ×`,
    },
  ];
}

/** Characters of the seed on which the peer is asked: it needs a minute for the whole. */
const PEER_PART = [3_000, 4_200] as const;

export async function againstPeer(): Promise<readonly Measured[]> {
  const text = seedText().slice(...PEER_PART);
  const peer = peerOn(text);
  peer();
  const times = await medians({ peer, rows: () => rowsOf(text, text.length) }, { warmUp: 1, rounds: 5 });
  return [
    {
      ...atMost('texte → lignes, contre Recognizers-Text (français)', '× pair', 0.1, 0.01),
      measured: times.rows / times.peer,
      detail: `${text.length} caractères : ${times.rows.toFixed(1)} ms contre ${times.peer.toFixed(0)} ms`,
    },
  ];
}

const COPIES = [1, 4, 20, 100] as const;

export async function growth(): Promise<readonly Measured[]> {
  const seed = seedText();
  const points: [number, number][] = [];
  for (const copies of COPIES) {
    const text = repeatedWithOtherFigures(seed, copies);
    const rounds = copies === 1 ? 15 : copies < 100 ? 5 : 3;
    const { rows } = await medians(
      { rows: () => rowsOf(text, text.length) },
      { warmUp: copies === 1 ? 40 : 1, rounds },
    );
    points.push([text.length, rows]);
  }
  const detail = points.map(([size, time]) => `${(size / 1e6).toFixed(2)} M : ${time.toFixed(0)} ms`).join(', ');
  return [{ ...atMost('croissance de 90 Ko à 9 Mo', 'exposant', 1.1, 1.03), measured: growthExponent(points), detail }];
}

export async function hostile(): Promise<readonly Measured[]> {
  const found: [string, number][] = [];
  for (const [name, text] of Object.entries(hostileTexts())) {
    const { rows } = await medians({ rows: () => rowsOf(text, text.length) }, { warmUp: 1, rounds: 3 });
    found.push([name, rows]);
  }
  const worst = found.reduce((slowest, next) => (next[1] > slowest[1] ? next : slowest));
  const detail = found.map(([name, time]) => `${name} ${time.toFixed(0)} ms`).join(', ');
  return [{ ...atMost('texte hostile de 200 Ko, le plus lent', 'ms', 250, null), measured: worst[1], detail }];
}

/** What is written beside what is found: the files of one document against its extraction. */
export async function serialisation(): Promise<readonly Measured[]> {
  const bytes = seedBytes();
  const text = seedText();
  const raw = extract(asSource(text), identityOf(bytes.length));
  const extraction = validated(raw);
  const times = await medians(
    {
      extraction: () => rowsOf(text, bytes.length),
      validation: () => validated(raw),
      files: () => documentFiles({ bytes, extension: '.txt', text, extraction }),
    },
    { warmUp: 30, rounds: 21 },
  );
  return [
    {
      ...atMost('fichiers d’un document', '× extraction', 1.5, 0.7),
      measured: times.files / times.extraction,
      detail: `${times.files.toFixed(1)} ms contre ${times.extraction.toFixed(1)} ms`,
    },
    {
      ...atMost('validation', '× extraction', null, 0.2),
      measured: times.validation / times.extraction,
      detail: `${times.validation.toFixed(2)} ms`,
    },
  ];
}
