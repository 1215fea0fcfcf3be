/** Raise it whenever the resolver gives another meaning to the same mentions. */
export const RESOLVER_VERSION = '11';
