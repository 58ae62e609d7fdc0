import { actTexts } from './act-texts.ts';
import { checkTexts } from './check-texts.ts';
import { economyTexts } from './economy-texts.ts';
import { ensembleTexts } from './ensemble-texts.ts';
import { experimentTexts } from './experiment-texts.ts';
import { figureTexts } from './figure-texts.ts';
import { regimeTexts } from './regime-texts.ts';
import { tableTexts } from './table-texts.ts';
import { uploadTexts } from './upload-texts.ts';

export type DiagnosticCode = keyof typeof diagnosticTexts;

/** Everything a diagnostic can say: one code, one reason, one hint. {slots} are filled from the diagnostic's `values`. */
export const diagnosticTexts = {
  // files
  'file-missing': { reason: 'the file {file} is missing', hint: 'add it, or check the folder’s name' },
  'file-unused': {
    reason: 'no part of a model is read from {file}',
    hint: 'check its name and folder, or remove it',
  },
  ...uploadTexts,

  // YAML
  'yaml-syntax': { reason: 'not valid YAML: {problem}', hint: 'correct the syntax at this place' },
  'yaml-limit': {
    reason: 'the file exceeds the limit of {limit}',
    hint: 'make it smaller or flatter, with fewer aliases',
  },
  'yaml-key-forbidden': { reason: 'the key {key} is not allowed', hint: 'choose another name' },
  'format-missing': {
    reason: 'the file does not say which format it is written in',
    hint: 'begin it with `format: {supported}`',
  },
  'format-newer': {
    reason: 'the file is written in format {found}, this version reads format {supported}',
    hint: 'open it with a newer version',
  },

  // shape of a file
  'key-unknown': { reason: 'the key {key} is unknown here', hint: 'known keys: {known}' },
  'key-missing': { reason: 'the key {key} is missing', hint: 'add it' },
  'value-type': { reason: 'found {found} where {expected} is expected', hint: 'write {expected}' },
  'value-range': { reason: '{found} is not {expected}', hint: 'write {expected}' },
  'value-choice': { reason: '{found} is not one of the choices', hint: 'choose one of {choices}' },
  'id-duplicate': { reason: 'the id {id} is used twice', hint: 'give each its own id' },
  'id-file': { reason: 'the id {id} differs from the file’s name', hint: 'rename the file to {id}.yaml' },

  // references
  'region-unknown': { reason: '{id} is not a region of the economy', hint: 'did you mean {nearest}?' },
  'sector-unknown': { reason: '{id} is not a sector of the economy', hint: 'did you mean {nearest}?' },
  'technology-unknown': { reason: '{id} is not a technology of the model', hint: 'did you mean {nearest}?' },
  ...regimeTexts,
  'government-unknown': { reason: '{id} is not a government of the model', hint: 'did you mean {nearest}?' },
  'target-unknown': {
    reason: '{id} is not a target of the model’s controls',
    hint: 'use one of the targets listed in model.yaml, such as {nearest}',
  },
  'scope-unknown': {
    reason: '{id} is neither a sector nor a sector group of the model',
    hint: 'did you mean {nearest}?',
  },
  'parameter-unknown': { reason: '{id} is not a parameter of the model', hint: 'did you mean {nearest}?' },
  'preset-unknown': {
    reason: '{id} is not a preset of the model',
    hint: 'did you mean {nearest}? Its presets: {known}',
  },
  'preset-none': {
    reason: 'the preset {id} is asked for, and there are none here',
    hint: 'leave it out; an economy has the presets of the model in whose folder it stands',
  },
  'type-unknown': {
    reason: '{id} is not a type of {government}',
    hint: 'did you mean {nearest}? Its types: {known}',
  },
  'act-unknown': {
    reason: '{id} names no act and no issue of the scenario',
    hint: 'did you mean {nearest}?',
  },
  'structure-unknown': {
    reason: '{id} is no form that the model has of {choice}',
    hint: 'did you mean {nearest}? Choices and their forms: {known}',
  },
  'override-unknown': {
    reason: 'the path {path} leads nowhere in the scenario',
    hint: 'did you mean {nearest}?',
  },
  'override-several': {
    reason: 'the path {path} holds {holds}, which no single value can replace',
    hint: 'name one value inside it, by the id or number of an entry; a list takes only none, which empties it',
  },

  // parameters
  'parameter-incomplete': {
    reason: 'the number lacks {missing}',
    hint: 'every number has a value, unit, low, high, distribution, source and grade',
  },
  'parameter-missing': {
    reason: 'the engine needs the parameter {id}, and no file defines it',
    hint: 'add it to a file in parameters, or as a key of every technology',
  },
  'parameter-range': {
    reason: 'the value {value} lies outside its own range {low} to {high}',
    hint: 'widen the range or correct the value',
  },
  'parameter-unit': {
    reason: 'the unit is {found} where {expected} is needed',
    hint: 'give the number in {expected}',
  },
  'parameter-economy': {
    reason: '{id} is {value} here and {found} in the economy',
    hint: 'give both the same value; what this file adds is range, source and grade',
  },
  'parameter-keys': {
    reason: '{id} does not define {missing}, which {other} defines',
    hint: 'give all of them the same keys',
  },
  'parameter-outside': {
    reason: '{id} is set to {value}, outside its range {low} to {high}',
    hint: 'results outside a parameter’s range have no support in its source',
  },
  'parameter-bound': {
    reason: '{id} is {value}; the equations hold only for {bound}',
    hint: 'choose a value inside the bound',
  },
  'unit-syntax': {
    reason: '{unit} is not a unit',
    hint: 'write names joined by spaces and slashes, such as million USD/year, or 1',
  },

  // shares
  'share-sum': { reason: '{what} sum to {sum}, not to 1', hint: 'correct the shares' },

  // trade cells
  'cell-identity': {
    reason:
      'base value {value} differs from latent value × position × willingness = {product} by more than 10 %',
    hint: 'correct one of the four numbers',
  },
  'cell-flow': {
    reason: 'the technologies in {cell} are worth {sum}, more than the flow of {flow}',
    hint: 'lower the base values; both are million USD',
  },
  'cell-flow-none': {
    reason: 'a technology is sold in {cell}, and no flow of the economy holds it',
    hint: 'take the row out, or add the flow: what was not traded at all cannot be answered for',
  },
  'owners-rest': {
    reason:
      'the technologies sold in {flow} give {owner} {part} million USD, more than its {share} of the whole flow',
    hint: 'raise the owner’s share of the flow, or lower it in cells.csv',
  },
  'input-cycle': {
    reason: 'each of these is made with the next: {cycle}',
    hint: 'leave out the input that matters least',
  },
  'hub-target': {
    reason: 'goods denied to {region} cannot arrive there through {region} itself',
    hint: 'name the country in between, or none',
  },
  'cell-position': {
    reason: 'base position {position} differs from the {permitted} that the reflected acts permit',
    hint: 'correct the position or the acts in reflected.yaml',
  },

  // equations
  'equation-submodel': {
    reason: '{id} does not belong to a submodel',
    hint: 'write submodel.variable; submodels: {known}',
  },
  'equation-name': {
    reason: '{id} already has a meaning in the language of equations',
    hint: 'choose another name for the variable',
  },
  'equation-twice': { reason: '{id} has two equations', hint: 'remove one of them' },
  'equation-missing': {
    reason: 'the engine needs {id} over [{sets}] in {unit}, and no equation defines it',
    hint: 'add an equation with this id',
  },
  'equation-sets': {
    reason: '{symbol} is over [{found}], which does not fit [{expected}]',
    hint: 'reduce the extra sets with sum, mean, min or max, or give the equation other sets',
  },
  'equation-unit': {
    reason: '{id} is declared in {found}, and the engine needs {expected}',
    hint: 'give the equation the unit {expected}',
  },
  'equation-dimension': {
    reason: '{operation} cannot take {units}',
    hint: 'check the units of the symbols in this expression',
  },
  'equation-symbol': { reason: '{symbol} has no meaning here', hint: 'did you mean {nearest}?' },
  'equation-set-unknown': { reason: '{set} is not a set of the model', hint: 'sets: {known}' },
  'equation-syntax': { reason: 'the expression cannot be read: {problem}', hint: 'correct its syntax' },
  'equation-literal': {
    reason: 'the number {literal} stands in an expression',
    hint: 'only 0, 1 and 2 may; make it a parameter with a source',
  },
  'equation-node': {
    reason: '{found} is not part of the language of equations',
    hint: 'use + - * / ^, comparisons, and, or, not, a ? b : c and the listed functions',
  },
  'equation-arguments': { reason: '{function} takes {expected}, not {found}', hint: 'correct the arguments' },
  'equation-too-long': {
    reason: 'the expression has {length} characters, more than {limit}',
    hint: 'split it into auxiliaries',
  },
  'equation-too-deep': {
    reason: 'the expression is nested more than {limit} deep',
    hint: 'split it into auxiliaries',
  },
  'equation-too-large': {
    reason: 'the expression has more than {limit} parts',
    hint: 'split it into auxiliaries',
  },
  'equation-cycle': {
    reason: 'each of these needs the next in the same step: {cycle}',
    hint: 'make one of them a state, which is read with last period’s value',
  },
  'equation-initial-missing': {
    reason: 'the state {id} has no initial value',
    hint: 'add `initial`',
  },
  'equation-initial-extra': {
    reason: 'the auxiliary {id} has an initial value',
    hint: 'remove `initial`, or make it a state',
  },
  'equation-initial-reads': {
    reason: '{symbol} is not known yet at the start',
    hint: 'an initial value may read inputs, parameters and other states',
  },
  'equation-record': {
    reason: 'no result table can take {id} over [{sets}] as a new column',
    hint: 'do not record it, or choose another name or other sets',
  },

  // levers and acts
  ...actTexts,

  // scenario against model
  'scenario-unknown': {
    reason: '{id} is no scenario that this one could extend',
    hint: 'name another one that stands beside it or is shipped',
  },
  'without-unknown': {
    reason: '{id} names no act, event or table of {base}',
    hint: 'did you mean {nearest}?',
  },
  'model-unknown': {
    reason: 'the scenario is written for the model {wanted}, and {loaded} is loaded',
    hint: 'open that model',
  },
  'model-version': {
    reason: 'the scenario is written for version {wanted} of the model, and {loaded} is loaded',
    hint: 'check the scenario against the new version and change the number',
  },
  'result-model': {
    reason: 'the result was made with the model {wanted}, and {loaded} is loaded',
    hint: 'open that model, or run the scenario anew',
  },
  'result-repeat': {
    reason: 'the repeated run has the {key} {found}, the result has {wanted}',
    hint: 'name the scenario file that it was run from, or run it anew with this version',
  },
  'method-unknown': {
    reason: '{id} is not {what}',
    hint: 'did you mean {nearest}? Choices: {known}',
  },
  'list-length': {
    reason: 'the list has {found} entries where {expected} are expected',
    hint: 'give one for each {what}',
  },
  ...tableTexts,

  ...checkTexts,
  ...figureTexts,

  ...experimentTexts,

  // tables in CSV, economy
  ...economyTexts,

  // runs of an experiment
  ...ensembleTexts,
} as const;
