/** Words of a figure with every {slot} filled; a slot that is given nothing stays visible. */
export function fillSlots(template: string, values: Readonly<Record<string, string | number>>): string {
  let filled = '';
  let from = 0;
  for (let end = template.indexOf('}'); end >= 0; end = template.indexOf('}', from)) {
    const start = template.lastIndexOf('{', end);
    const value = start < from ? undefined : values[template.slice(start + 1, end)];
    filled += value === undefined ? template.slice(from, end + 1) : template.slice(from, start) + value;
    from = end + 1;
  }
  return filled + template.slice(from);
}
