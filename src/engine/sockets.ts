import type { Socket } from '../schema/model.ts';
import { alignmentSocket } from './alliance/socket.ts';
import { confidenceSocket } from './confidence/socket.ts';
import { complianceSocket, reliabilitySocket } from './deals/socket.ts';
import { buyerSocket, industrySocket, intermediarySocket, supplierSocket } from './firms/socket.ts';
import { listingSocket, membershipSocket } from './regime/socket.ts';
import {
  accessSocket,
  bandsSocket,
  inputsSocket,
  shortageSocket,
  technologySocket,
} from './technology/socket.ts';

/** Every submodel whose formulas are data: what the engine gives to and needs from a model's equations. */
export const sockets: readonly Socket[] = [
  accessSocket,
  bandsSocket,
  inputsSocket,
  technologySocket,
  shortageSocket,
  confidenceSocket,
  alignmentSocket,
  complianceSocket,
  reliabilitySocket,
  listingSocket,
  membershipSocket,
  buyerSocket,
  supplierSocket,
  intermediarySocket,
  industrySocket,
];
