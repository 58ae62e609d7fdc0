import { html, nothing } from 'lit';
import type { AppState } from '../state/app-state.ts';
import type { Density } from '../state/density.ts';
import type { EconomySession } from '../state/economy-session.ts';
import type { Place } from '../state/place.ts';
import type { Session } from '../state/session.ts';
import { isFirst } from '../state/stale.ts';
import { layoutTexts } from './layout-texts.ts';
import { ownEconomyTexts } from './economy/own-economy-texts.ts';
import type { PageActions } from './page-actions.ts';
import type { ManySessions } from './runs/run-status.ts';
import { scoreTexts } from './drawers/score-texts.ts';
import { texts } from './texts.ts';

/** What the top bar acts on. */
export interface HeaderParts extends ManySessions {
  session: Session;
  economy: EconomySession | null;
}

/** What the reader opens: a scenario file, an economy of the reader's own. */
function renderFileMenu({ economy }: HeaderParts, { place }: AppState, press: (event: Event) => void) {
  const isThere = economy !== null && (place.density ?? 'explore') === 'explore';
  return html`<drop-menu label=${layoutTexts.file}>
    <button type="button" class="item" data-for="scenario-picker" @click=${press}>
      ${layoutTexts.openFile}
    </button>
    ${
      isThere
        ? html`<button type="button" class="item" data-for="own-economy" @click=${press}>
            ${ownEconomyTexts.entry(economy.store.get().report?.name)}
          </button>`
        : nothing
    }
  </drop-menu>`;
}

function renderHelpMenu({ session }: HeaderParts) {
  return html`<drop-menu label=${layoutTexts.help}>
    <button type="button" class="item" @click=${() => session.go({ drawer: 'score' })}>
      ${scoreTexts.open}
    </button>
    <a class="item" href="./keys-and-words.html" target="_blank">${layoutTexts.keysAndWords}</a>
    <a class="item" href="./class-50-minutes.html" target="_blank">${layoutTexts.classSheet}</a>
  </drop-menu>`;
}

/** The top bar: the scenario, steps back and forth, the ways out of the page, what is rare in menus, and whether what is shown is up to date. */
export function renderHeader(parts: HeaderParts, actions: PageActions, state: AppState) {
  const { session, economy } = parts;
  const press = ({ currentTarget }: Event): void => {
    const button = currentTarget as HTMLElement;
    const root = button.getRootNode() as ShadowRoot;
    if (button.dataset['for'] === 'own-economy')
      // It comes behind the first paint.
      void customElements.whenDefined('own-economy').then(() => root.querySelector('own-economy')!.show());
    else root.querySelector('scenario-picker')!.browse();
  };
  return html`<header data-region tabindex="-1">
    <strong class="name">${texts.name}</strong>
    <menu-button></menu-button>
    <scenario-picker
      .state=${state}
      @pick=${({ detail }: CustomEvent<string>) => void session.open({ id: detail })}
      @file=${async ({ detail }: CustomEvent<File>) => session.openFile(detail.name, await detail.text())}
    ></scenario-picker>
    <work-bar
      .history=${state.history}
      ?own=${state.file !== null}
      .link=${actions.link}
      ?replays=${actions.replays}
      @go-to=${({ detail }: CustomEvent<number>) => void session.goTo(detail)}
      @replay=${() => actions.replay()}
      @save=${() => actions.save()}
    ></work-bar>
    <drawer-buttons
      .only=${trayOnly}
      .drawer=${state.place.drawer}
      .figures=${state.bench.tray.length}
      @open=${({ detail }: CustomEvent<Place['drawer']>) => session.go({ drawer: detail })}
    ></drawer-buttons>
    <run-status
      .run=${state.run}
      .progress=${state.progress}
      .result=${state.result}
      .many=${parts}
      ?first=${isFirst(state)}
      .report=${actions.report}
      .data=${state.baseYear}
      @log=${() => session.go({ drawer: 'log' })}
      @again=${() => void session.again()}
    ></run-status>
    <div class="menus">
      ${renderFileMenu(parts, state, press)}
      <view-menu
        .density=${state.place.density ?? 'explore'}
        @density=${({ detail }: CustomEvent<Density>) => session.go({ density: detail })}
        @present=${() => session.go({ mode: 'present' })}
      ></view-menu>
      ${renderHelpMenu(parts)}
    </div>
    ${economy === null ? nothing : html`<own-economy bare .session=${economy}></own-economy>`}
  </header>`;
}

const trayOnly = ['tray'] as const;
