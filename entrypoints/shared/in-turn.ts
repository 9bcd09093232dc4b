/**
 * One change of what is stored after another, whoever makes it: the background
 * and every page of the extension, in all windows. A change reads what is
 * stored and writes it anew, so two at once would lose one. A context that is
 * ended in the middle of its turn gives it back.
 */
export const inTurn = <Result>(what: string, change: () => Promise<Result>): Promise<Result> =>
  navigator.locks.request(`obelus:${what}`, change) as Promise<Result>;
