/** Fields: what Word computes, an instruction and its last result (ISO/IEC 29500-1, 17.16). */

interface Field {
  instruction: string;
  /** False while the instruction is read, true while the result is. */
  showing: boolean;
}

/** `HYPERLINK "https://un.org" \o "tip"`; one that has only `\l "place"` leads inside the document. */
const HYPERLINK = /^\s*HYPERLINK\s+(?:"([^"\\]*)"|([^\s"\\]\S*))/i;
const ANCHOR = /\\l\s+"([^"\\]*)"/;
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?!\p{L})/iu;

/** The fields that are open at one place of a story; they nest, and may begin in one paragraph and end in another. */
export class Fields {
  private readonly open: Field[] = [];

  /** `begin`, `separate` or `end`, as `w:fldCharType` says. */
  turn(type: string): void {
    const field = this.open.at(-1);
    if (type === 'begin') this.open.push({ instruction: '', showing: false });
    else if (type === 'end') this.open.pop();
    else if (field) field.showing = true;
  }

  /** Reads a result whose instruction is known. */
  within(instruction: string, read: () => void): void {
    this.open.push({ instruction, showing: true });
    read();
    this.open.pop();
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.showing) field.instruction += text;
  }

  /** False inside an instruction. */
  get isShowing(): boolean {
    return this.open.every((field) => field.showing);
  }

  get isPageNumber(): boolean {
    return this.open.some((field) => PAGE_FIELD.test(field.instruction));
  }

  /** The address of the innermost hyperlink. */
  get link(): string | null {
    const field = this.open.findLast(({ instruction }) => HYPERLINK.test(instruction));
    const match = HYPERLINK.exec(field?.instruction ?? '');
    const address = match?.[1] ?? match?.[2] ?? null;
    const anchor = ANCHOR.exec(field?.instruction ?? '')?.[1];
    return address !== null && anchor && !address.includes('#') ? `${address}#${anchor}` : address;
  }
}
