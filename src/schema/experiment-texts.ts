/** What diagnostics of experiments can say; a part of `diagnosticTexts`. */
export const experimentTexts = {
  'varied-values': {
    reason: 'the values are given {count} times',
    hint: 'give exactly one of {known}',
  },
  'varied-twice': {
    reason: 'the path {path} is set twice',
    hint: 'name it once, among overrides, levers, uncertainties or modelForm',
  },
  'varied-form': {
    reason: '{path} is a form of the model, and {key} would mix forms in what is said of one',
    hint: 'name it under modelForm, where each form is an arm of its own, or under overrides',
  },
  'varied-span': {
    reason: '{path} would make runs of one experiment end or begin at different times',
    hint: 'set it under overrides, the same for all runs; an earlier end is an exitCondition',
  },
  'varied-repeat': {
    reason: '{path} has the value {value} twice',
    hint: 'write every value once: two arms would be one',
  },
  'varied-distribution': {
    reason: '{path} has no distribution to draw from',
    hint: 'write parameters.ID of a parameter that is not fixed, or give its values',
  },
  'varied-factorial': {
    reason: 'a distribution has no list of values that could be combined',
    hint: 'give steppedValueSet or enumeratedValueSet, or another sampler',
  },
  'sampler-axes': {
    reason: '{count} uncertainties are more than the {limit} that the sampler {sampler} has numbers for',
    hint: 'leave some out, or use latin-hypercube',
  },
  'points-made': {
    reason: 'the sampler {sampler} makes its points of the values given, not {count} of them',
    hint: 'leave points out, or take latin-hypercube or sobol',
  },
  'points-alike': {
    reason: 'without uncertainties {count} points would be one and the same',
    hint: 'name uncertainties, or ask for repetitions: runs of one point, each with a seed of its own',
  },
  'experiment-scenario': {
    reason: '{id} is no scenario beside the experiment and none that is shipped',
    hint: 'did you mean {nearest}?',
  },
  'experiment-size': {
    reason: 'the {what} are {count}, more than {limit}',
    hint: 'give fewer values, points or repetitions',
  },
  'stop-ranking': {
    reason: 'one arm has no order that could settle',
    hint: 'name several scenarios or values of a lever, or stop at a halfWidth',
  },
  'stop-design': {
    reason: '{count} draws would leave out some of the {limit} points, and a part of them is no design',
    hint: 'let the rule have {limit} draws or more, or take the sampler sobol, of which any first points are one',
  },
  'experiment-spans': {
    reason: '{scenario} runs {found}, and {first} runs {expected}',
    hint: 'compare scenarios with one start and one number of quarters, or set quarters under overrides',
  },
  'column-unknown': {
    reason: '{id} is not a column of numbers of the table {table}',
    hint: 'did you mean {nearest}?',
  },
  'metric-key': {
    reason: '{id} is not what rows of {table} are known by',
    hint: 'write one line each for {known}',
  },
  'metric-member': {
    reason: '{id} is no {set} of the model',
    hint: 'did you mean {nearest}? Write each for all of them',
  },
  'metric-unknown': {
    reason: '{id} is no metric of this experiment',
    hint: 'did you mean {nearest}?',
  },
  'metric-single': {
    reason: '{id} stands for {count} numbers where one is needed',
    hint: 'name a metric of one column and one subject',
  },
  'condition-syntax': {
    reason: '“{text}” is not a comparison of a metric with a number',
    hint: 'write METRIC < NUMBER, with <, <=, > or >=',
  },
} as const;
