import type { CheckRow } from '../schema/check.ts';
import type { Model, Socket } from '../schema/model.ts';
import { designConcepts, type OddProse } from '../schema/odd.ts';
import { checkRows, entityRows, familyRows, markdownTable, stateRows, submodelLines } from './odd-parts.ts';

/** What a description is made from. */
export interface OddInput {
  model: Model;
  sockets: readonly Socket[]; // of the program, in the order in which its parts are told
  checks: readonly CheckRow[];
  prose: OddProse | null; // null: the model's files have none
}

const unsaid = 'The files of the model say nothing of this.';

/** The description of a model by ODD 2020 (Grimm et al., JASSS 23(2) 7) as Markdown: its seven elements, prose as the model's files have it, tables and formulas made from them. */
export function oddDocument(input: OddInput): string {
  const { model } = input;
  const lines = [
    `# ${model.title}`,
    '',
    `Model ${model.id} ${model.version}, hash ${model.hash}. Made from the model’s files; after the ODD protocol (Overview, Design concepts, Details) of Grimm and others (2020), JASSS 23(2) 7.`,
    '',
    ...overview(input),
    ...concepts(input),
    ...details(input),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function overview({ model, checks, prose }: OddInput): string[] {
  const process = prose?.process.map((step, at) => `${at + 1}. ${step}`) ?? [unsaid];
  return [
    '## 1. Purpose and patterns',
    '',
    prose?.purpose ?? unsaid,
    '',
    'Patterns that the model is held against; of each whether it was in view when numbers were chosen (tuned), was not (untuned), or could not come out otherwise (by-construction):',
    '',
    ...markdownTable(['id', 'pattern', 'observed', 'source', 'basis'], checkRows(checks)),
    '## 2. Entities, state variables and scales',
    '',
    prose?.entities ?? unsaid,
    '',
    ...markdownTable(['entity', 'how many', 'which'], entityRows(model)),
    'State variables that formulas carry from step to step:',
    '',
    ...markdownTable(['variable', 'over', 'unit', 'meaning'], stateRows(model)),
    prose?.scales ?? unsaid,
    '',
    '## 3. Process overview and scheduling',
    '',
    ...process,
    '',
  ];
}

function concepts({ prose }: OddInput): string[] {
  return [
    '## 4. Design concepts',
    '',
    ...designConcepts.flatMap((concept) => [
      `**${concept[0]!.toUpperCase()}${concept.slice(1)}.** ${prose?.concepts[concept] ?? unsaid}`,
      '',
    ]),
  ];
}

function details({ model, sockets, prose }: OddInput): string[] {
  const reflected = model.reflected.map(({ id, instrument, actor }) => [id, instrument, actor]);
  const forms = Object.entries(model.structure).map(([choice, own]) => [choice, own.join(', '), own[0]!]);
  return [
    '## 5. Initialization',
    '',
    prose?.initialization ?? unsaid,
    '',
    `Acts already inside the data of ${model.baseYear}:`,
    '',
    ...markdownTable(['act', 'instrument', 'actor'], reflected),
    'Numbers by family, with how many of each grade; every one with its source is in SOURCES.md and in the page’s drawer:',
    '',
    ...markdownTable(
      ['family', 'value', 'range', 'unit', 'measured', 'estimated', 'judged', 'meaning'],
      familyRows(model.parameters),
    ),
    '## 6. Input data',
    '',
    prose?.input ?? unsaid,
    '',
    ...model.sources.map((source) => `- ${source}`),
    '',
    '## 7. Submodels',
    '',
    'Parts of the model that no source decides, with their forms:',
    '',
    ...markdownTable(['part', 'forms', 'where a scenario names none'], forms),
    ...sockets.flatMap((socket) => submodelLines(socket, model)),
  ];
}
