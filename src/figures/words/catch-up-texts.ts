const behind = 'Months behind the twin world without controls, {start} to {time}';

/** Words on when the rival catches up: the end of the run bounds what can be said. */
export const catchUpTexts = {
  'catch-up-never-behind': `${behind}; the rival is never a month behind`,
  'catch-up-reached': `${behind}; the rival catches up in {caught}`,
  'catch-up-further': `${behind}; the rival has not caught up by then, and the delay still grows`,
  'catch-up-closer': `${behind}; the rival has not caught up by then, but the delay shrinks`,
  'catch-up-still': `${behind}; the rival has not caught up by then, and the delay holds`,
} as const;
