/** The ways in which a file gives no record. */
export const FAILURE_CODES = [
  'unsupported-type',
  'empty',
  'encrypted',
  'corrupt',
  'too-large',
  'too-many-pages',
  'bomb',
  'timeout',
  'out-of-memory',
  'no-text',
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * The file is at fault. Thrown by parsers; the pipeline turns it into a line of `failures.jsonl`.
 * `message` says in plain words what is wrong, `hint` what the analyst can do.
 */
export class FileError extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'FileError';
  }
}

/** One line of `failures.jsonl`. */
export interface Failure {
  readonly path: string;
  readonly sha256: string;
  readonly stage: string;
  readonly code: FailureCode;
  readonly message: string;
  readonly hint: string;
  readonly attempts: number;
}
