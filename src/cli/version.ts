import { existsSync, readFileSync } from 'node:fs';

/** The version in package.json, which lies above `src/cli/` and above `dist/src/cli/`. */
export const VERSION = readVersion();

function readVersion(): string {
  const files = ['../../package.json', '../../../package.json'].map((path) => new URL(path, import.meta.url));
  const file = files.find((url) => existsSync(url));
  const content: unknown = file && JSON.parse(readFileSync(file, 'utf8'));
  return typeof content === 'object' && content && 'version' in content ? String(content.version) : 'unknown';
}
