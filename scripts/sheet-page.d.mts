export function sheetPage(markdown: string): string;
