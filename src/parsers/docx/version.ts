/** Part of the recipe: raised whenever `parseDocx` gives other blocks for the same bytes. */
export const DOCX_VERSION = '5';
