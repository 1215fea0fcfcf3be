import { constants, existsSync, readdirSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import colors from 'picocolors';
import { type Flags, readSettings, type Settings } from '../config.js';
import { LANGUAGE_TAGS, languageName, packagesFor } from '../ocr/languages.js';
import { openEngine } from '../ocr/open.js';
import { checkRegistry } from '../registry/load.js';
import { EXIT } from './exit.js';
import { addVoiceOptions, settingOption } from './options.js';
import { readRedisVersion } from './reach-redis.js';
import { createVoice, type VoiceFlags } from './voice.js';

/** What was looked at. `needed` is what cannot do without it: all commands, or one use. */
interface Finding {
  readonly name: string;
  readonly good: boolean;
  readonly says: string;
  readonly neededFor: 'everything' | 'the queue (submit, work, status)' | 'scanned pages';
  /** What to do where it is not good. */
  readonly advice: string;
}

const HELP = `
Examples:
  $ rapporteur doctor
  $ REDIS_URL=redis://queue:6379 rapporteur doctor --json

Exit status: 0 'run' can work here; 1 something that every command needs is not good.`;

export function define(command: Command): void {
  command
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('redis', 'url'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (flags: Flags & VoiceFlags) => {
      const findings = await examine(readSettings(flags));
      const voice = createVoice(flags);
      voice.say(findings.map(formatFinding).join('\n'));
      voice.report({ findings });
      const ill = findings.some(({ good, neededFor }) => !good && neededFor === 'everything');
      process.exitCode = ill ? EXIT.failures : EXIT.done;
    });
}

async function examine(settings: Settings): Promise<readonly Finding[]> {
  return [
    examineNode(process.versions.node),
    await examineStore(settings.store),
    examineLanguages(),
    examineRegistry(),
    await examineRedis(settings.redisUrl),
    ...examineOcr(),
  ];
}

function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return {
    name: 'Node.js',
    good: major > 20 || (major === 20 && minor >= 19),
    says: version,
    neededFor: 'everything',
    advice: 'Install Node.js 20.19 or later.',
  };
}

async function examineStore(folder: string): Promise<Finding> {
  const existing = nearestExisting(resolve(folder));
  const good = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    name: 'store',
    good,
    says: good ? `${folder} can be written` : `${existing} cannot be written`,
    neededFor: 'everything',
    advice: 'Choose a folder that you may write to, with --store.',
  };
}

/** The folder itself, or the one above it in which it would be made. */
function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

function examineLanguages(): Finding {
  const folder = new URL('../languages/', import.meta.url);
  const tags = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    name: 'languages',
    good: tags.length > 0,
    says:
      tags
        .map(({ name }) => name)
        .sort()
        .join(', ') || 'none',
    neededFor: 'everything',
    advice: "Build the project again: 'npm run build'.",
  };
}

function examineRegistry(): Finding {
  const problems = checkRegistry();
  return {
    name: 'registry',
    good: problems.length === 0,
    says: problems.length === 0 ? 'sound' : `${problems.length} faults`,
    neededFor: 'everything',
    advice: "See 'rapporteur registry check'.",
  };
}

async function examineRedis(url: URL): Promise<Finding> {
  const version = await readRedisVersion(url);
  const old = version !== null && Number.parseFloat(version) < 6.2;
  return {
    name: 'Redis',
    good: version !== null && !old,
    says: version === null ? `no answer at ${url.host}` : `${version} at ${url.host}`,
    neededFor: 'the queue (submit, work, status)',
    advice: "Start redis-server 6.2 or later (Debian: 'apt-get install redis-server'), or set REDIS_URL.",
  };
}

/** The engine, and its languages. */
function examineOcr(): readonly Finding[] {
  const engine = openEngine();
  const missing = LANGUAGE_TAGS.filter((tag) => !engine.knows(tag));
  const known = LANGUAGE_TAGS.filter((tag) => engine.knows(tag));
  const isProgram = !engine.version.startsWith('tesseract.js');
  return [
    {
      name: 'OCR',
      good: isProgram,
      says: `${engine.version}, reads ${known.join(', ') || 'no language'}`,
      neededFor: 'scanned pages',
      advice: "They are read all the same; faster with tesseract (Debian: 'apt-get install tesseract-ocr').",
    },
    ...missing.map((tag) => ({
      name: 'OCR',
      good: false,
      says: `no data for ${languageName(tag)}`,
      neededFor: 'scanned pages' as const,
      advice: `Install ${packagesFor(tag)}.`,
    })),
  ];
}

function formatFinding({ name, good, says, neededFor, advice }: Finding): string {
  const line = `${good ? colors.green('good') : colors.yellow('look')}  ${name.padEnd(10)} ${says}`;
  return good ? line : `${line}\n      needed for ${neededFor}. ${advice}`;
}
