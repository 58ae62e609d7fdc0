import type { FigureSpec } from '../../schema/figure.ts';
import { claimHolds, sayClaim } from './claims.ts';
import { noteTexts } from './texts.ts';

/** Most characters of what is read on request. */
export const longLimit = 1200;

/** What a reader who does not see the picture may ask for beyond its alternative text: everything its claims say, then its notes, as far as 1,200 characters hold whole sentences. */
export function longDescription(spec: FigureSpec): string {
  const roles = ['alt', 'long', 'sentence', 'end-label'] as const;
  const said = roles.flatMap((role) =>
    spec.claims
      .filter((claim) => claim.role === role && claimHolds(claim, spec.rows))
      .slice(0, role === 'alt' ? 1 : Infinity) // others say the same in fewer words
      .map((claim) => sayClaim(claim, spec.rows, spec.sets)),
  );
  const parts = [...new Set([...said, ...spec.notes.map((id) => noteTexts[id] ?? id)])];
  let text = '';
  for (const part of parts) {
    const longer = text === '' ? part : `${text} ${part}`;
    if (longer.length > longLimit) break;
    text = longer;
  }
  return text;
}
