import { code, number, quarter, type TableDeclaration } from './table-declaration.ts';

/** What allies weigh when they decide on a control of their own. */
export const alignmentTable: TableDeclaration = {
  id: 'alignment',
  meaning:
    'What allies that supply a technology weigh when they decide on a control of their own, in each quarter',
  columns: [
    quarter(),
    code('government', 'government', 'Ally', true),
    code('technology', 'technology', 'Technology', true),
    number('kept', '1', 'Part of the leader’s denial that the ally’s own control makes; 0: it has none'),
    number('effectiveness', '1', 'How well the control works if the ally takes part in full'),
    number('lost_sales', '1', 'Part of the ally’s sales of the sector that the whole control would cost it'),
    number('value', '1', 'What the whole control is worth to it before any exemption, in log-odds'),
    number('entry_odds', '1', 'Odds that it takes one up in the quarter if it has none'),
    number('exit_odds', '1', 'Odds that it drops the one that it has'),
    number('announced', '1', 'Part that it has decided to make and that is not law yet; 0: none'),
    number('exempt', '1', 'Part of its exports that the leader exempts from its rules on the technology'),
    number('bound', '1', '1 where a regime that it sits in decides, 0 where it decides alone'),
    number('coalition_share', '1', 'Supply from outside the target under control if the ally takes part'),
    number('threshold', '1', 'Share of it up to which the control achieves nothing'),
    {
      id: 'cause',
      kind: 'quarter',
      key: false,
      meaning: 'Entry of the ledger by which its control, standing or announced, came to be; -1 without one',
    },
  ],
};
