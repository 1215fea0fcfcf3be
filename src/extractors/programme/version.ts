export const PROGRAMME_VERSION = '6';
