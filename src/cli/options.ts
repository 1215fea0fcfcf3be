import { type Command, Option } from 'commander';
import { SETTINGS } from '../config.js';

/** A flag of a setting, with its default and variable in the help. */
export function settingOption(name: keyof typeof SETTINGS, placeholder: string): Option {
  const { variable, fallback, about } = SETTINGS[name];
  return new Option(`--${name} <${placeholder}>`, `${about} (default: ${fallback}; ${variable})`);
}

/** The flags of commands that process submissions. */
export function addProcessingOptions(command: Command): Command {
  return command
    .addOption(settingOption('store', 'folder'))
    .addOption(settingOption('ocr', 'pages'))
    .addOption(settingOption('threads', 'number'))
    .addOption(settingOption('timeout', 'seconds'))
    .addOption(settingOption('memory', 'megabytes'));
}

export function addVoiceOptions(command: Command): Command {
  return command
    .option('--json', 'print one JSON object on stdout, and nothing else there')
    .option('--quiet', 'print nothing but errors');
}
