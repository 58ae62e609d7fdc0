import { z } from 'zod';

// The compiled validators of zod need `new Function`, which the page's content security policy forbids.
z.config({ jitless: true });

export { z };

/** An object with these keys and no others; a key too many is answered with the known ones. */
export function strictShape<T extends z.core.$ZodLooseShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  });
}

/** Ids of rows, acts, issues: they stand in paths between dots and slashes. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]*$/, 'an id of letters, digits, hyphens and underscores');
/** Ids of parameters and equations may have parts joined by dots. */
export const dottedIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][\w-]*(\.[\w-]+)*$/, 'an id whose parts are joined by dots');
export const textSchema = z.string().min(1);
export const shareSchema = z.number().min(0).max(1);
export const quarterSchema = z.string().regex(/^\d{4}Q[1-4]$/, 'a quarter such as 2025Q4');
export const formatSchema = z.literal(1);
