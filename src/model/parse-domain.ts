import type { Checked } from '../schema/diagnostic.ts';
import { domainSchema, type Domain } from '../schema/domain-schema.ts';
import { parsePlainYaml } from '../schema/parse-yaml.ts';
import { validate } from '../schema/validate.ts';

/** Reads a domain file, JSON or YAML; what does not fit is a diagnostic with its place. */
export function parseDomain(text: string, file: string): Checked<Domain> {
  const document = parsePlainYaml(text, file);
  return document.ok ? validate(domainSchema, document.value) : document;
}
