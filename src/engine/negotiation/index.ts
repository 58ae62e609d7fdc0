import type { AcceptanceSpec, OfferingSpec, OpponentSpec, ProtocolSpec } from '../../schema/negotiation.ts';
import { createAbsoluteTitForTat } from './absolute-tit-for-tat.ts';
import {
  createAcceptCombi,
  createAcceptCombiAverage,
  createAcceptCombiMax,
  createAcceptCombiMaxWindow,
} from './accept-combi.ts';
import { createAcceptConstant } from './accept-constant.ts';
import { createAcceptCurve } from './accept-curve.ts';
import { createAcceptGap } from './accept-gap.ts';
import { createAcceptNext } from './accept-next.ts';
import { createAcceptPrevious } from './accept-previous.ts';
import { createAcceptTime } from './accept-time.ts';
import { createFrequencyModel } from './frequency-model.ts';
import { createMediatedNash } from './mediated-nash.ts';
import { createMicro } from './micro.ts';
import { createProposeThenVote } from './propose-then-vote.ts';
import { createStackedAlternatingOffers } from './stacked-alternating-offers.ts';
import type {
  AcceptanceSpecOf,
  CreateAcceptance,
  CreateOffering,
  CreateOpponentModel,
  OfferingSpecOf,
} from './strategy.ts';
import type { TableProtocol } from './table-protocol.ts';
import { createTimeDependent } from './time-dependent.ts';
import { createTough } from './tough.ts';

export const offerings: { [Kind in OfferingSpec['offering']]: CreateOffering<OfferingSpecOf<Kind>> } = {
  'time-dependent': createTimeDependent,
  micro: createMicro,
  'absolute-tit-for-tat': createAbsoluteTitForTat,
  tough: createTough,
};

export const acceptances: {
  [Kind in AcceptanceSpec['acceptance']]: CreateAcceptance<AcceptanceSpecOf<Kind>>;
} = {
  curve: createAcceptCurve,
  next: createAcceptNext,
  previous: createAcceptPrevious,
  gap: createAcceptGap,
  constant: createAcceptConstant,
  time: createAcceptTime,
  combi: createAcceptCombi,
  'combi-max': createAcceptCombiMax,
  'combi-max-window': createAcceptCombiMaxWindow,
  'combi-average': createAcceptCombiAverage,
};

export const opponentModels: Record<OpponentSpec['model'], CreateOpponentModel> = {
  frequency: createFrequencyModel,
  // Of parties whose types are known the meeting brings the models; the others are read by what they name often.
  types: createFrequencyModel,
};

export const protocols: {
  [Id in ProtocolSpec['id']]: (spec: Extract<ProtocolSpec, { id: Id }>) => TableProtocol;
} = {
  'stacked-alternating-offers': createStackedAlternatingOffers,
  'propose-then-vote': createProposeThenVote,
  'mediated-nash': createMediatedNash,
};

// A key and the form that goes with it are one value of a union, which an index does not know.
export const createOffering: CreateOffering<OfferingSpec> = (seat, spec) =>
  (offerings[spec.offering] as CreateOffering<OfferingSpec>)(seat, spec);
export const createAcceptance: CreateAcceptance<AcceptanceSpec> = (seat, spec, offering) =>
  (acceptances[spec.acceptance] as CreateAcceptance<AcceptanceSpec>)(seat, spec, offering);
export const createProtocol = (spec: ProtocolSpec): TableProtocol =>
  (protocols[spec.id] as (spec: ProtocolSpec) => TableProtocol)(spec);
