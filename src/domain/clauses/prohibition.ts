/** Prohibitions: clauses that are kept by leaving something undone. */

/** Words that hold the character of the modal verb without being one, and what stands in quotation marks or is a title. */
const NO_MODALS = /《[^》]*》|“[^”]*”|应急|相应|适应|对应|响应|供应|反应|回应|效应|应答|应用|应聘|应诉/g;

/**
 * Whether a clause does nothing but forbid: 不应 is its only modal verb (GB/T 1.1). One that also demands something is none,
 * since to keep it something has to be done.
 *
 * @param text in Chinese, the language in which clauses are drafted
 */
export function isProhibition(text: string): boolean {
  const bare = text.replace(NO_MODALS, '');
  return bare.includes('不应') && !bare.replaceAll('不应', '').includes('应');
}
