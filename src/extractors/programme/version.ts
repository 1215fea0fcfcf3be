export const PROGRAMME_VERSION = '3';
