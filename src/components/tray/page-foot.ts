/** What stands at the foot of every page of paper: words at the left, the number of the page at the right. A browser that knows no margin boxes prints neither. */
export class PageFoot {
  private readonly sheet = new CSSStyleSheet();

  /** Puts words at the foot of what is printed from now on. */
  show(words: string): void {
    const text = words.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
    const letters = "font: 8pt/11pt 'Source Sans 3', Arial, sans-serif; color: #14181f; vertical-align: top;";
    this.sheet.replaceSync(`@page {
      @bottom-left { content: "${text}"; ${letters} white-space: nowrap; padding-top: 24pt; }
      @bottom-right { content: counter(page) " / " counter(pages); ${letters} padding-top: 24pt; }
    }`);
    if (!document.adoptedStyleSheets.includes(this.sheet)) document.adoptedStyleSheets.push(this.sheet);
  }

  clear(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
  }
}
