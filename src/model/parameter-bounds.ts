import type { Id } from '../schema/ids.ts';
import { familiesOf } from './families-of.ts';

interface Bound {
  keys: readonly Id[];
  holds(value: number): boolean;
  words: string;
}

/** Beyond these the equations lose their meaning, whatever a file says about a range. */
const bounds: readonly Bound[] = [
  {
    keys: [
      'granted',
      'presumption',
      'saving_rate',
      'reach',
      'additionality',
      'rent_margin',
      'delivered_share',
      'good_faith',
      'answer_odds',
      'breach_tolerance',
      'word_memory',
      'alignment_least_supply',
      'payoff.factor_rent',
      'payoff.reliability',
      'payoff.resold',
      'payoff.type_prior',
      'owners',
      'cells.owner',
      'cells.base_position',
      'cells.base_willingness',
      'threshold',
      'willingness',
      'alignment_chance',
      'alignment_answer_stringency',
      'leak_ceiling',
      'in_use_at_start',
      'own_share_at_start',
      'adaptation_ceiling',
      'belief',
      'resting_confidence',
      'initial_confidence',
      'enforcement_confidence',
      'enforcement_review',
      'free_ride_rate',
      'kept_credit',
      'leader_renewal',
      'record_forgetting',
      'type_switching',
      'severity_red_line',
      'severity_matched',
      'severity_revoked',
      'severity_exempted',
      'severity_recent',
      'severity_criteria',
      'surprise_consulted',
      'surprise_criteria',
      'suppliers',
      'dependents',
      'inputs.weight',
      'end_users.share',
      'end_users.military',
      'end_users.rights',
      'payoff.escalation_odds',
      'payoff.escalation_decay',
      'crisis.answer_odds',
      'crisis.answer_odds_in_truce',
      'payoff.ratification_discretion',
      'record_memory',
      'regime_friction',
      'regime_initiative',
      'regime_discretion',
      'regime_waiver',
      'regime_licence_free',
      'regime_industry',
      'regime_expectation',
      'regime_objection',
      'regime_objection_sales',
      'regime_industry_effect',
      'regime_majority',
      'regime_capacity',
      'regime_capacity_needed',
      'regime_trust',
      'regime_threat',
      'regime_sales',
      'regime_retaliation',
      'regime_sovereignty',
      'threat_weight',
      'threat',
      'retaliation',
      'licence_free',
      'exemption',
      'exemption_offered',
      'loss_rate',
      'recovery_rate',
      'salience_base',
      'salience_share',
    ],
    holds: (x) => x >= 0 && x <= 1,
    words: 'values from 0 to 1',
  },
  {
    // Times and scales that something is divided by.
    keys: [
      'tau_spare',
      'record_strength',
      'tau_leak',
      'tau_effort_up',
      'tau_effort_down',
      'tau_effect',
      'tau_adaptation',
      'import_life',
      'maturity',
      'doubling',
      'adaptation_memory',
      'quarter_length',
      'month_length',
      'coverage',
      'leak_premium',
      'payoff.ratification_scale',
      'crisis.spread',
      'prior_kept',
      'record_prior',
      'prior_broken',
      'own_half',
      'tau_stock',
      'licence_time',
      'switching_fast',
      'switching_slow',
      'diversion_fine',
      'target_sales_share',
      'vintages',
    ],
    holds: (x) => x > 0 && x < Infinity,
    words: 'values above 0',
  },
  {
    keys: [
      'stock_normal',
      'spare_ceiling',
      'cells.base_value',
      'cells.latent_value',
      'inputs.tolerated_lag',
      'parity_gap',
      'crisis.audience',
      'crisis.audience_rivals',
      'free_ride_weight',
      'review_span',
      'delivery_noise',
      'regime_enforcement',
    ],
    holds: (x) => x >= 0 && x < Infinity,
    words: 'values of 0 or more',
  },
  {
    keys: ['end_users.affiliates'],
    holds: (x) => x >= 1 && x < Infinity,
    words: 'values of 1 or more',
  },
  {
    keys: ['effectiveness_threshold', 'inputs.segment', 'service_loss', 'patience'],
    holds: (x) => x >= 0 && x < 1,
    words: 'values from 0, below 1',
  },
  { keys: ['inputs.work_around'], holds: (x) => x > 0 && x <= 1, words: 'values above 0, up to 1' },
  // With an elasticity of 1 or more, or nothing spent on the technology, neither the loss nor what inputs allow has such a form (MODEL.md, sections 5 and 6).
  {
    keys: [
      'substitution',
      'cost_share',
      'input_substitution',
      'reversal_consistent',
      'reversal_transactional',
    ],
    holds: (x) => x > 0 && x < 1,
    words: 'values above 0 and below 1',
  },
  // Far above, all purchases jump at the smallest change of a price, and no step of wages finds a balance.
  { keys: ['trade_elasticity'], holds: (x) => x > 0 && x <= 1000, words: 'values above 0, up to 1000' },
  {
    keys: ['cells.growth'],
    holds: (x) => x > -1 && x <= 10,
    words: 'values above -1, up to 10, where 25 % a year is 0.25',
  },
  { keys: ['inertia', 'payoff.discount'], holds: (x) => x > 0 && x <= 1, words: 'values above 0, up to 1' },
  {
    keys: ['payoff.horizon'],
    holds: (x) => Number.isInteger(x) && x >= 1 && x <= 200,
    words: 'whole numbers from 1 to 200',
  },
  {
    keys: ['firms'],
    holds: (x) => Number.isInteger(x) && x >= 1 && x <= 100_000,
    words: 'whole numbers from 1 to 100000',
  },
  {
    keys: [
      'alignment_law_lag',
      'alignment_notice_lag',
      'alignment_answer_quarters',
      'regime_law_lag',
      'regime_statement_lag',
      'firm_memory',
      'announcement_lead',
      'detection_lag',
    ],
    holds: (x) => Number.isInteger(x) && x >= 0 && x <= 200,
    words: 'whole numbers from 0 to 200',
  },
];

