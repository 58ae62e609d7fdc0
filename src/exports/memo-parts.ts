import { HeadingLevel, ImageRun, Paragraph, SimpleField, TextRun, type IParagraphOptions } from 'docx';
import { sayRole } from '../figures/words/claims.ts';
import { longDescription } from '../figures/words/long-description.ts';
import { figureTexts, noteTexts } from '../figures/words/texts.ts';
import type { FigureSpec } from '../schema/figure.ts';
import { officeSvg } from './figure-svg.ts';
import { memoTexts } from './memo-texts.ts';

/** Styles of a memo's paragraphs, by what they are. */
export const memoStyles = {
  caption: 'Caption',
  notes: 'Notes',
  answer: 'Answer',
  question: 'Question',
} as const;

export function heading(words: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({
    text: words,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
  });
}

export function paragraph(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ text: words, ...options });
}

/** A caption whose number is Word's own: a field that counts figures, so that it stays right when a figure is added before it. */
export function captionOf(number: number, words: string): Paragraph {
  return new Paragraph({
    style: memoStyles.caption,
    keepNext: true,
    children: [
      new TextRun(`${memoTexts.figure} `),
      new SimpleField('SEQ Figure \\* ARABIC', String(number)),
      new TextRun(`. ${words}`),
    ],
  });
}

/** A figure as drawing, and as picture for programs that draw none, with what it shows in words. */
export function pictureOf(spec: FigureSpec, png: Uint8Array): Paragraph {
  const { width, height } = spec.size;
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(officeSvg(spec)),
    fallback: { type: 'png', data: png },
    transformation: { width, height },
    altText: {
      name: sayRole(spec, 'title'),
      title: sayRole(spec, 'title'),
      description: longDescription(spec), // begins with the alternative text
    },
  });
  return new Paragraph({ children: [image], keepNext: true });
}

/** What has to be known to read a figure, and where its numbers are from. */
export function notesOf({ notes, sources, versions }: FigureSpec): Paragraph[] {
  const said = (lead: string, words: string) =>
    new Paragraph({
      style: memoStyles.notes,
      children: [new TextRun({ text: `${lead} `, bold: true }), new TextRun(words)],
    });
  const noted = notes.map((id) => noteTexts[id] ?? id).join(' ');
  return [
    ...(noted === '' ? [] : [said(memoTexts.notes, noted)]),
    said(memoTexts.source, `${[versions.model, ...sources].join('; ')}. ${figureTexts.disclaimer}.`),
  ];
}
