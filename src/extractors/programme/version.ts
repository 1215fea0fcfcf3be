export const PROGRAMME_VERSION = '1';
