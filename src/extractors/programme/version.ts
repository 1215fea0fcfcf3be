export const PROGRAMME_VERSION = '4';
