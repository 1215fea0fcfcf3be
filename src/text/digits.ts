const ARABIC_INDIC = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/**
 * Arabic-Indic digits as plain ones, one for one: offsets stay.
 * @example withPlainDigits('الفقرة ٤٦') // 'الفقرة 46'
 */
export function withPlainDigits(text: string): string {
  return text.replace(ARABIC_INDIC, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
