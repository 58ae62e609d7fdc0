export type Triple = readonly [number, number, number];
/** Ways of seeing colours, those of everybody who may read a figure. */
export type Sight = 'normal' | 'grey' | 'protan' | 'deutan' | 'tritan';

/** How colours are seen, on linear RGB: as they are, without colour, and without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
export const seenAs: Readonly<Record<Sight, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  grey: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
