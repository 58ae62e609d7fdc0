import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const query = '?title';

/** Lets modules import `file.yaml?title`: what the file calls itself, without the file. */
export function yamlTitlePlugin() {
  return {
    name: 'yaml-title',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(`.yaml${query}`)) return null;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(parse(readFileSync(file, 'utf8')).title)};`;
    },
  };
}
