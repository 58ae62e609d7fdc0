import { leadRunsTexts } from '../charts/c3-lead-runs-texts.ts';
import { chipTexts } from '../charts/c9-chips-texts.ts';
import { fanTexts } from '../charts/c11-fan-texts.ts';
import { dotTexts } from '../charts/c12-dots-texts.ts';
import { differenceTexts } from '../charts/c13-difference-texts.ts';
import { tornadoTexts } from '../charts/c14-tornado-texts.ts';
import { regretTexts } from '../charts/c16-regret-texts.ts';
import { changeTexts } from '../charts/c19-changes-texts.ts';
import { traceTexts } from '../charts/c20-trace-texts.ts';
import { sweepTexts } from '../charts/c21-sweep-texts.ts';

/** Words of the figures of many runs, of prices, of changes and of traces: a part of the words of all figures. */
export const runFigureTexts = {
  claims: {
    ...leadRunsTexts.claims,
    ...chipTexts.claims,
    ...fanTexts.claims,
    ...dotTexts.claims,
    ...differenceTexts.claims,
    ...tornadoTexts.claims,
    ...regretTexts.claims,
    ...changeTexts.claims,
    ...traceTexts.claims,
    ...sweepTexts.claims,
  },
  notes: {
    ...leadRunsTexts.notes,
    ...chipTexts.notes,
    ...fanTexts.notes,
    ...dotTexts.notes,
    ...differenceTexts.notes,
    ...tornadoTexts.notes,
    ...regretTexts.notes,
    ...changeTexts.notes,
    ...traceTexts.notes,
    ...sweepTexts.notes,
  },
  questions: {
    C9: chipTexts.question,
    C11: fanTexts.question,
    C12: dotTexts.question,
    C13: differenceTexts.question,
    C14: tornadoTexts.question,
    C16: regretTexts.question,
    C19: changeTexts.question,
    C20: traceTexts.question,
    C21: sweepTexts.question,
  },
} as const;
