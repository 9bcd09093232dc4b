/** What the bench uses of the package, which comes without types. */
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string): [start: number, word: string][];
  }
}
