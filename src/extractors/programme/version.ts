export const PROGRAMME_VERSION = '2';
