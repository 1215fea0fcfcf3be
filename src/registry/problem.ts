/** Something wrong in the registry's files. */
export interface Problem {
  readonly file: string;
  /** The entry's id or key; its position (`#3`) where it has none. */
  readonly entry: string;
  readonly field: string;
  readonly message: string;
}

/** `programmes.json, gfce, providers: no body or State has the id 'gfc'` */
export function formatProblem({ file, entry, field, message }: Problem): string {
  const place = [file, entry, field].filter((part) => part !== '').join(', ');
  return `${place}: ${message}`;
}

/** The registry's files cannot be used; `problems` names each faulty entry and field. */
export class RegistryError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const shown = problems.slice(0, 10).map(formatProblem).join('\n');
    const more = problems.length > 10 ? `\nand ${problems.length - 10} more` : '';
    super(`the registry has ${problems.length} problem(s):\n${shown}${more}`);
    this.name = 'RegistryError';
  }
}
