import {
  LineCounter,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import type { Checked, Diagnostic } from './diagnostic.ts';
import { diagnose, formatPath } from './place.ts';
import type { Path, Place, Problem } from './place.ts';

/** The format that every YAML file of this version is written in. */
export const supportedFormat = 1;
const maxCharacters = 5_000_000;
const maxDepth = 32;
const maxAliases = 100;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** A YAML file as plain data, able to say where each of its values stands. */
export interface YamlDocument {
  file: string;
  value: unknown;
  /** Place of the value at `path`: of its key in a mapping, of the item in a sequence, of the nearest value above it that exists. */
  place(path: Path): Place;
}

type AnyDocument = Document.Parsed;

/** Reads one YAML 1.2 file that begins with `format: 1`. Syntax errors, files beyond the limits and forbidden keys are diagnostics with line and column. */
export function parseYaml(text: string, file: string): Checked<YamlDocument> {
  const document = parsePlainYaml(text, file);
  if (!document.ok) return document;
  const problem = checkFormat(document.value.value);
  if (problem === undefined) return document;
  return {
    ok: false,
    diagnostics: [diagnose(document.value.place(['format']), problem.code, problem.values)],
  };
}

function checkFormat(value: unknown): Problem | undefined {
  const format =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['format'] : undefined;
  if (format === supportedFormat) return undefined;
  if (typeof format === 'number' && format > supportedFormat)
    return { code: 'format-newer', values: { found: format, supported: supportedFormat } };
  return { code: 'format-missing', values: { supported: supportedFormat } };
}

/** Like `parseYaml`, whatever the format: for finding places in a file that was read before. */
export function parsePlainYaml(text: string, file: string): Checked<YamlDocument> {
  const top: Place = { file, line: 1, column: 1, path: '' };
  const limit = (what: string): Checked<never> => ({
    ok: false,
    diagnostics: [diagnose(top, 'yaml-limit', { limit: what })],
  });
  if (text.length > maxCharacters) return limit('5 MB');
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
    const diagnostics = [...syntaxErrors(document, lines, file), ...refusals(document, lines, file)];
    if (diagnostics.length > 0) return { ok: false, diagnostics };
    const value: unknown = document.toJS({ maxAliasCount: maxAliases });
    const place = (path: Path): Place => ({ file, ...locate(document, lines, path), path: formatPath(path) });
    return { ok: true, value: { file, value, place }, warnings: [] };
  } catch (error) {
    // The reader recurses: a file too deep for the stack is too deep for us, and it throws a ReferenceError at too many aliases.
    if (error instanceof RangeError) return limit(`${maxDepth} levels`);
    if (error instanceof ReferenceError) return limit(`${maxAliases} aliases`);
    throw error;
  }
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function syntaxErrors(document: AnyDocument, lines: LineCounter, file: string): Diagnostic[] {
  const at = (offset: number): Place => ({ file, ...position(lines, offset), path: '' });
  return [...document.errors, ...document.warnings].map((error) =>
    error.code === 'RESOURCE_EXHAUSTION'
      ? diagnose(at(error.pos[0]), 'yaml-limit', { limit: `${maxDepth} levels` })
      : diagnose(at(error.pos[0]), 'yaml-syntax', { problem: error.message }),
  );
}

/** Values that are valid YAML and are not read: too deep, forbidden or compound keys, aliases that lead nowhere or into themselves. */
function refusals(document: AnyDocument, lines: LineCounter, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const refuse = (node: Node, code: Problem['code'], values: Diagnostic['values']): void => {
    found.push(diagnose({ file, ...position(lines, node.range?.[0] ?? 0), path: '' }, code, values));
  };
  visit(document, {
    Pair(_, pair) {
      const key = pair.key;
      if (isNode(key) && (!isScalar(key) || forbiddenKeys.has(String(key.value))))
        refuse(key, 'yaml-key-forbidden', {
          key: isScalar(key) ? String(key.value) : 'made of several values',
        });
    },
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (target === undefined) refuse(alias, 'yaml-syntax', { problem: `no anchor named ${alias.source}` });
      else if (ancestors.includes(target))
        refuse(alias, 'yaml-syntax', { problem: `${alias.source} contains itself` });
    },
    Collection(_, collection, ancestors) {
      if (ancestors.filter(isCollection).length < maxDepth) return undefined;
      refuse(collection, 'yaml-limit', { limit: `${maxDepth} levels` });
      return visit.SKIP;
    },
  });
  return found;
}

function locate(document: AnyDocument, lines: LineCounter, path: Path): { line: number; column: number } {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    const child = childOf(node, part);
    if (child === undefined) break;
    offset = startOf(child.at) ?? offset;
    node = child.value;
  }
  return position(lines, offset);
}

function childOf(node: unknown, part: string | number): { at: unknown; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item: Pair) => isScalar(item.key) && String(item.key.value) === String(part),
    );
    return pair && { at: pair.key, value: pair.value };
  }
  const item: unknown = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
  return item === undefined ? undefined : { at: item, value: item };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
