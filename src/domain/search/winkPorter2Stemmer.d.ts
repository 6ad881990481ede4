declare module 'wink-porter2-stemmer' {
  /** The stem of an English word in lower case, by Snowball's English stemmer (Porter 2). */
  const stem: (word: string) => string;
  export default stem;
}
