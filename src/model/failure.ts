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

/** Failures that may end otherwise next time: such submissions are tried again, others only when asked. */
export function mayPass(code: FailureCode): boolean {
  return code === 'timeout' || code === 'out-of-memory' || code === 'internal';
}

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
