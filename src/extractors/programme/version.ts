export const PROGRAMME_VERSION = '5';
