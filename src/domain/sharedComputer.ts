/** Under which name of `sessionStorage` a tab says, with `yes`, that it keeps everything to itself. */
export const SHARED_COMPUTER_NAME = 'ccguide:shared-computer';
