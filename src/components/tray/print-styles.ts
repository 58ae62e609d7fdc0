import { css } from 'lit';

/** Pages of paper: black on white, serif headings, tables in the smallest letters that paper allows. */
export const printStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      color: #14181f;
      font: 10pt/14pt var(--sans);
    }
    section {
      break-before: page;
    }
    h1 {
      font: 600 22pt/26pt var(--serif);
      margin: 0 0 6pt;
    }
    h2 {
      font: 600 16pt/20pt var(--serif);
      margin: 0 0 6pt;
    }
    header h2,
    h3 {
      font: 600 10pt/14pt var(--sans);
      margin: 12pt 0 4pt;
    }
    h2,
    h3 {
      break-after: avoid;
    }
    p {
      margin: 0 0 6pt;
      orphans: 3;
      widows: 3;
    }
    .kicker {
      margin: 0 0 18pt;
      padding-bottom: 4pt;
      border-bottom: 1.5pt solid #14181f;
    }
    .answer {
      font: 600 12pt/17pt var(--serif);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 2pt 12pt;
      margin: 12pt 0 0;
      font-size: 9pt;
      line-height: 12pt;
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    figure {
      margin: 0;
      break-inside: avoid;
    }
    figcaption {
      margin-top: 6pt;
      font-size: 9pt;
      line-height: 12pt;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 8pt;
      line-height: 10pt;
      border-bottom: 0.75pt solid #14181f;
    }
    caption {
      caption-side: top;
      text-align: start;
      font-weight: 600;
      font-size: 9pt;
      line-height: 12pt;
      padding: 10pt 0 3pt;
    }
    tr {
      break-inside: avoid;
    }
    .whole {
      white-space: nowrap;
    }
    .numbers th:first-child {
      width: 24%;
    }
    th,
    td {
      padding: 0.5pt 6pt 0.5pt 0;
      text-align: end;
      vertical-align: top;
      font-weight: 400;
      font-variant-numeric: tabular-nums;
      border-bottom: 0.25pt solid #c3c9d1;
    }
    th:first-child,
    .words :is(th, td) {
      text-align: start;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    thead th {
      font-weight: 600;
      vertical-align: bottom;
      border-bottom: 0.75pt solid #14181f;
    }
    .words td:last-child {
      width: 45%;
    }
    .rest,
    li {
      font-size: 8pt;
      line-height: 11pt;
    }
    .rest {
      margin-top: 4pt;
    }
    ul {
      margin: 0;
      padding-inline-start: 12pt;
    }
  }
`;
