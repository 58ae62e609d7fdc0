import type { Crew, ReadMember } from '../schema/crew.ts';
import type { FileSet } from '../schema/ids.ts';
import type { Runner } from '../schema/runner.ts';
import { createCrew } from './crew.ts';
import type { CrewEar, CrewPort } from './crew-port.ts';
import { createThread } from './crew-thread.ts';

/** A crew of one in the caller's thread, on the caller's runner: what that remembers the crew need not work out. */
export function createInlineCrew(runner: Runner, readMember: ReadMember): Crew {
  return createCrew((ear) => inlinePort(runner, readMember, ear), 1);
}

function inlinePort(runner: Runner, readMember: ReadMember, ear: CrewEar): CrewPort {
  let isAlive = true;
  const post = createThread({
    runner,
    readMember,
    open: (model) => runner.open(model as FileSet),
    post: (message) => {
      if (isAlive) ear.heard(message);
    },
  });
  return {
    post,
    terminate() {
      isAlive = false;
      post({ say: 'stop', batch: Infinity });
    },
  };
}
