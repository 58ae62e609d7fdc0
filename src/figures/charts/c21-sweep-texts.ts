/** The words of a sweep. */
export const sweepTexts = {
  claims: {
    'sweep-rises-title': '{metric} rises from {first} to {last} as “{input}” goes from {least} to {most}',
    'sweep-falls-title': '{metric} falls from {first} to {last} as “{input}” goes from {least} to {most}',
    'sweep-turns-title': '{metric} moves between {low} and {high} as “{input}” goes from {least} to {most}',
    'sweep-holds-title': '{metric} stays at {last}, whatever “{input}” is',
    'sweep-rises-title-short': '{metric} rises with “{input}”: {first} to {last}',
    'sweep-falls-title-short': '{metric} falls with “{input}”: {first} to {last}',
    'sweep-turns-title-short': '{metric} by “{input}”: {low} to {high}',
    'sweep-rises-sentence':
      '“{input}” at {least} gives {metric} of {first} in the middle run, at {most} {last}: the higher it is, the more.',
    'sweep-falls-sentence':
      '“{input}” at {least} gives {metric} of {first} in the middle run, at {most} {last}: the higher it is, the less.',
    'sweep-turns-sentence':
      '“{input}” at {least} gives {metric} of {first} in the middle run, at {most} {last}; between them it goes both ways, from {low} to {high}.',
    'sweep-holds-sentence':
      'From {least} to {most} “{input}” does not move the middle run of {metric}: {last}.',
    'sweep-subtitle': '{arm}, {unit}, {time}, by “{input}”; medians and ranges of the runs at each value',
    'sweep-alt':
      'Line over {points} values of “{input}”, {metric} in {time}. Medians go from {first} at {least} to {last} at {most}, {low} to {high} in all. Model output.',
    'sweep-alt-short':
      'Line over {points} values of one input, {metric} in {time}. Medians go from {first} to {last}, {low} to {high} in all. Model output.',
  },
  notes: {
    'sweep-reading':
      'Every value has the same seeds, and all else is as it is; ranges are of chance alone. Values were chosen, and say nothing of how likely they are.',
    'sweep-gaps': 'Fewer runs have this number at one value than at another: what differs may be the runs.',
    'sweep-thin': 'Hatched: fewer than 100 runs at a value, so that the edges of the bands still move.',
  },
  headings: { arm: 'Scenario', setting: 'Value', n: 'Runs' },
  question: {
    question: 'What if it were otherwise?',
    howToRead:
      'From left to right one input is set higher, all else stays. Each mark is the middle run at that value, and the band holds the runs. A level line means that nothing hangs on it.',
  },
} as const;
