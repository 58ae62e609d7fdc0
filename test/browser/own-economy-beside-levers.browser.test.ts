import { afterAll, expect, inject, test, vi } from 'vitest';
import '../../src/page.css';
import { zipOf } from '../support/economy-upload.ts';

const { files, importer, exporter, points, tables } = inject('economyOracle');
const { scenario, lever, moved, untouched, changed } = inject('leverOracle');
const patience = { timeout: 30_000, interval: 50 };

afterAll(() => document.getElementById('app')!.remove());

test('[OWN-20] on the whole page an open economy stays while a lever moves and runs follow', async () => {
  const place = document.createElement('div');
  place.id = 'app';
  place.dataset['scenario'] = scenario;
  document.body.append(place);
  await import('../../src/main.ts');
  const app = await vi.waitFor(() => {
    const found = place.querySelector('parley-app');
    expect(found).not.toBeNull();
    return found!;
  });
  const shows = (hash: string) =>
    vi.waitFor(() => expect(document.documentElement.dataset['resultHash']).toBe(hash), patience);
  await shows(untouched.resultHash);
  const own = app.renderRoot.querySelector('own-economy')!;
  const entry = own.renderRoot.querySelector<HTMLButtonElement>('.entry')!;
  expect(entry.textContent!.trim()).toBe('Your own economy');
  const archive = new File([zipOf(new Map(Object.entries(files)))], 'own.zip');
  await own.session.open({ name: archive.name, files: [{ path: archive.name, content: archive }] });
  const { report } = own.session.store.get();
  const running = app.session.setLever(lever, moved);
  const policy = { importer, exporter, points, sectors: report!.dutied };
  await own.session.solve({ policy, closure: 'fixed' });
  await running;
  await shows(changed.resultHash);
  expect(entry.textContent!.trim()).toBe('Your own economy: own.zip');
  const { answer, report: still } = own.session.store.get();
  expect(still).toBe(report);
  expect(answer!.solution!.files).toEqual(tables);
});
