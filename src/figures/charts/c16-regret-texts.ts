/** The words of the table of regret. */
export const regretTexts = {
  claims: {
    'regret-least-title': '{arm} is never more than {largest} from the best; {other} is up to {others}',
    'regret-best-title': '{arm} is the best in all {worlds} worlds; {other} is up to {others} behind',
    'regret-wins-title': '{arm} is the best in {wins} of {worlds} worlds; {other} is up to {others} behind',
    'regret-tie-title': '{arm} and {other} are equally robust: never more than {largest} from the best',
    'regret-least-title-short': '{arm} is never more than {largest} from the best',
    'regret-best-title-short': '{arm} is the best in all {worlds} worlds',
    'regret-wins-title-short': '{arm} is the best in {wins} of {worlds} worlds',
    'regret-tie-title-short': '{arm} is as robust as another',
    'regret-least-sentence':
      'Over {worlds} worlds {arm} stays within {largest} of the best, {other} within {others}.',
    'regret-best-sentence':
      'In all {worlds} worlds {arm} is the best of {policies}; {other} is up to {others} behind.',
    'regret-wins-sentence':
      'In {wins} of {worlds} worlds {arm} is the best of {policies}; {other} is up to {others} behind.',
    'regret-tie-sentence': 'Over {worlds} worlds {arm} and {other} both stay within {largest} of the best.',
    'regret-subtitle': 'Regret in {metric}, {unit}, {time}; {better}',
    'regret-alt':
      'Table of regret, {metric} in {time}, {policies} policies over {worlds} worlds; {better}. {arm} is never more than {largest} from the best. Model output.',
  },
  notes: {
    'regret-meaning':
      'Regret: how far a policy stays behind the best of those shown in the same world. A policy that is not shown might be better than all.',
  },
  headings: { arm: 'Policy', state: 'World', regret: 'Regret' },
  words: {
    base: 'As it is',
    mean: 'Mean',
    largest: 'Most',
    middle: 'Middle run',
    tenth: 'Worst tenth',
    higher: 'more is better',
    lower: 'less is better',
  },
  question: {
    question: 'Which policy is robust?',
    howToRead:
      'A cell says how far a policy stays behind the best one in that world: zero is the best. Dark cells are large regrets. A robust policy has no dark cell.',
  },
} as const;
