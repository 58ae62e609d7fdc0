export const figureHelp = `parley figure DIR [--figure C3[,C6...] | --figure all] [--preset P] [--theme T] [--format F] [--out PATH]

Draws figures of a result that \`parley run --out DIR\` or \`parley merge\` wrote; a run is made again and has to give the same bits.
  --figure ID       charts to draw, or all that the result has; without it, says which those are
  --preset P        memo-full (6.5 x 4 in, default), memo-half (3.15 x 2.6 in), a4-full (160 x 100 mm),
                    slide (12 x 5.6 in), half-slide (5.8 x 5 in), report-page (6.5 x 8.5 in),
                    social (1200 x 628 px), square (1080 x 1080 px), poster (24 x 14 in, no PNG)
  --theme T         light (default), dark or print (grey, told apart by dashes and hatches)
  --format F        png (default, or what PATH ends in; 300 dpi, social and square in their pixels), svg (with its fonts),
                    svg-office (for Office and editors of drawings) or csv (with FILE-metadata.json)
  --bom             begins a csv with the mark by which some spreadsheets know UTF-8
  --option KEY=VALUE  what a chart is asked besides, e.g. metric=delay (may be repeated)
  --prices FILE     what \`parley tradeoff SCENARIO --json\` printed, for C9
  --scenario FILE   where the scenario is, when it is not a shipped one
  --out PATH        file for one figure, folder for several (default: names of their own, here)
What keeps a figure from being printed (words that meet, characters without a face, few runs behind a band) is said.
`;
