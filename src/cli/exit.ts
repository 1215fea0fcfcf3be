/** The exit statuses of the command line. */
export const EXIT = {
  done: 0,
  /** Done, but some files failed, or a score lies under its floor. */
  failures: 1,
  usage: 2,
  /** The run itself could not go on. */
  broken: 3,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
