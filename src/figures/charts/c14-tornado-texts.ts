/** The words of the tornado. */
export const tornadoTexts = {
  claims: {
    'tornado-moves-title': '{metric} hangs most on “{input}”: from {low} to {high}',
    'tornado-moves-title-short': 'Most hangs on “{input}”: {low} to {high}',
    'tornado-still-title': '{metric} stays at {base} whichever input is moved',
    'tornado-moves-sentence':
      '{metric} hangs most on “{input}”: on average {low} at {lowest} and {high} at {highest}, against {base} as it is.',
    'tornado-still-sentence': 'No input that is moved alone changes the mean of {metric}, {base}.',
    'tornado-subtitle': '{arm}, {unit}, mean in {time}; one input at a time, settings at the bars',
    'tornado-alt':
      'Tornado, mean of {metric} in {time}, {inputs} inputs moved one at a time, {arm}. It hangs most on “{input}”, by {spread}; the base is {base}. Model output.',
    'tornado-alt-short':
      'Tornado, mean of {metric} in {time}, {inputs} inputs. It hangs most on “{input}”, by {spread}; the base is {base}. Model output.',
  },
  notes: {
    'tornado-reading':
      'Filled: the highest setting; outlined: the lowest. Whiskers: what the number of runs leaves open (90 of 100). Where both settings move it one way, the one that does less stands across the line. Inputs moved together may do more or less.',
    'tornado-few': 'Fewer than ten runs a setting: whiskers are wide, and may be wider still.',
  },
  headings: {
    input: 'Input',
    meaning: 'What it is',
    lowest: 'Lowest setting',
    atLow: 'Outcome there',
    lowError: 'Error there (±)',
    highest: 'Highest setting',
    atHigh: 'Outcome at the highest',
    highError: 'Error at the highest (±)',
    base: 'Base',
  },
  words: { base: 'as it is: {value}', meaning: '{input}: {meaning}', more: '{count} more in the table' },
  question: {
    question: 'What drives it?',
    howToRead:
      'Each bar is one input, moved alone from its lowest to its highest setting. The longer the bar, the more the outcome hangs on it. The line in the middle is the outcome with nothing moved.',
  },
} as const;
