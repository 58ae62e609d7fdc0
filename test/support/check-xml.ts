export interface XmlNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
function unescapeXml(text: string): string {
  if (/[<>]|&(?!(?:lt|gt|amp|quot|#39);)/.test(text)) throw new Error(`unescaped text: ${text}`);
  return text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => entities[name]!);
}

function readAttributes(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = source.replace(/\s+([\w:-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in found) throw new Error(`attribute ${name} twice`);
    found[name] = unescapeXml(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`);
  return found;
}

/** Reads the subset of XML that figures use. Throws where the text is not well formed. */
export function parseXml(source: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const match of source.matchAll(/<(\/?)([\w:-]+)([^<>]*?)(\/?)>/g)) {
    open.at(-1)!.text += unescapeXml(source.slice(at, match.index));
    at = match.index + match[0].length;
    const [, closing, name, attributes, selfClosing] = match as unknown as string[];
    if (closing === '/') {
      if (open.length === 1 || open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const node: XmlNode = { name: name!, attributes: readAttributes(attributes!), children: [], text: '' };
    open.at(-1)!.children.push(node);
    if (selfClosing !== '/') open.push(node);
  }
  unescapeXml(source.slice(at));
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one closed element');
  return root.children[0]!;
}

/** Every element below and including a node, in document order. */
export function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}
