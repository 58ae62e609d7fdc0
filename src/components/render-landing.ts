import { html } from 'lit';
import type { Landing } from '../state/app-state.ts';
import type { Session } from '../state/session.ts';

/** The page that stands where work could not be put back, with what can be done about it. */
export function renderLanding(session: Session, landing: Landing) {
  return html`<landing-page
      .landing=${landing}
      .open=${session.store.get().scenario?.title ?? null}
      @go-back=${() => session.goBack()}
      @open-anyway=${() => void session.openWork(landing.work!, true)}
      @model-open=${() => void session.openWork(landing.work!)}
      @open-file=${async ({ detail }: CustomEvent<File>) => session.openFile(detail.name, await detail.text())}
      @start-fresh=${() => void session.startFresh()}
    ></landing-page>
    <notice-list
      .notices=${session.store.get().notices}
      @dismiss=${({ detail }: CustomEvent<number | null>) => session.dismiss(detail ?? undefined)}
    ></notice-list>`;
}
