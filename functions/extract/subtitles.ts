import type { Block, Structure } from './model.ts';

const known = new WeakMap<Structure, ReadonlyMap<number, number>>();

/**
 * By where a heading starts, the block right below it that is its subtitle: a heading with nothing of its own, `La stratégie
 * régionale de l'apprentissage` below `PARTIE I – CAP 2027`.
 */
export function subtitlesOf(structure: Structure): ReadonlyMap<number, number> {
  const made =
    known.get(structure) ?? new Map(structure.blocks.flatMap((block, at) => subtitleAt(structure, block, at)));
  known.set(structure, made);
  return made;
}

function subtitleAt({ blocks }: Structure, { kind, path }: Block, at: number): readonly [number, number][] {
  const [title, next] = [blocks[at - 1], blocks[at + 1]];
  const isAlone = kind === 'heading' && next?.kind === 'heading' && next.path.length <= path.length;
  return isAlone && title?.kind === 'heading' && path.at(-1)?.start === title.start ? [[title.start, at]] : [];
}
