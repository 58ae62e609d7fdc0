import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a page works without: pictures for people who read about it, and schemas for editors. */
const isOfThePage = (name) => !/^(schema\/|first-view\.png$|service-worker\.js$)/.test(name);

function namesUnder(folder, before = '') {
  return readdirSync(join(folder, before))
    .sort()
    .flatMap((name) => {
      const path = `${before}${name}`;
      return statSync(join(folder, path)).isDirectory() ? namesUnder(folder, `${path}/`) : [path];
    });
}

/** Tells the service worker of a built page which files to keep; another content of any of them makes another store. */
export function offlinePlugin() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      const worker = join(folder, 'service-worker.js');
      const names = namesUnder(folder).filter(isOfThePage);
      const hash = createHash('sha256');
      for (const name of names) hash.update(name).update(readFileSync(join(folder, name)));
      const files = names.map((name) => (name === 'index.html' ? './' : `./${name}`));
      const text = readFileSync(worker, 'utf8')
        .replace('const files = [];', `const files = ${JSON.stringify(files)};`)
        .replace("const store = 'parley-';", `const store = 'parley-${hash.digest('hex').slice(0, 12)}';`);
      writeFileSync(worker, text);
    },
  };
}
