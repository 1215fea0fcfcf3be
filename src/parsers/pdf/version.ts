/** Raise it when the same file would give other blocks than before. */
export const PDF_VERSION = '8';
