import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file of the project, as the architecture tests see it. */
export interface SourceFile {
  /** From the project's root, with '/': `src/text/normalise.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Project files that it imports, also for types alone, as `path`. */
  readonly imports: readonly string[];
  /** What its imports name that is no file of the project: `node:fs`, `natural/lib/natural/stemmers`. */
  readonly specifiers: readonly string[];
  /** The packages of these: `node:fs`, `natural`. */
  readonly packages: readonly string[];
  readonly functions: readonly MeasuredFunction[];
  /** Names of its classes, interfaces, types, functions and top-level constants. */
  readonly names: readonly string[];
  readonly readsEnvironment: boolean;
}

export interface MeasuredFunction {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Reads the TypeScript files of folders of the project. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(listFiles).map(readSource);
}

function listFiles(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const nodes = listNodes(tree);
  const specifiers = nodes.flatMap(specifierOf);
  const foreign = specifiers.filter((name) => !name.startsWith('.'));
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: specifiers.filter((name) => name.startsWith('.')).map((name) => resolveImport(path, name)),
    specifiers: foreign,
    packages: foreign.map(packageOf),
    functions: nodes.flatMap((node) => measureFunction(tree, node)),
    names: nodes.flatMap(declaredName),
    readsEnvironment: nodes.some(readsEnvironment),
  };
}

function listNodes(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    nodes.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return nodes;
}

/** What a static, dynamic or type import, or a re-export, names. */
function specifierOf(node: ts.Node): readonly string[] {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return textOf(node.argument.literal);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return textOf(node.arguments[0]);
  return [];
}

function textOf(node: ts.Node | undefined): readonly string[] {
  return node && ts.isStringLiteralLike(node) ? [node.text] : [];
}

function resolveImport(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

/** Functions with a body of statements; an expression after an arrow is no more than its line. */
function measureFunction(tree: ts.SourceFile, node: ts.Node): readonly MeasuredFunction[] {
  if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || !ts.isBlock(node.body)) return [];
  const start = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
  const end = tree.getLineAndCharacterOfPosition(node.end).line;
  return [{ name: node.name?.getText(tree) ?? '(arrow)', line: start + 1, lines: end - start + 1 }];
}

function declaredName(node: ts.Node): readonly string[] {
  const isTopLevel = ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
  const isNamed =
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    isTopLevel;
  return isNamed && node.name ? [node.name.getText()] : [];
}

function readsEnvironment(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.getText() === 'process.env';
}
