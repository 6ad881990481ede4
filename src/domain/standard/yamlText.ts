/**
 * What hands and keyboards put into YAML that its parser refuses in words of its own, or takes in silence for something
 * else than was meant.
 */

/** Where a text of several lines begins, which may hold anything: `text: |`, `- >-`. */
const BLOCK = /(?:^|[\s:-])[|>][+-]?\d?\s*$/;
const SPACES = '\\u00A0\\u2000-\\u200B\\u202F\\u3000\\uFEFF';
const INDENTED_WITH = new RegExp(`^[ -]*([\\t${SPACES}])`);
const WIDE_COLON = /^[ -]*\{? *([A-Za-z][\w-]*)\uFF1A/;
const OWN_QUOTES = /^[^"'#]*?[:-] +(\u201C[^"\u201C\u201D]*\u201D|\u2018[^'\u2018\u2019]*\u2019)\s*$/;
/** Words after ": " or "- " that stand without quotes, and a comment behind them. */
const CUT = /^[ -]*(?:[\w-]+: +)?([^\s"'#&*|>[{!%@`][^"]*?)\s+#/;
/** Not the name of a thing of the program, behind which a comment may stand. */
const PROSE = /[^\x21-\x7E]/;

function faultOf(line: string): string | undefined {
  const key = WIDE_COLON.exec(line)?.[1];
  if (key !== undefined) return `after "${key}" stands the full-width colon "\uFF1A": write ": ", a colon and a space`;
  const indent = INDENTED_WITH.exec(line)?.[1];
  if (indent === '\t') return 'it is indented with a tab: use spaces';
  if (indent !== undefined) return 'it is indented with a space of another width: use plain spaces';
  const quoted = OWN_QUOTES.exec(line)?.[1];
  if (quoted !== undefined)
    return `the quotes around ${quoted} would be printed: use " and ", or none; to print them, write '${quoted}'`;
  const cut = CUT.exec(line)?.[1];
  if (cut !== undefined && PROSE.test(cut))
    return `the text ends before " #", and what follows is lost: put the text in quotes, or the comment on a line of its own`;
  return undefined;
}

/**
 * @param firstLine number of the first line, for the head of a page
 * @returns a message for each line, which it names
 */
export function yamlFaultsOf(text: string, firstLine = 1): string[] {
  const faults: string[] = [];
  let block: number | undefined;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const indent = line.search(/[^ ]/);
    if (indent < 0 || /^\s*#/.test(line)) continue;
    if (block !== undefined && indent > block) continue;
    block = BLOCK.test(line) ? indent : undefined;
    const fault = faultOf(line);
    if (fault !== undefined) faults.push(`line ${firstLine + index}: ${fault}`);
  }
  return faults;
}
