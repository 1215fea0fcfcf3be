import { BARE_BLOCK, type Block, type ParsedDocument } from '../src/model/document.js';

/** A paragraph without number, page and boxes, but for what is given. */
export function makeBlock(given: Partial<Block> & Pick<Block, 'id' | 'text'>): Block {
  return { ...BARE_BLOCK, ...given };
}

/** A document of one page that holds these blocks. */
export function makeDocument(blocks: readonly Block[]): ParsedDocument {
  return {
    mediaType: 'application/pdf',
    blocks,
    coverage: { pages: 1, read: 1, ocr: 0, unreadable: [] },
    messages: [],
    properties: { title: null, author: null, language: null, created: null },
  };
}
