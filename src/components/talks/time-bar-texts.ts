/** Words of the bar of quarters and of branches. */
export const timeBarTexts = {
  bar: 'Quarters and branches',
  quarter: 'Quarter',
  change: 'Change something from here',
  branches: (count: number): string => `Branches (${count})`,
  help: (quarter: string): string =>
    `What came before ${quarter} stays bit for bit as it was. What you change is a surprise to everybody in it.`,
  what: 'What to change',
  acts: 'Measures in force',
  chips: 'Chips on the table, moved without a deal',
  to: 'New level',
  make: 'Make the branch',
  from: (quarter: string, what: string): string => `From ${quarter}: ${what}`,
  moved: (label: string, before: number | null, after: number, unit: string): string =>
    `${label}: ${before === null ? '' : `${before} `}→ ${after}${unit}`,
  chip: (name: string, level: string): string => `${name}, ${level}`,
  becomes: (label: string, before: string, after: string): string => `${label} (${before} → ${after})`,
  points: (points: number): string => `${points} points`,
  percent: (percent: number): string => `${percent} %`,
  holds: (quarter: string, what: string): string => `What holds in ${quarter}: ${what}.`,
  unsaid: 'no act, event or deal has set it',
  asItIs: (what: string): string => `as it is: ${what}`,
  tree: 'Branches, and what each does otherwise',
  remove: 'Delete',
  removeOf: (sentence: string): string => `Delete the branch and those that come from it: ${sentence}`,
  same: 'Choose another level than the one that stands.',
  outOfRange: (min: number, max: number): string => `Give a number from ${min} to ${max}.`,
} as const;
