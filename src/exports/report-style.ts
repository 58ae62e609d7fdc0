/** The style of a report on an experiment: one column, readable on paper as on a screen. */
export const reportStyle = `
body{font:16px/1.5 'Source Sans 3',Arial,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:2rem 0 .5rem}
.question{font-size:1.15rem;margin:0 0 .5rem}
.status{color:#4d4d4d;margin:0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:#4d4d4d;padding-bottom:.3rem}
th,td{text-align:right;padding:.2rem .7rem .2rem 0;border-bottom:1px solid #d9d9d9;vertical-align:top}
th:first-child,td:first-child,th.words,td.words{text-align:left}
figure{margin:1rem 0}
figure svg{max-width:100%;height:auto}
code{font-size:.85em;overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;font-size:10pt}h2{break-after:avoid}figure,tr{break-inside:avoid}.scroll{overflow:visible}}
`;
