import { join } from 'node:path';
import type { Command } from 'commander';
import { type App, createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { type Decision, decisionSchema } from '../decisions/decision.js';
import { type Author, completeDraft, DraftError, draftSchema, type Seen } from '../decisions/draft.js';
import { describeTruth } from '../decisions/truth.js';
import { openOcr } from '../ocr/open.js';
import { createFileStore } from '../store/file-store.js';
import { writeWhole } from '../store/write-whole.js';
import { EXIT, type ExitStatus } from './exit.js';
import { readText } from './measured-files.js';
import { addVoiceOptions, settingOption } from './options.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const IMPORT_HELP = `
FILE holds one decision a line, as 'decisions export' writes them, or short, of a mention of a record:
  {"action":"accept","submission":"in/fiji.pdf","mention":"r1"}
  {"action":"reject","submission":"3f9c0d5e8a7b6c21","mention":"p2","why":"a body, no programme"}
  {"action":"correct","submission":"in/fiji.pdf","mention":"r3","set":{"targets":["A/78/265#46"]}}
  {"action":"correct","submission":"in/fiji.pdf","mention":"p1","quote":"the Pacific hub","set":{"kind":"network"}}
  {"action":"add","submission":"in/fiji.pdf","subject":"reference","quote":"that report","paragraph":"5","set":{"targets":["A/78/265"]}}
  {"action":"correct-head","submission":"in/fiji.pdf","field":"title","value":"Views of Fiji"}
  {"action":"merge","ids":["candidate:pacific-hub"],"into":{"id":"candidate:pacific-cyber-hub","name":"Pacific Cyber Hub"}}
  {"action":"split","programme":"candidate:hub","mentions":[{"submission":"in/fiji.pdf","mention":"p4"}],"into":{"id":"candidate:suva-hub","name":"Suva Hub"}}
  {"action":"note","submission":"in/fiji.pdf","mention":"r3","text":"ask the mission"}
  {"action":"withdraw","decision":"d-0123456789abcdef"}
'who', 'when' and 'why' may stand in each line. Nothing is overwritten: the same line twice is one decision.
'rapporteur export' then writes the results with the decisions laid over them.

Exit status: 0 all taken; 2 a line is wrong, and none was taken.`;

const EXPORT_HELP = `
Examples:
  $ rapporteur decisions export > decisions.jsonl
  $ rapporteur decisions export --truth truth       truth files of what was accepted and corrected, for 'score'`;

interface DecisionFlags extends Flags, VoiceFlags {
  readonly truth?: string;
}

export function define(command: Command): void {
  const take = command
    .command('import')
    .description('take decisions from a file of JSON lines')
    .argument('<file>', 'decisions, one a line')
    .addOption(settingOption('user', 'name'));
  addPlaceOptions(take)
    .addHelpText('after', IMPORT_HELP)
    .action(async (file: string, flags: DecisionFlags) => {
      process.exitCode = await importDecisions(file, readSettings(flags), createVoice(flags));
    });
  const give = command
    .command('export')
    .description('write all decisions as JSON lines, those taken back too')
    .option('--truth <folder>', 'write truth files instead');
  addPlaceOptions(give)
    .addHelpText('after', EXPORT_HELP)
    .action(async (flags: DecisionFlags) => {
      process.exitCode = await exportDecisions(flags, readSettings(flags), createVoice(flags));
    });
}

function addPlaceOptions(command: Command): Command {
  return addVoiceOptions(
    command
      .addOption(settingOption('out', 'folder'))
      .addOption(settingOption('store', 'folder'))
      .addOption(settingOption('ocr', 'pages')),
  );
}

function openApp(settings: Settings): App {
  return createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
}

async function importDecisions(file: string, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const app = openApp(settings);
  const lines = (await readText(file)).split('\n').filter((line) => line.trim() !== '');
  const started = Date.now();
  const seen = await readSeen(app);
  const decisions = lines.map((line, index) =>
    readLine(line, `${file}, line ${index + 1}`, authorOf(settings, started + index), seen),
  );
  const added = await app.decisions.append(decisions);
  voice.say(`${added} decisions taken, ${decisions.length - added} known already`);
  voice.report({ added, known: decisions.length - added, ids: decisions.map(({ id }) => id) });
  return EXIT.done;
}

/** Each line is a millisecond later than the one before, so that the last word is the last line's. */
function authorOf({ user }: Settings, milliseconds: number): Author {
  return { who: user, when: new Date(milliseconds).toISOString() };
}

/** The submissions of the store with their decisions, by id and by path. */
async function readSeen(app: App): Promise<ReadonlyMap<string, Seen>> {
  const lay = await app.layer();
  const seen = new Map<string, Seen>();
  for await (const { id, paths } of app.submissions()) {
    const outcome = await app.peek(id);
    if (outcome?.kind !== 'record') continue;
    const { blocks } = outcome.document;
    const one = { record: lay(outcome.record, blocks), blocks };
    for (const name of [id, ...paths]) seen.set(name, one);
  }
  return seen;
}

function readLine(line: string, place: string, author: Author, seen: ReadonlyMap<string, Seen>): Decision {
  const value = parseJson(line, place);
  const whole = decisionSchema.safeParse(value);
  if (whole.success) return whole.data;
  const draft = draftSchema.safeParse(value);
  if (!draft.success)
    throw new UsageError(`${place}: ${draft.error.issues.map(({ message }) => message).join('; ')}`);
  try {
    return completeDraft(draft.data, author, (name) => {
      const found = seen.get(name);
      if (!found) throw new DraftError(`there is no record of '${name}' in the store`);
      return found;
    });
  } catch (error) {
    throw error instanceof DraftError ? new UsageError(`${place}: ${error.message}`) : error;
  }
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}

async function exportDecisions(flags: DecisionFlags, settings: Settings, voice: Voice): Promise<ExitStatus> {
  const app = openApp(settings);
  if (flags.truth !== undefined) return exportTruth(app, flags.truth, voice);
  const decisions = await app.decisions.list();
  for (const decision of decisions) voice.say(JSON.stringify(decision));
  voice.report({ decisions });
  return EXIT.done;
}

async function exportTruth(app: App, folder: string, voice: Voice): Promise<ExitStatus> {
  const written: string[] = [];
  for (const { record } of new Set((await readSeen(app)).values())) {
    const truth = describeTruth(record);
    if (!truth) continue;
    const path = join(folder, `${record.id}-${truth.file}.truth.json`);
    await writeWhole(path, `${JSON.stringify(truth, null, 2)}\n`);
    written.push(path);
  }
  voice.say(written.length > 0 ? written.join('\n') : 'no mention was accepted, corrected or added yet');
  voice.report({ written });
  return EXIT.done;
}
