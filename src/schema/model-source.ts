import type { Checked } from './diagnostic.ts';
import type { ParsedExpression } from './expression.ts';
import type { FileSet, Hash } from './ids.ts';
import type { YamlDocument } from './parse-yaml.ts';

/** The files of a model as data, whoever read them; paths are from its folder. */
export interface ModelSource {
  hash: Hash; // of its files, whatever their line ends and the order they came in
  paths: ReadonlySet<string>; // of all its files
  tables: FileSet; // CSV
  /** What a YAML file says; null: there is no such file. */
  document(path: string): Checked<YamlDocument> | null;
  /** What a formula of an equation says. */
  formula(text: string): ParsedExpression;
}
