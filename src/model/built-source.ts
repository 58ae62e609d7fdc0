import type { Hash } from '../schema/ids.ts';
import { knownDocument } from '../schema/known-document.ts';
import type { Equation } from '../schema/model.ts';
import type { ModelSource } from '../schema/model-source.ts';
import { formulaTexts } from './formulas-of.ts';
import { unpackExpression, type PackedExpression } from './packed-expression.ts';
import { unpackCsv, type PackedCsv } from './unpack-csv.ts';

/** What the YAML files of a model say, read when the page was built. */
export interface BuiltDocuments {
  hash: Hash; // of all files of the model
  documents: Readonly<Record<string, unknown>>; // by path from its folder
  formulas: readonly PackedExpression[]; // of all equations, file by file in the order of `documents`
}
/** A sound model as a page comes with it. */
export interface BuiltModel extends BuiltDocuments {
  tables: Readonly<Record<string, PackedCsv>>; // by path from its folder
}

/** The formulas of all equations in documents of a model, in their order. */
export function formulasIn(documents: BuiltDocuments['documents']): string[] {
  return Object.values(documents).flatMap((document) =>
    formulaTexts((document as { equations?: readonly Equation[] }).equations ?? []),
  );
}

/** A model that was read before: neither its files nor its formulas need a reader of their language. */
export function builtSource({ hash, documents, formulas, tables }: BuiltModel): ModelSource {
  const packed = new Map(formulasIn(documents).map((text, at) => [text, formulas[at]!]));
  const texts = Object.entries(tables).map(([path, table]) => [path, unpackCsv(table)] as const);
  return {
    hash,
    paths: new Set([...Object.keys(documents), ...Object.keys(tables)]),
    tables: new Map(texts),
    document: (path) => (Object.hasOwn(documents, path) ? knownDocument(documents[path], path) : null),
    formula: (text) => ({ expression: unpackExpression(packed.get(text)!) }),
  };
}
