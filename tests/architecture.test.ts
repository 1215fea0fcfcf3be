import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './read-sources.js';

const SOURCES = readSources('src', 'workers');
const ALL_CODE = [...SOURCES, ...readSources('fixtures/tools')];

/** What the files of a folder (or a file) may import beside each other. The table of the README, 'The house'. */
const LOW = ['model', 'text'];
const STAGES = ['languages', 'registry', 'parsers', 'head', 'extractors', 'resolver', 'decisions'];
const EDGE = [
  'app',
  'queue',
  'pool',
  'config',
  'model',
  'compare',
  'catalog',
  'exports',
  'scoring',
  'decisions',
  'runs',
  'prune',
  'store',
  'registry',
  'ocr',
  'inspect',
  'works',
];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  store: ['model'],
  ocr: ['model', 'config'],
  languages: LOW,
  registry: LOW,
  parsers: LOW,
  scoring: LOW,
  head: [...LOW, 'languages', 'registry'],
  extractors: [...LOW, 'languages', 'registry'],
  resolver: [...LOW, 'registry'],
  decisions: [...LOW, 'registry'],
  record: [...LOW, ...STAGES],
  stages: ['model', 'store'],
  reach: [...LOW, 'languages', 'registry'],
  pipeline: [...LOW, ...STAGES, 'store', 'stages', 'record', 'reach'],
  compare: [...LOW, ...STAGES, 'store', 'record'],
  catalog: [...LOW, ...STAGES, 'store', 'record'],
  works: LOW,
  exports: [...LOW, ...STAGES, 'store', 'record', 'works'],
  inspect: [...LOW, 'parsers'],
  workplace: [...LOW, ...STAGES, 'store', 'ocr', 'stages', 'record', 'pipeline', 'reach'],
  runs: ['store'],
  prune: ['model', 'stages', 'store', 'workplace'],
  'decision-log': ['decisions', 'model', 'store'],
  app: [
    'workplace',
    'decision-log',
    ...LOW,
    ...STAGES,
    'store',
    'ocr',
    'stages',
    'record',
    'pipeline',
    'reach',
    'compare',
    'catalog',
    'exports',
    'scoring',
  ],
  config: ['model'],
  pool: ['app', 'model'],
  queue: ['app', 'config', 'model', 'pool', 'store'],
  cli: [...EDGE, 'workers'],
  web: EDGE,
  workers: EDGE,
};

/** Packages that are known in one place alone. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  bullmq: /^(?:src\/queue\.ts|workers\/)/,
  ioredis: /^(?:src\/queue\.ts|workers\/)/,
  'pdfjs-dist': /^src\/parsers\/pdf\//,
  mammoth: /^src\/parsers\/docx\//,
  natural: /^src\/text\//,
  commander: /^src\/cli\//,
  piscina: /^src\/pool\.ts$/,
  'tesseract.js': /^src\/ocr\//,
  '@napi-rs/canvas': /^src\/parsers\//,
};

/** `src/text/normalise.ts` is of 'text', `src/app.ts` of 'app', `workers/thread.ts` of 'workers'. */
function areaOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/, '') : top;
}

/** `src/parsers/pdf/parse.ts` is of the sibling 'parsers/pdf'; files directly in a folder serve all of its siblings. */
function siblingOf(path: string): string | null {
  const [, area = '', sibling = '', file] = path.split('/');
  return file !== undefined && ['parsers', 'extractors'].includes(area) ? `${area}/${sibling}` : null;
}

function isAllowed(from: string, to: string): boolean {
  if (areaOf(from) !== areaOf(to)) return MAY_IMPORT[areaOf(from)]?.includes(areaOf(to)) ?? false;
  const [sibling, other] = [siblingOf(from), siblingOf(to)];
  return other === null || sibling === other || SHARED.includes(other);
}

/** What siblings may import beside their own files. */
const SHARED = ['parsers/ocr'];

