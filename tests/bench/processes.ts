import { readFileSync } from 'node:fs';

/** The kernel counts processor time in ticks, 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;
const [USER, SYSTEM] = [11, 12] as const;

/** Processor time that a process has used, all its threads together. Unit: milliseconds; 0 where /proc is missing. */
export function processorMs(pid: number | null): number {
  const fields = procFile(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[USER] ?? 0) + Number(fields[SYSTEM] ?? 0)) * TICK_MS;
}

/** Largest resident memory that a process has had. Unit: megabytes; null where /proc is missing. */
export function peakMegabytes(pid: number | null): number | null {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(procFile(pid, 'status'))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

function procFile(pid: number | null, name: string): string {
  try {
    return pid === null ? '' : readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
