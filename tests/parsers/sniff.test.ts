import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/model/failure.js';
import { sniffMediaType } from '../../src/parsers/sniff.js';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const ole = (stream: string) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
    ]),
  );

function failure(bytes: Uint8Array): FileError {
  try {
    sniffMediaType(bytes);
  } catch (error) {
    if (error instanceof FileError) return error;
  }
  throw new Error('no FileError');
}

describe('sniffMediaType', () => {
  it('knows a PDF, also behind junk', () => {
    expect(sniffMediaType(latin1('%PDF-1.7\n'))).toBe('application/pdf');
    expect(sniffMediaType(latin1(`${'\r\n'.repeat(400)}%PDF-1.4`))).toBe('application/pdf');
    expect(failure(latin1(`${' junk'.repeat(400)}%PDF-1.4`)).code).toBe('unsupported-type');
  });

  it('knows a DOCX, also a damaged one', () => {
    const docx = zip('[Content_Types].xml', 'word/document.xml');
    expect(sniffMediaType(docx)).toContain('wordprocessingml');
    expect(sniffMediaType(docx.subarray(0, docx.length - 60))).toContain('wordprocessingml');
  });

  it.each([
    ['no bytes', new Uint8Array(), 'empty', /empty/],
    ['white space', latin1(' \r\n\0\0'), 'empty', /empty/],
    ['old Word', ole('WordDocument'), 'unsupported-type', /\.doc\)/],
    ['old Excel', ole('Workbook'), 'unsupported-type', /\.xls\)/],
    ['encrypted', ole('EncryptedPackage'), 'encrypted', /password/],
    ['XLSX', zip('xl/workbook.xml'), 'unsupported-type', /XLSX/],
    ['PPTX', zip('ppt/presentation.xml'), 'unsupported-type', /PPTX/],
    ['ODT', zip('mimetype', 'content.xml'), 'unsupported-type', /OpenDocument/],
    ['ZIP', zip('fiji.pdf'), 'unsupported-type', /ZIP archive/],
    ['RTF', latin1('{\\rtf1\\ansi'), 'unsupported-type', /RTF/],
    ['HTML', latin1('\xEF\xBB\xBF\n<!DOCTYPE html><html>'), 'unsupported-type', /HTML/],
    ['XML', latin1('<?xml version="1.0"?><a/>'), 'unsupported-type', /XML/],
    ['JPEG', latin1('\xFF\xD8\xFF\xE0'), 'unsupported-type', /JPEG/],
    ['PNG', latin1('\x89PNG\r\n'), 'unsupported-type', /PNG/],
    ['text', new TextEncoder().encode('Fidji présente sa contribution.'), 'unsupported-type', /plain text/],
    ['UTF-16 text', new Uint8Array(Buffer.from('\uFEFFFiji', 'utf16le')), 'unsupported-type', /plain text/],
    ['anything', latin1('\x01\x02\x03\x04'), 'unsupported-type', /not known/],
  ])('refuses %s', (_name, bytes, code, message) => {
    const error = failure(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe('');
  });

  it('tells who holds an old Word file what to do', () => {
    expect(failure(ole('WordDocument')).hint).toMatch(/DOCX or PDF/);
  });
});