/** The files of a circle of imports, or null. */
function findCycle(files: readonly SourceFile[]): readonly string[] | null {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return null;
    for (const next of importsOf.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const BANNED = new Set(['manager', 'service', 'handler', 'helper', 'helpers', 'util', 'utils', 'base']);
const wordsOf = (name: string): readonly string[] =>
  name.split(/(?=[A-Z])|[-_]/).map((word) => word.toLowerCase());

describe('imports', () => {
  it('knows every folder', () => {
    expect(
      [...new Set(SOURCES.map(({ path }) => areaOf(path)))].filter((area) => !(area in MAY_IMPORT)),
    ).toEqual([]);
  });

  it('keep to the table', () => {
    const wrong = SOURCES.flatMap(({ path, imports }) =>
      imports.filter((target) => !isAllowed(path, target)).map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('run in no circle', () => {
    expect(findCycle(SOURCES)).toBeNull();
  });

  it.each(Object.entries(ONLY_IN))('%s is known in one place alone', (name, place) => {
    const users = SOURCES.filter(({ packages }) => packages.includes(name)).map(({ path }) => path);
    expect(users.filter((path) => !place.test(path))).toEqual([]);
  });

  it('take natural by deep paths only, since its root is slow and prints', () => {
    const roots = SOURCES.filter(({ specifiers }) => specifiers.includes('natural')).map(({ path }) => path);
    expect(roots).toEqual([]);
  });

  it('leave the environment to config.ts', () => {
    const readers = SOURCES.filter((file) => file.readsEnvironment).map(({ path }) => path);
    expect(readers.filter((path) => path !== 'src/config.ts')).toEqual([]);
  });
});

describe('sizes', () => {
  it('no file is above 300 lines', () => {
    expect(ALL_CODE.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
      [],
    );
  });

  it('no function is above 60 lines', () => {
    const long = ALL_CODE.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > 60)
        .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('the median function has 12 lines or fewer', () => {
    expect(
      median(ALL_CODE.flatMap(({ functions }) => functions.map(({ lines }) => lines))),
    ).toBeLessThanOrEqual(12);
  });
});

describe('names', () => {
  it('files are in kebab-case', () => {
    const names = ALL_CODE.map(({ path }) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/.test(name))).toEqual([]);
  });

  it('no file and no declaration is called by a name that says nothing', () => {
    const files = ALL_CODE.filter(({ path }) =>
      wordsOf(path.replace(/^.*\/|\.ts$/g, '')).some((word) => BANNED.has(word)),
    );
    const names = ALL_CODE.flatMap(({ path, names }) =>
      names.filter((name) => BANNED.has(wordsOf(name).at(-1) ?? '')).map((name) => `${path}: ${name}`),
    );
    expect([...files.map(({ path }) => path), ...names]).toEqual([]);
  });

  it('interfaces bear no I prefix', () => {
    const names = ALL_CODE.flatMap(({ names }) => names);
    expect(names.filter((name) => /^I[A-Z][a-z]/.test(name))).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it.each([
    ['src/text/a.ts', 'src/model/b.ts', true],
    ['src/text/a.ts', 'src/head/b.ts', false],
    ['src/model/a.ts', 'src/text/b.ts', false],
    ['src/head/a.ts', 'src/extractors/reference/b.ts', false],
    ['src/parsers/pdf/a.ts', 'src/parsers/numbering.ts', true],
    ['src/parsers/pdf/a.ts', 'src/parsers/docx/b.ts', false],
    ['src/parsers/sniff.ts', 'src/parsers/pdf/b.ts', false],
    ['src/parsers/pdf/a.ts', 'src/parsers/ocr/b.ts', true],
    ['src/parsers/ocr/a.ts', 'src/parsers/pdf/b.ts', false],
    ['src/parsers/pdf/a.ts', 'src/ocr/b.ts', false],
    ['src/extractors/reference/a.ts', 'src/extractors/programme/b.ts', false],
    ['src/extractors/reference/a.ts', 'src/extractors/reference/b.ts', true],
    ['src/app.ts', 'src/cli/b.ts', false],
    ['src/cli/a.ts', 'src/app.ts', true],
    ['src/exports/a.ts', 'src/app.ts', false],
    ['workers/thread.ts', 'src/pool.ts', true],
    ['src/config.ts', 'src/app.ts', false],
  ])('%s may import %s: %s', (from, to, allowed) => {
    expect(isAllowed(from, to)).toBe(allowed);
  });

  it('finds a circle', () => {
    const file = (path: string, imports: string[]): SourceFile => ({
      path,
      imports,
      lines: 1,
      specifiers: [],
      packages: [],
      functions: [],
      names: [],
      readsEnvironment: false,
    });
    expect(findCycle([file('a', ['b']), file('b', ['c']), file('c', ['b'])])).toEqual(['b', 'c', 'b']);
    expect(findCycle([file('a', ['b', 'c']), file('b', ['c']), file('c', [])])).toBeNull();
  });

  it('measures the functions of this project', () => {
    expect(ALL_CODE.flatMap(({ functions }) => functions).length).toBeGreaterThan(50);
    expect(SOURCES.find(({ path }) => path === 'src/config.ts')?.readsEnvironment).toBe(true);
  });
});
