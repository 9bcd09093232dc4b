/** The limit: every character looked at once, and nothing done with it but what keeps the loop from being left out. */

export function bareLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
