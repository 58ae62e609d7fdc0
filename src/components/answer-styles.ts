import { css } from 'lit';

/** The answer and what stands beside it. */
export const answerStyles = css`
  h1,
  .question,
  .stated {
    flex: none;
  }
  h1 {
    font: 600 1.75rem/2.125rem var(--serif);
    margin: 0 0 0.25rem;
    text-wrap: pretty;
  }
  h1.answer {
    font-size: 1.375rem;
    line-height: 1.875rem;
    max-width: 76rem;
  }
  .question {
    margin: 0 0 0.25rem;
    font-size: 1.125rem;
    color: var(--secondary);
  }
  .stale {
    opacity: 0.65;
  }
  .stated {
    margin: 0 0 0.25rem;
    font-size: 0.9375rem;
    line-height: 1.25rem;
    color: var(--secondary);
  }
  .claim {
    color: inherit;
    text-decoration: none;
  }
  .claim b {
    font-weight: inherit;
    white-space: nowrap;
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .claim:hover b {
    text-decoration-thickness: 2px;
  }
  /* A sentence that is a link in every word is read as text: what is underlined tells. */
  @media (forced-colors: active) {
    .claim {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .claim b {
      text-decoration-color: LinkText;
    }
  }
`;
