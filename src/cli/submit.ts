import type { Command } from 'commander';
import { createApp } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import type { Failure } from '../model/failure.js';
import { openOcr } from '../ocr/open.js';
import { openQueue } from '../queue.js';
import { createFileStore } from '../store/file-store.js';
import { addFiles } from './add-files.js';
import { EXIT, type ExitStatus } from './exit.js';
import { findFiles } from './find-files.js';
import { formatEnqueued } from './format-enqueued.js';
import { addVoiceOptions, settingOption } from './options.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Keeps the files in the store and puts those that are not done with today's recipe into the queue, for
'rapporteur work'. Submitting again is no harm: nothing is enqueued twice, and what was given up is tried anew.
Each store has a queue of its own; workers take the same --out or --store.

Examples:
  $ redis-server --daemonize yes
  $ rapporteur submit submissions/
  $ rapporteur work --drain                        process all and write the results
  $ REDIS_URL=redis://queue:6379 rapporteur submit submissions/ --out results

Exit status: 0 all submitted; 1 some files could not be opened; 2 wrong usage; 3 no Redis.`;

export function define(command: Command): void {
  command
    .argument('<path...>', 'files and folders of submissions')
    .addOption(settingOption('out', 'folder'))
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'))
    .addOption(settingOption('redis', 'url'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (paths: string[], flags: Flags & VoiceFlags) => {
      process.exitCode = await submit(paths, readSettings(flags), createVoice(flags));
    });
}

async function submit(inputs: readonly string[], settings: Settings, voice: Voice): Promise<ExitStatus> {
  const { paths, notRead } = await findFiles(inputs);
  if (paths.length === 0) throw new UsageError(`there is no PDF or DOCX file in ${inputs.join(', ')}`);
  const queue = await openQueue(settings.redisUrl, settings.store);
  try {
    const app = createApp({ store: createFileStore(settings.store), ocr: openOcr(settings) });
    const { files, unread } = await addFiles(app, paths);
    const enqueued = await queue.enqueue(app, files.keys());
    const counts = { files: paths.length, submissions: files.size, notRead: notRead.length, ...enqueued };
    voice.say([formatEnqueued(files.size, enqueued), ...unread.map(formatUnread)].join('\n'));
    voice.report({ store: settings.store, ...counts, failures: unread });
    return unread.length > 0 ? EXIT.failures : EXIT.done;
  } finally {
    await queue.close();
  }
}

function formatUnread({ path, message, hint }: Failure): string {
  return `failed ${path}: ${message}\n       ${hint}`;
}