/** The bound that a parameter's value breaks, in words, or null. */
export function outsideBound(id: Id, value: number): string | null {
  const families = new Set(familiesOf(kindOf(id)));
  const bound = bounds.find(({ keys }) => keys.some((key) => families.has(key)));
  return bound === undefined || bound.holds(value) ? null : bound.words;
}

/** One is at least the other, or what their names say of them is turned round. */
const orders: readonly { key: Id; atLeast: Id }[] = [
  { key: 'reversal_transactional', atLeast: 'reversal_consistent' },
];

/** The first value that breaks an order of two parameters, and the bound in words, or null. @param values of all parameters */
export function outOfOrder(values: ReadonlyMap<Id, number>): { id: Id; value: number; bound: string } | null {
  for (const { key, atLeast } of orders) {
    const [value, least] = [values.get(key), values.get(atLeast)];
    if (value !== undefined && least !== undefined && value < least)
      return { id: key, value, bound: `values of ${atLeast}, ${least}, or more` };
  }
  return null;
}

/** The numbers of a cell are of one kind whatever the cell: `cells.TECHNOLOGY.EXPORTER.IMPORTER.KEY` is `cells.KEY`; `inputs.MADE.INPUT.KEY` is `inputs.KEY`; `end_users.TECHNOLOGY.TARGET.GROUP.KEY` is `end_users.KEY`. */
function kindOf(id: Id): Id {
  const parts = id.split('.');
  if (parts[0] === 'inputs') return ['inputs', ...parts.slice(3)].join('.');
  const isNested = parts[0] === 'cells' || parts[0] === 'end_users';
  return isNested ? [parts[0], ...parts.slice(4)].join('.') : id;
}
