/** Whether the files of `content/` are read by the site, and as their writers meant them. */
import { pageTextFaultsOf, type TextNode } from './pageText.ts';
import { yamlFaultsOf } from './yamlText.ts';

/** What editors, office programs and file systems put beside the files that they have open. */
const BESIDE = /^(?:~\$|\._|\.~lock\.|\.#|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:swp|tmp)$/i;

/** Whether the site passes over a file, since nobody wrote it. */
export const isPassedOver = (name: string): boolean => BESIDE.test(name.slice(name.lastIndexOf('/') + 1));

const isPage = (name: string): boolean => /^docs\/.*\.mdx?$/.test(name);
const isWords = (name: string): boolean => /^i18n\/(?:messages\/)?[^/]+\.json$/.test(name);

/** What people write, also where its name has another ending than is read: `a.yml`, `a.YAML`, `a.yaml.txt`. */
const WRITTEN = /\.(ya?ml|json|mdx?)(?:\.(?:txt|bak|old|orig))?$/i;

/** @returns what is wrong, with the line; `undefined` when every character can be read */
function textFaultOf(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  let isWhole = true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    isWhole = false;
  }
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD');
  if (before.length === 1) return undefined;
  const line = (before[0] ?? '').split('\n').length;
  return isWhole
    ? `line ${line}: a character was lost and is now "\uFFFD": write it anew`
    : `line ${line}: this is not UTF-8, and characters would be lost: save the file as UTF-8 in your editor`;
}

/** How the files of `content/` are come by. Their names are paths below it: 'clauses/risk.yaml'. */
export interface ContentFolder {
  names: readonly string[];
  read: (name: string) => Uint8Array<ArrayBuffer>;
  /** Whether a collection has a file of this name. */
  hasCollection: (name: string) => boolean;
  /** The tree of a page; throws where it does not compile. */
  parsePage: (text: string) => TextNode;
}

/** What is wrong with the files of `content/` as texts, one message each, with the file, the line and the cure. */
export function textFaultsOf({ names, read, hasCollection, parsePage }: ContentFolder): string[] {
  const isRead = (name: string) => isPage(name) || isWords(name) || hasCollection(name);
  const faultsOf = (name: string): string[] => {
    if (!isRead(name)) return [unreadFault(name, isRead)];
    const bytes = read(name);
    const fault = textFaultOf(bytes);
    if (fault !== undefined) return [fault];
    const text = new TextDecoder().decode(bytes);
    if (isPage(name)) return pageTextFaultsOf(text, parsePage);
    return name.endsWith('.yaml') ? yamlFaultsOf(text) : [];
  };
  return names
    .filter((name) => WRITTEN.test(name) && !isPassedOver(name))
    .flatMap((name) => faultsOf(name).map((fault) => `content/${name}: ${fault}`));
}

function unreadFault(name: string, isRead: (name: string) => boolean): string {
  const meant = name.replace(WRITTEN, (_, ending: string) => `.${ending.toLowerCase().replace('yml', 'yaml')}`);
  return isRead(meant)
    ? `nothing reads a file of this name: name it "${meant}"`
    : 'nothing reads this file: move it out of content/, or to the folder where it belongs';
}
