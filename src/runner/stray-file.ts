import type { Diagnostic } from '../schema/diagnostic.ts';
import type { UploadedFile } from '../schema/economy-desk.ts';
import { insteadOf, mostRead } from '../schema/file-kind.ts';

/** What the one file is that was handed over in the place of a folder or archive; null where nothing tells, or it is too large to be looked at. */
export async function strayFile(
  whole: Parameters<typeof insteadOf>[0],
  { path, content }: UploadedFile,
): Promise<Diagnostic | null> {
  if (content.size > mostRead) return null;
  const text = new TextDecoder().decode(await content.arrayBuffer());
  return insteadOf(whole, { text, file: path });
}
