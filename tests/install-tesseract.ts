import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages for the languages that the tests of OCR read; English comes with the program. */
const PACKAGES = [
  'tesseract-ocr',
  ...['ara', 'chi-sim', 'eng', 'fra', 'rus', 'spa'].map((name) => `tesseract-ocr-${name}`),
];
const DATA = ['ara', 'chi_sim', 'eng', 'fra', 'rus', 'spa'];

/** Installs the tesseract program that the tests of OCR need, where that is possible. */
export default function installTesseract(): void {
  const missing = DATA.filter((name) => !listInstalled().includes(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `the tests of OCR need tesseract with data for ${missing.join(', ')}: install ${PACKAGES.join(' ')}`,
    );
  }
  process.stderr.write('installing tesseract, which the tests of OCR need\n');
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES], {
    stdio: 'inherit',
  });
}

function listInstalled(): readonly string[] {
  try {
    return execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).split(/\s+/u);
  } catch {
    return [];
  }
}
