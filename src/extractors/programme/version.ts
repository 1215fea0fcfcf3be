export const PROGRAMME_VERSION = '7';
