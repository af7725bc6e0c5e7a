/** PDF files as browsers and word processors make them: with the programs of the system. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CHROMIUM } from '../../portal/browser/browser.ts';

const OFFICE = process.env.SOFFICE ?? '/usr/bin/soffice';

/** What must be installed for a kind of rendition, in one line each; empty where all is there. */
export const missingPrograms = (): readonly string[] => [
  ...(existsSync(CHROMIUM)
    ? []
    : [`no Chromium at ${CHROMIUM}: apt-get install chromium, or name another in CHROMIUM`]),
  ...(existsSync(OFFICE)
    ? []
    : [`no LibreOffice at ${OFFICE}: apt-get install libreoffice-writer hyphen-fr, or name another in SOFFICE`]),
];

export const hasChromium = (): boolean => existsSync(CHROMIUM);
export const hasOffice = (): boolean => existsSync(OFFICE);

const small = (text: string): string => `<div style="font-size: 8pt; width: 100%; text-align: center">${text}</div>`;

/** A page printed from a browser, with running lines and page numbers. */
export async function printedPdf(browser: Browser, html: string, tagged: boolean): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.setContent(html);
    return await page.pdf({
      format: 'A4',
      tagged,
      displayHeaderFooter: true,
      headerTemplate: small('Dossier de presse – Direction de la communication'),
      footerTemplate: small('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
      margin: { top: '22mm', bottom: '20mm', left: '18mm', right: '18mm' },
    });
  } finally {
    await page.close();
  }
}

/** What a word processor exports of its files, in the order of the files. Starting it takes seconds: one call for all. */
export function exportedPdfs(files: readonly Uint8Array[], tagged: boolean): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'renditions-'));
  try {
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.docx`), bytes);
      return join(folder, `${index}.docx`);
    });
    const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { stderr } = spawnSync(OFFICE, [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...names]);
    return files.map((_, index) => {
      const path = join(folder, `${index}.pdf`);
      if (!existsSync(path)) throw new Error(`LibreOffice wrote no ${path}: ${stderr}`);
      return readFileSync(path);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
